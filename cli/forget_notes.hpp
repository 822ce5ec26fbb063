// SPDX-License-Identifier: EUPL-1.2
// What the notes of undo (store/undo.hpp) say of a person whom no proposal names any more: by the
// proposals that they hold, by who gave a command, and by whom its words name where a person is
// named. Other words are nobody's name: "emenda forget 217" must not cost all notes.
#pragma once

#include "cli/session.hpp"
#include "emenda/acts/forget.hpp"

#include <set>
#include <string>

namespace emenda::cli {

struct UndoSurvey {
    bool names_person = false;
    std::set<std::string> names; ///< of everybody
};
UndoSurvey look_into_undo(const Session& session, const acts::Sought& who);

} // namespace emenda::cli
