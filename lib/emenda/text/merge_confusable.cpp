// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_confusable.hpp"

#include "emenda/base/keyed_hash.hpp"
#include "emenda/text/merge_carried.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace emenda::text {

namespace {

using Words = std::vector<std::string_view>;

/// Words, and their hashes, ascending: they are compared again and again. Should two words ever
/// have one hash, it is asked about them at worst.
struct Hashed {
    Words words;
    std::vector<std::uint64_t> hashes = {};

    bool empty() const { return words.empty(); }
    std::size_t size() const { return words.size(); }
};

constexpr std::size_t farthest = 400; ///< bytes: nobody confuses what stands farther apart

/// A claim, where it stands, and its words.
struct Item {
    std::size_t id = 0;
    Range range;
    const Sides* sides = nullptr;
    const MetBy* met_by = nullptr;
    Hashed put;
    Hashed taken;
    bool is_gap = false;
    bool is_whole = false; ///< about whole paragraphs, and nothing else
    bool breaks = false;   ///< words with a paragraph's limit among them
};

/// In no order yet: a place may take ten thousand paragraphs.
void add_words(Words& words, std::string_view text) {
    if (text.find_first_not_of(" \n") == std::string_view::npos) return;
    const auto more = words_of(text);
    words.insert(words.end(), more.begin(), more.end());
}

std::size_t shared_words(const Hashed& one, const Hashed& other) {
    std::size_t count = 0;
    for (auto a = one.hashes.begin(), b = other.hashes.begin();
         a != one.hashes.end() && b != other.hashes.end();) {
        if (*a < *b) {
            ++a;
        } else if (*b < *a) {
            ++b;
        } else {
            ++count;
            ++a;
            ++b;
        }
    }
    return count;
}

/// Whether so much is the same that it may be the same. Of a paragraph that comes or moves it must
/// be much of it, for one light word is in most of them.
bool are_like(const Item& one, const Item& other, Hashed Item::*words) {
    constexpr std::size_t most_of_others = 12; // beside a light word that both have
    const std::size_t shared = shared_words(one.*words, other.*words);
    const std::size_t many = std::max((one.*words).size(), (other.*words).size());
    const bool alike = one.is_whole == other.is_whole || one.breaks || other.breaks;
    return shared > 0 && (alike ? most_of_others : 2) * shared >= many;
}

bool are_like(const Item& one, const Item& other) {
    return are_like(one, other, &Item::put) || are_like(one, other, &Item::taken);
}

class Finding {
public:
    Finding(const EditBase& base, const std::vector<const Edits*>& sides, const Claims& claims,
            CarriedWords& carried)
        : m_base(base), m_sides(sides), m_carried(carried) {
        const std::string_view text = base.text;
        std::size_t id = 0;
        for (const WordClaim& claim : claims.words) {
            Item item{id++, claim.rewrite.range, &claim.sides, &claim.met_by, {}, {}, false, false,
                      false};
            const auto breaks = [](std::string_view one) {
                return one.find("\n\n") != std::string_view::npos;
            };
            const Range& at = claim.rewrite.range;
            item.is_whole = claim.rewrite.with.empty() && base.starts_paragraph(at.begin) &&
                            base.starts_paragraph(at.end);
            item.breaks = !item.is_whole && (breaks(claim.rewrite.with) || breaks(at.of(text)));
            add_words(item.put.words, claim.rewrite.with);
            add_words(item.taken.words, claim.rewrite.range.of(text));
            add(std::move(item));
        }
        for (const GapClaim& claim : claims.gaps) {
            const std::size_t at = base.starts[claim.gap.behind];
            Item item{id++, {at, at}, &claim.sides, &claim.met_by, {}, {}, true, true, false};
            for (const Placed& placed : claim.gap.placed)
                add_words(item.put.words, placed.paragraph > 0 ? base.words_of(placed.paragraph)
                                                               : std::string_view(placed.text));
            add(std::move(item));
        }
        for (const MoveClaim& claim : claims.moves) {
            const Range range = base.paragraph(claim.paragraph);
            Item item{id++, range, &claim.sides, nullptr, {}, {}, false, true, false};
            add_words(item.taken.words, range.of(text));
            add(std::move(item));
        }
        for (const Edits* side : sides)
            m_changed.push_back(&carried.changed_by(*side));
        std::stable_sort(m_items.begin(), m_items.end(), [](const Item& a, const Item& b) {
            return a.range.begin < b.range.begin;
        });
    }

    std::vector<Collision> find() {
        std::vector<Collision> found;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            for (std::size_t k = i + 1;
                 k < m_items.size() && m_items[k].range.begin < m_items[i].range.end + farthest;
                 ++k) {
                const Item& one = m_items[i];
                const Item& other = m_items[k];
                if (one.sides->size() == 1 && *one.sides == *other.sides) continue;
                if (!are_like(one, other)) continue;
                // What is put at one place is compared as what it is, and what becomes of words
                // in a paragraph that moves likewise.
                if (one.is_gap && other.is_gap && one.range == other.range) continue;
                if (other.range.begin < one.range.end) continue;
                // Which paragraph goes, a side says itself, even among equal ones.
                if (deletes_paragraphs(one) && deletes_paragraphs(other)) continue;
                if (may_be_one(one, other))
                    found.push_back({std::min(one.id, other.id), std::max(one.id, other.id), true});
            }
        }
        return found;
    }

private:
    void add(Item item) {
        if (item.put.empty() && item.taken.empty()) return;
        hash(item.put);
        hash(item.taken);
        m_items.push_back(std::move(item));
    }

