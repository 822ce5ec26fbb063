// SPDX-License-Identifier: EUPL-1.2
#include "cli/limits.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/limits.hpp"
#include "emenda/base/translate.hpp"

#include <charconv>
#include <cstdlib>
#include <string_view>

namespace emenda::cli {

void use_limits_of_environment() {
    Limits limits;
    for (const LimitVariable& variable : limit_variables) {
        const char* given = std::getenv(variable.name);
        if (!given || !*given) continue;
        const std::string_view text = given;
        std::size_t value = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
        if (!whole || value == 0 || value > variable.most) {
            throw Error(ErrorKind::usage,
                        say(tr("The variable {} cannot be {}."), variable.name, text),
                        say(tr("Give it a whole number from 1 to {}."), variable.most));
        }
        limits.*variable.value = value * variable.unit;
    }
    use_limits(limits);
}

} // namespace emenda::cli
