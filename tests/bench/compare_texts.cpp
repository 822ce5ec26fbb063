// SPDX-License-Identifier: EUPL-1.2
// Compares two text files as git diff --word-diff does, for the benches:
//
//   compare_texts FROM TO [--script|--redline] [--count]
//
// Prints the whole text with [-removed-]{+added+} words: by the exact script, which merges and
// stored changes use, or by the redline that people read. The files are taken as they are. With
// --count one line instead: hunks, words removed and added, steps of work for each byte (the
// script only).
#include "cli/memory.hpp"
#include "emenda/text/redline.hpp"
#include "emenda/text/script.hpp"
#include "emenda/text/words.hpp"
#include "mapped_file.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <string_view>

namespace {

using namespace emenda;
using bench::read_file;

/// What is printed, in large pieces.
std::array<char, 1U << 16U> output;
std::size_t waiting = 0; // bytes in it

void flush() {
    std::fwrite(output.data(), 1, waiting, stdout);
    waiting = 0;
}

void put(std::string_view text) {
    if (text.size() > output.size() - waiting) flush();
    if (text.size() > output.size()) {
        std::fwrite(text.data(), 1, text.size(), stdout);
        return;
    }
    std::copy(text.begin(), text.end(), output.begin() + static_cast<std::ptrdiff_t>(waiting));
    waiting += text.size();
}

void put(text::Op op, std::string_view piece) {
    if (piece.empty()) return;
    if (op == text::Op::del) put("[-");
    if (op == text::Op::ins) put("{+");
    put(piece);
    if (op == text::Op::del) put("-]");
    if (op == text::Op::ins) put("+}");
}

void print_script(std::string_view from, std::string_view to) {
    std::size_t at = 0;
    for (const text::Hunk& hunk : text::exact_script(from, to)) {
        put(from.substr(at, hunk.from.begin - at));
        put(text::Op::del, hunk.from.of(from));
        put(text::Op::ins, hunk.to.of(to));
        at = hunk.from.end;
    }
    put(from.substr(at));
}

void print_redline(std::string_view from, std::string_view to) {
    text::each_row(from, to, [](const text::RowView& row) {
        for (const text::PieceView& piece : row.words)
            put(piece.op, piece.text);
        put("\n\n");
    });
}

std::size_t words_of(std::string_view text, text::Range range) {
    std::size_t words = 0;
    text::TokenReader reader(text, range.begin);
    for (text::Token token; reader.at() < range.end && reader.next(token);)
        words += token.kind == text::TokenKind::word ? 1 : 0;
    return words;
}

void print_count(std::string_view from, std::string_view to) {
    std::uint64_t work = 0;
    const auto hunks = text::exact_script(from, to, &work);
    std::size_t words = 0;
    for (const text::Hunk& hunk : hunks)
        words += words_of(from, hunk.from) + words_of(to, hunk.to);
    std::printf("%zu %zu %.2f\n", hunks.size(), words,
                static_cast<double>(work) / static_cast<double>(from.size() + to.size() + 1));
}

} // namespace

int main(int count, char** words) {
    emenda::cli::keep_memory();
    emenda::cli::use_large_pages(2 << 20); // one: what is begun counts as memory
    if (count < 3) {
        std::fputs("usage: compare_texts FROM TO [--script|--redline] [--count]\n", stderr);
        return 2;
    }
    const std::string_view from = read_file(words[1]);
    const std::string_view to = read_file(words[2]);
    const std::string_view form = count > 3 ? words[3] : "--script";
    if (form == "--redline")
        print_redline(from, to);
    else if (form == "--count")
        print_count(from, to);
    else
        print_script(from, to);
    flush();
    return std::fflush(stdout) == 0 ? 0 : 2;
}
