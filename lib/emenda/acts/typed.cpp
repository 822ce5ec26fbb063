// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/typed.hpp"

#include "emenda/base/encoding.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/text/normal_form.hpp"

#include <optional>
#include <string_view>

namespace emenda::acts {

namespace {

std::string why(const text::Unfit& unfit, const std::string& name) {
    switch (unfit.why) {
    case text::Unfit::Why::invalid_utf8:
        return say(tr("The bytes of {} are not UTF-8."), name);
    case text::Unfit::Why::control_character:
    case text::Unfit::Why::noncharacter:
        return say(tr("There is a character in {} that no document may hold: U+{:04X}."), name,
                   static_cast<unsigned>(unfit.code_point));
    }
    return {};
}

Place place_in(std::string_view raw, std::size_t offset, const std::string& file) {
    const std::string_view before = raw.substr(0, offset);
    Place place{file, 1, 1};
    for (const char byte : before) {
        if (byte == '\n') {
            ++place.line;
            place.column = 1;
        } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) {
            ++place.column;
        }
    }
    return place;
}

/// What people give who were told to save a text: by its first bytes. Empty if it may be a text.
std::string how_to_save(std::string_view raw) {
    using namespace std::string_view_literals;
    for (const auto begin : {"PK\x03\x04"sv, "\xD0\xCF\x11\xE0"sv}) {
        if (raw.starts_with(begin))
            return tr("It is a document of a word processor: open it there, and save it as plain "
                      "text, in UTF-8.");
    }
    if (raw.starts_with("%PDF-"))
        return tr("It is a PDF: copy its text into a new file, and save that as plain text, in "
                  "UTF-8.");
    for (const auto begin : {"\xFF\xFE"sv, "\xFE\xFF"sv}) {
        if (raw.starts_with(begin))
            return tr("It is UTF-16, which Windows also calls Unicode: save it as UTF-8.");
    }
    return {};
}

std::string remedy(std::string_view raw, const text::Unfit& unfit, const Origin& origin) {
    if (std::string how = how_to_save(raw); !how.empty()) return how;
    if (unfit.why != text::Unfit::Why::invalid_utf8)
        return tr("Take the character out and try again.");
    const std::string how = tr("Save the text as UTF-8 and try again.");
    return origin.has_path ? how + "\n" + how_to_convert(origin.name) : how;
}

[[noreturn]] void refuse(std::string_view raw, const text::Unfit& unfit, const Origin& origin) {
    Error error(origin.is_file ? ErrorKind::invalid : ErrorKind::usage, why(unfit, origin.name),
                remedy(raw, unfit, origin));
    if (origin.is_file) error.at(place_in(raw, unfit.offset, origin.name));
    throw error;
}

/// Where the bracket opens that the text ends with: behind a space, brackets inside it counted.
std::optional<std::size_t> last_bracket(const std::string& text) {
    if (!text.ends_with(')')) return std::nullopt;
    std::size_t depth = 0;
    for (std::size_t at = text.size(); at-- > 1;) {
        if (text[at] == ')') ++depth;
        if (text[at] == '(' && --depth == 0) {
            return text[at - 1] == ' ' ? std::optional(at) : std::nullopt;
        }
    }
    return std::nullopt;
}

/// Where a line begins that git leaves where it could not merge.
std::optional<std::size_t> conflict_marker(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("<<<<<<< ") || rest.starts_with(">>>>>>> ")) return at;
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
    return std::nullopt;
}

} // namespace

void require_no_conflict_marker(std::string_view text, const Origin& origin) {
    const auto marker = conflict_marker(text);
    if (!marker) return;
    const std::string_view line = text.substr(*marker, text.find('\n', *marker) - *marker);
    Error error(origin.is_file ? ErrorKind::invalid : ErrorKind::usage,
                say(tr("git left a mark in {}, where two versions of it did not go together: {}"),
                    origin.name, line),
                tr("Choose which words shall stand, and delete the lines with the marks."));
    if (origin.is_file) error.at(place_in(text, *marker, origin.name));
    throw error;
}

std::string typed_body(std::string_view raw, const Origin& origin) {
    auto made = text::normal_body(raw);
    if (made.unfit) refuse(raw, *made.unfit, origin);
    require_no_conflict_marker(raw, origin);
    return made.text;
}

std::string typed_line(std::string_view raw, const std::string& name) {
    auto made = text::normal_line(raw);
    if (made.unfit) refuse(raw, *made.unfit, {name, false});
    if (made.text.empty()) {
        throw Error(ErrorKind::usage, say(tr("There is nothing in {}."), name),
                    tr("Write at least one word."));
    }
    return made.text;
}

std::vector<std::string> typed_tags(std::string_view raw, const std::string& name) {
    std::vector<std::string> tags;
    while (!raw.empty()) {
        const auto comma = std::min(raw.find(','), raw.size());
        const std::string_view tag = raw.substr(0, comma);
        if (tag.find_first_not_of(' ') != std::string_view::npos) {
            tags.push_back(typed_line(tag, name));
        }
        raw.remove_prefix(std::min(comma + 1, raw.size()));
    }
    return tags;
}

model::Person typed_person(std::string_view raw) {
    const std::string name = typed_line(raw, tr("the name"));
    const auto open = last_bracket(name);
    if (!open) return {name, {}, {}};
    const std::string inside = name.substr(*open + 1, name.size() - *open - 2);
    if (inside.empty()) return {name, {}, {}};
    return {
        typed_line(name.substr(0, *open), tr("the name")), typed_line(inside, tr("the name")), {}};
}

void require_seen(std::string_view text, const std::string& name) {
    const auto unseen = first_unseen(text);
    if (!unseen) return;
    throw Error(ErrorKind::usage,
                say(tr("There is a character in {} that nobody sees: U+{:04X}."), name,
                    static_cast<unsigned>(*unseen)),
                tr("Take the character out and try again."));
}

void require_seen(const model::Person& person) {
    require_seen(person.name, tr("the name"));
    require_seen(person.organisation, tr("the name"));
}

} // namespace emenda::acts
