// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/life.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/carry.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <set>
#include <variant>

namespace emenda::history {

namespace {

Step compared(model::Number version, const model::Text& from, const model::Text& to) {
    return {version, text::redline_words(from.title, to.title), text::redline(from.body, to.body)};
}

using Numbers = std::set<std::size_t>;

/// Where paragraphs that a version left alone stood before; empty if it touched one of them.
class Untouched {
public:
    Untouched(const std::string& before, const Carried& carried,
              const std::vector<model::Change>& changes)
        : m_old(text::paragraphs(before)), m_new(text::paragraphs(carried.text)),
          m_stretches(carried.stretches) {
        for (const model::Change& change : changes)
            if (const auto* move = std::get_if<model::Move>(&change.what))
                m_moved.insert(move->paragraph);
    }

    Numbers before(const Numbers& numbers) const {
        Numbers old;
        for (const std::size_t number : numbers) {
            const std::size_t place = old_number(m_new[number - 1]);
            if (place == 0 || m_moved.contains(place)) return {};
            old.insert(place);
        }
        return old;
    }

private:
    /// The paragraph of the old text that has become this one to the byte; 0: none.
    std::size_t old_number(const text::Range& paragraph) const {
        std::size_t begin = 0;
        for (const Stretch& stretch : m_stretches) {
            const std::size_t end = begin + stretch.size;
            if (end <= paragraph.begin) {
                begin = end;
                continue;
            }
            if (end < paragraph.end || stretch.is_new()) return 0;
            const std::size_t from = stretch.from + paragraph.begin - begin;
            const text::Range was{from, from + paragraph.size()};
            const auto found = std::find(m_old.begin(), m_old.end(), was);
            return found == m_old.end() ? 0 : static_cast<std::size_t>(found - m_old.begin()) + 1;
        }
        return 0;
    }

    std::vector<text::Range> m_old;
    std::vector<text::Range> m_new;
    const std::vector<Stretch>& m_stretches;
    Numbers m_moved;
};

/// Keeps the rows that hold one of the paragraphs, and follows these to the older text.
void follow(Step& step, Numbers& numbers) {
    Numbers old;
    std::erase_if(step.rows, [&](const text::Row& row) {
        const bool holds = std::any_of(row.to.begin(), row.to.end(), [&](std::size_t number) {
            return numbers.contains(number);
        });
        if (holds) old.insert(row.from.begin(), row.from.end());
        return !holds || row.kind == text::RowKind::same;
    });
    step.title.clear();
    numbers = std::move(old);
}

void require_paragraph(const model::Proposal& proposal, std::size_t paragraph) {
    const std::size_t count = text::paragraphs(proposal.text.body).size();
    if (paragraph > 0 && paragraph <= count) return;
    throw Error(
        ErrorKind::usage, say(tr("{} has no paragraph {}."), proposal.reference.text, paragraph),
        count == 0 ? std::string(tr("The text is empty."))
                   : say(trn("It has one paragraph.", "It has paragraphs 1 to {}.", count), count));
}

} // namespace

std::vector<Step> steps(const model::Proposal& proposal, std::size_t most) {
    const model::Text last = last_text(proposal); // refuses what cannot be rebuilt
    std::vector<Step> made;
    if (has_hand_edits(proposal)) made.push_back(compared(0, last, proposal.text));
    const std::vector<model::Text> texts = all_texts(proposal);
    for (std::size_t number = texts.size(); number > 0 && most > 0; --number, --most)
        made.push_back(
            compared(number, number > 1 ? texts[number - 2] : model::Text(), texts[number - 1]));
    return made;
}

std::vector<Step> life_of(const model::Proposal& proposal, std::size_t paragraph) {
    require_paragraph(proposal, paragraph);
    const model::Text last = last_text(proposal);
    const std::vector<model::Text> texts = all_texts(proposal);
    std::vector<Step> made;
    Numbers numbers{paragraph};
    const auto look = [&](Step step) {
        follow(step, numbers);
        if (!step.rows.empty()) made.push_back(std::move(step));
    };
    if (has_hand_edits(proposal)) look(compared(0, last, proposal.text));
    for (std::size_t number = texts.size(); number > 0 && !numbers.empty(); --number) {
        if (number == 1) {
            look(compared(1, {}, texts.front()));
            break;
        }
        const model::Text& before = texts[number - 2];
        const auto& changes = proposal.versions[number - 1].changes.body;
        const Carried carried = carry(before.body, changes);
        const Numbers old = Untouched(before.body, carried, changes).before(numbers);
        if (old.empty())
            look(compared(number, before, texts[number - 1]));
        else
            numbers = old;
    }
    return made;
}

} // namespace emenda::history
