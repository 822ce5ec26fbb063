// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/passage_heading.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/listed.hpp"

namespace emenda::render {

namespace {

/// Where a row stands among those of a passage: by the paragraph before it, or behind it, for only
/// the numbers of the passage are known to both sides. One that stays is best; then one that stood
/// there. Where there is none, the passage itself is between two paragraphs.
std::string place_of(const std::vector<text::Row>& rows, std::size_t at, std::size_t paragraph) {
    const auto stays = [](const text::Row& row) { return !row.from.empty() && !row.to.empty(); };
    const auto stood = [](const text::Row& row) {
        return !row.from.empty() && row.kind != text::RowKind::moved;
    };
    for (std::size_t i = at; i-- > 0;) {
        if (stays(rows[i])) return say(tr("behind paragraph {}"), rows[i].from.back());
    }
    for (std::size_t i = at + 1; i < rows.size(); ++i) {
        if (stays(rows[i])) return say(tr("before paragraph {}"), rows[i].from.front());
    }
    for (std::size_t i = at; i-- > 0;) {
        if (stood(rows[i])) return say(tr("behind paragraph {}"), rows[i].from.back());
    }
    for (std::size_t i = at + 1; i < rows.size(); ++i) {
        if (stood(rows[i])) return say(tr("before paragraph {}"), rows[i].from.front());
    }
    return paragraph == 0 ? tr("at the front") : say(tr("behind paragraph {}"), paragraph);
}

} // namespace

std::string heading_in_passage(const std::vector<text::Row>& rows, std::size_t at,
                               std::size_t paragraph) {
    const text::Row& row = rows[at];
    const std::string those =
        row.from.empty()
            ? std::string()
            : say(trn("Paragraph {}", "Paragraphs {}", row.from.size()), listed(row.from));
    switch (row.kind) {
    case text::RowKind::same:
    case text::RowKind::changed:
        return those;
    case text::RowKind::moved:
        return say(tr("{}: moved {}"), those, place_of(rows, at, paragraph));
    case text::RowKind::created:
        return say(tr("Put {}"), place_of(rows, at, paragraph));
    case text::RowKind::deleted:
        return say(tr("{}: taken out"), those);
    case text::RowKind::replaced:
        return say(tr("{}: rewritten"), those);
    case text::RowKind::split:
        return say(tr("{}: split"), those);
    case text::RowKind::joined:
        return say(tr("{}: joined"), those);
    }
    return {};
}

} // namespace emenda::render
