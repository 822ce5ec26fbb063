// SPDX-License-Identifier: EUPL-1.2
// Every command that writes, each on a proposal that is ready for it. One that is new is a line in
// commands.cpp.
#pragma once

#include <string>
#include <vector>

namespace emenda::fault {

using Words = std::vector<std::string>;

struct Command {
    const char* name;
    std::vector<Words> before; ///< commands that make the proposal ready for it
    Words words;
    Words next;                ///< what can be done when it is done: nothing may be in its way
    bool hand_edit = false;    ///< after `before` the category and the body are edited by hand
    bool by_two_steps = false; ///< makes one file, then removes another: both may be there
    bool by_files = false;     ///< of several files, some may be done when it fails; it says so
};

const std::vector<Command>& commands();

/// Makes the workspace of all of them: proposal 1 with amendments A1, A2 and A3, a supporter and a
/// comment, and proposal 2, which is nobody's.
const std::vector<Words>& beginnings();

} // namespace emenda::fault
