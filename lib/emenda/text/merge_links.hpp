// SPDX-License-Identifier: EUPL-1.2
// Claims of one side between which it carries words: it takes them here and puts them there. The
// one without the other would lose them, or leave them twice.
// For this room's .cpp files only.
#pragma once

#include "emenda/base/keyed_hash.hpp"
#include "emenda/text/merge_claims.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace emenda::text {

/// How often each word stands in the base, which must outlive it.
using WordTimes = ByText<std::size_t>;
WordTimes word_times(const EditBase& base);

/// Told by words that stand once in the base: half of what one of two claims takes or puts, or
/// more, and two of them in its paragraph, or one that it just takes or just puts. All that is
/// given must outlive it.
class CarryLinks {
public:
    CarryLinks(const EditBase& base, const WordTimes& times, const Claims& claims);

    /// The claims at these positions, and those of others than `kept` between which and these words
    /// are carried, and so on.
    std::set<std::size_t> with_linked(std::set<std::size_t> positions, std::size_t kept) const;

    /// Deletions, without the paragraphs of which these claims put half of the words or more.
    std::vector<WordClaim> not_put_by(const std::set<std::size_t>& positions, std::size_t kept,
                                      const std::vector<WordClaim>& deletions) const;

private:
    using Words = std::vector<std::string_view>;

    void add(std::size_t position, const Words& taken, const Words& put);
    struct Shared {
        std::size_t words = 0;
        bool is_most = false;      ///< of what some claim takes or puts
        bool is_one_sided = false; ///< with some claim that just takes or just puts
    };

    std::map<std::size_t, Shared> shared_with(const std::set<std::size_t>& positions,
                                              std::size_t kept) const;
    bool is_one_sided(std::size_t position) const;
    bool is_of(std::size_t position, std::size_t side) const;
    bool share_sides(std::size_t one, std::size_t other) const;

    bool is_once(std::string_view word) const;

    const EditBase& m_base;
    const WordTimes& m_times;
    const Claims& m_claims;
    std::vector<std::size_t> m_place; ///< by position: the paragraph of words, or a gap of its own
    std::vector<Words> m_taken;       ///< by position: words that stand once in the base
    std::vector<Words> m_put;
    ByText<std::vector<std::size_t>> m_takers; ///< positions
    ByText<std::vector<std::size_t>> m_putters;
};

} // namespace emenda::text
