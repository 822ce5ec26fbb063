// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/checkup.hpp"

#include <doctest/doctest.h>

using namespace emenda::render;

namespace {

const std::vector<Check> checks{
    {"clock", true, "The clock gives a year that can be right."},
    {"locks", false, "Locks are not seen by another process.", "Let one person\nwrite at a time."}};

}

TEST_CASE("a check is a line, and what to do about it stands below") {
    CHECK(to_plain(checkup_lines(checks, 80)) ==
          "ok         The clock gives a year that can be right.\n"
          "attention  Locks are not seen by another process.\n"
          "           Let one person\n"
          "           write at a time.\n");
    CHECK(to_plain(checkup_lines(checks, 40)) == "ok         The clock gives a year that\n"
                                                 "           can be right.\n"
                                                 "attention  Locks are not seen by another\n"
                                                 "           process.\n"
                                                 "           Let one person\n"
                                                 "           write at a time.\n");
}

TEST_CASE("programs get ids and states that no language changes") {
    CHECK(checkup_json(checks) == R"({
  "schema": "emenda/doctor/1",
  "good": false,
  "checks": [
    {
      "id": "clock",
      "state": "ok",
      "message": "The clock gives a year that can be right."
    },
    {
      "id": "locks",
      "state": "attention",
      "message": "Locks are not seen by another process.",
      "advice": "Let one person\nwrite at a time."
    }
  ]
}
)");
    CHECK(checkup_json({checks.front()}).find("\"good\": true") != std::string::npos);
}
