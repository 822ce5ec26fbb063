// SPDX-License-Identifier: EUPL-1.2
// Redlines as a line of text a row, for tests.
#pragma once

#include "emenda/text/redline.hpp"

#include <string>

namespace emenda::tests {

inline std::string marked(const text::Pieces& pieces) {
    std::string text;
    for (const text::Piece& piece : pieces) {
        if (piece.op == text::Op::keep) text += piece.text;
        if (piece.op == text::Op::del) text += "[-" + piece.text + "-]";
        if (piece.op == text::Op::ins) text += "{+" + piece.text + "+}";
    }
    return text;
}

inline std::string words(const std::string& from, const std::string& to) {
    return marked(text::redline_words(from, to));
}

/// "changed 1 > 1: …" a line a row.
inline std::string rows(const std::string& from, const std::string& to) {
    std::string text;
    for (const text::Row& row : text::redline(from, to)) {
        text += std::string(to_word(row.kind));
        for (const auto number : row.from)
            text += " " + std::to_string(number);
        text += " >";
        for (const auto number : row.to)
            text += " " + std::to_string(number);
        text += ": " + marked(row.words) + "\n";
    }
    return text;
}

/// The same without the words.
inline std::string kinds(const std::string& from, const std::string& to) {
    std::string text;
    for (const text::Row& row : text::redline(from, to)) {
        text += text.empty() ? "" : ", ";
        text += std::string(to_word(row.kind));
        for (const auto number : row.from)
            text += " " + std::to_string(number);
        text += ">";
        for (std::size_t k = 0; k < row.to.size(); ++k)
            text += (k > 0 ? " " : "") + std::to_string(row.to[k]);
    }
    return text;
}

} // namespace emenda::tests
