// SPDX-License-Identifier: EUPL-1.2
// A reader of the form in which emenda itself writes, and of what editors and formatters make of
// it: block maps and lists, lists and maps in brackets, scalars on one line, literal blocks,
// comments between them, CR LF. It goes over each byte a few times and builds the tree right away,
// many times as fast as the parser.
//
// It takes only what YAML reads in one way, and where anything is not plainly so it gives up: the
// parser reads the whole source then, and says what is wrong with it. A tree of this reader's is
// the parser's to the byte (tests/lib/yaml/own_form_test.cpp, tests/fuzz/proposal.cpp). Only of
// limits it speaks itself, for a file that is over one is to cost no more than that.
// For this room's .cpp files only.
#pragma once

#include "emenda/yaml/over_limit.hpp"
#include "emenda/yaml/tree.hpp"

#include <cstdint>

namespace emenda::yaml {

enum class OwnForm {
    read,    ///< the tree has its root
    refused, ///< over a limit: a finding says so
    other    ///< something is in another form
};

struct OwnReading {
    OwnForm form = OwnForm::other;
    GaveUp gave_up; ///< at what is in another form
};

/// `work` grows by the bytes looked at, keys compared and values made.
OwnReading read_own_form(Tree& tree, const Limits& limits, Findings& findings, std::uint64_t& work);

} // namespace emenda::yaml
