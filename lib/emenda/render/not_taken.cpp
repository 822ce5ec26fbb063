// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/not_taken.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/listed.hpp"
#include "emenda/render/told_places.hpp"
#include "emenda/render/word_bag.hpp"
#include "emenda/text/redline.hpp"

#include <algorithm>
#include <string_view>

namespace emenda::render {

namespace {

/// What an amendment does to its base: where it has the word, words of others may go that it does
/// not speak of, and paragraphs stand in another order.
class Wishes {
public:
    Wishes(const model::Text& base, const model::Text& amended) {
        add(text::redline_words(base.title, amended.title));
        for (const text::Row& row : text::redline(base.body, amended.body)) {
            add(row.words);
            if (row.kind == text::RowKind::moved) m_moved.push_back(older_words(row));
        }
    }

    bool deletes(std::string_view words) const {
        Bag bag;
        count(bag, words);
        return is_mostly_of(bag, m_deleted);
    }

    /// Others may have changed words of a paragraph that it moves.
    bool moves(const text::Row& row) const {
        const Bag words = older_words(row);
        return std::any_of(m_moved.begin(), m_moved.end(), [&](const Bag& moved) {
            return is_mostly_of(words, moved) && is_mostly_of(moved, words);
        });
    }

private:
    void add(const text::Pieces& words) {
        for (const Replaced& one : replaced_in(words))
            count(m_deleted, one.went);
    }

    static Bag older_words(const text::Row& row) {
        Bag bag;
        for (const text::Piece& piece : row.words)
            if (piece.op != text::Op::ins) count(bag, piece.text);
        return bag;
    }

    Bag m_deleted;
    std::vector<Bag> m_moved;
};

} // namespace

std::vector<std::string> not_taken(const model::Text& stands, const model::Text& wanted,
                                   const model::Text& base, const model::Text& amended) {
    const Wishes wishes(base, amended);
    ToldPlaces told;
    const auto add = [&](const std::string& where, const text::Pieces& words) {
        for (const Replaced& one : replaced_in(words)) {
            const std::string came = in_quotes(one.came);
            const std::string went = in_quotes(one.went);
            if (!came.empty() && went.empty())
                told.add(where + ": " + came);
            else if (!came.empty())
                told.add(say(tr("{}: {} in place of {}"), where, came, went));
            else if (!went.empty() && wishes.deletes(one.went))
                told.add(say(tr("{}: the deletion of {}"), where, went));
        }
    };
    add(tr("In the title"), text::redline_words(stands.title, wanted.title));
    std::size_t last = 0;
    for (const text::Row& row : text::redline(stands.body, wanted.body)) {
        const bool moves = row.kind == text::RowKind::moved;
        if (moves && wishes.moves(row))
            told.add(say(tr("Paragraph {}: the move to another place"), listed(row.from)));
        if (!row.from.empty() && !moves) last = row.from.back();
        if (!row.from.empty())
            add(in_paragraphs(row.from), row.words);
        else if (last == 0)
            add(tr("Before the first paragraph"), row.words);
        else
            add(say(tr("Behind paragraph {}"), last), row.words);
    }
    return told.finish();
}

} // namespace emenda::render
