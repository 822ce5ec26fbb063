// SPDX-License-Identifier: EUPL-1.2
// A text that counts the bytes looked at: what tests hold the work of reading against. Its
// functions are those of std::string_view, but that behind its end stands '\0', and nothing.
// For this room's .cpp files only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace emenda::yaml {

class CountedText {
public:
    static constexpr std::size_t npos = std::string_view::npos;

    explicit CountedText(std::string_view text) : m_text(text) {}
    CountedText(const CountedText&) = delete; // what a copy looks at would go uncounted
    CountedText& operator=(const CountedText&) = delete;

    std::size_t size() const { return m_text.size(); }
    std::uint64_t touched() const { return m_touched; }

    char operator[](std::size_t at) const {
        ++m_touched;
        return at < m_text.size() ? m_text[at] : '\0';
    }

    /// Counted whole: whoever asks for a part goes over it once.
    std::string_view substr(std::size_t at, std::size_t length = npos) const {
        const std::string_view part = m_text.substr(std::min(at, m_text.size()), length);
        m_touched += part.size();
        return part;
    }

    std::size_t find(char c, std::size_t from) const { return counted(from, m_text.find(c, from)); }
    std::size_t find_first_of(std::string_view signs, std::size_t from) const {
        return counted(from, m_text.find_first_of(signs, from));
    }
    std::size_t find_first_not_of(char c, std::size_t from) const {
        return counted(from, m_text.find_first_not_of(c, from));
    }
    std::size_t find_first_not_of(std::string_view signs, std::size_t from) const {
        return counted(from, m_text.find_first_not_of(signs, from));
    }
    std::size_t rfind(char c, std::size_t from) const {
        const std::size_t found = m_text.rfind(c, from);
        m_touched += 1 + std::min(from, m_text.size()) - (found == npos ? 0 : found);
        return found;
    }

private:
    std::size_t counted(std::size_t from, std::size_t found) const {
        m_touched += std::min(found, m_text.size()) - std::min(from, m_text.size()) + 1;
        return found;
    }

    std::string_view m_text;
    mutable std::uint64_t m_touched = 0;
};

} // namespace emenda::yaml
