// SPDX-License-Identifier: EUPL-1.2
// All pending amendments of a proposal against each other and against its text, for the person who
// plans what to accept.
#pragma once

#include "emenda/model/proposal.hpp"
#include "emenda/render/conflicts.hpp"
#include "emenda/render/styled.hpp"
#include "emenda/text/repeated_labels.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::render {

/// How a pending amendment stands to today's text.
enum class Fit {
    fits,
    absorbed, ///< the text says it already
    collides, ///< the text has made something else of its words
    lost,     ///< the text does not have its passage any more
};

struct ShownPending {
    model::Number number = 0;
    std::string id;
    std::vector<model::Person> proposers;
    Fit fit = Fit::fits;
    std::vector<model::Number> with; ///< amendments that it collides with, ascending
};

/// All pending amendments of a proposal against each other and against its text.
struct ShownSurvey {
    model::Reference reference;
    std::vector<ShownPending> pending;                     ///< by number
    std::vector<ShownConflict> conflicts;                  ///< with the text, then with each other
    std::vector<model::Number> compatible;                 ///< the largest set that goes together
    std::vector<text::RepeatedLabel> labels;               ///< that would stand twice with these
    std::vector<std::vector<model::Number>> as_large = {}; ///< some others of that size
};

/// A table, what goes together, and each passage with what is wanted of it.
Lines survey_lines(const ShownSurvey& survey, std::size_t width = 80);

/// A square with a row and a column an amendment, and a column for today's text: X where they
/// collide.
Lines survey_matrix(const ShownSurvey& survey);

/// "fits", "absorbed", "collides", "lost": for JSON, never translated.
std::string_view to_word(Fit fit);

} // namespace emenda::render
