// SPDX-License-Identifier: EUPL-1.2
// What sentences ask for, one by one: changes, before anybody puts them in order or tries whether
// they go together. For this room's .cpp files only.
#pragma once

#include "emenda/formula/formula.hpp"

#include <optional>
#include <vector>

namespace emenda::formula {

struct Asked {
    std::vector<model::Change> changes;
    std::vector<const Sentence*> sentences; ///< that these came from, one each
    std::optional<model::TitleChange> title;
    const Sentence* title_sentence = nullptr;
    Findings findings; ///< sentences that ask for nothing that there is, each with its place
};

/// `parsed` must outlive it.
Asked asked_by(const Parsed& parsed, const model::Text& base);

} // namespace emenda::formula
