// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/told_places.hpp"

#include "emenda/base/shortened.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/listed.hpp"

#include <utility>

namespace emenda::render {

void ToldPlaces::add(std::string sentence) {
    if (m_sentences.size() < m_most)
        m_sentences.push_back(std::move(sentence));
    else
        ++m_more;
}

std::vector<std::string> ToldPlaces::finish() {
    if (m_more > 0) {
        m_sentences.push_back(
            say(trn("(and at one other place)", "(and at {} other places)", m_more), m_more));
    }
    return std::move(m_sentences);
}

std::string in_quotes(std::string_view words) {
    constexpr std::string_view blanks = " \n";
    const std::size_t begin = words.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return "\"" + shortened(words.substr(begin, words.find_last_not_of(blanks) + 1 - begin)) + "\"";
}

std::string in_paragraphs(const std::vector<std::size_t>& numbers) {
    return say(trn("In paragraph {}", "In paragraphs {}", numbers.size()), listed(numbers));
}

std::vector<Replaced> replaced_in(const text::Pieces& words, std::size_t begin) {
    std::vector<Replaced> all;
    bool goes_on = false;
    std::size_t at = begin;
    for (const text::Piece& piece : words) {
        const bool stays = piece.op == text::Op::keep;
        if (!stays) {
            if (!goes_on) all.push_back({at, {}, {}});
            (piece.op == text::Op::del ? all.back().went : all.back().came) += piece.text;
        }
        goes_on = !stays;
        if (piece.op != text::Op::ins) at += piece.text.size();
    }
    return all;
}

} // namespace emenda::render
