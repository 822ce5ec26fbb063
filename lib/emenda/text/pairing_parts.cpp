// SPDX-License-Identifier: EUPL-1.2
// One paragraph and several of the other side that hold what it said.
#include "emenda/text/pairing_gathering.hpp"
#include "emenda/text/sketch.hpp"

#include <algorithm>

namespace emenda::text {

namespace {

/// Of two articles under their headings the second one's text was found in the whole, and its
/// heading in that of the whole: where the first one's text went into the whole, too, the first
/// heading is the one that stayed.
bool gather_article_before(PairingSide& many, std::size_t centre, PairingSide& other,
                           std::size_t whole, AtomReader& reader) {
    if (centre < 3 || whole < 1) return false;
    const std::size_t heading = centre - 1;
    const std::size_t text = centre - 2;
    const std::size_t first = centre - 3;
    const bool are_articles = many.is_free(text) && many.is_free(first) &&
                              many.partner[heading] == whole - 1 && !many.moved[heading] &&
                              many.class_at(first) == many.class_at(heading) &&
                              is_heading(many, heading, reader) && is_heading(many, first, reader);
    if (!are_articles || is_heading(many, text, reader)) return false;
    Left left(other.bag(whole, reader));
    left.take(many.bag(centre, reader));
    if (!left.gains_by(many.bag(text, reader))) return false;
    many.partner[heading] = unpaired;
    many.partner[first] = whole - 1;
    other.partner[whole - 1] = first;
    many.part_of[heading] = many.part_of[text] = centre;
    return true;
}

/// Whether paragraphs beside this one share its row already.
bool has_parts(const PairingSide& side, std::size_t centre) {
    return (centre > 0 && side.part_of[centre - 1] == centre) ||
           (centre + 1 < side.texts.size() && side.part_of[centre + 1] == centre);
}

/// A pair is split, or joined, and never both.
void find_splits_and_joins(Pairing& pairing) {
    const auto free_beside = [](const PairingSide& side, std::size_t place) {
        return (place > 0 && side.is_free(place - 1)) ||
               (place + 1 < side.texts.size() && side.is_free(place + 1));
    };
    AtomReader& reader = pairing.session.paragraphs;
    for (std::size_t i = 0; i < pairing.from.texts.size(); ++i) {
        const std::size_t k = pairing.from.partner[i];
        if (k == unpaired || pairing.same_text(i, k)) continue;
        const bool is_split = has_parts(pairing.to, k);
        const bool is_joined = has_parts(pairing.from, i);
        if (!is_joined) {
            if (gather_article_before(pairing.to, k, pairing.from, i, reader)) continue;
            if (free_beside(pairing.to, k) &&
                Gathering(pairing.to, k, pairing.from.texts[i], pairing.from_bag(i), reader)
                    .gather())
                continue;
        }
        if (!is_split && !gather_article_before(pairing.from, i, pairing.to, k, reader) &&
            free_beside(pairing.from, i))
            Gathering(pairing.from, i, pairing.to.texts[k], pairing.to_bag(k), reader).gather();
    }
}

/// Whether of two paragraphs one, of two words at least, says nothing that the other does not say
/// in the same order: it was cut down to that, or grew out of it.
bool is_cut_down(const Bag& one, const Bag& other) {
    constexpr long least = 200;
    constexpr double in_order = 0.6;
    const long shorter = std::min(one.weight, other.weight);
    return shorter >= least && 10 * shared(one, other) >= 9 * shorter &&
           likeness_in_order(one, other) >= in_order;
}

/// The headings of a stretch, in order, each with the paragraph that it begins: of whole articles
/// that were parted from their headings, or put together with them.
void pair_headings_that_begin(Pairing& pairing, const FreeStretch& free) {
    constexpr std::size_t most_pairs = 100'000;
    if (free.from.size() * free.to.size() > most_pairs) return;
    auto next = free.to.begin();
    for (const std::size_t i : free.from) {
        if (pairing.from.class_at(i) == ParagraphClass::plain) continue;
        const auto found = std::find_if(next, free.to.end(), [&](std::size_t k) {
            return pairing.same_class(i, k) &&
                   (begins_with(pairing.from.texts[i], pairing.to.texts[k]) ||
                    begins_with(pairing.to.texts[k], pairing.from.texts[i]));
        });
        if (found == free.to.end()) continue;
        pairing.pair(i, *found);
        next = std::next(found);
    }
}

/// One paragraph where several stand now, each too short to be like it: it goes with the one that
/// it begins with, that it holds most of, or that it is what was left of.
void find_parts_of_one(Pairing& pairing) {
    const auto most_held = [](const Bag& whole, const Places& parts, auto bag_at) {
        Left left(whole);
        std::size_t best = unpaired;
        long most = 0;
        for (const std::size_t place : parts) {
            const Bag& part = bag_at(place);
            const long held = left.held(part);
            if (part.weight < 200 || 10 * held < 8 * part.weight || held <= most) continue;
            best = place;
            most = held;
        }
        return best;
    };
    const auto cut_down = [](const Bag& one, const Places& others, auto bag_at) {
        const auto found = std::find_if(others.begin(), others.end(), [&](std::size_t place) {
            return is_cut_down(one, bag_at(place));
        });
        return found == others.end() ? unpaired : *found;
    };
    for (const FreeStretch& free : free_stretches(pairing)) {
        const auto to_bag = [&](std::size_t place) -> const Bag& { return pairing.to_bag(place); };
        const auto from_bag = [&](std::size_t place) -> const Bag& {
            return pairing.from_bag(place);
        };
        if (free.from.size() == 1 && free.to.size() > 1) {
            const std::size_t i = free.from.front();
            std::size_t k = free.to.front();
            if (!begins_with(pairing.from.texts[i], pairing.to.texts[k]))
                k = most_held(from_bag(i), free.to, to_bag);
            if (k == unpaired) k = cut_down(from_bag(i), free.to, to_bag);
            if (k != unpaired && pairing.same_class(i, k)) pairing.pair(i, k);
        } else if (free.to.size() == 1 && free.from.size() > 1) {
            const std::size_t k = free.to.front();
            std::size_t i = free.from.front();
            if (!begins_with(pairing.to.texts[k], pairing.from.texts[i]))
                i = most_held(to_bag(k), free.from, from_bag);
            if (i == unpaired) i = cut_down(to_bag(k), free.from, from_bag);
            if (i != unpaired && pairing.same_class(i, k)) pairing.pair(i, k);
        } else {
            pair_headings_that_begin(pairing, free);
        }
    }
}

/// Whether one side may be the other's paragraphs put together: it has much the same length, in
/// half as many paragraphs or fewer. Of other texts the words need not be compared.
bool may_be_joined(const Pairing& pairing, const FreeStretch& free) {
    const auto bytes_of = [](const PairingSide& side, const Places& places) {
        std::size_t bytes = 0;
        for (const std::size_t place : places)
            bytes += side.texts[place].size();
        return bytes;
    };
    if (free.from.empty() || free.to.empty()) return false;
    const auto [fewer, more] = std::minmax({free.from.size(), free.to.size()});
    if (2 * fewer > more) return false;
    const std::size_t from = bytes_of(pairing.from, free.from);
    const std::size_t to = bytes_of(pairing.to, free.to);
    return 3 * std::min(from, to) > std::max(from, to);
}

/// Where several stand on either side, each a whole of some of the other side: those that hold most
/// of each other's neighbouring words, one for each whole, in order.
void find_parts_of_several(Pairing& pairing, const FreeStretch& free) {
    constexpr std::size_t fewest = 4;
    const auto shingles_of_all = [](const PairingSide& side, const Places& places) {
        std::vector<Shingles> all;
        all.reserve(places.size());
        for (const std::size_t place : places)
            all.push_back(all_shingles_of(side.texts[place]));
        return all;
    };
    const auto from = shingles_of_all(pairing.from, free.from);
    const auto to = shingles_of_all(pairing.to, free.to);
    const auto pointers = [](const std::vector<Shingles>& all) {
        std::vector<const Shingles*> to_each;
        for (const Shingles& one : all)
            to_each.push_back(&one);
        return to_each;
    };
    std::vector<Candidate> pairs;
    for (Candidate pair : candidates(pointers(from), pointers(to))) {
        const Shingles& a = from[pair.a];
        const Shingles& b = to[pair.b];
        const InOrder found = a.size() < b.size() ? held_in_order(a, b) : held_in_order(b, a);
        if (found.held < fewest || 10 * found.held < 7 * found.all) continue;
        if (!pairing.same_class(free.from[pair.a], free.to[pair.b])) continue;
        pair.gain = static_cast<double>(found.held);
        pairs.push_back(pair);
    }
    for (const Candidate& pair : best_chain(std::move(pairs)))
        pairing.pair(free.from[pair.a], free.to[pair.b]);
}

} // namespace

void pair_parts(Pairing& pairing) {
    find_splits_and_joins(pairing);
    find_parts_of_one(pairing);
    for (const FreeStretch& free : free_stretches(pairing)) {
        if (may_be_joined(pairing, free)) find_parts_of_several(pairing, free);
    }
    find_splits_and_joins(pairing);
}

} // namespace emenda::text
