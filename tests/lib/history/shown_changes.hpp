// SPDX-License-Identifier: EUPL-1.2
// Changes as lines that a test can name.
#pragma once

#include "emenda/history/apply.hpp"
#include "emenda/history/make.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>

namespace emenda::tests {

/// One line a change, as product words: replace 1 "a" → "b".
inline std::string shown(const model::Changes& changes) {
    struct Writer {
        static std::string at(const model::Quote& q) {
            const std::string times = q.occurrence ? "#" + std::to_string(q.occurrence) : "";
            return std::to_string(q.paragraph) + times + " <" + q.text + ">";
        }
        std::string operator()(const model::Replace& c) const {
            return "replace " + at(c.quote) + " with <" + c.with + ">";
        }
        std::string operator()(const model::Delete& c) const { return "delete " + at(c.quote); }
        std::string operator()(const model::InsertWords& c) const {
            return "after " + at(c.after) + " insert <" + c.insert + ">";
        }
        std::string operator()(const model::InsertParagraphs& c) const {
            return "behind " + std::to_string(c.after_paragraph) + " insert <" + c.insert + ">";
        }
        std::string operator()(const model::Move& c) const {
            return "move " + std::to_string(c.paragraph) + " behind " +
                   std::to_string(c.after_paragraph);
        }
    };
    std::string text;
    if (changes.title) text += "title <" + changes.title->with + ">\n";
    for (const auto& change : changes.body)
        text += std::visit(Writer(), change.what) + "\n";
    return text;
}

inline std::string made(const std::string& from, const std::string& to) {
    const model::Text a{"T", from};
    const model::Text b{"T", to};
    const auto changes = history::make(a, b);
    CHECK(history::apply(a, changes).text == b);
    return shown(changes);
}

} // namespace emenda::tests
