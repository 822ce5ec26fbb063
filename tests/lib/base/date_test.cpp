// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/date.hpp"

#include <doctest/doctest.h>

using namespace emenda;

TEST_CASE("a stored date is a UTC instant to the second, or a day") {
    for (const char* text : {"2022-06-20T07:40:00Z", "2022-06-20", "0001-01-01",
                             "9999-12-31T23:59:59Z", "2024-02-29", "1969-12-31T23:59:59Z"}) {
        CAPTURE(text);
        REQUIRE(parse_stored_date(text));
        CHECK(to_stored(*parse_stored_date(text)) == text);
    }
}

TEST_CASE("nothing else is a date in a file") {
    for (const char* text :
         {"", "2022", "2022-6-20", "2023-02-29", "2022-13-01", "20/06/2022", "2022-06-20T07:40Z",
          "2022-06-20T07:40:00", "2022-06-20T07:40:00+02:00", "2022-06-20T24:00:00Z",
          "2022-06-20T07:60:00Z", "2022-06-20 ", "0000-01-01", "2022-06-20T07:40:00Z "}) {
        CAPTURE(text);
        CHECK_FALSE(parse_stored_date(text));
    }
}

TEST_CASE("people type days and local times") {
    const auto stored = [](const char* text) {
        const auto date = parse_typed_date(text, "Europe/Rome");
        return date ? to_stored(*date) : "";
    };
    CHECK(stored("20/06/2022") == "2022-06-20");
    CHECK(stored("1/6/2022") == "2022-06-01");
    CHECK(stored("20.06.2022") == "2022-06-20");
    CHECK(stored("2022-06-20") == "2022-06-20");
    CHECK(stored("20/06/2022 09:40") == "2022-06-20T07:40:00Z");
    CHECK(stored("2022-12-20 09:40:05") == "2022-12-20T08:40:05Z");
    CHECK(stored("2022-06-20T09:40:00+02:00") == "2022-06-20T07:40:00Z");
    CHECK(stored("2022-06-20T07:40:00Z") == "2022-06-20T07:40:00Z");
    for (const char* text : {"", "ieri", "31/02/2022", "20/06/22", "2022-06-20T25:00", "20/06-2022",
                             "2022-06-20T10:00:00+99:00"}) {
        CAPTURE(text);
        CHECK(stored(text) == "");
    }
}

TEST_CASE("a time that the clock showed twice is the earlier, whatever was read before") {
    const auto stored = [](const char* text, const char* zone) {
        const auto date = parse_typed_date(text, zone);
        return date ? to_stored(*date) : "";
    };
    const auto twice = [&] { return stored("2022-10-30 02:30", "Europe/Rome"); };
    CHECK(stored("2022-10-30 01:30", "Europe/Rome") == "2022-10-29T23:30:00Z");
    CHECK(twice() == "2022-10-30T00:30:00Z");
    CHECK(stored("2022-10-30 03:30", "Europe/Rome") == "2022-10-30T02:30:00Z");
    CHECK(twice() == "2022-10-30T00:30:00Z");
    CHECK(stored("2022-12-01 12:00", "Europe/Rome") == "2022-12-01T11:00:00Z");
    CHECK(twice() == "2022-10-30T00:30:00Z");
    CHECK(stored("2022-07-01 12:00", "Europe/Rome") == "2022-07-01T10:00:00Z");
    CHECK(twice() == "2022-10-30T00:30:00Z");
    CHECK(stored("2022-10-30 01:30", "Europe/Dublin") == "2022-10-30T00:30:00Z");
    CHECK(stored("2022-04-03 02:30", "Australia/Sydney") == "2022-04-02T15:30:00Z");
}

TEST_CASE("a time that the clock left out is read by the clock before it") {
    const auto stored = [](const char* text, const char* zone) {
        const auto date = parse_typed_date(text, zone);
        return date ? to_stored(*date) : "";
    };
    CHECK(stored("2022-03-27 01:59", "Europe/Rome") == "2022-03-27T00:59:00Z");
    CHECK(stored("2022-03-27 02:30", "Europe/Rome") == "2022-03-27T01:30:00Z");
    CHECK(stored("2022-03-27 03:00", "Europe/Rome") == "2022-03-27T01:00:00Z");
    CHECK(stored("2022-10-02 02:30", "Australia/Sydney") == "2022-10-01T16:30:00Z");
    CHECK(stored("2011-12-30 12:00", "Pacific/Apia") == "2011-12-30T22:00:00Z");
}

TEST_CASE("what is shown of an instant, typed again, is that instant or the earlier of two") {
    for (const char* zone : {"Europe/Rome", "America/St_Johns"}) {
        for (std::int64_t hour = 0; hour < 365 * 24; ++hour) { // of 2022
            const Date instant{1640995200 + hour * 3600 + 1800, false};
            const auto again = parse_typed_date(to_display(instant, zone, true), zone);
            REQUIRE(again.has_value());
            CAPTURE(to_stored(instant));
            CAPTURE(zone);
            const bool earlier = again->seconds < instant.seconds;
            REQUIRE(to_display(*again, zone, true) == to_display(instant, zone, true));
            REQUIRE((*again == instant || (earlier && instant.seconds - again->seconds == 3600)));
        }
    }
}

TEST_CASE("an instant is shown in its zone, a day in every zone as it is") {
    const Date late = *parse_stored_date("2022-06-19T22:30:00Z");
    CHECK(to_display(late, "Europe/Rome", true) == "20/06/2022 00:30");
    CHECK(to_display(late, "UTC", true) == "19/06/2022 22:30");
    const Date day = *parse_stored_date("2022-06-20");
    CHECK(to_display(day, "America/New_York", true) == "20/06/2022");
    CHECK(year_month(late, "Europe/Rome").month == "06");
}

TEST_CASE("time zones are known by their names, and only as names") {
    CHECK(is_time_zone("Europe/Rome"));
    CHECK(is_time_zone("UTC"));
    CHECK_FALSE(is_time_zone("Europe/Roma"));
    CHECK_FALSE(is_time_zone("../../etc/passwd"));
    CHECK_FALSE(is_time_zone("/usr/share/zoneinfo/Europe/Rome"));
    CHECK_FALSE(is_time_zone(""));
}
