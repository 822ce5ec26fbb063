// SPDX-License-Identifier: EUPL-1.2
#include "cli/meant.hpp"

#include "cli/command.hpp"
#include "cli/session.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/shell_word.hpp"
#include "emenda/base/suggest.hpp"
#include "emenda/base/translate.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace emenda::cli {

namespace {

/// What people call a command who do not know its name, between spaces, behind that name.
std::vector<std::pair<std::string, std::string>> other_words() {
    // TRANSLATORS: behind the colon not a translation of each word, but what somebody may type in
    // your language who looks for this command; more of them, or fewer.
    return {{"init", tr("init: start setup workspace")},
            {"create", tr("create: new add begin draft proposal")},
            {"list", tr("list: ls dir all proposals")},
            {"status", tr("status: state pending todo")},
            {"show", tr("show: cat view read open print text")},
            {"log", tr("log: history versions")},
            {"diff", tr("diff: compare differences redline changes")},
            {"blame", tr("blame: annotate who origin")},
            {"edit", tr("edit: write change modify title")},
            {"commit", tr("commit: save record")},
            {"discard", tr("discard: reset clean")},
            {"restore", tr("restore: revert checkout")},
            {"undo", tr("undo: back revert cancel redo")},
            {"set", tr("set: category tags tag authors language link")},
            {"rename", tr("rename: mv move")},
            {"delete", tr("delete: rm remove erase")},
            {"propose-change", tr("propose-change: amend amendment propose suggest")},
            {"revise", tr("revise: reword rewrite")},
            {"conflicts", tr("conflicts: collisions collide")},
            {"accept", tr("accept: merge approve adopt apply resolve")},
            {"reject", tr("reject: decline refuse deny")},
            {"retract", tr("retract: withdraw-amendment")},
            {"support", tr("support: sign endorse supporter supporters")},
            {"unsupport", tr("unsupport: unsign")},
            {"forget", tr("forget: erase anonymise anonymize privacy")},
            {"comment", tr("comment: comments reply remark note")},
            {"publish", tr("publish: propose release")},
            {"answer", tr("answer: respond decide evaluate reply close")},
            {"withdraw", tr("withdraw: retire")},
            {"reopen", tr("reopen: open")},
            {"validate", tr("validate: check lint test")},
            {"verify", tr("verify: fsck digest digests integrity")},
            {"report", tr("report: export html page pages print pdf")},
            {"doctor", tr("doctor: diagnose locks")},
            {"help", tr("help: man manual commands")}};
}

/// The words behind the name, which a translation may have lost.
std::vector<std::string> split(const std::string& words) {
    constexpr std::string_view colon = ": ";
    const std::size_t found = words.find(colon);
    std::vector<std::string> parts;
    for (std::size_t at = found == words.npos ? 0 : found + colon.size(); at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        parts.push_back(words.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// "propose" is a part of propose-change, "pub" the beginning of publish.
bool is_part(const std::string& typed, const std::string& name) {
    constexpr std::size_t shortest = 3;
    if (typed.size() < shortest) return false;
    return name.starts_with(typed) || ("-" + name + "-").find("-" + typed + "-") != name.npos;
}

bool is_of_a_proposal(const std::string& typed) {
    return Session::is_path(typed) || typed.find_first_of("0123456789") != typed.npos;
}

std::string suggestion(const std::string& typed) {
    const std::vector<std::string> meant = commands_meant(typed);
    if (meant.size() == 1) return say(tr("Did you mean {}?"), meant.front());
    if (!meant.empty()) {
        std::string hint = tr("Did you mean one of these?");
        std::size_t column = 16;
        for (const std::string& name : meant)
            column = std::max(column, name.size() + 2);
        for (const std::string& name : meant)
            hint += "\n  " + name + std::string(column - name.size(), ' ') +
                    find_command(name)->summary();
        return hint;
    }
    if (is_of_a_proposal(typed)) {
        return advise(tr("The command comes first. To see a proposal: emenda show {}"),
                      as_shell_word(typed));
    }
    return tr("To see all commands: emenda help");
}

} // namespace

std::vector<std::string> commands_meant(const std::string& typed) {
    std::vector<std::string> names;
    for (const Group& group : command_groups()) {
        for (const Command& command : group.commands)
            names.emplace_back(command.name);
    }
    std::vector<std::string> meant;
    const auto add = [&](const std::string& name) {
        if (!find_command(name)) return; // tests/house/other_words finds it in the table
        if (std::find(meant.begin(), meant.end(), name) == meant.end()) meant.push_back(name);
    };
    for (const std::string& name : names) {
        if (is_part(typed, name)) add(name);
    }
    std::vector<std::string> known = names;
    std::vector<std::pair<std::string, std::string>> called; // command and word
    for (const auto& [name, words] : other_words()) {
        for (const std::string& word : split(words)) {
            if (same_word(word, typed)) add(name);
            called.emplace_back(name, word);
            known.push_back(word);
        }
    }
    const auto slip = meant.empty() ? nearest(typed, known) : std::nullopt;
    if (!slip) return meant;
    add(*slip);
    for (const auto& [name, word] : called) {
        if (word == *slip) add(name);
    }
    return meant;
}

void unknown_command(const std::string& typed) {
    throw Error(ErrorKind::usage, say(tr("There is no command {}."), typed), suggestion(typed));
}

} // namespace emenda::cli
