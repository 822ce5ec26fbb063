// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/script.hpp"

#include "emenda/text/common_ends.hpp"
#include "emenda/text/landmarks.hpp"
#include "emenda/text/rough_reader.hpp"
#include "emenda/text/shortest.hpp"
#include "emenda/text/slide.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <limits>

namespace emenda::text {

namespace {

// Bytes of both sides together:
constexpr std::size_t small = 4'096;         ///< searched at once
constexpr std::size_t small_enough = 49'152; ///< searched where landmarks are doubtful
constexpr std::size_t rather_small = 65'536; ///< searched where there are no landmarks
constexpr double repetitive = 0.04;          ///< sameness that makes landmarks doubtful
constexpr int deepest = 6;                   ///< cuts inside cuts; prose needs two or three

/// Takes from both ends what is the same, as far as its tokens are certain to be so, too.
void trim(Excerpt& a, Excerpt& b) {
    constexpr std::size_t farthest_back = 64;
    if (a.piece() == b.piece()) {
        a.range.begin = a.range.end;
        b.range.begin = b.range.end;
        return;
    }
    const auto is_limit = [&](std::size_t in_a, std::size_t in_b) {
        return is_certain_limit(a.text, in_a) && is_certain_limit(b.text, in_b);
    };
    const std::size_t begin = common_begin(a.piece(), b.piece());
    for (std::size_t at = begin; at > 0 && begin - at < farthest_back; --at) {
        if (!is_limit(a.range.begin + at, b.range.begin + at)) continue;
        a.range.begin += at;
        b.range.begin += at;
        break;
    }
    const std::size_t end = common_end(a.piece(), b.piece());
    for (std::size_t at = end; at > 0 && end - at < farthest_back; --at) {
        if (!is_limit(a.range.end - at, b.range.end - at)) continue;
        a.range.end -= at;
        b.range.end -= at;
        break;
    }
}

std::vector<Match> turned(std::vector<Match> matches, bool in_order) {
    for (Match& match : matches)
        if (!in_order) std::swap(match.a, match.b);
    return matches;
}

/// A passage as tokens: where each begins, the end of the last, and their symbols.
struct Cut {
    std::vector<std::size_t> limits;
    Sequence sequence;

    void read_words(const Excerpt& passage, Interner& interner) {
        begin();
        RoughReader reader(passage.text, passage.range);
        for (Range word; reader.next(word);)
            add(word, passage, interner);
        limits.push_back(passage.range.end);
    }

    void read_tokens(const Excerpt& passage, Interner& interner) {
        begin();
        TokenReader reader(passage.text, passage.range.begin);
        for (Token token; reader.at() < passage.range.end && reader.next(token);)
            add(token.range, passage, interner);
        limits.push_back(passage.range.end);
    }

private:
    void begin() {
        limits.clear();
        sequence.symbols.clear();
    }

    void add(Range piece, const Excerpt& passage, Interner& interner) {
        limits.push_back(piece.begin);
        sequence.symbols.push_back(interner(piece.of(passage.text)));
    }
};

/// A word of ASCII letters and a space: most of what differs.
bool is_word_and_blank(std::string_view piece) {
    return piece.size() > 1 && piece.back() == ' ' &&
           std::all_of(piece.begin(), piece.end() - 1, [](char c) {
               const auto letter = static_cast<unsigned char>(c | 0x20);
               return letter >= 'a' && letter <= 'z';
           });
}

/// What a search needs room for; a text's many short scripts are searched in the same.
struct Room {
    Interner interner;
    Cut words_a;
    Cut words_b;
    Cut tokens_a;
    Cut tokens_b;
    Shortest shortest;
};

class Comparison {
public:
    /// `most_hunks` is a guess; memory that is not used costs nothing.
    Comparison(Room& room, std::uint64_t& work, std::size_t most_hunks)
        : m_room(room), m_work(work) {
        m_hunks.reserve(most_hunks);
    }

    /// Adds the script of two passages; they stand behind those compared before.
    void compare(Excerpt a, Excerpt b, int depth = 0, bool by_lines = true) {
        trim(a, b);
        const std::size_t size = a.range.size() + b.range.size();
        if (a.range.empty() || b.range.empty()) return replace(a.range, b.range);
        // The lesser text first, so that the script back is the same.
        const bool in_order = a.piece() < b.piece();
        if (by_lines && depth < deepest) {
            const auto matches = turned(
                in_order ? shared_lines(a, b, m_work) : shared_lines(b, a, m_work), in_order);
            if (!matches.empty()) {
                return between(a, b, matches, depth, [&](const Excerpt& in_a, const Excerpt& in_b) {
                    compare(in_a, in_b, depth + 1, false);
                    return true;
                });
            }
        }
        if (size <= small || depth >= deepest) return search(a, b);
        const SharedWords shared =
            in_order ? shared_words(a, b, m_work) : shared_words(b, a, m_work);
        const bool repeats = shared.sameness >= repetitive;
        if (repeats && size <= rather_small) return search(a, b);
        if (!shared.matches.empty()) {
            return between(a, b, turned(shared.matches, in_order), depth,
                           [&](const Excerpt& in_a, const Excerpt& in_b) {
                               if (in_a.range.size() + in_b.range.size() > small_enough)
                                   return false;
                               search(in_a, in_b);
                               return true;
                           });
        }
        if (repeats) return search(a, b);
        replace(a.range, b.range);
    }

