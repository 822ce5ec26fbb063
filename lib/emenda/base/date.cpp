// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/date.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <utility>

namespace emenda {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::int64_t seconds_a_day = 86'400;

/// Takes numbers off the front of a text; remembers whether all went well.
struct Scanner {
    std::string_view rest;
    bool good = true;

    int digits(std::size_t least, std::size_t most) {
        std::size_t length = 0;
        int value = 0;
        while (length < rest.size() && length < most && rest[length] >= '0' && rest[length] <= '9')
            value = value * 10 + (rest[length++] - '0');
        if (length < least) good = false;
        rest.remove_prefix(length);
        return value;
    }

    bool skip(char c) {
        if (rest.empty() || rest.front() != c) return false;
        rest.remove_prefix(1);
        return true;
    }

    void need(char c) { good = skip(c) && good; }
};

std::optional<std::int64_t> day_seconds(int y, int m, int d) {
    const year_month_day date{year{y}, month{static_cast<unsigned>(m)},
                              day{static_cast<unsigned>(d)}};
    if (y < 1 || y > 9999 || !date.ok()) return std::nullopt;
    return sys_days{date}.time_since_epoch().count() * seconds_a_day;
}

struct Clock {
    int hour = 0, minute = 0, second = 0;
    bool valid() const { return hour < 24 && minute < 60 && second < 60; }
    std::int64_t seconds() const { return hour * 3600 + minute * 60 + second; }
};

Clock scan_clock(Scanner& scan, bool seconds_needed) {
    Clock clock;
    clock.hour = scan.digits(2, 2);
    scan.need(':');
    clock.minute = scan.digits(2, 2);
    if (seconds_needed || (!scan.rest.empty() && scan.rest.front() == ':')) {
        scan.need(':');
        clock.second = scan.digits(2, 2);
    }
    return clock;
}

year_month_day calendar(std::int64_t seconds) {
    using namespace std::chrono;
    return year_month_day{floor<days>(sys_seconds{std::chrono::seconds{seconds}})};
}

/// Makes a zone the C library's own for as long as it lives. The C library knows one zone at a
/// time; this keeps it a matter of this file.
class ZoneScope {
public:
    explicit ZoneScope(std::string_view zone) : m_named(!zone.empty()) {
        if (!m_named) {
            tzset();
            return;
        }
        if (const char* before = std::getenv("TZ")) m_before = before;
        setenv("TZ", fmt::format(":{}", zone).c_str(), 1);
        tzset();
    }
    ~ZoneScope() {
        if (!m_named) return;
        if (m_before)
            setenv("TZ", m_before->c_str(), 1);
        else
            unsetenv("TZ");
        tzset();
    }
    ZoneScope(const ZoneScope&) = delete;
    ZoneScope& operator=(const ZoneScope&) = delete;

private:
    bool m_named;
    std::optional<std::string> m_before;
};

/// In the zone in force.
std::tm local(std::int64_t seconds) {
    const auto time = static_cast<std::time_t>(seconds);
    std::tm parts{};
    localtime_r(&time, &parts);
    return parts;
}

/// The instant of a local wall time; the earlier one where the clock was set back and shows it
/// twice. Where it was set forward and never showed it, as if it had not yet been: 02:30 is half an
/// hour after the clock went from 2 to 3. mktime() promises none of this.
std::int64_t from_local(std::int64_t wall_seconds, std::string_view zone) {
    const ZoneScope scope(zone);
    // No zone is more than 14 hours from UTC, so these are on the two sides of it.
    const std::int64_t before = local(wall_seconds - seconds_a_day).tm_gmtoff;
    const std::int64_t after = local(wall_seconds + seconds_a_day).tm_gmtoff;
    for (const std::int64_t offset : {std::max(before, after), std::min(before, after)}) {
        const std::int64_t instant = wall_seconds - offset;
        if (local(instant).tm_gmtoff == offset) return instant;
    }
    return wall_seconds - before;
}

/// 2022-06-20 or 20/06/2022 (20-06-2022, 20.6.2022); nothing of either form: scan.good is false.
std::optional<std::int64_t> scan_typed_day(Scanner& scan) {
    const int first = scan.digits(1, 4);
    for (const char separator : {'-', '/', '.'}) {
        if (!scan.skip(separator)) continue;
        const int second = scan.digits(1, 2);
        scan.need(separator);
        const int third = scan.digits(1, 4);
        if (!scan.good) return std::nullopt;
        if (first >= 1000) return day_seconds(first, second, third);
        if (third >= 1000) return day_seconds(third, second, first);
        break;
    }
    return std::nullopt;
}

std::optional<std::int64_t> scan_offset(Scanner& scan) {
    if (scan.skip('Z') || scan.skip('z')) return 0;
    const bool east = scan.skip('+');
    if (!east && !scan.skip('-')) return std::nullopt;
    const int hours = scan.digits(2, 2);
    scan.skip(':');
    const int minutes = scan.digits(2, 2);
    if (!scan.good || hours > 14 || minutes > 59) return std::nullopt;
    return (east ? 1 : -1) * (hours * 3600 + minutes * 60);
}

bool in_range(std::int64_t seconds) {
    const int y = static_cast<int>(calendar(seconds).year());
    return y >= 1 && y <= 9999;
}

} // namespace

