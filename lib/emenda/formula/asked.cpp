// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/asked.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/formula/apostrophes.hpp"
#include "emenda/formula/blanks.hpp"
#include "emenda/formula/faults.hpp"
#include "emenda/formula/insertions.hpp"
#include "emenda/formula/lines.hpp"
#include "emenda/formula/moving.hpp"
#include "emenda/formula/passages.hpp"
#include "emenda/formula/quoting.hpp"
#include "emenda/history/end_words.hpp"
#include "emenda/text/normal_form.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace emenda::formula {

namespace {

using Why = history::ChangeFault::Why;

struct Deleted {
    std::size_t change = 0; ///< its place among all
    const Sentence* sentence = nullptr;
    text::Range words;
};

class Asking {
public:
    Asking(const Parsed& parsed, const model::Text& base)
        : m_parsed(parsed), m_base(base), m_paragraphs(text::paragraphs(base.body)),
          m_quoting(parsed, base, m_paragraphs, m_made.findings), m_moved(moved_by(parsed)) {}

    Asked run() {
        for (const Sentence& sentence : m_parsed.sentences)
            resolve(sentence);
        take_blanks_along();
        return std::move(m_made);
    }

private:
    /// Each finding looks through the source and the base; a flood of them would take its square.
    bool is_full() const { return m_made.findings.size() >= most_findings; }

    void find(std::size_t offset, std::string message, std::string hint = {}) {
        if (is_full()) return;
        m_made.findings.push_back(
            finding_at(m_parsed, offset, std::move(message), std::move(hint)));
    }

    void add(const Sentence& sentence, model::Change change) {
        m_made.changes.push_back(std::move(change));
        m_made.sentences.push_back(&sentence);
    }

    bool exists(const Sentence& sentence, std::size_t number) {
        if (number > 0 && number <= m_paragraphs.size()) return true;
        refuse(sentence, {0, Why::no_such_paragraph, m_paragraphs.size(), number});
        return false;
    }

    void refuse(const Sentence& sentence, const history::ChangeFault& fault) {
        if (is_full()) return;
        m_made.findings.push_back(unfit(m_parsed, sentence, fault, m_base));
    }

    /// Whole paragraphs are copied, and a move of many is many changes: so none twice, however many
    /// sentences name it.
    bool take(Taken& taken, const Sentence& sentence, std::size_t first, std::size_t last) {
        const auto before = taken.take(first, last);
        if (before) refuse(sentence, {0, Why::overlap, 0, *before});
        return !before;
    }

    std::string_view text_of(std::size_t first, std::size_t last) const {
        const std::size_t begin = m_paragraphs[first - 1].begin;
        return std::string_view(m_base.body).substr(begin, m_paragraphs[last - 1].end - begin);
    }

    void resolve(const Sentence& sentence) {
        switch (sentence.kind) {
        case Kind::replace_words:
        case Kind::delete_words:
        case Kind::insert_words:
        case Kind::insert_words_joined:
        case Kind::insert_before_words:
            return words(sentence);
        case Kind::append_words:
            return append_words(sentence);
        case Kind::insert_after:
        case Kind::insert_before:
        case Kind::insert_at_start:
        case Kind::append:
            return insert_paragraphs(sentence);
        case Kind::insert_after_moved:
        case Kind::insert_before_moved:
            return insert_beside_moved(sentence);
        case Kind::delete_paragraphs:
        case Kind::replace_paragraphs:
            return whole_paragraphs(sentence);
        case Kind::move_after:
        case Kind::move_before:
            return move(sentence);
        case Kind::replace_title:
        case Kind::new_title:
        case Kind::insert_title:
            return title(sentence);
        }
    }