    std::vector<Hunk> take() { return std::move(m_hunks); }

private:
    /// What stands between the matches. Those in doubt are no landmarks where `anew` compares what
    /// they stand in some other way, and says so.
    template <typename Anew>
    void between(const Excerpt& a, const Excerpt& b, const std::vector<Match>& matches, int depth,
                 Anew anew) {
        Excerpt rest_a = a;
        Excerpt rest_b = b;
        std::size_t refused = 0; // up to there doubtful matches stand
        for (std::size_t i = 0; i < matches.size(); ++i) {
            std::size_t certain = std::max(i, refused);
            while (certain < matches.size() && matches[certain].doubtful)
                ++certain;
            const bool last = certain == matches.size();
            const Excerpt doubted_a{
                a.text, {rest_a.range.begin, last ? a.range.end : matches[certain].a.begin}};
            const Excerpt doubted_b{
                b.text, {rest_b.range.begin, last ? b.range.end : matches[certain].b.begin}};
            if (certain > i && i >= refused && anew(doubted_a, doubted_b)) {
                rest_a.range.begin = doubted_a.range.end;
                rest_b.range.begin = doubted_b.range.end;
                if (last) return;
                i = certain;
            }
            refused = certain;
            const Match& match = matches[i];
            compare({a.text, {rest_a.range.begin, match.a.begin}},
                    {b.text, {rest_b.range.begin, match.b.begin}}, depth + 1);
            rest_a.range.begin = match.a.end;
            rest_b.range.begin = match.b.end;
        }
        compare(rest_a, rest_b, depth + 1);
    }

    void replace(Range a, Range b) {
        if (a.empty() && b.empty()) return;
        if (!m_hunks.empty() && m_hunks.back().from.end == a.begin &&
            m_hunks.back().to.end == b.begin) {
            m_hunks.back().from.end = a.end;
            m_hunks.back().to.end = b.end;
        } else {
            m_hunks.push_back({a, b});
        }
    }

    /// The shortest script by words with their marks and blanks, then, of what differs, by tokens:
    /// shorter in words than by tokens at once, for there a blank weighs as much as a word.
    void search(const Excerpt& a, const Excerpt& b) {
        m_room.interner.clear();
        m_room.words_a.read_words(a, m_room.interner);
        m_room.words_b.read_words(b, m_room.interner);
        for_each_difference(m_room.words_a, a, m_room.words_b, b, [&](Range in_a, Range in_b) {
            if (in_a.empty() || in_b.empty())
                replace(in_a, in_b);
            else if (is_word_and_blank(in_a.of(a.text)) && is_word_and_blank(in_b.of(b.text)))
                replace({in_a.begin, in_a.end - 1}, {in_b.begin, in_b.end - 1});
            else
                search_tokens({a.text, in_a}, {b.text, in_b});
        });
    }

    void search_tokens(const Excerpt& a, const Excerpt& b) {
        m_room.interner.clear();
        m_room.tokens_a.read_tokens(a, m_room.interner);
        m_room.tokens_b.read_tokens(b, m_room.interner);
        for_each_difference(m_room.tokens_a, a, m_room.tokens_b, b,
                            [&](Range in_a, Range in_b) { replace(in_a, in_b); });
    }

    template <typename Use>
    void for_each_difference(Cut& cut_a, const Excerpt& a, Cut& cut_b, const Excerpt& b, Use use) {
        if (a.piece() < b.piece())
            m_room.shortest.compare(cut_a.sequence, cut_b.sequence, m_room.interner.size(), m_work);
        else
            m_room.shortest.compare(cut_b.sequence, cut_a.sequence, m_room.interner.size(), m_work);
        const auto& changed_a = cut_a.sequence.changed;
        const auto& changed_b = cut_b.sequence.changed;
        for (std::size_t i = 0, k = 0; i < changed_a.size() || k < changed_b.size();) {
            const std::size_t begin_a = i;
            const std::size_t begin_b = k;
            while (i < changed_a.size() && changed_a[i] != 0)
                ++i;
            while (k < changed_b.size() && changed_b[k] != 0)
                ++k;
            if (begin_a < i || begin_b < k)
                use({cut_a.limits[begin_a], cut_a.limits[i]},
                    {cut_b.limits[begin_b], cut_b.limits[k]});
            if (i < changed_a.size()) ++i;
            if (k < changed_b.size()) ++k;
        }
    }

    Room& m_room;
    std::uint64_t& m_work;
    std::vector<Hunk> m_hunks;
};

} // namespace

std::vector<Hunk> exact_script(std::string_view from, std::string_view to, std::uint64_t* work) {
    std::uint64_t uncounted = 0;
    if (from == to) return {};
    // Seeds hold offsets of 32 bits; nothing that emenda reads is so long.
    if (std::max(from.size(), to.size()) > std::numeric_limits<std::uint32_t>::max())
        return {{{0, from.size()}, {0, to.size()}}};
    std::uint64_t& counted = work != nullptr ? *work : uncounted;
    const std::size_t bytes = from.size() + to.size();
    static thread_local Room kept; // by each thread, a few hundred kB at most
    Room own;
    Comparison comparison(bytes <= small ? kept : own, counted, bytes / 64 + 1);
    comparison.compare({from, {0, from.size()}}, {to, {0, to.size()}});
    auto hunks = comparison.take();
    slide(hunks, from, to, counted);
    return hunks;
}

} // namespace emenda::text
