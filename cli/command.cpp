// SPDX-License-Identifier: EUPL-1.2
#include "cli/command.hpp"

#include "cli/commands/all.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"

namespace emenda::cli {

void declare_ref(Arguments& arguments, std::string& ref) {
    arguments.positional(ref, tr("REF"),
                         tr("the proposal: its reference, the end of it (3343), or its file"));
}

void declare_amendment(Arguments& arguments, std::string& amendment) {
    arguments.positional(amendment, tr("AMENDMENT"),
                         tr("its number (2, A2), or the beginning of its id"));
}

std::size_t counted(const std::string& typed, const char* option) {
    const bool number = !typed.empty() && typed.size() < 10 &&
                        typed.find_first_not_of("0123456789") == std::string::npos;
    if (number && std::stoul(typed) > 0) return std::stoul(typed);
    throw Error(ErrorKind::usage,
                say(tr("{} takes a number from 1 on, not \"{}\"."), option, typed));
}

const std::vector<Group>& command_groups() {
    // Functions, not texts: the table is made before the language is known.
    static const std::vector<Group> groups{
        {[] { return std::string(tr("Begin")); },
         {{"init", [] { return std::string(tr("make a workspace")); }, declare_init},
          {"create", [] { return std::string(tr("begin a proposal, as a draft")); },
           declare_create},
          {"demo", [] { return std::string(tr("build a small consultation and walk through it")); },
           declare_demo}}},
        {[] { return std::string(tr("Look")); },
         {{"list", [] { return std::string(tr("list the proposals")); }, declare_list},
          {"status",
           [] { return std::string(tr("say what is edited by hand, pending or in conflict")); },
           declare_status},
          {"show",
           [] { return std::string(tr("show a proposal, a version of it, or an amendment")); },
           declare_show},
          {"log", [] { return std::string(tr("list the versions of a proposal")); }, declare_log},
          {"diff", [] { return std::string(tr("show what changed, in words")); }, declare_diff},
          {"blame", [] { return std::string(tr("say where each passage comes from")); },
           declare_blame}}},
        {[] { return std::string(tr("Write")); },
         {{"edit", [] { return std::string(tr("change title and text; records a version")); },
           declare_edit},
          {"commit", [] { return std::string(tr("record what was edited by hand in the file")); },
           declare_commit},
          {"discard",
           [] { return std::string(tr("throw away what was edited by hand in the file")); },
           declare_discard},
          {"restore",
           [] { return std::string(tr("bring the text of an old version back as a new one")); },
           declare_restore},
          {"undo",
           [] {
               return std::string(tr("take back the last command that changed a "
                                     "proposal"));
           },
           declare_undo},
          {"set", [] { return std::string(tr("set category, authors, tags, language, links")); },
           declare_set},
          {"rename", [] { return std::string(tr("give a draft another reference")); },
           declare_rename},
          {"delete", [] { return std::string(tr("delete a draft")); }, declare_delete}}},
        {[] { return std::string(tr("Amend")); },
         {{"propose-change", [] { return std::string(tr("propose an amendment")); },
           declare_propose_change},
          {"revise", [] { return std::string(tr("word a pending amendment anew")); },
           declare_revise},
          {"conflicts",
           [] { return std::string(tr("say which pending amendments collide, and where")); },
           declare_conflicts},
          {"accept", [] { return std::string(tr("merge amendments into the text")); },
           declare_accept},
          {"reject", [] { return std::string(tr("turn an amendment down")); }, declare_reject},
          {"retract", [] { return std::string(tr("take an amendment back")); }, declare_retract}}},
        {[] { return std::string(tr("Discuss and decide")); },
         {{"support", [] { return std::string(tr("add a supporter")); }, declare_support},
          {"unsupport", [] { return std::string(tr("take a supporter away")); }, declare_unsupport},
          {"forget", [] { return std::string(tr("erase a person's name from the workspace")); },
           declare_forget},
          {"comment", [] { return std::string(tr("add a comment")); }, declare_comment},
          {"publish", [] { return std::string(tr("make a draft public")); }, declare_publish},
          {"answer", [] { return std::string(tr("give the official answer")); }, declare_answer},
          {"withdraw", [] { return std::string(tr("withdraw a proposal")); }, declare_withdraw},
          {"reopen", [] { return std::string(tr("open a closed proposal again")); },
           declare_reopen}}},
        {[] { return std::string(tr("Check and print")); },
         {{"validate", [] { return std::string(tr("check files for faults")); }, declare_validate},
          {"verify",
           [] { return std::string(tr("prove that no text and no amendment was changed")); },
           declare_verify},
          {"report", [] { return std::string(tr("write pages for people to read")); },
           declare_report},
          {"doctor",
           [] { return std::string(tr("try out what this machine and this folder can do")); },
           declare_doctor},
          {"help", [] { return std::string(tr("say what a command does and takes")); },
           declare_help}}}};
    return groups;
}

const Command* find_command(const std::string& name) {
    for (const Group& group : command_groups()) {
        for (const Command& command : group.commands) {
            if (command.name == name) return &command;
        }
    }
    return nullptr;
}

} // namespace emenda::cli
