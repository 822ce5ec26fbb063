// SPDX-License-Identifier: EUPL-1.2
// What the files of this folder give to the table of commands, and what they share.
#pragma once

#include "cli/command.hpp"
#include "emenda/model/proposal.hpp"

#include <string>
#include <vector>

namespace emenda::cli {

Run declare_accept(Arguments& arguments);
Run declare_answer(Arguments& arguments);
Run declare_blame(Arguments& arguments);
Run declare_comment(Arguments& arguments);
Run declare_commit(Arguments& arguments);
Run declare_conflicts(Arguments& arguments);
Run declare_create(Arguments& arguments);
Run declare_delete(Arguments& arguments);
Run declare_demo(Arguments& arguments);
Run declare_diff(Arguments& arguments);
Run declare_discard(Arguments& arguments);
Run declare_doctor(Arguments& arguments);
Run declare_edit(Arguments& arguments);
Run declare_forget(Arguments& arguments);
Run declare_help(Arguments& arguments);
Run declare_init(Arguments& arguments);
Run declare_list(Arguments& arguments);
Run declare_log(Arguments& arguments);
Run declare_propose_change(Arguments& arguments);
Run declare_publish(Arguments& arguments);
Run declare_reject(Arguments& arguments);
Run declare_rename(Arguments& arguments);
Run declare_reopen(Arguments& arguments);
Run declare_report(Arguments& arguments);
Run declare_restore(Arguments& arguments);
Run declare_retract(Arguments& arguments);
Run declare_revise(Arguments& arguments);
Run declare_set(Arguments& arguments);
Run declare_show(Arguments& arguments);
Run declare_status(Arguments& arguments);
Run declare_support(Arguments& arguments);
Run declare_undo(Arguments& arguments);
Run declare_unsupport(Arguments& arguments);
Run declare_validate(Arguments& arguments);
Run declare_verify(Arguments& arguments);
Run declare_withdraw(Arguments& arguments);

void declare_ref(Arguments& arguments, std::string& ref);
void declare_amendment(Arguments& arguments, std::string& amendment);

/// A number from 1 on; Error(usage) that names the option.
std::size_t counted(const std::string& typed, const char* option);

/// "1,3", or "1-3,5", as numbers of changes; Error(usage).
std::vector<model::Number> change_numbers(const std::string& typed);

} // namespace emenda::cli
