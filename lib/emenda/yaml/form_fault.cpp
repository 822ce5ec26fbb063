// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/form_fault.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/text/normal_form.hpp"

#include <algorithm>
#include <string_view>

namespace emenda::yaml {

namespace {

bool begins_with_blank(std::string_view text) {
    return text.starts_with(' ') || text.starts_with('\t') || text.starts_with("\u00A0");
}

bool ends_with_blank(std::string_view text) {
    return text.ends_with(' ') || text.ends_with('\t') || text.ends_with("\u00A0");
}

std::string letters_apart() {
    return tr("its letters and accents stand apart (Unicode NFC joins them)");
}

/// Where the text and what it should be part, at the beginning of a character.
std::size_t parting(const std::string& text, const std::string& normal) {
    const auto parted = std::mismatch(text.begin(), text.end(), normal.begin(), normal.end());
    auto at = static_cast<std::size_t>(parted.first - text.begin());
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
        --at;
    return at;
}

std::string why_parted(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest.empty()) return tr("it does not end in a line break");
    if (rest.front() == '\n') {
        if (at == 0) return tr("it begins with an empty line");
        if (rest.find_first_not_of('\n') == std::string_view::npos) {
            return tr("it ends in an empty line");
        }
        return tr("more than one empty line stands between two paragraphs");
    }
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (begins_with_blank(line) && ends_with_blank(line)) return tr("a line ends in blanks");
    if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
        return tr("it holds an unusual line break");
    }
    return letters_apart();
}

/// Where the character that begins at `at` ends if it is a letter or sign of ordinary prose that
/// nothing composes with: of Latin-1 and the letters behind it, a dash, a quotation mark, a euro.
/// 0 for any other, and for a no-break space, which may not end a line.
std::size_t end_of_ordinary(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    };
    const auto in = [](unsigned value, unsigned least, unsigned most) {
        return value >= least && value <= most;
    };
    const unsigned second = byte(at + 1);
    if (byte(at) == 0xC2 && in(second, 0xA1, 0xBF)) return at + 2;
    if (in(byte(at), 0xC3, 0xCB) && in(second, 0x80, 0xBF)) return at + 2;
    if (byte(at) == 0xE2 && second == 0x80 && in(byte(at + 2), 0x90, 0xA7)) return at + 3;
    if (byte(at) == 0xE2 && second == 0x82 && byte(at + 2) == 0xAC) return at + 3;
    return 0;
}

std::string unfit() { return tr("it holds a character that no document may hold"); }

} // namespace

bool is_surely_normal_body(std::string_view text) {
    if (text.empty() || text.front() == '\n' || !text.ends_with('\n') || text.ends_with("\n\n")) {
        return false;
    }
    for (std::size_t at = 0; at < text.size();) {
        at = end_of_printable(text, at);
        if (at == text.size()) break;
        if (text[at] == '\n') {
            const char before = text[at - 1];
            if (before == ' ' || before == '\t' || text.substr(at, 3) == "\n\n\n") return false;
            ++at;
        } else {
            at = text[at] == '\t' ? at + 1 : end_of_ordinary(text, at);
            if (at == 0) return false;
        }
    }
    return true;
}

std::optional<FormFault> fault_of_line(const std::string& text) {
    const auto made = text::normal_line(text);
    if (made.unfit) return FormFault{unfit(), made.unfit->offset};
    if (made.text == text) return std::nullopt;
    const auto fault = [&](std::string why) {
        return FormFault{std::move(why), parting(text, made.text)};
    };
    for (const char* line_break : {"\n", "\u2028", "\u2029"}) {
        if (text.find(line_break) != std::string::npos)
            return fault(tr("it is more than one line"));
    }
    if (text.find('\t') != std::string::npos) return fault(tr("it holds a tab"));
    if (begins_with_blank(text) || ends_with_blank(text)) {
        return fault(tr("it begins or ends with a blank"));
    }
    return fault(letters_apart());
}

std::optional<FormFault> fault_of_body(const std::string& text) {
    if (is_surely_normal_body(text)) return std::nullopt;
    const auto made = text::normal_body(text);
    if (made.unfit) return FormFault{unfit(), made.unfit->offset};
    if (made.text == text) return std::nullopt;
    const std::size_t at = parting(text, made.text);
    return FormFault{why_parted(text, at), at};
}

std::optional<FormFault> fault_of_passage(const std::string& text) {
    if (text::is_normal_passage(text)) return std::nullopt;
    if (text.starts_with('\n') || text.ends_with('\n')) {
        return FormFault{tr("it begins or ends with a line break"),
                         text.starts_with('\n') ? 0 : text.size() - 1};
    }
    // Blanks may end a passage, for something follows them in the body.
    auto fault = fault_of_body(text + "x\n");
    return fault ? fault : FormFault{letters_apart(), 0};
}

} // namespace emenda::yaml
