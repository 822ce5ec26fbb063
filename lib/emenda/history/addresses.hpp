// SPDX-License-Identifier: EUPL-1.2
// Web and e-mail addresses in a text: whoever quotes a word of them means all of it. For this
// room's .cpp files only.
#pragma once

#include <cstddef>
#include <string_view>

namespace emenda::history {

/// Looks for an address at the beginning of each word of a text, from its first to its last; no
/// character is looked at more than a few times.
class Addresses {
public:
    explicit Addresses(std::string_view text) : m_text(text) {}

    /// Where the address that begins here ends: "www.comune.it", "https://…", "orti@comune.it",
    /// "comune.it/orti"; without the marks of the sentence behind it. `at` if there is none.
    std::size_t end_of(std::size_t at);

private:
    bool begins_with_scheme(std::size_t at) const;
    std::size_t end_of_path(std::size_t at) const;

    std::string_view m_text;
    std::size_t m_seen = 0; ///< up to here no further one begins
};

} // namespace emenda::history