    void words(const Sentence& sentence) {
        const auto found = m_quoting.find(sentence);
        if (!found) return;
        if (found->place) m_words.take(*found->place);
        const model::Quote& quote = found->quote;
        const bool by_nothing = sentence.kind == Kind::replace_words && sentence.with.text.empty();
        if (sentence.kind == Kind::delete_words || by_nothing) {
            if (found->place && !sentence.characters)
                m_deleted.push_back({m_made.changes.size(), &sentence, *found->place});
            return add(sentence, {model::Delete{quote}, {}});
        }
        auto with = m_quoting.passage(sentence.with);
        if (!with) return;
        // Who typed other apostrophes than stand there means those that do.
        if (m_quoting.passage(sentence.quote) != quote.text)
            *with = with_apostrophes_of(quote.text, *with);
        switch (sentence.kind) {
        case Kind::replace_words:
            return add(sentence, {model::Replace{quote, *with}, {}});
        case Kind::insert_words:
            return add(sentence, {inserted_behind(m_base.body, m_paragraphs, *found, *with), {}});
        case Kind::insert_words_joined:
            return add(sentence, {model::InsertWords{quote, *with}, {}});
        default:
            return add(sentence, {inserted_before(m_base.body, m_paragraphs, *found, *with), {}});
        }
    }

    /// Deleted words take a blank along, unless other sentences are about it.
    void take_blanks_along() {
        for (const Deleted& deleted : m_deleted) {
            if (take_line_break_along(deleted)) continue;
            const text::Range all =
                with_its_blank(m_base.body, deleted.words,
                               [&](std::size_t blank) { return !m_words.holds(blank); });
            if (all == deleted.words) continue;
            m_words.take(all);
            auto& change = std::get<model::Delete>(m_made.changes[deleted.change].what);
            change.quote = m_quoting.quote(change.quote.paragraph, all);
        }
    }

    /// Whole lines take their line break along, for an empty line would part the paragraph.
    bool take_line_break_along(const Deleted& deleted) {
        model::Change& change = m_made.changes[deleted.change];
        const std::size_t number = std::get<model::Delete>(change.what).quote.paragraph;
        const text::Range paragraph = m_paragraphs[number - 1];
        const std::string_view body = m_base.body;
        if (!are_whole_lines(body, paragraph, deleted.words)) return false;
        for (const auto without : {without_lines_before_next, without_lines_behind_previous}) {
            const auto shorter = without(body, paragraph, deleted.words);
            if (!shorter || m_words.meet(shorter->kept)) continue;
            m_words.take(shorter->kept);
            change.what = model::Replace{m_quoting.quote(number, shorter->passage),
                                         std::string(shorter->kept.of(body))};
            return true;
        }
        find(deleted.sentence->offset,
             tr("These are whole lines, and other formulas are about the lines on both sides."),
             tr("Put them into one formula."));
        return true;
    }

    void append_words(const Sentence& sentence) {
        const std::size_t number = sentence.paragraphs.front();
        const auto with = m_quoting.passage(sentence.with);
        if (!exists(sentence, number) || !with) return;
        if (!m_ends.insert(number).second) return refuse(sentence, {0, Why::same_point});
        const model::Quote last = history::last_words(text_of(number, number), number);
        const FoundQuote found{last, m_quoting.place(last)};
        add(sentence, {inserted_behind(m_base.body, m_paragraphs, found, *with), {}});
    }

    void insert_paragraphs(const Sentence& sentence) {
        const auto with = m_quoting.passage(sentence.with);
        std::size_t behind =
            sentence.behind.value_or(sentence.kind == Kind::append ? m_paragraphs.size() : 0);
        if (!sentence.paragraphs.empty()) {
            behind = sentence.paragraphs.front();
            if (!exists(sentence, behind)) return;
            if (sentence.kind == Kind::insert_before) --behind;
        }
        if (with) add(sentence, {model::InsertParagraphs{behind, *with}, {}});
    }

