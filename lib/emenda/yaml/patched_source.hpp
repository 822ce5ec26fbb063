// SPDX-License-Identifier: EUPL-1.2
// A source and what is put into it: the bytes around patches stay as they are.
// For this room's .cpp files only.
#pragma once

#include "emenda/yaml/tree.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::yaml {

class PatchedSource {
public:
    explicit PatchedSource(std::string_view source) : m_source(source) {}

    std::string_view text() const { return m_source; }

    std::size_t line_begin(std::size_t at) const;
    /// Behind the line break of the line that ends what stops at `at`.
    std::size_t behind_line(std::size_t at) const;
    std::size_t column(std::size_t at) const { return at - line_begin(at); }
    std::size_t indent_of_line(std::size_t at) const;
    /// The comment on the line of `from`, behind it; with a space before it.
    std::string comment_behind(std::size_t from) const;
    /// Back from a value's first byte to right behind the colon or dash that it belongs to, past
    /// the remarks in between.
    std::size_t before_remarks(std::size_t at) const;
    /// These, without blanks behind them.
    std::string remarks_before(std::size_t at) const;
    std::size_t dash_of(const Node& item) const { return before_remarks(item.begin) - 1; }

    /// Bytes [begin, end) of the source become `text`.
    void put(std::size_t begin, std::size_t end, std::string text);

    /// The source with all that was put into it, in its own kind of line breaks.
    std::string patched();

private:
    struct Patch {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::string text;
    };

    std::string_view m_source;
    std::vector<Patch> m_patches;
};

} // namespace emenda::yaml
