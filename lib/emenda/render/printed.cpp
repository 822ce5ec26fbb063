// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/printed.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/markdown_text.hpp"

#include <algorithm>
#include <string>

namespace emenda::render {

namespace {

bool is_html(std::string_view text) { return text.starts_with("<!DOCTYPE html>\n<html lang="); }

std::string_view line_at(std::string_view text, std::size_t at) {
    return text.substr(at, std::min(text.find('\n', at), text.size()) - at);
}

/// The title ends with the reference.
bool is_html_page_of(std::string_view text, const std::string& reference) {
    const std::size_t title = text.find("\n<title>");
    return title != text.npos && line_at(text, title + 1).ends_with(" – " + reference + "</title>");
}

/// What its last line says that gives a reference, in whatever language: the facts stand behind the
/// text, which may have lines like theirs, and all else is set in.
std::string_view named_in_markdown(std::string_view text) {
    std::size_t last = 0;
    for (const char* language : {"en", "it"}) {
        const LanguageScope scope(language);
        const std::string name = "\n- " + markdown_line(tr("Reference")) + ": ";
        const std::size_t at = text.rfind(name);
        if (at != text.npos) last = std::max(last, at + name.size());
    }
    return last == 0 ? std::string_view() : line_at(text, last);
}

} // namespace

bool is_page_of(std::string_view text, const model::Reference& reference) {
    return is_html(text) ? is_html_page_of(text, reference.text)
                         : named_in_markdown(text) == markdown_line(reference.text);
}

bool is_site_index_of(std::string_view text, const std::vector<model::Reference>& references) {
    const bool html = is_html(text);
    return std::any_of(references.begin(), references.end(), [&](const model::Reference& one) {
        const std::string entry = html ? "\n<p class=\"soft\">" + one.text + " · "
                                       : "\\\n  " + markdown_line(one.text) + " · ";
        return text.find(entry) != text.npos;
    });
}

} // namespace emenda::render
