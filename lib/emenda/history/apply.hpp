// SPDX-License-Identifier: EUPL-1.2
// Carrying out changes: docs/format.md, "Changes", is the rule; this is its only interpreter.
//
//   auto done = apply({"Titolo", "Tempi: 2024\n"}, changes);
//   if (!done.faults.empty()) …  // which change, and why it cannot be
#pragma once

#include "emenda/model/proposal.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace emenda::history {

struct Located;

/// Why a change of a list cannot be carried out.
struct ChangeFault {
    enum class Why {
        no_such_paragraph, ///< the base has fewer
        not_found,         ///< the quote does not begin in that paragraph
        ambiguous,         ///< it does so more than once, and no occurrence is named
        no_such_occurrence,
        needless_occurrence, ///< occurrence named, though the quote is unique
        not_a_passage,       ///< quote or insert empty, or not in the form of a passage
        changes_nothing,
        overlap,       ///< with another change
        out_of_order,  ///< it stands before the change before it
        same_point,    ///< a second insertion at one point
        title_differs, ///< the old title quoted is not the base's
        title_not_normal,
    };
    std::size_t number = 0; ///< of the change: from 1; 0 is the title
    Why why;
    std::size_t found = 0;     ///< not_found: another paragraph where it does occur, or 0;
                               ///< ambiguous, no_such_occurrence: how often it occurs;
                               ///< no_such_paragraph: how many there are
    std::size_t paragraph = 0; ///< that the change names; of several the one at fault
    std::string quote = {};    ///< whole; empty where the change quotes nothing

    friend bool operator==(const ChangeFault&, const ChangeFault&) = default;
};

/// A whole sentence about the fault, in the user's language. Long quotes are cut short.
std::string describe(const ChangeFault& fault);

struct Applied {
    model::Text text;                ///< in normal form; the base where there are faults
    std::vector<ChangeFault> faults; ///< at most one a change
    std::uint64_t work = 0; ///< to find the quotes: bytes of prose that are read in that time
};

/// The base with all changes cut in at once. The base is in normal form.
Applied apply(const model::Text& base, const model::Changes& changes);

/// The same for several lists of changes, each to that base: what was found out about it for one
/// helps with the next. The base must outlive it.
class Applier {
public:
    explicit Applier(const model::Text& base);
    Applier(Applier&&) noexcept;
    Applier& operator=(Applier&&) noexcept;
    ~Applier();

    /// With a limit it may stop where the work is more; all but the work is of no use then.
    Applied apply(const model::Changes& changes,
                  std::uint64_t most_work = std::numeric_limits<std::uint64_t>::max());

    /// What apply() counts as work, where nothing is to be carried out.
    std::uint64_t work_of(const model::Changes& changes, std::uint64_t most_work);

private:
    struct Known;
    Located located(const model::Changes& changes, std::uint64_t most_work);

    const model::Text* m_base;
    std::unique_ptr<Known> m_known; ///< made when the first changes come
};

/// Only the changes with these numbers (0: the title), as if the others were not in the list. What
/// is chosen from a sound list is sound.
model::Changes choose(const model::Changes& changes, const std::vector<model::Number>& numbers);

} // namespace emenda::history
