// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_beside.hpp"

#include "cli/forget_left.hpp"
#include "emenda/store/forgetting.hpp"
#include "emenda/store/undo.hpp"
#include "emenda/store/within.hpp"

namespace emenda::cli {

void erase_beside(const Session& session, Beside what, render::ForgottenReport& report) {
    const auto& root = session.workspace().root();
    const auto left_overs = store::erase_left_overs(root);
    auto left = left_overs.left;
    report.left_overs_erased = left_overs.any;
    if (what == Beside::all) {
        for (const auto& one : store::roots_of_proposals(root)) {
            const auto undo = store::erase_undo(one);
            left.insert(left.end(), undo.left.begin(), undo.left.end());
            report.undo_erased = report.undo_erased || undo.any;
        }
    }
    report.left = with_reasons(session, left);
}

void look_beside(const Session& session, render::ForgottenReport& report) {
    const auto& root = session.workspace().root();
    auto left = store::look_for_left_overs(root).closed;
    for (const auto& one : store::roots_of_proposals(root)) {
        for (const auto& note : store::closed_notes(one))
            left.push_back({note, 0});
    }
    report.left = with_reasons(session, left);
}

} // namespace emenda::cli
