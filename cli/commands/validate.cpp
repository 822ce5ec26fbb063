// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/all.hpp"
#include "cli/complaint.hpp"
#include "cli/files.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/check/check.hpp"
#include "emenda/render/findings.hpp"
#include "emenda/render/json.hpp"
#include "emenda/store/reading.hpp"

#include <memory>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

struct Options {
    std::vector<std::string> paths;
    std::string format = "text";
};

std::vector<std::string> files_of(const Options& options, const Session& session) {
    if (!options.paths.empty()) return files_named(session, options.paths);
    std::vector<std::string> files;
    const auto& fault = session.settings_fault();
    const fs::path root = fault && fault->place ? fs::path(fault->place->file).parent_path()
                                                : session.workspace().root();
    files.push_back(session.shown(root / "emenda.yaml"));
    std::error_code error;
    if (fs::exists(root / "proposals", error)) add_files(files, session.shown(root / "proposals"));
    return files;
}

/// Settings or a proposal. Editorial rules, names and references are looked at in the workspace.
Findings findings_in(const Session& session, const std::string& file, check::Files& files) {
    store::require_inside_its_workspace(file);
    std::string source = store::read_beginning(file);
    if (fs::path(file).filename() == "emenda.yaml") {
        return yaml::read_settings(std::move(source), file).findings;
    }
    if (!session.is_in_workspace(file)) return check::check_source(std::move(source), file);
    return check::check_source(std::move(source), file, &session.workspace().settings(), &files);
}

Exit run(const Options& options, Session& session) {
    Findings all;
    std::size_t count = 0;
    const auto files = files_of(options, session);
    const bool json = options.format == "json";
    bool unreadable = false;
    std::vector<std::string> incomplete;
    check::Files seen; // of each file its reference and name are kept, no more
    for (const std::string& file : files) {
        Findings findings;
        try {
            findings = findings_in(session, file, seen);
        } catch (const Error& error) { // of one file; the others are checked all the same
            session.terminal().talk(complaint(error));
            unreadable = true;
        }
        count += findings.size();
        if (is_full(findings)) incomplete.push_back(file);
        if (json) {
            all.insert(all.end(), findings.begin(), findings.end());
        } else if (!findings.empty()) {
            render::Lines lines =
                render::findings_lines(findings, session.width(), session.line_width());
            lines.emplace_back();
            if (is_full(findings)) {
                render::append(lines, render::more_findings(findings, session.width()));
                lines.emplace_back();
            }
            session.terminal().print(lines);
        }
    }
    if (json)
        session.terminal().print(render::findings_json(all, files.size(), incomplete));
    else if (count > 0)
        session.terminal().talk(render::findings_summary(count, files.size(), !incomplete.empty()));
    if (unreadable) return Exit::io;
    return count > 0 ? Exit::no : Exit::done;
}

} // namespace

Run declare_validate(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.positionals(options->paths, tr("PATH"),
                          tr("files, folders or references; the whole workspace if absent"), false);
    arguments.choice(options->format, "--format", {{"text"}, {"json"}},
                     tr("for people or programs"));
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
