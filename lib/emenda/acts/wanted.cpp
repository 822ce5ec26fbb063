// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/wanted.hpp"

#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/keyed_hash.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace emenda::acts {

model::Text amended(const model::Proposal& proposal, const model::Amendment& amendment,
                    const model::Text& base, const model::Changes& changes) {
    auto applied = history::apply(base, changes);
    if (applied.faults.empty()) return std::move(applied.text);
    throw Error(ErrorKind::invalid,
                say(tr("Amendment A{} cannot be carried out on its base, version {}."),
                    amendment.number, amendment.base) +
                    "\n  " + history::describe(applied.faults.front()),
                advise(tr("To see all that is wrong with the file: emenda validate {}"),
                       proposal.reference.text));
}

namespace {

/// Which paragraphs stand more than once, by their number; asked once for every change, thus each
/// paragraph is hashed once and not again.
class Repeated {
public:
    Repeated(const std::vector<text::Range>& paragraphs, const std::string& body)
        : m_is_repeated(paragraphs.size()) {
        ByText<std::size_t> first;
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            const auto [one, is_new] = first.try_emplace(paragraphs[i].of(body), i);
            if (is_new) continue;
            m_is_repeated[i] = true;
            m_is_repeated[one->second] = true;
        }
    }
    bool operator()(std::size_t number) const {
        return number <= m_is_repeated.size() && m_is_repeated[number - 1];
    }

private:
    std::vector<bool> m_is_repeated;
};

/// The paragraph that a change deletes whole; else 0.
std::size_t deleted_by(const model::Change& change, const std::vector<text::Range>& paragraphs,
                       const std::string& body) {
    const auto* deleted = std::get_if<model::Delete>(&change.what);
    if (!deleted) return 0;
    const std::size_t number = deleted->quote.paragraph;
    if (number == 0 || number > paragraphs.size()) return 0;
    return paragraphs[number - 1].of(body) == deleted->quote.text ? number : 0;
}

/// The paragraph in which a change puts or takes words; 0 for other changes.
std::size_t changed_by(const model::Change& change) {
    if (const auto* one = std::get_if<model::Replace>(&change.what)) return one->quote.paragraph;
    if (const auto* one = std::get_if<model::Delete>(&change.what)) return one->quote.paragraph;
    if (const auto* one = std::get_if<model::InsertWords>(&change.what))
        return one->after.paragraph;
    return 0;
}

void add_deleted(std::vector<text::Rewrite>& deleted, const std::vector<text::Range>& paragraphs,
                 std::size_t number) {
    // With the break behind it: edits see the last paragraph closed by one, too.
    const text::Range& paragraph = paragraphs[number - 1];
    const text::Range whole{paragraph.begin, paragraph.end + 2};
    if (!deleted.empty() && deleted.back().range.end == whole.begin)
        deleted.back().range.end = whole.end;
    else
        deleted.push_back({whole, {}});
}

} // namespace

/// A window of the text as a text of its own.
struct WantedOf::Part {
    Part(const std::string& title, const history::Window& window)
        : at(window), text{title, std::string(window.body)}, applier(text) {}
    Part(const Part&) = delete; // the applier keeps the text's address
    Part& operator=(const Part&) = delete;

    bool is(const history::Window& window) const {
        return at.begin == window.begin && at.body.size() == window.body.size();
    }
    bool is_repeated(std::size_t number) {
        if (number == 0) return false;
        if (!m_repeated) m_repeated.emplace(paragraphs, text.body);
        return (*m_repeated)(number);
    }
    text::Edits edits_of(const model::Changes& changes, const std::string& wanted);

    const history::Window at;
    const model::Text text;
    history::Applier applier;
    const std::vector<text::Range> paragraphs = text::paragraphs(text.body);

private:
    std::optional<Repeated> m_repeated;
};

