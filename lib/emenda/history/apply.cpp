// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/apply.hpp"

#include "emenda/base/shortened.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/cut.hpp"
#include "emenda/history/locate.hpp"
#include "emenda/text/normal_form.hpp"

#include <set>
#include <utility>

namespace emenda::history {

namespace {

using Why = ChangeFault::Why;

std::optional<ChangeFault> title_fault(const std::string& title,
                                       const std::optional<model::TitleChange>& change) {
    if (!change) return std::nullopt;
    if (change->with.empty() || !text::is_normal_line(change->with)) {
        return ChangeFault{0, Why::title_not_normal};
    }
    if (change->replace != title) return ChangeFault{0, Why::title_differs};
    if (change->replace == change->with) return ChangeFault{0, Why::changes_nothing};
    return std::nullopt;
}

} // namespace

struct Applier::Known {
    explicit Known(std::string_view text) : body(text), finder(text) {}

    Base body;
    QuoteFinder finder;
};

Applier::Applier(const model::Text& base) : m_base(&base) {}
Applier::Applier(Applier&&) noexcept = default;
Applier& Applier::operator=(Applier&&) noexcept = default;
Applier::~Applier() = default;

Located Applier::located(const model::Changes& changes, std::uint64_t most_work) {
    if (!m_known) m_known = std::make_unique<Known>(m_base->body);
    QuoteFinder& finder = m_known->finder;
    const std::uint64_t done = finder.work();
    finder.give_up_beyond(most_work > QuoteFinder::endless - done ? QuoteFinder::endless
                                                                  : done + most_work);
    return locate(m_known->body, changes.body, finder);
}

std::uint64_t Applier::work_of(const model::Changes& changes, std::uint64_t most_work) {
    return located(changes, most_work).work;
}

Applied Applier::apply(const model::Changes& changes, std::uint64_t most_work) {
    Applied applied{{m_base->title, {}}, {}, 0};
    if (const auto fault = title_fault(m_base->title, changes.title))
        applied.faults.push_back(*fault);
    Located located = this->located(changes, most_work);
    const Base& body = m_known->body;
    applied.work = located.work;
    applied.faults.insert(applied.faults.end(), located.faults.begin(), located.faults.end());
    const bool is_sound = applied.faults.empty();
    if (is_sound && changes.title) applied.text.title = changes.title->with;
    if (!is_sound || located.edits.empty()) {
        applied.text.body = m_base->body;
        return applied;
    }
    take_spaces(body, located.edits);
    applied.text.body = normal_body(cut_in(body, located.edits, Repeated::are_new));
    return applied;
}

Applied apply(const model::Text& base, const model::Changes& changes) {
    return Applier(base).apply(changes);
}

model::Changes choose(const model::Changes& changes, const std::vector<model::Number>& numbers) {
    const std::set<model::Number> set(numbers.begin(), numbers.end());
    const auto chosen = [&](model::Number number) { return set.contains(number); };
    model::Changes some;
    if (changes.title && chosen(0)) some.title = changes.title;
    for (std::size_t i = 0; i < changes.body.size(); ++i) {
        if (chosen(i + 1)) some.body.push_back(changes.body[i]);
    }
    return some;
}

std::string describe(const ChangeFault& fault) {
    const auto number = fault.number;
    const auto found = fault.found;
    const auto paragraph = fault.paragraph;
    const auto quote = [&] { return shortened(fault.quote); };
    switch (fault.why) {
    case Why::no_such_paragraph:
        return say(trn("Change {0} names paragraph {1}, but the text has {2} paragraph.",
                       "Change {0} names paragraph {1}, but the text has {2} paragraphs.", found),
                   number, paragraph, found);
    case Why::not_found:
        if (found > 0) {
            return say(tr("Change {}: the words \"{}\" do not occur in paragraph {}; they occur in "
                          "paragraph {}."),
                       number, quote(), paragraph, found);
        }
        return say(tr("Change {}: the words \"{}\" do not occur in paragraph {}."), number, quote(),
                   paragraph);
    case Why::ambiguous:
        return say(
            tr("Change {}: the words \"{}\" occur {} times in paragraph {}; quote more words, "
               "or say with \"occurrence\" which are meant."),
            number, quote(), found, paragraph);
    case Why::no_such_occurrence:
        return say(trn("Change {0}: the words \"{1}\" occur only once in paragraph {2}.",
                       "Change {0}: the words \"{1}\" occur only {3} times in paragraph {2}.",
                       found),
                   number, quote(), paragraph, found);
    case Why::needless_occurrence:
        return say(tr("Change {}: the words \"{}\" occur only once in paragraph {}; leave "
                      "\"occurrence\" out."),
                   number, quote(), paragraph);
    case Why::not_a_passage:
        return say(tr("Change {} holds a text that is empty, begins or ends with a line break, or "
                      "is not in normal form."),
                   number);
    case Why::changes_nothing:
        if (number == 0) return tr("The new title is the old one.");
        return say(tr("Change {} changes nothing."), number);
    case Why::overlap:
        return say(tr("Change {} meets another change in paragraph {}: both are about the same "
                      "words."),
                   number, paragraph);
    case Why::out_of_order:
        return say(tr("Change {} stands behind one that comes later in the text."), number);
    case Why::same_point:
        return say(tr("Change {} puts something where another change puts something, too."),
                   number);
    case Why::title_differs:
        return tr("The title that is to be replaced is not the title.");
    case Why::title_not_normal:
        return tr("The new title is empty, or not one line in normal form.");
    }
    return {};
}

} // namespace emenda::history
