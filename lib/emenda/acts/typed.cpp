// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/typed.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/text/normal_form.hpp"

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

[[noreturn]] void refuse(std::string_view raw, const text::Unfit& unfit, const Origin& origin) {
    const std::string hint = unfit.why == text::Unfit::Why::invalid_utf8
                                 ? tr("Save the text as UTF-8 and try again.")
                                 : tr("Take the character out and try again.");
    Error error(origin.is_file ? ErrorKind::invalid : ErrorKind::usage, why(unfit, origin.name),
                hint);
    if (origin.is_file) error.at(place_in(raw, unfit.offset, origin.name));
    throw error;
}

} // namespace

std::string typed_body(std::string_view raw, const Origin& origin) {
    auto made = text::normal_body(raw);
    if (made.unfit) refuse(raw, *made.unfit, origin);
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

model::Person typed_person(std::string_view raw) {
    std::string name = typed_line(raw, tr("the name"));
    const auto open = name.rfind(" (");
    if (open == std::string::npos || open == 0 || name.back() != ')' || open + 3 == name.size()) {
        return {name, {}, {}};
    }
    model::Person person;
    person.name = name.substr(0, open);
    person.organisation = typed_line(name.substr(open + 2, name.size() - open - 3), tr("the name"));
    return person;
}

} // namespace emenda::acts
