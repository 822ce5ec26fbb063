// SPDX-License-Identifier: EUPL-1.2
// Words that a side of a merge takes away here and puts elsewhere: it has not deleted them.
// For this room's .cpp files only.
#pragma once

#include "emenda/base/keyed_hash.hpp"
#include "emenda/text/merge_claims.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace emenda::text {

/// The word tokens of a text.
std::vector<std::string_view> words_of(std::string_view text);

/// The words that a rewrite takes away and does not put back in its place.
std::vector<std::string_view> taken_by(const EditBase& base, const Rewrite& one);

/// Who puts which words, and which words of the base stand there once: each looked up when it is
/// first asked for. Base and sides must outlive it, and stay as they are.
class CarriedWords {
public:
    using Words = std::vector<std::string_view>;
    using WordSet = std::unordered_set<std::string_view, KeyedHash>;

    explicit CarriedWords(const EditBase& base) : m_base(base) {}

    /// Whether a side puts the word somewhere, in what it adds.
    bool puts(const Edits& side, std::string_view word);
    /// Whether it puts any, or at least half, of these.
    bool puts_any_of(const Edits& side, const Words& words);
    bool puts_most_of(const Edits& side, const Words& words);

    /// The sides of a claim that put half or more of the words that it takes away somewhere else,
    /// of words that stand nowhere else in the base, for only they can tell; or that put a whole
    /// paragraph of it somewhere.
    Sides carriers_of(const std::vector<const Edits*>& sides, const WordClaim& claim);

    /// All words that a side puts, those of paragraphs that it moves among them, all that it takes
    /// from their place, and the numbers of these paragraphs, ascending.
    struct Changed {
        WordSet put;
        WordSet taken;
        std::vector<std::size_t> moved;
    };
    const Changed& changed_by(const Edits& side);

    /// What a side puts somewhere: a new paragraph behind one of the base, or words in one.
    struct Put {
        std::string_view text;
        std::size_t at = 0; ///< byte or paragraph
        std::optional<std::size_t> behind = {};
        std::optional<std::size_t> into = {};

        friend bool operator==(const Put&, const Put&) = default;
    };

    /// Whether two sides put the same at the same places, of what holds any of these words; in
    /// which order, new paragraphs at one place say themselves.
    bool put_alike(const Edits& one, const Edits& other, const Words& words);

    /// Of what a side puts that which is made of these words: it holds half of them, and half of
    /// those that stand nowhere else in the base, if two do, and they are a fourth of it, for what
    /// is more of something else was not carried; or it is a part of them, that holds two of those
    /// that stand nowhere else and none that stands so elsewhere, and they are half of it. Nothing
    /// once many were asked for.
    std::vector<Put> made_of(const Edits& side, const Words& words);

    /// The one that holds most of these words, if it holds three different ones, half of them, and
    /// they are a fourth of it. Likewise none.
    std::optional<Put> mostly_made_of(const Edits& side, const Words& words);

private:
    struct Puts {
        std::vector<Put> all;
        std::vector<std::size_t> sizes;                  ///< words of each
        std::vector<std::size_t> different;              ///< and how many of them are different
        ByText<std::vector<std::uint32_t>> having;       ///< a word: those that hold it
        std::set<std::string_view> paragraphs;           ///< the new ones
        std::vector<std::optional<std::size_t>> telling; ///< as asked for by telling_in()
        std::uint64_t steps = 0;                         ///< of made_of() and mostly_made_of()

        /// Those that hold a word, ascending.
        std::span<const std::uint32_t> holding(std::string_view word) const;
    };

    Puts& puts_of(const Edits& side);
    static void add(Puts& puts, Put one);
    bool puts_paragraph_of(const Edits& side, const Rewrite& one);
    /// How many of these words each holds, of all that hold `enough` of them, and of some others.
    /// None once many were asked for.
    static std::map<std::uint32_t, std::size_t> held_by(Puts& puts, const Words& words,
                                                        std::size_t enough);
    static std::size_t count_held(Puts& puts, std::uint32_t number, const Words& words);
    /// How many different words of what is put stand once in the base.
    std::size_t telling_in(Puts& puts, std::uint32_t number);
    bool stands_once(std::string_view word);

    const EditBase& m_base;
    std::map<const Edits*, Puts> m_puts;
    std::map<const Edits*, Changed> m_changed;
    ByText<std::size_t> m_times; ///< words of the base
};

} // namespace emenda::text
