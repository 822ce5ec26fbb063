// SPDX-License-Identifier: EUPL-1.2
// What stands beside the proposals and may hold a forgotten name: notes of undo, of this workspace
// and of those below its proposals/, and the temporary files of runs that were killed.
#pragma once

#include "cli/session.hpp"
#include "emenda/render/forgotten.hpp"

namespace emenda::cli {

/// Erases all of it, or the temporary files alone. What cannot be removed keeps nobody from
/// finishing, for nothing would come of trying again: the report says what is left.
enum class Beside { all, left_overs };
void erase_beside(const Session& session, Beside what, render::ForgottenReport& report);

/// The same, for a run that writes nothing: what is closed to this account would be left.
void look_beside(const Session& session, render::ForgottenReport& report);

} // namespace emenda::cli
