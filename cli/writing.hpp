// SPDX-License-Identifier: EUPL-1.2
// What all commands that write have in common: their options, the lock, the save, what they say.
#pragma once

#include "cli/arguments.hpp"
#include "cli/complaint.hpp"
#include "cli/session.hpp"
#include "emenda/acts/stamp.hpp"
#include "emenda/render/json.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace emenda::cli {

struct WriteOptions {
    bool dry_run = false;
    std::optional<std::string> author;
    std::optional<std::string> date;
    std::string format = "text";

    bool json() const { return format == "json"; }
};

/// --dry-run and --format; --author and --date where the command records who and when.
void declare_writing(Arguments& arguments, WriteOptions& options, bool who, bool when);

acts::Stamp stamp(const Session& session, const WriteOptions& options);

/// What a verb made of a proposal, for the program and for the person.
struct Outcome {
    model::Proposal after;
    render::Made made; ///< reference, file and dry_run are filled in by change()
    std::vector<std::string> sentences;
};

/// None where nothing is to be made of it, for a reason that the verb keeps.
using Verb = std::function<std::optional<Outcome>(const model::Proposal&)>;

/// Locks the proposal, lets the verb at it, saves, and says what was made. Exit::no where that is
/// nothing.
Exit change(Session& session, const std::string& ref, const WriteOptions& options,
            const Verb& verb);

/// Data about what was done, on standard output. Error(io) that says that it is done all the same.
void print_done(Session& session, const WriteOptions& options, const std::string& data);

/// Says what was made: JSON on standard output, or the sentences.
void tell(Session& session, const WriteOptions& options, const render::Made& made,
          const std::vector<std::string>& sentences);

/// Ahead of what follows, lest a trial is taken for the deed.
void tell_trial(Terminal& terminal);

/// The outcome of a verb that recorded one version.
Outcome recorded_version(model::Proposal after);

} // namespace emenda::cli
