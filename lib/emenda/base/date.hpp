// SPDX-License-Identifier: EUPL-1.2
// A date as proposals keep it: an instant in UTC, to the second, or a day that stays a day.
//
//   2022-06-20T07:40:00Z   an instant
//   2022-06-20             a day: shown as that day in every time zone
//
// What takes a zone sets TZ for as long as it works, for the C library knows one zone at a time:
// not for several threads.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace emenda {

struct Date {
    std::int64_t seconds = 0; ///< since 1970-01-01T00:00:00Z; a day's midnight in UTC
    bool is_day = false;

    friend bool operator==(const Date&, const Date&) = default;
    friend auto operator<=>(const Date&, const Date&) = default;
};

/// Reads the two stored forms, exactly; years 0001 to 9999. Nothing else is a date in a file.
std::optional<Date> parse_stored_date(std::string_view text);

/// Reads what a person types: the stored forms, 20/06/2022, 2022-06-20 09:30, and ISO instants
/// with an offset. A time without an offset is local to `zone`: the earlier instant where the clock
/// was set back over it, and the one by the old clock where it was set forward.
std::optional<Date> parse_typed_date(std::string_view text, std::string_view zone);

/// Whether the text names a day in one of these forms that no calendar has, as 31/02/2024.
bool names_no_day(std::string_view text);

/// Whether the one is over before the other begins; a day is all of its 24 hours in UTC.
bool is_over_before(Date one, Date other);

/// The stored form.
std::string to_stored(Date date);

/// How a person reads it: "20/06/2022" in Italian and English alike for a day; with_time adds
/// " 09:40" for an instant. `zone` is an IANA name, or empty for the machine's own zone.
std::string to_display(Date date, std::string_view zone, bool with_time = false);

/// The time zone of what in_message() says, from now on; empty: the machine's own. Process-wide, as
/// a language is; not for several threads.
void use_zone_of_messages(std::string zone);

/// A day, or an instant with its time, as to_display() shows it.
std::string in_message(Date date);

/// "2022" and "05" of the date in its zone, for references.
struct YearMonth {
    std::string year, month;
};
YearMonth year_month(Date date, std::string_view zone);

/// Whether the machine's time zone data knows the name. Error(io) where it cannot be read.
bool is_time_zone(std::string_view zone);

} // namespace emenda
