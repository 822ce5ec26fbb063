// SPDX-License-Identifier: EUPL-1.2
// Who does something, and when: handed to every verb, for the library reads neither clock nor
// environment.
#pragma once

#include "emenda/base/date.hpp"
#include "emenda/model/person.hpp"

namespace emenda::acts {

struct Stamp {
    model::Person by;
    Date date;
};

} // namespace emenda::acts
