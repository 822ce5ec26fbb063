// SPDX-License-Identifier: EUPL-1.2
// A program of your own on emenda's library: prints what the last version of a proposal changed.
//
//   last_change FILE
#include "emenda/base/error.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/redline_lines.hpp"
#include "emenda/store/proposals.hpp"
#include "emenda/text/redline.hpp"

#include <iostream>

int main(int count, char** words) try {
    if (count != 2) {
        std::cerr << "Usage: last_change FILE\n";
        return 2;
    }
    const auto document = emenda::store::open(words[1], words[1]);
    const auto& proposal = document.proposal;
    const std::size_t last = proposal.versions.size();
    const auto before = emenda::history::text_at(proposal, last > 1 ? last - 1 : last);
    const auto after = emenda::history::text_at(proposal, last);
    const auto title = emenda::text::redline_words(before.title, after.title);
    const auto rows = emenda::text::redline(before.body, after.body);
    std::cout << proposal.reference.text << ", version " << last << "\n\n"
              << emenda::render::to_plain(emenda::render::redline_lines(title, rows));
} catch (const emenda::Error& error) {
    std::cerr << error.what() << "\n";
    return 1;
}
