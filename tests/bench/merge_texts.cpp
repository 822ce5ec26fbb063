// SPDX-License-Identifier: EUPL-1.2
// Merges two text files that grew out of a base, for the benches:
//
//   merge_texts BASE A B        the merged text; exit code: 0 clean, 1 conflicts
//   merge_texts --all FOLDER    for each folder FOLDER/N with base, a and b: its number, the number
//                               of conflicts, how many of these are new paragraphs put at one
//                               place, and the merged text in N/merged if there is none
#include "cli/memory.hpp"
#include "emenda/text/merge.hpp"
#include "mapped_file.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

using namespace emenda;
using bench::read_file;

text::Merged merged(const std::string& base, const std::string& a, const std::string& b) {
    return text::merge_texts(read_file(base), {read_file(a), read_file(b)});
}

int merge_all(const std::filesystem::path& folder) {
    for (std::size_t i = 0; std::filesystem::exists(folder / std::to_string(i)); ++i) {
        const std::string place = (folder / std::to_string(i)).string();
        const text::Merged found = merged(place + "/base", place + "/a", place + "/b");
        const auto at_one_place =
            std::count_if(found.conflicts.begin(), found.conflicts.end(),
                          [](const text::Conflict& conflict) { return conflict.base.empty(); });
        std::printf("%zu %zu %td\n", i, found.conflicts.size(), at_one_place);
        if (found.clean()) std::ofstream(place + "/merged", std::ios::binary) << found.text;
    }
    return 0;
}

} // namespace

int main(int count, char** words) {
    emenda::cli::keep_memory();
    emenda::cli::use_large_pages(2 << 20); // one: what is begun counts as memory
    if (count == 3 && std::string(words[1]) == "--all") return merge_all(words[2]);
    if (count != 4) {
        std::fputs("usage: merge_texts BASE A B | merge_texts --all FOLDER\n", stderr);
        return 2;
    }
    const text::Merged found = merged(words[1], words[2], words[3]);
    std::fwrite(found.text.data(), 1, found.text.size(), stdout);
    std::fprintf(stderr, "%zu\n", found.conflicts.size());
    return found.clean() ? 0 : 1;
}
