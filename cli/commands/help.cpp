// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/all.hpp"
#include "cli/dispatch.hpp"
#include "emenda/base/translate.hpp"

#include <memory>

namespace emenda::cli {

Run declare_help(Arguments& arguments) {
    auto command = std::make_shared<std::optional<std::string>>();
    arguments.optional_positional(*command, tr("COMMAND"),
                                  tr("the command; all of them if absent"));
    return [command](Session& session) {
        session.terminal().print(*command ? help_of(**command, session.width()) : overview());
        return Exit::done;
    };
}

} // namespace emenda::cli
