// SPDX-License-Identifier: EUPL-1.2
// A signal that was held back until what had been typed was safe.
#pragma once

#include "emenda/base/error.hpp"

#include <string>
#include <utility>

namespace emenda::cli {

/// Once it is told, the signal still ends the program, as shells and scripts expect it.
class Interrupted : public Error {
public:
    Interrupted(int by, const std::string& message, std::string hint = {})
        : Error(ErrorKind::interrupted, message, std::move(hint)), signal(by) {}

    int signal;
};

} // namespace emenda::cli
