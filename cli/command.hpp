// SPDX-License-Identifier: EUPL-1.2
// A command: its name, what it is for, what it takes and what it does.
//
// Its file in commands/ has declare_<name>, which all.hpp declares and the table of command.cpp
// names:
//
//   Run declare_list(Arguments& arguments) {
//       auto options = std::make_shared<Options>();
//       arguments.flag(options->all, "--all", tr("closed ones, too"));
//       return [options](Session& session) { return run_list(*options, session); };
//   }
#pragma once

#include "cli/arguments.hpp"
#include "cli/complaint.hpp"
#include "cli/session.hpp"

#include <functional>
#include <string>
#include <vector>

namespace emenda::cli {

using Run = std::function<Exit(Session&)>;

/// `declare` says what the command takes and gives what runs once that is filled in. It is called
/// for the one command that was asked for.
struct Command {
    const char* name;
    std::string (*summary)(); ///< in the user's language
    Run (*declare)(Arguments&);
};

/// Commands in the order and the groups in which `emenda help` shows them.
struct Group {
    std::string (*heading)();
    std::vector<Command> commands;
};

const std::vector<Group>& command_groups();

/// The command, or null.
const Command* find_command(const std::string& name);

} // namespace emenda::cli
