// SPDX-License-Identifier: EUPL-1.2
// What an amendment does to the text that it was written against, as edits that can be merged.
// For this room's .cpp files only.
#pragma once

#include "emenda/history/window.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/text/accounting.hpp"
#include "emenda/text/edits.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace emenda::acts {

/// What an amendment does to a text.
struct Wanted {
    std::string title;
    text::Edits body;
    text::Tally words; ///< what it adds to the text, and takes from it
};

/// A text with changes of an amendment carried out on it, which a reader's document allows.
model::Text amended(const model::Proposal& proposal, const model::Amendment& amendment,
                    const model::Text& base, const model::Changes& changes);

/// What amendments do to one text, one after the other: what was found out about the text, or the
/// part of it that the last one is about, is not looked up again for the next.
class WantedOf {
public:
    /// The text must outlive it.
    explicit WantedOf(const model::Text& base);
    explicit WantedOf(model::Text&&) = delete;
    WantedOf(WantedOf&&) noexcept;
    WantedOf& operator=(WantedOf&&) noexcept;
    ~WantedOf();

    /// The paragraphs that the changes say they move or delete are those that move or go.
    Wanted by(const model::Proposal& proposal, const model::Amendment& amendment,
              const model::Changes& changes);

    /// What it took to find the quotes so far, as history::Applied counts it.
    std::uint64_t work() const { return m_work; }

private:
    struct Part;
    Part& part_of(const history::Window& window);

    const model::Text* m_base;
    history::Windowed m_windows;
    std::unique_ptr<Part> m_part; ///< the last one asked for
    std::uint64_t m_work = 0;
};

} // namespace emenda::acts
