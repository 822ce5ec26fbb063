// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/merge_movers.hpp"

#include <algorithm>
#include <utility>

namespace emenda::text {

namespace {

void make_set(Paragraphs& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

/// Of ascending numbers the position of the last one that is not above.
std::size_t last_up_to(const Paragraphs& numbers, std::size_t number) {
    const auto behind = std::upper_bound(numbers.begin(), numbers.end(), number);
    return static_cast<std::size_t>(behind - numbers.begin()) - 1;
}

} // namespace

Layout layout_of(const EditBase& base, const std::vector<const Gap*>& gaps) {
    Layout made;
    for (const Gap* gap : gaps) {
        for (const Placed& one : gap->placed) {
            if (one.paragraph > 0) made.moved.push_back(one.paragraph);
        }
    }
    make_set(made.moved);
    std::size_t last = 0; // the paragraph that was laid out last
    auto gap = gaps.begin();
    const auto put = [&](std::size_t behind) {
        for (; gap != gaps.end() && (*gap)->behind == behind; ++gap) {
            for (const Placed& one : (*gap)->placed) {
                if (one.paragraph > 0)
                    made.order.push_back(last = one.paragraph);
                else
                    made.fresh[last].push_back(one);
            }
        }
    };
    put(0);
    for (std::size_t number = 1; number <= base.paragraphs(); ++number) {
        if (!std::binary_search(made.moved.begin(), made.moved.end(), number))
            made.order.push_back(last = number);
        put(number);
    }
    return made;
}

Mover::Mover(const EditBase& base, std::size_t side, Layout layout)
    : m_side(side), m_moved(std::move(layout.moved)) {
    std::vector<std::size_t> ranks(base.paragraphs() + 1, 0);
    for (std::size_t i = 0; i < layout.order.size(); ++i)
        ranks[layout.order[i]] = i + 1;
    std::size_t begin = 1;
    std::size_t farthest = 0;
    for (std::size_t number = 1; number < ranks.size(); ++number) {
        if (number == 1 || ranks[number] != ranks[number - 1] + 1) {
            m_firsts.push_back(number);
            m_ranks.push_back(ranks[number]);
        }
        farthest = std::max(farthest, ranks[number]);
        if (farthest > number) continue;
        if (number > begin) m_windows.push_back({begin, number + 1});
        begin = number + 1;
    }
}

bool Mover::moves_in(const Span& window) const {
    const auto found =
        std::lower_bound(m_windows.begin(), m_windows.end(), window.begin,
                         [](const Span& one, std::size_t number) { return one.begin < number; });
    return found != m_windows.end() && found->begin < window.end;
}

Span Mover::reach() const {
    return m_windows.empty() ? Span{0, 0} : Span{m_windows.front().begin, m_windows.back().end};
}

std::size_t Mover::rank(std::size_t number) const {
    const std::size_t run = last_up_to(m_firsts, number);
    return m_ranks[run] + number - m_firsts[run];
}

std::vector<Mover> movers_of(const EditBase& base, const Claims& claims, std::size_t count) {
    std::map<std::size_t, std::vector<const Gap*>> moving;
    for (const MoveClaim& claim : claims.moves) {
        for (const std::size_t side : claim.sides) {
            if (side < count) moving[side];
        }
    }
    for (const GapClaim& claim : claims.gaps) {
        for (const std::size_t side : claim.sides) {
            const auto mover = moving.find(side);
            if (mover != moving.end()) mover->second.push_back(&claim.gap);
        }
    }
    std::vector<Mover> movers;
    for (const auto& [side, gaps] : moving)
        movers.emplace_back(base, side, layout_of(base, gaps));
    return movers;
}

std::vector<Span> windows_of(std::span<const Mover* const> movers) {
    std::vector<Span> all;
    for (const Mover* one : movers)
        all.insert(all.end(), one->windows().begin(), one->windows().end());
    std::sort(all.begin(), all.end(),
              [](const Span& one, const Span& other) { return one.begin < other.begin; });
    std::vector<Span> windows;
    for (const Span& one : all) {
        if (!windows.empty() && one.begin < windows.back().end)
            windows.back().end = std::max(windows.back().end, one.end);
        else
            windows.push_back(one);
    }
    return windows;
}

namespace {

/// Of ascending numbers those of a window.
std::span<const std::size_t> inside(const Paragraphs& numbers, Span window) {
    const auto from = std::lower_bound(numbers.begin(), numbers.end(), window.begin);
    return {from, std::lower_bound(from, numbers.end(), window.end)};
}

} // namespace

void Order::lay_out(std::span<const Mover* const> movers, Span window) {
    m_moved.clear();
    m_all.clear();
    m_before.clear();
    m_firsts.assign(1, window.begin);
    for (const Mover* one : movers) {
        const auto moved = inside(one->moved(), window);
        m_moved.insert(m_moved.end(), moved.begin(), moved.end());
        const auto firsts = inside(one->firsts(), window);
        m_firsts.insert(m_firsts.end(), firsts.begin(), firsts.end());
        if (!moved.empty()) m_all.push_back(one);
    }
    make_set(m_moved);
    make_set(m_firsts);
    m_firsts.push_back(window.end);
    find_ranks();
    find_movers(window);
}

void Order::find_ranks() {
    constexpr std::size_t most_kept = 1'000'000;
    m_ranks.clear();
    if (runs() * m_all.size() > most_kept) return;
    for (std::size_t run = 0; run < runs(); ++run) {
        for (const Mover* mover : m_all)
            m_ranks.push_back(mover->rank(m_firsts[run]));
    }
}

void Order::find_movers(Span window) {
    m_movers.clear();
    if (are_few()) return;
    m_movers.resize(runs());
    for (std::size_t mover = 0; mover < m_all.size(); ++mover) {
        for (const std::size_t number : inside(m_all[mover]->moved(), window)) {
            auto& of_run = m_movers[last_up_to(m_firsts, number)];
            if (of_run.empty() || of_run.back() != mover) of_run.push_back(mover);
        }
    }
}

std::size_t Order::rank_of(std::size_t run, std::size_t mover) const {
    return m_ranks.empty() ? m_all[mover]->rank(m_firsts[run])
                           : m_ranks[run * m_all.size() + mover];
}

std::uint64_t Order::steps() const {
    constexpr std::uint64_t at_once = 16;
    const std::uint64_t count = runs();
    if (are_few()) return count + count * count / at_once;
    std::uint64_t steps = count;
    for (const auto& of_run : m_movers)
        steps += std::uint64_t{2} * of_run.size() * count;
    return steps;
}

void Order::count_before_few() {
    m_first.clear();
    m_second.clear();
    for (std::size_t run = 0; run < runs(); ++run) {
        m_first.push_back(static_cast<std::uint32_t>(rank_of(run, 0)));
        m_second.push_back(static_cast<std::uint32_t>(rank_of(run, m_all.size() - 1)));
    }
    const std::uint32_t* const one = m_first.data();
    const std::uint32_t* const other = m_second.data();
    for (std::size_t run = 0; run < runs(); ++run) {
        const std::uint32_t in_one = one[run];
        const std::uint32_t in_other = other[run];
        std::uint32_t before = 0;
        for (std::size_t i = 0; i < run; ++i)
            before += static_cast<std::uint32_t>((one[i] < in_one) & (other[i] < in_other));
        for (std::size_t i = run + 1; i < runs(); ++i)
            before += static_cast<std::uint32_t>((one[i] < in_one) | (other[i] < in_other));
        m_before.push_back(before);
    }
}

void Order::count_before_many() {
    std::vector<std::size_t> moved;
    for (std::size_t run = 0; run < runs(); ++run) {
        if (!m_movers[run].empty()) moved.push_back(run);
    }
    std::size_t stayed = 0;
    for (std::size_t run = 0; run < runs(); ++run) {
        std::size_t before = 0;
        if (!m_movers[run].empty()) {
            for (std::size_t other = 0; other < runs(); ++other)
                before += other != run && is_before(other, run) ? 1 : 0;
        } else {
            before = stayed++;
            for (const std::size_t other : moved)
                before += is_before(other, run) ? 1 : 0;
        }
        m_before.push_back(before);
    }
}

const std::vector<std::size_t>& Order::before() {
    if (m_before.empty()) are_few() ? count_before_few() : count_before_many();
    return m_before;
}

bool Order::is_in_order() {
    m_taken.assign(runs(), false);
    return std::all_of(before().begin(), before().end(), [&](std::size_t number) {
        const bool is_new = !m_taken[number];
        m_taken[number] = true;
        return is_new;
    });
}

const std::vector<Order::Ranked>& Order::by_rank() {
    m_ranked.clear();
    for (std::size_t run = 0; run < runs(); ++run)
        m_ranked.emplace_back(before()[run], run);
    std::sort(m_ranked.begin(), m_ranked.end());
    return m_ranked;
}

std::span<const std::size_t> Order::moved_in(std::size_t number) const {
    const Span numbers = run(number);
    return {std::lower_bound(m_moved.begin(), m_moved.end(), numbers.begin),
            std::lower_bound(m_moved.begin(), m_moved.end(), numbers.end)};
}

bool Order::is_before(std::size_t one, std::size_t other) const {
    const std::size_t low = std::min(one, other);
    const std::size_t high = std::max(one, other);
    const auto turns = [&](std::size_t mover) {
        return rank_of(high, mover) < rank_of(low, mover);
    };
    const bool turned = std::any_of(m_movers[one].begin(), m_movers[one].end(), turns) ||
                        std::any_of(m_movers[other].begin(), m_movers[other].end(), turns);
    return (one < other) != turned;
}

} // namespace emenda::text
