// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/patched_source.hpp"

#include <algorithm>
#include <utility>

namespace emenda::yaml {

std::size_t PatchedSource::line_begin(std::size_t at) const {
    const auto before = at == 0 ? std::string_view::npos : m_source.rfind('\n', at - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t PatchedSource::behind_line(std::size_t at) const {
    if (at > 0 && m_source[at - 1] == '\n') return at;
    const auto end = m_source.find('\n', at);
    return end == std::string_view::npos ? m_source.size() : end + 1;
}

std::size_t PatchedSource::indent_of_line(std::size_t at) const {
    const std::size_t begin = line_begin(at);
    return m_source.find_first_not_of(' ', begin) - begin;
}

std::string PatchedSource::comment_behind(std::size_t from) const {
    const std::size_t end = std::min(m_source.find('\n', from), m_source.size());
    const std::string_view rest = m_source.substr(from, end - from);
    const auto hash = rest.find(" #");
    if (hash == std::string_view::npos) return {};
    return std::string(rest.substr(hash, rest.find_last_not_of(" \r") + 1 - hash));
}

std::size_t PatchedSource::before_remarks(std::size_t at) const {
    bool is_own_line = true;
    while (true) {
        const std::size_t begin = line_begin(at);
        std::string_view line = m_source.substr(begin, at - begin);
        for (std::size_t i = 0; !is_own_line && i < line.size(); ++i) {
            const bool may_begin = i == 0 || line[i - 1] == ' ' || line[i - 1] == '\t';
            if (line[i] == '#' && may_begin) line = line.substr(0, i);
        }
        const std::size_t last = line.find_last_not_of(" \t\r");
        if (last != line.npos) return begin + last + 1;
        if (begin == 0) return 0;
        at = begin - 1;
        is_own_line = false;
    }
}

std::string PatchedSource::remarks_before(std::size_t at) const {
    const std::size_t begin = before_remarks(at);
    const std::string_view between = m_source.substr(begin, at - begin);
    if (between.find('#') == between.npos) return {};
    std::string remarks(between.substr(0, between.find_last_not_of(" \t\r\n") + 1));
    std::erase(remarks, '\r'); // patched() puts them in
    return remarks;
}

void PatchedSource::put(std::size_t begin, std::size_t end, std::string text) {
    // What stands behind a last line without its break must not run on.
    if (begin == end && begin == m_source.size() && begin > 0 && m_source[begin - 1] != '\n') {
        text = "\n" + text;
    }
    m_patches.push_back({begin, end, std::move(text)});
}

std::string PatchedSource::patched() {
    // At one point what is put in comes before what goes.
    std::stable_sort(m_patches.begin(), m_patches.end(), [](const Patch& a, const Patch& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    const bool windows = m_source.find("\r\n") != std::string_view::npos;
    std::string text;
    std::size_t at = 0;
    for (const Patch& patch : m_patches) {
        text += m_source.substr(at, patch.begin - at);
        for (const char c : patch.text) {
            if (c == '\n' && windows && !text.ends_with('\r')) text += '\r';
            text += c;
        }
        at = patch.end;
    }
    text += m_source.substr(at);
    return text;
}

} // namespace emenda::yaml
