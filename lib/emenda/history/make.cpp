// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/make.hpp"

#include "emenda/history/apply.hpp"
#include "emenda/history/beside_moves.hpp"
#include "emenda/history/hunk_changes.hpp"
#include "emenda/history/window.hpp"
#include "emenda/text/edits.hpp"
#include "emenda/text/moves.hpp"

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace emenda::history {

namespace {

bool leads_to(const model::Text& from, const model::Changes& changes, const model::Text& to) {
    const Applied applied = apply(from, changes);
    return applied.faults.empty() && applied.text == to;
}

/// The whole body at once: always possible.
std::vector<model::Change> whole(const std::string& from, const std::string& to) {
    const auto passage = [](const std::string& body) { return body.substr(0, body.size() - 1); };
    if (from.empty()) return {{model::InsertParagraphs{0, passage(to)}, {}}};
    if (to.empty()) return {{model::Delete{{1, passage(from), 0}}, {}}};
    return {{model::Replace{{1, passage(from), 0}, passage(to)}, {}}};
}

} // namespace

namespace {

/// The same, each behind the paragraph that the text engine has it behind. To `unmoved` a paragraph
/// in which a word changed is a new one, and what moved right behind it would go before it.
std::vector<text::MovedParagraph> behind_changed(const std::string& from, const std::string& to,
                                                 std::vector<text::MovedParagraph> moved) {
    const text::Edits edits = text::edits_between(from, to);
    std::map<std::size_t, std::size_t> behind;
    for (const text::Gap& gap : edits.gaps) {
        for (const text::Placed& placed : gap.placed) {
            if (placed.paragraph > 0) behind.emplace(placed.paragraph, gap.behind);
        }
    }
    for (text::MovedParagraph& one : moved) {
        const auto found = behind.find(one.paragraph);
        if (found != behind.end()) one.behind = found->second;
    }
    return moved;
}

/// Changes of two bodies that are neither empty nor the same.
std::vector<model::Change> between(const model::Text& from, const model::Text& to) {
    model::Changes changes;
    // From the finest to the coarsest; each is tried out before it is believed.
    for (const text::MovedAs as : {text::MovedAs::nearly, text::MovedAs::same}) {
        const text::Unmoved unmoved = text::unmoved(from.body, to.body, as, text::Told::in_a_list);
        if (unmoved.moved.empty()) break;
        const auto is_found = [&](const std::vector<text::MovedParagraph>& moved) {
            for (const Style style : {Style::fine, Style::replacing}) {
                changes.body = with_moves(from.body, to.body,
                                          changes_between(from.body, unmoved.text, style), moved);
                if (leads_to(from, changes, to)) return true;
            }
            return false;
        };
        if (is_found(unmoved.moved) || is_found(behind_changed(from.body, to.body, unmoved.moved)))
            return changes.body;
    }
    for (const Style style : {Style::fine, Style::replacing, Style::paragraphs}) {
        changes.body = changes_between(from.body, to.body, style);
        if (leads_to(from, changes, to)) return changes.body;
    }
    return whole(from.body, to.body);
}

} // namespace

model::Changes make(const model::Text& from, const model::Text& to) {
    model::Changes changes;
    if (from.title != to.title) changes.title = model::TitleChange{from.title, to.title, {}};
    if (from.body == to.body) return changes;
    // A word changed in a long text is a matter of its paragraph.
    const Windows windows = windows_of(from.body, to.body);
    if (windows.from.body.empty() || windows.to.body.empty()) {
        changes.body = whole(from.body, to.body);
        return changes;
    }
    const model::Text before{{}, std::string(windows.from.body)};
    const model::Text after{{}, std::string(windows.to.body)};
    changes.body =
        shifted(between(before, after), static_cast<std::ptrdiff_t>(windows.from.before));
    return changes;
}

} // namespace emenda::history
