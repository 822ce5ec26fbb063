// SPDX-License-Identifier: EUPL-1.2
// The part of a text that changes are about: so that one word in a long text costs a paragraph.
#pragma once

#include "emenda/model/change.hpp"
#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::history {

/// Paragraphs of a body: `before` of them stand in front, `body` is those between.
struct Window {
    std::size_t before = 0;
    std::size_t begin = 0; ///< byte of the body where they begin
    std::string_view body; ///< a body itself: closed by a line break, unless empty
};

/// The paragraphs that changes name, quote, move or put something behind, and one at either side.
/// Changes that name paragraphs which are not there give the whole body.
Window window_of(std::string_view body, const std::vector<model::Change>& changes);

/// The same for several lists of changes of one body, which is looked through once and must outlive
/// it.
class Windowed {
public:
    explicit Windowed(std::string_view body);

    Window of(const std::vector<model::Change>& changes) const;

private:
    std::string_view m_body;
    std::vector<text::Range> m_paragraphs;
    bool m_is_whole; ///< no part of it can be a body
};

/// Two windows that hold all in which two bodies differ, and as much of what they share at either
/// side as keeps neither of them empty.
struct Windows {
    Window from;
    Window to;
};
Windows windows_of(std::string_view from, std::string_view to);

/// Changes of a window as changes of the whole body (`by` is its `before`), or back (negative).
std::vector<model::Change> shifted(std::vector<model::Change> changes, std::ptrdiff_t by);

} // namespace emenda::history
