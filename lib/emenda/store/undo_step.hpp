// SPDX-License-Identifier: EUPL-1.2
// What a command did to files of a workspace, so that it can be taken back: a step of the journal
// (store/undo.hpp), and its bytes.
//
//   emenda undo 1
//   undoes: 0
//   command: emenda support 3343 'Anna Bassi'
//   by: Ufficio Partecipazione
//   date: 2024-05-06T07:08:09Z
//   reference: par-PROP-2022-05-3343
//   file: 644 1234 sha256:… sha256:… proposals/par-PROP-2022-05-3343.yaml
//
// and behind an empty line the bytes before, of one file after the other: their mode, number and
// digest, and the digest of what was there afterwards, stand in the line of the file ("-": no such
// file). A line feed in a path is written \n, a backslash \\. The format is of this program alone:
// who reads another takes it for no step. Builds before the first release wrote a backslash as it
// is, under the same heading: a path that has one is misread in their notes, or the note is no
// step.
#pragma once

#include "emenda/base/date.hpp"
#include "emenda/base/digest.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::store {

/// Who did what, for the person who takes it back.
struct Command {
    std::string words; ///< as typed
    std::string by;    ///< empty: nobody said so
    Date date;

    friend bool operator==(const Command&, const Command&) = default;
};

/// A file that a step touched; `before` and `after` differ. None before: made; none after: removed.
struct StepFile {
    std::string path;                  ///< within the workspace
    std::optional<std::string> before; ///< its bytes
    std::optional<Digest> after;
    unsigned mode = 0; ///< permissions before

    friend bool operator==(const StepFile&, const StepFile&) = default;
};

struct Step {
    Command command;
    std::string reference;
    unsigned long undoes = 0; ///< the number of the step that this one took back; 0: none
    std::vector<StepFile> files;

    friend bool operator==(const Step&, const Step&) = default;
};

/// Control characters in words become blanks. Of more than 300 bytes only whole words, as a shell
/// takes them, are kept, and of `by` nothing.
std::string to_bytes(const Step& step);

/// Whether a step takes another one back, told from the beginning of its bytes.
bool is_undo(std::string_view beginning);

/// None for what is cut short, damaged, or names a path that is not plainly inside.
std::optional<Step> step_from(std::string_view bytes);

/// How many bytes a step has in all, told from its heading, which is `most_of_heading` bytes at
/// most. None for what is no heading: nobody need read the rest.
std::optional<std::uintmax_t> announced_size(std::string_view beginning);
inline constexpr std::size_t most_of_heading = std::size_t(32) << 10U; ///< two long paths, escaped

} // namespace emenda::store
