// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/paragraph_script.hpp"

#include "emenda/text/paragraph_pairing.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace emenda::text {

namespace {

constexpr std::size_t most_pairs = 64;    ///< of paragraphs of a block
constexpr std::size_t most_bytes = 8'192; ///< of either side of one
constexpr std::uint64_t most_steps = 32;  ///< of pairing, for each byte of the texts

bool has_break(std::string_view text) {
    return text.find(paragraph_break) != std::string_view::npos;
}

/// Where paragraphs begin, and where the last one ends.
std::vector<std::size_t> starts_of(std::string_view closed) {
    std::vector<std::size_t> starts;
    if (closed.empty()) return {0};
    for (const Range& paragraph : paragraphs(closed.substr(0, closed.size() - 1)))
        starts.push_back(paragraph.begin);
    starts.push_back(closed.size());
    return starts;
}

/// The blocks of a script: between them stand limits of paragraphs of both sides.
std::vector<Block> blocks_of(const std::vector<Hunk>& hunks,
                             const std::vector<std::size_t>& from_starts,
                             const std::vector<std::size_t>& to_starts) {
    std::vector<Block> blocks;
    Block block;
    // The limits in what is kept from `from` and `to` on, up to where the side `from` has `end`.
    const auto close_at_limits = [&](std::size_t from, std::size_t to, std::size_t end) {
        auto limit = std::lower_bound(from_starts.begin(), from_starts.end(), from);
        for (; limit != from_starts.end() && *limit <= end; ++limit) {
            const std::size_t there = to + (*limit - from);
            const auto other = std::lower_bound(to_starts.begin(), to_starts.end(), there);
            if (other == to_starts.end() || *other != there) continue;
            block.from.end = static_cast<std::size_t>(limit - from_starts.begin());
            block.to.end = static_cast<std::size_t>(other - to_starts.begin());
            if (block.hunks.size() > 0) blocks.push_back(block);
            block = {{block.from.end, block.from.end},
                     {block.to.end, block.to.end},
                     {block.hunks.end, block.hunks.end}};
        }
    };
    std::size_t from = 0;
    std::size_t to = 0;
    for (const Hunk& hunk : hunks) {
        close_at_limits(from, to, hunk.from.begin);
        ++block.hunks.end;
        from = hunk.from.end;
        to = hunk.to.end;
    }
    close_at_limits(from, to, from_starts.back());
    return blocks;
}

bool moves_breaks(const std::vector<Hunk>& hunks, std::string_view from, std::string_view to) {
    const auto takes = [&](const Hunk& hunk) { return has_break(hunk.from.of(from)); };
    const auto puts = [&](const Hunk& hunk) { return has_break(hunk.to.of(to)); };
    return std::any_of(hunks.begin(), hunks.end(), takes) &&
           std::any_of(hunks.begin(), hunks.end(), puts);
}

/// Whether a block has paragraphs to pair, and few enough.
bool can_be_paired(const Block& block, const std::vector<std::size_t>& from_starts,
                   const std::vector<std::size_t>& to_starts) {
    const auto is_short = [](const std::vector<std::size_t>& starts, Span span) {
        return starts[span.end] - starts[span.begin] <= most_bytes;
    };
    return block.from.size() > 1 && block.to.size() > 1 &&
           block.from.size() * block.to.size() <= most_pairs && is_short(from_starts, block.from) &&
           is_short(to_starts, block.to);
}

/// Paragraphs that go or come whole, and a block beside them, as one: it may be that they hold what
/// the block puts or takes away.
std::vector<Block> with_neighbours(const std::vector<Block>& blocks,
                                   const std::vector<std::size_t>& from_starts,
                                   const std::vector<std::size_t>& to_starts) {
    const auto is_one_sided = [](const Block& block) {
        return block.from.size() == 0 || block.to.size() == 0;
    };
    std::vector<Block> made;
    for (const Block& block : blocks) {
        if (!made.empty() && made.back().from.end == block.from.begin &&
            made.back().to.end == block.to.begin &&
            (is_one_sided(made.back()) || is_one_sided(block))) {
            Block both = made.back();
            both.from.end = block.from.end;
            both.to.end = block.to.end;
            both.hunks.end = block.hunks.end;
            if (is_one_sided(both) || can_be_paired(both, from_starts, to_starts)) {
                made.back() = both;
                continue;
            }
        }
        made.push_back(block);
    }
    return made;
}

} // namespace

std::vector<Hunk> paragraph_script(std::string_view from, std::string_view to,
                                   std::uint64_t* work) {
    std::uint64_t uncounted = 0;
    std::uint64_t& counted = work != nullptr ? *work : uncounted;
    std::vector<Hunk> all = exact_script(from, to, &counted);
    if (!moves_breaks(all, from, to)) return all;
    const ClosedText closed_from{from, starts_of(from)};
    const ClosedText closed_to{to, starts_of(to)};
    const std::uint64_t last_step = counted + most_steps * (from.size() + to.size());
    std::vector<Hunk> made;
    for (const Block& block : with_neighbours(blocks_of(all, closed_from.starts, closed_to.starts),
                                              closed_from.starts, closed_to.starts)) {
        std::vector<Hunk> hunks(all.begin() + static_cast<std::ptrdiff_t>(block.hunks.begin),
                                all.begin() + static_cast<std::ptrdiff_t>(block.hunks.end));
        if (counted < last_step && moves_breaks(hunks, from, to) &&
            can_be_paired(block, closed_from.starts, closed_to.starts)) {
            auto paired =
                paired_script(closed_from, closed_to, block, hunks, last_step - counted, counted);
            if (paired) hunks = std::move(*paired);
        }
        made.insert(made.end(), hunks.begin(), hunks.end());
    }
    return made;
}

} // namespace emenda::text