/// The paragraphs that the changes say they move, delete or change are those that move, go or
/// change: of texts alone it could not be told where one stands twice.
text::Edits WantedOf::Part::edits_of(const model::Changes& changes, const std::string& wanted) {
    std::map<std::size_t, std::vector<text::Placed>> put_behind; ///< by paragraph
    std::vector<text::Rewrite> deleted;
    model::Changes others;
    // Then whole paragraphs, too, come and go where the changes say so.
    const bool all_as_told =
        std::any_of(changes.body.begin(), changes.body.end(), [&](const model::Change& change) {
            return deleted_by(change, paragraphs, text.body) == 0 &&
                   is_repeated(changed_by(change));
        });
    for (const model::Change& change : changes.body) {
        std::size_t number = deleted_by(change, paragraphs, text.body);
        if (!all_as_told && !is_repeated(number)) number = 0;
        const auto* put = std::get_if<model::InsertParagraphs>(&change.what);
        if (const auto* move = std::get_if<model::Move>(&change.what)) {
            put_behind[move->after_paragraph].push_back({"", move->paragraph});
        } else if (put && all_as_told) {
            for (const text::Range& one : text::paragraphs(put->insert))
                put_behind[put->after_paragraph].push_back({std::string(one.of(put->insert)), 0});
        } else if (number == 0) {
            others.body.push_back(change);
        } else {
            add_deleted(deleted, paragraphs, number);
        }
    }
    if (!all_as_told && put_behind.empty() && deleted.empty())
        return text::edits_between(text.body, wanted);
    const auto in_place = applier.apply(others);
    if (!in_place.faults.empty()) return text::edits_between(text.body, wanted);
    text::Edits edits = text::edits_in_place(text.body, in_place.text.body);
    for (const auto& [behind, placed] : put_behind) {
        const auto gap =
            std::partition_point(edits.gaps.begin(), edits.gaps.end(),
                                 [at = behind](const text::Gap& one) { return one.behind < at; });
        if (gap != edits.gaps.end() && gap->behind == behind)
            gap->placed.insert(gap->placed.end(), placed.begin(), placed.end());
        else
            edits.gaps.insert(gap, {behind, placed});
    }
    const auto in_order = [](const text::Rewrite& a, const text::Rewrite& b) {
        return a.range.begin < b.range.begin;
    };
    const auto words = static_cast<std::ptrdiff_t>(edits.words.size());
    edits.words.insert(edits.words.end(), deleted.begin(), deleted.end());
    std::inplace_merge(edits.words.begin(), edits.words.begin() + words, edits.words.end(),
                       in_order);
    if (text::carried_out(text.body, edits) == wanted) return edits;
    return text::edits_between(text.body, wanted);
}

WantedOf::WantedOf(const model::Text& base) : m_base(&base), m_windows(base.body) {}
WantedOf::WantedOf(WantedOf&&) noexcept = default;
WantedOf& WantedOf::operator=(WantedOf&&) noexcept = default;
WantedOf::~WantedOf() = default;

WantedOf::Part& WantedOf::part_of(const history::Window& window) {
    if (!m_part || !m_part->is(window)) m_part = std::make_unique<Part>(m_base->title, window);
    return *m_part;
}

Wanted WantedOf::by(const model::Proposal& proposal, const model::Amendment& amendment,
                    const model::Changes& changes) {
    const auto window = m_windows.of(changes.body);
    const auto before = static_cast<std::ptrdiff_t>(window.before);
    const model::Changes inside{changes.title, history::shifted(changes.body, -before)};
    Part& part = part_of(window);
    const auto applied = part.applier.apply(inside);
    m_work += applied.work;
    if (!applied.faults.empty()) { // told in the numbers of the whole
        amended(proposal, amendment, *m_base, changes);
    }
    return {applied.text.title,
            text::shifted(part.edits_of(inside, applied.text.body), window.begin, window.before),
            text::shifted(text::tally(part.text.body, applied.text.body), window.begin)};
}

} // namespace emenda::acts
