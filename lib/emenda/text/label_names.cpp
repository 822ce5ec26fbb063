// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/label_names.hpp"

#include "emenda/text/paragraphs.hpp"

#include <algorithm>

namespace emenda::text {

std::string label_name(std::string_view line, const Label& label) {
    std::string name;
    for (const char c : line.substr(0, label.size)) {
        const bool doubled = c == ' ' && (name.empty() || name.back() == ' ');
        if (c != '*' && c != '#' && !doubled) name += c;
    }
    const bool heading = label.of != ParagraphClass::plain;
    while (!name.empty() &&
           (name.back() == ' ' ||
            (heading && (name.back() == '.' || name.back() == ':' ||
                         static_cast<unsigned char>(name.back()) >= 0x80 || name.back() == '-')))) {
        name.pop_back();
    }
    return name;
}

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_number(std::string_view label, std::string_view number) {
    for (std::size_t at = label.find(number); at != label.npos; at = label.find(number, at + 1)) {
        const std::size_t end = at + number.size();
        const bool begins = at == 0 || !is_digit(label[at - 1]);
        if (begins && (end == label.size() || !is_digit(label[end]))) return true;
    }
    return false;
}

} // namespace

std::vector<PlacedLabel> labels_with(std::string_view number, std::string_view body) {
    std::vector<PlacedLabel> found;
    if (number.empty() || !std::all_of(number.begin(), number.end(), is_digit)) return found;
    const auto all = paragraphs(body);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string_view paragraph = all[i].of(body);
        for (std::size_t at = 0; at < paragraph.size();) {
            const std::size_t end = std::min(paragraph.find('\n', at), paragraph.size());
            const std::string_view line = paragraph.substr(at, end - at);
            const Label label = label_of(line);
            if (label.size > 0 && has_number(line.substr(0, label.size), number))
                found.push_back({label_name(line, label), i + 1});
            at = end + 1;
        }
    }
    return found;
}

} // namespace emenda::text
