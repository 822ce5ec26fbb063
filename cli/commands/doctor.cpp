// SPDX-License-Identifier: EUPL-1.2
// doctor: what emenda finds about this machine and this workspace.
#include "cli/checkup.hpp"
#include "cli/commands/all.hpp"
#include "emenda/base/translate.hpp"

#include <algorithm>
#include <memory>

namespace emenda::cli {

namespace {

struct Options {
    std::string format = "text";
};

Exit run(const Options& options, Session& session) {
    auto checks = check_machine(session);
    for (render::Check& check : check_folder(session))
        checks.push_back(std::move(check));
    if (options.format == "json")
        session.terminal().print(render::checkup_json(checks));
    else
        session.terminal().print(render::checkup_lines(checks, session.width()));
    const bool good = std::all_of(checks.begin(), checks.end(),
                                  [](const render::Check& check) { return check.good; });
    return good ? Exit::done : Exit::no;
}

} // namespace

Run declare_doctor(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.choice(options->format, "--format", {{"text"}, {"json"}},
                     tr("for people or programs"));
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