    static void hash(Hashed& all) {
        for (const std::string_view word : all.words)
            all.hashes.push_back(keyed_hash(word));
        std::sort(all.hashes.begin(), all.hashes.end());
    }

    bool deletes_paragraphs(const Item& item) const {
        return item.put.empty() && !item.range.empty() &&
               m_base.starts_paragraph(item.range.begin) && m_base.starts_paragraph(item.range.end);
    }

    static bool is_met_by(const Item& item, std::size_t side) {
        return item.met_by &&
               std::find(item.met_by->begin(), item.met_by->end(), side) != item.met_by->end();
    }

    /// For some two sides, of which each has only the one claim.
    bool may_be_one(const Item& one, const Item& other) const {
        const auto has = [](const Item& item, std::size_t side) {
            return std::binary_search(item.sides->begin(), item.sides->end(), side);
        };
        const std::string_view near = around(one, other);
        const bool like_put = are_like(one, other, &Item::put);
        const bool like_taken = are_like(one, other, &Item::taken);
        const bool either = like_taken && could_stand(one, other);
        for (const std::size_t a : *one.sides) {
            if (has(other, a) || is_met_by(other, a)) continue;
            for (const std::size_t b : *other.sides) {
                if (has(one, b) || is_met_by(one, b)) continue;
                const bool put = like_put && (is_among(one.put.words, m_changed[b]->put, near) ||
                                              is_among(other.put.words, m_changed[a]->put, near));
                const bool taken =
                    either ||
                    (like_taken && (is_done_by(one, b, near) || is_done_by(other, a, near)));
                if ((put || taken) && !landmark_between(one, other, a, b)) return true;
            }
        }
        return false;
    }

    /// Who did what another did has put all its words, be it in one place or in several; or keeps
    /// their like of the base. One new word that only the one puts tells the two apart.
    static bool is_among(const Words& words, const CarriedWords::WordSet& all,
                         std::string_view around) {
        return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
            return all.count(word) > 0 || around.find(word) != std::string_view::npos;
        });
    }

    /// Who did all that a claim does has taken all its words, and put those that it puts; but not
    /// elsewhere what it has taken in that very place.
    bool is_done_by(const Item& item, std::size_t side, std::string_view near) const {
        if (takes_of(side, item.range)) return false;
        return is_among(item.taken.words, m_changed[side]->taken, {}) &&
               is_among(item.put.words, m_changed[side]->put, near);
    }

    /// Whether what the one or the other takes away could as well be the like of it that stands
    /// where they meet: "a b" of "a b a b" is either. It can where the text goes on as it begins,
    /// or begins as it ends, one byte farther than what stands between them.
    bool could_stand(const Item& one, const Item& other) const {
        const std::string_view text = m_base.text;
        const std::size_t begin = other.range.begin;
        const std::size_t end = one.range.end;
        const std::size_t size = begin - end + 1;
        return (one.put.empty() && text.substr(one.range.begin, size) == text.substr(end, size)) ||
               (other.put.empty() && end > 0 &&
                text.substr(end - 1, size) == text.substr(other.range.end - size, size));
    }

    /// As far around as anybody confuses anything.
    std::string_view around(const Item& one, const Item& other) const {
        const std::size_t begin = one.range.begin - std::min(one.range.begin, farthest);
        return std::string_view(m_base.text).substr(begin, other.range.end + farthest - begin);
    }

    bool landmark_between(const Item& one, const Item& other, std::size_t a, std::size_t b) const {
        const std::size_t begin = std::min(one.range.end, other.range.begin);
        const std::string_view between =
            std::string_view(m_base.text).substr(begin, other.range.begin - begin);
        for (const Token& token : tokens(between)) {
            if (token.kind != TokenKind::word) continue;
            const Range at{begin + token.range.begin, begin + token.range.end};
            if (stands_once(at, one, other) && is_kept(a, at) && is_kept(b, at)) return true;
        }
        return false;
    }

    bool stands_once(Range word, const Item& one, const Item& other) const {
        const std::string_view near = around(one, other);
        const auto at = static_cast<std::size_t>(m_base.text.data() + word.begin - near.data());
        const std::string_view sought = word.of(m_base.text);
        return near.find(sought) == at && near.find(sought, at + 1) == std::string_view::npos;
    }

    /// Whether a side takes anything of a range, or puts something within.
    bool takes_of(std::size_t side, Range range) const {
        const std::vector<Rewrite>& all = m_sides[side]->words; // ascending, and none in another
        const auto behind = std::partition_point(all.begin(), all.end(), [&](const Rewrite& one) {
            return one.range.begin < range.end;
        });
        return behind != all.begin() && range.begin < (behind - 1)->range.end;
    }

    bool is_kept(std::size_t side, Range word) const {
        const auto& moved = m_changed[side]->moved;
        return !takes_of(side, word) && !m_carried.puts(*m_sides[side], word.of(m_base.text)) &&
               !std::binary_search(moved.begin(), moved.end(), m_base.paragraph_at(word.begin));
    }

    const EditBase& m_base;
    const std::vector<const Edits*>& m_sides;
    CarriedWords& m_carried;
    std::vector<const CarriedWords::Changed*> m_changed; ///< by each side, whatever is left of it
    std::vector<Item> m_items;
};

} // namespace

std::vector<Collision> confusable(const EditBase& base, const std::vector<const Edits*>& sides,
                                  const Claims& claims, CarriedWords& carried) {
    return Finding(base, sides, claims, carried).find();
}

} // namespace emenda::text
