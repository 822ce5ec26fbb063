// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/advise.hpp"

#include <utility>

namespace emenda {

namespace {

Standpoint standpoint_in_use;

/// fmt reads braces.
std::string doubled_braces(std::string_view text) {
    std::string doubled;
    for (const char c : text) {
        doubled += c;
        if (c == '{' || c == '}') doubled += c;
    }
    return doubled;
}

} // namespace

void use_standpoint(Standpoint standpoint) { standpoint_in_use = std::move(standpoint); }

std::string with_options(std::string_view sentence) {
    constexpr std::string_view name = "emenda ";
    if (standpoint_in_use.options.empty()) return std::string(sentence);
    std::string text;
    for (std::size_t at = 0; at < sentence.size();) {
        const std::size_t found = sentence.find(name, at);
        if (found == std::string_view::npos) return text.append(sentence.substr(at));
        text += sentence.substr(at, found + name.size() - at);
        if (sentence.substr(0, found).ends_with(": "))
            text += doubled_braces(on_one_line(standpoint_in_use.options)) + " ";
        at = found + name.size();
    }
    return text;
}

std::string typed_for(std::string_view word) {
    return standpoint_in_use.typed ? standpoint_in_use.typed(word) : std::string(word);
}

} // namespace emenda
