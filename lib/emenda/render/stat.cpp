// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/stat.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/redline_lines.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>

namespace emenda::render {

namespace {

void count_in(Stat& stat, const text::Pieces& pieces) {
    for (const text::Piece& piece : pieces) {
        if (piece.op == text::Op::ins) stat.words_added += text::count_words(piece.text);
        if (piece.op == text::Op::del) stat.words_removed += text::count_words(piece.text);
    }
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

} // namespace

Stat stat(const text::Pieces& title, const std::vector<text::Row>& rows) {
    Stat stat;
    stat.title = differs(title, {});
    count_in(stat, title);
    for (const text::Row& row : rows) {
        count_in(stat, row.words);
        switch (row.kind) {
        case text::RowKind::same:
            stat.same += row.to.size();
            break;
        case text::RowKind::created:
            stat.created += row.to.size();
            break;
        case text::RowKind::deleted:
            stat.deleted += row.from.size();
            break;
        case text::RowKind::moved:
            stat.moved += row.to.size();
            break;
        case text::RowKind::changed:
        case text::RowKind::replaced:
        case text::RowKind::split:
        case text::RowKind::joined:
            stat.changed += row.to.size();
            break;
        }
    }
    return stat;
}

Lines stat_lines(const Stat& stat, std::size_t width) {
    std::vector<std::string> paragraphs;
    if (stat.title) paragraphs.emplace_back(tr("title changed"));
    if (stat.changed > 0)
        paragraphs.push_back(
            say(trn("{} paragraph changed", "{} paragraphs changed", stat.changed), stat.changed));
    if (stat.created > 0)
        paragraphs.push_back(
            say(trn("{} paragraph new", "{} paragraphs new", stat.created), stat.created));
    if (stat.deleted > 0)
        paragraphs.push_back(
            say(trn("{} paragraph deleted", "{} paragraphs deleted", stat.deleted), stat.deleted));
    if (stat.moved > 0)
        paragraphs.push_back(
            say(trn("{} paragraph moved", "{} paragraphs moved", stat.moved), stat.moved));
    if (paragraphs.empty()) return {{{Label::plain, tr("Nothing changed.")}}};
    Line line{{Label::plain, joined(paragraphs) + "; "}};
    line.push_back({Label::added, say(trn("{} word added", "{} words added", stat.words_added),
                                      stat.words_added)});
    line.push_back({Label::plain, ", "});
    line.push_back(
        {Label::removed,
         say(trn("{} word removed", "{} words removed", stat.words_removed), stat.words_removed)});
    line.push_back({Label::plain, "."});
    return wrapped(line, width);
}

} // namespace emenda::render