    /// They go along with the paragraph, as words of it (history/beside_moves.hpp).
    void insert_beside_moved(const Sentence& sentence) {
        const std::size_t number = sentence.paragraphs.front();
        const auto with = m_quoting.passage(sentence.with);
        if (!exists(sentence, number) || !with) return;
        if (!m_moved.holds(number)) {
            return find(sentence.offset, say(tr("No formula moves paragraph {}."), number),
                        tr("Write a formula that moves it, or leave its new place out."));
        }
        const bool behind = sentence.kind == Kind::insert_after_moved;
        if (!m_beside.insert({number, behind}).second)
            return refuse(sentence, {0, Why::same_point});
        const std::string_view text = text_of(number, number);
        model::Quote words =
            behind ? history::last_words(text, number) : history::first_words(text, number);
        std::string all = behind ? words.text + "\n\n" + *with : *with + "\n\n" + words.text;
        add(sentence, {model::Replace{std::move(words), std::move(all)}, {}});
    }

    void whole_paragraphs(const Sentence& sentence) {
        const auto& named = sentence.paragraphs;
        for (const std::size_t number : named) {
            if (!exists(sentence, number)) return;
        }
        const bool in_a_row =
            std::adjacent_find(named.begin(), named.end(), [&](std::size_t a, std::size_t b) {
                return sentence.as_range ? a > b : b != a + 1;
            }) == named.end();
        if (sentence.kind == Kind::delete_paragraphs && !sentence.as_range) {
            for (const std::size_t number : named) {
                if (!take(m_taken, sentence, number, number)) return;
                add(sentence,
                    {model::Delete{{number, std::string(text_of(number, number)), 0}}, {}});
            }
            return;
        }
        if (!in_a_row) {
            return find(sentence.offset, tr("These paragraphs do not stand one behind the other."),
                        tr("Write a formula for each."));
        }
        if (!take(m_taken, sentence, named.front(), named.back())) return;
        model::Quote all{named.front(), std::string(text_of(named.front(), named.back())), 0};
        if (sentence.kind == Kind::delete_paragraphs) {
            return add(sentence, {model::Delete{std::move(all)}, {}});
        }
        const auto with = m_quoting.passage(sentence.with);
        if (with) add(sentence, {model::Replace{std::move(all), *with}, {}});
    }

    void move(const Sentence& sentence) {
        for (const std::size_t number : sentence.paragraphs) {
            if (!exists(sentence, number)) return;
        }
        if (!exists(sentence, sentence.destination) || is_full()) return;
        if (auto finding = not_movable(m_parsed, sentence, m_base)) {
            m_made.findings.push_back(*std::move(finding));
            return;
        }
        for (const std::size_t number : moved_paragraphs(sentence)) {
            if (!take(m_told, sentence, number, number)) return;
            add(sentence, {model::Move{number, moved_behind(sentence)}, {}});
        }
    }

    void title(const Sentence& sentence) {
        if (m_made.title_sentence) {
            return find(sentence.offset, tr("A second formula is about the title."),
                        tr("Keep one of the two."));
        }
        m_made.title_sentence = &sentence;
        const auto line = [](const std::string& text) {
            auto made = text::normal_line(text);
            return made.unfit ? text : made.text;
        };
        model::TitleChange change{line(sentence.quote.text), line(sentence.with.text), {}};
        if (sentence.kind == Kind::new_title) change.replace = m_base.title;
        const bool looks_alike =
            with_straight_apostrophes(change.replace) == with_straight_apostrophes(m_base.title);
        if (looks_alike && change.replace != m_base.title) {
            change.replace = m_base.title;
            change.with = with_apostrophes_of(m_base.title, change.with);
        }
        m_made.title = std::move(change);
    }

    const Parsed& m_parsed;
    const model::Text& m_base;
    std::vector<text::Range> m_paragraphs;
    Asked m_made;
    Quoting m_quoting;
    Passages m_words;
    std::vector<Deleted> m_deleted;
    Taken m_taken;                                   ///< deleted or rewritten as a whole
    std::set<std::size_t> m_ends;                    ///< paragraphs that get words at their end
    const Taken m_moved;                             ///< by whatever sentence
    Taken m_told;                                    ///< of these those that sentences moved so far
    std::set<std::pair<std::size_t, bool>> m_beside; ///< that got new ones; whether behind them
};

} // namespace

Asked asked_by(const Parsed& parsed, const model::Text& base) { return Asking(parsed, base).run(); }

} // namespace emenda::formula