std::optional<Date> parse_stored_date(std::string_view text) {
    Scanner scan{text};
    const int y = scan.digits(4, 4);
    scan.need('-');
    const int m = scan.digits(2, 2);
    scan.need('-');
    const int d = scan.digits(2, 2);
    if (!scan.good) return std::nullopt;
    const auto midnight = day_seconds(y, m, d);
    if (!midnight) return std::nullopt;
    if (scan.rest.empty()) return Date{*midnight, true};
    scan.need('T');
    const Clock clock = scan_clock(scan, true);
    scan.need('Z');
    if (!scan.good || !scan.rest.empty() || !clock.valid()) return std::nullopt;
    return Date{*midnight + clock.seconds(), false};
}

std::optional<Date> parse_typed_date(std::string_view text, std::string_view zone) {
    Scanner scan{text};
    const auto midnight = scan_typed_day(scan);
    if (!midnight) return std::nullopt;
    if (scan.rest.empty()) return Date{*midnight, true};
    if (!scan.skip('T') && !scan.skip('t') && !scan.skip(' ')) return std::nullopt;
    const Clock clock = scan_clock(scan, false);
    if (!scan.good || !clock.valid()) return std::nullopt;
    const std::int64_t wall = *midnight + clock.seconds();
    if (scan.rest.empty()) {
        const std::int64_t instant = from_local(wall, zone);
        return in_range(instant) ? std::optional(Date{instant, false}) : std::nullopt;
    }
    const auto offset = scan_offset(scan);
    if (!offset || !scan.rest.empty() || !in_range(wall - *offset)) return std::nullopt;
    return Date{wall - *offset, false};
}

bool names_no_day(std::string_view text) {
    for (const char separator : {'-', '/', '.'}) {
        Scanner scan{text};
        scan.digits(1, 4);
        scan.need(separator);
        scan.digits(1, 2);
        scan.need(separator);
        scan.digits(1, 4);
        if (!scan.good) continue;
        Scanner again{text};
        return !scan_typed_day(again) && again.good;
    }
    return false;
}

bool is_over_before(Date one, Date other) {
    const std::int64_t end = one.is_day ? one.seconds + seconds_a_day - 1 : one.seconds;
    return end < other.seconds;
}

std::string to_stored(Date date) {
    const year_month_day on = calendar(date.seconds);
    const std::string day_text =
        fmt::format("{:04}-{:02}-{:02}", static_cast<int>(on.year()),
                    static_cast<unsigned>(on.month()), static_cast<unsigned>(on.day()));
    if (date.is_day) return day_text;
    const std::int64_t of_day = ((date.seconds % seconds_a_day) + seconds_a_day) % seconds_a_day;
    return fmt::format("{}T{:02}:{:02}:{:02}Z", day_text, of_day / 3600, of_day / 60 % 60,
                       of_day % 60);
}

std::string to_display(Date date, std::string_view zone, bool with_time) {
    if (date.is_day) {
        const year_month_day on = calendar(date.seconds);
        return fmt::format("{:02}/{:02}/{:04}", static_cast<unsigned>(on.day()),
                           static_cast<unsigned>(on.month()), static_cast<int>(on.year()));
    }
    const ZoneScope scope(zone);
    const std::tm parts = local(date.seconds);
    std::string shown =
        fmt::format("{:02}/{:02}/{:04}", parts.tm_mday, parts.tm_mon + 1, parts.tm_year + 1900);
    if (with_time) shown += fmt::format(" {:02}:{:02}", parts.tm_hour, parts.tm_min);
    return shown;
}

namespace {

std::string& zone_of_messages() {
    static std::string zone;
    return zone;
}

} // namespace

void use_zone_of_messages(std::string zone) { zone_of_messages() = std::move(zone); }

std::string in_message(Date date) { return to_display(date, zone_of_messages(), true); }

YearMonth year_month(Date date, std::string_view zone) {
    const std::string day_text = to_display(date, zone);
    return {day_text.substr(6, 4), day_text.substr(3, 2)};
}

bool is_time_zone(std::string_view zone) {
    if (zone.empty() || zone.front() == '/' || zone.find("..") != std::string_view::npos)
        return false;
    for (const char c : zone) {
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        const bool other = (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '+' || c == '/';
        if (!letter && !other) return false;
    }
    if (zone == "UTC") return true;
    const auto file = std::filesystem::path("/usr/share/zoneinfo") / zone;
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (error && status.type() != std::filesystem::file_type::not_found) { // which is no answer
        throw io_error(tr("Could not read {}: {}."), file.string(), error.value());
    }
    return std::filesystem::is_regular_file(status);
}

} // namespace emenda
