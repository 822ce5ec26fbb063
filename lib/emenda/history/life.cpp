// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/life.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/carry.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <set>
#include <utility>
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
    step.rows.shrink_to_fit(); // of thousands of versions each would hold room for a whole text
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

Steps::Steps(const model::Proposal& proposal) : m_proposal(proposal), m_texts(proposal) {}

std::optional<Step> Steps::at(model::Number version) {
    if (version == 0) {
        if (!has_hand_edits(m_proposal)) return std::nullopt;
        return compared(0, m_texts.at(m_proposal.versions.size()), m_proposal.text);
    }
    const model::Text before = version > 1 ? m_texts.at(version - 1) : model::Text();
    return compared(version, before, m_texts.at(version));
}

std::vector<Step> life_of(const model::Proposal& proposal, std::size_t paragraph) {
    require_paragraph(proposal, paragraph);
    TextsBackwards texts(proposal); // refuses what cannot be rebuilt
    model::Number number = proposal.versions.size();
    model::Text text = texts.at(number);
    std::vector<Step> made;
    Numbers numbers{paragraph};
    const auto look = [&](Step step) {
        follow(step, numbers);
        if (!step.rows.empty()) made.push_back(std::move(step));
    };
    if (has_hand_edits(proposal)) look(compared(0, text, proposal.text));
    for (; number > 1 && !numbers.empty(); --number) {
        model::Text before = texts.at(number - 1);
        const auto& changes = proposal.versions[number - 1].changes.body;
        const Carried carried = carry(before.body, changes);
        const Numbers old = Untouched(before.body, carried, changes).before(numbers);
        if (old.empty())
            look(compared(number, before, text));
        else
            numbers = old;
        text = std::move(before);
    }
    if (number == 1 && !numbers.empty()) look(compared(1, {}, text));
    return made;
}

} // namespace emenda::history
