// SPDX-License-Identifier: EUPL-1.2
// The base of a merge, with all that is found of it and of the sides once, however often they are
// weighed: some of them, each two of them, or all. For this room's .cpp files only.
#pragma once

#include "emenda/text/merge_along.hpp"
#include "emenda/text/merge_carried.hpp"
#include "emenda/text/merge_touched.hpp"

#include <optional>
#include <string_view>
#include <unordered_map>

namespace emenda::text {

/// Each thing is found when it is first asked for. Sides must outlive it, and stay as they are.
struct MergeBase {
    explicit MergeBase(std::string_view body) : text(body), carried(text) {}
    MergeBase(const MergeBase&) = delete;
    MergeBase& operator=(const MergeBase&) = delete;

    const RepeatedParagraphs& repeated() {
        if (!m_repeated) m_repeated.emplace(text);
        return *m_repeated;
    }
    const Touched& touched_by(const Edits& side) {
        return m_touched.try_emplace(&side, text, side).first->second;
    }
    Heads heads_of(const Gap& gap) {
        const auto [found, is_new] = m_heads.try_emplace(&gap);
        if (is_new) found->second = emenda::text::heads_of(text, gap);
        return found->second;
    }

    const EditBase text;
    CarriedWords carried;

private:
    std::optional<RepeatedParagraphs> m_repeated;
    std::unordered_map<const Edits*, Touched> m_touched;
    std::unordered_map<const Gap*, Heads> m_heads;
};

} // namespace emenda::text
