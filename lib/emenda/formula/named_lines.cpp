// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/named_lines.hpp"

#include "emenda/formula/moving.hpp"

#include <algorithm>
#include <utility>

namespace emenda::formula {

namespace {

/// One or more names that are one piece of the text.
struct Run {
    std::size_t first = 0; ///< among the names
    std::size_t paragraph = 0;
    std::optional<text::Range> lines;
};

bool has_only_blanks(std::string_view text) { return text.find_first_not_of(" \n") == text.npos; }

std::vector<Run> runs_of(const Sentence& sentence, std::string_view body) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < sentence.names.size(); ++i) {
        const auto& lines = sentence.names[i].lines;
        const std::size_t paragraph = sentence.paragraphs[i];
        const bool beside =
            lines && !runs.empty() && runs.back().lines && runs.back().paragraph == paragraph;
        if (beside && runs.back().lines->end <= lines->begin &&
            (sentence.as_range ||
             has_only_blanks(text::Range{runs.back().lines->end, lines->begin}.of(body))))
            runs.back().lines->end = lines->end;
        else
            runs.push_back({i, paragraph, lines});
    }
    return runs;
}

/// All the lines of a paragraph are the paragraph.
std::optional<text::Range> if_a_part(const std::optional<text::Range>& lines, std::string_view body,
                                     text::Range paragraph) {
    const bool whole = lines && lines->end == paragraph.end &&
                       has_only_blanks(text::Range{paragraph.begin, lines->begin}.of(body));
    return whole ? std::nullopt : lines;
}

} // namespace

bool names_lines(const Sentence& sentence) {
    return std::any_of(sentence.names.begin(), sentence.names.end(),
                       [](const Named& name) { return name.lines.has_value(); });
}

std::optional<Finding> put_on_lines(const Sentence& sentence, std::string_view body,
                                    const std::vector<text::Range>& paragraphs, const Which& which,
                                    std::vector<Sentence>& made) {
    const Named& first = sentence.names.front();
    const bool beside_moved =
        sentence.kind == Kind::insert_after_moved || sentence.kind == Kind::insert_before_moved;
    if (is_of_moves(sentence.kind) || beside_moved)
        return which.lines_move(first, sentence.paragraphs.front());
    const auto runs = runs_of(sentence, body);
    const bool one_piece = sentence.as_range || sentence.kind == Kind::replace_paragraphs;
    if (one_piece && runs.size() > 1) return which.lines_apart(first);
    for (const Run& run : runs) {
        Sentence part = sentence;
        part.names = {sentence.names[run.first]};
        part.paragraphs = {run.paragraph};
        part.as_range = false;
        part.lines = if_a_part(run.lines, body, paragraphs[run.paragraph - 1]);
        part.last_of_comma = part.names.front().ends_in;
        made.push_back(std::move(part));
    }
    return std::nullopt;
}

} // namespace emenda::formula
