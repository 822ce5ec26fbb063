// SPDX-License-Identifier: EUPL-1.2
// Paragraphs of two bodies while it is found out which belong together.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/likeness.hpp"

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace emenda::text {

constexpr std::size_t unpaired = std::numeric_limits<std::size_t>::max();

using Places = std::vector<std::size_t>;

/// One side: its paragraphs, and what is known of them.
struct PairingSide {
    const std::vector<std::string_view>& texts;
    std::vector<Symbol> whole; ///< equal for equal texts of either side
    Places partner;            ///< the place on the other side, or unpaired
    Places part_of;            ///< the place, on this side, of the paragraph whose row it shares
    std::vector<bool> moved;   ///< paired out of order

    PairingSide(const std::vector<std::string_view>& all, Interner& symbols)
        : texts(all), partner(all.size(), unpaired), part_of(all.size(), unpaired),
          moved(all.size(), false), m_bags(all.size()), m_shingles(all.size()),
          m_classes(all.size()) {
        whole.reserve(all.size());
        for (const std::string_view text : all)
            whole.push_back(symbols(text));
    }

    bool is_free(std::size_t place) const {
        return partner[place] == unpaired && part_of[place] == unpaired;
    }
    const Bag& bag(std::size_t place, AtomReader& reader);
    const Shingles& shingles(std::size_t place);
    ParagraphClass class_at(std::size_t place);

private:
    std::vector<std::unique_ptr<const Bag>> m_bags; // few are ever asked for
    std::vector<std::unique_ptr<const Shingles>> m_shingles;
    std::vector<std::optional<ParagraphClass>> m_classes;
};

/// Whether all that differs is a label at the beginning, or marks of one.
bool differ_by_label(std::string_view a, std::string_view b);

struct Pairing {
    Interner symbols;
    PairingSide from;
    PairingSide to;
    Session& session;

    Pairing(const std::vector<std::string_view>& from_texts,
            const std::vector<std::string_view>& to_texts, Session& for_all)
        : symbols(from_texts.size() + to_texts.size()), from(from_texts, symbols),
          to(to_texts, symbols), session(for_all) {}

    void pair(std::size_t i, std::size_t k, bool has_moved = false) {
        from.partner[i] = k;
        to.partner[k] = i;
        from.moved[i] = has_moved;
        to.moved[k] = has_moved;
    }
    const Bag& from_bag(std::size_t i) { return from.bag(i, session.paragraphs); }
    const Bag& to_bag(std::size_t k) { return to.bag(k, session.paragraphs); }
    bool same_text(std::size_t i, std::size_t k) const { return from.whole[i] == to.whole[k]; }
    /// Of one class; or their words are the same ones, and only the label tells them apart: an
    /// article that got a full stop behind its number is the same one.
    bool same_class(std::size_t i, std::size_t k) {
        return from.class_at(i) == to.class_at(k) || differ_by_label(from.texts[i], to.texts[k]);
    }
    /// Takes what comparing all pairs of these costs from what may be spent; false if too much.
    bool can_compare(const Places& a, const Places& b);
    /// Pairs of places in the two lists that are likely to be alike; gains are left at 0. Until it
    /// is asked of others.
    const std::vector<Candidate>& likely(const Places& a, const Places& b);

private:
    /// What was asked last: of texts that have nothing in common it is asked twice.
    struct Likely {
        Places a;
        Places b;
        std::vector<Candidate> pairs;
    };
    Likely m_likely;
};

/// What is free on both sides between two neighbours that kept their order.
struct FreeStretch {
    Places from;
    Places to;
};
std::vector<FreeStretch> free_stretches(const Pairing& pairing);

/// From this likeness on two paragraphs are one, changed; and one, though it moved.
constexpr double alike = 0.35;
constexpr double alike_elsewhere = 0.6;

/// The first steps of align.hpp: equal paragraphs, wherever they stand.
void pair_equal(Pairing& pairing);

/// The second: the pairing in order of what is free between the pairs made so far.
void pair_in_order(Pairing& pairing);

/// Of two lists of free paragraphs those that have the same place in them, counted from the front
/// or the back, are plainly one, changed, and much less like what stands beside it.
std::vector<Candidate> evident_pairs(Pairing& pairing, const Places& a, const Places& b);

/// Splits and joins, and one paragraph where several stand now: part of the third.
void pair_parts(Pairing& pairing);

/// The third: splits, joins, moves, and rewritten paragraphs.
void pair_rest(Pairing& pairing);

} // namespace emenda::text
