// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/asked.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/formula/apostrophes.hpp"
#include "emenda/formula/deletions.hpp"
#include "emenda/formula/faults.hpp"
#include "emenda/formula/insertions.hpp"
#include "emenda/formula/lines.hpp"
#include "emenda/formula/moving.hpp"
#include "emenda/formula/passages.hpp"
#include "emenda/formula/pieces.hpp"
#include "emenda/formula/quoting.hpp"
#include "emenda/formula/title_change.hpp"
#include "emenda/history/end_words.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace emenda::formula {

namespace {

using Why = history::ChangeFault::Why;

class Asking {
public:
    Asking(const Parsed& parsed, const model::Text& base)
        : m_parsed(parsed), m_base(base), m_paragraphs(text::paragraphs(base.body)),
          m_quoting(parsed, base, m_paragraphs, m_made.findings),
          m_deletions(parsed, base, m_paragraphs, m_quoting, m_words), m_moved(moved_by(parsed)) {}

    Asked run() {
        for (const Sentence& sentence : m_parsed.sentences)
            resolve(sentence);
        for (auto& finding : m_deletions.take_along(m_made.changes)) {
            if (!is_full()) m_made.findings.push_back(std::move(finding));
        }
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
                m_deletions.add(m_made.changes.size(), sentence, *found->place);
            return add(sentence, {model::Delete{quote}, {}});
        }
        auto with = m_quoting.passage(sentence.with);
        if (!with) return;
        // Who typed other apostrophes than stand there means those that do.
        if (found->typed_otherwise) *with = with_apostrophes_of(quote.text, *with);
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

    void append_words(const Sentence& sentence) {
        const std::size_t number = sentence.paragraphs.front();
        auto with = m_quoting.passage(sentence.with);
        if (!exists(sentence, number) || !with) return;
        const text::Range whole = sentence.lines.value_or(m_paragraphs[number - 1]);
        if (!m_ends.insert(whole.end).second) return refuse(sentence, {0, Why::same_point});
        const auto shorter = before_its_last_mark(m_base.body, whole, *with);
        const auto found = shorter ? quoted(number, last_word(m_base.body, *shorter))
                           : sentence.lines
                               ? quoted(number, last_word(m_base.body, *sentence.lines))
                               : quoted(history::last_words(text_of(number, number), number));
        add(sentence, {inserted_behind(m_base.body, m_paragraphs, found, *with), {}});
    }

    FoundQuote quoted(const model::Quote& quote) { return {quote, m_quoting.place(quote)}; }

    FoundQuote quoted(std::size_t paragraph, text::Range place) {
        m_words.take(place);
        return {m_quoting.quote(paragraph, place), place};
    }

    /// Beside commas or letters that are lines, new ones are lines, too.
    void insert_lines(const Sentence& sentence, const std::string& with) {
        if (!text::begins_item(with.substr(0, with.find('\n')))) {
            return find(sentence.with.offset,
                        tr("Beside numbered lines, what is new has a number or letter of its own."),
                        tr("Write it as it is to stand there, as in \"2-bis. …\" or \"d) …\"."));
        }
        const std::size_t number = sentence.paragraphs.front();
        const bool behind = sentence.kind == Kind::insert_after;
        const text::Range lines = *sentence.lines;
        const auto place = behind ? last_word(m_base.body, lines) : first_word(m_base.body, lines);
        model::Quote quote = quoted(number, place).quote;
        std::string all = behind ? quote.text + new_lines_behind(m_base.body, lines, with)
                                 : new_lines_before(m_base.body, lines, with) + quote.text;
        add(sentence, {model::Replace{std::move(quote), std::move(all)}, {}});
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
        if (with && sentence.lines) return insert_lines(sentence, *with);
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

    /// Commas or letters that are lines of a paragraph.
    void whole_lines(const Sentence& sentence) {
        const std::size_t number = sentence.paragraphs.front();
        const text::Range lines = *sentence.lines;
        if (m_taken_lines.take(lines.begin, lines.end - 1))
            return refuse(sentence, {0, Why::overlap, 0, number});
        model::Quote quote = quoted(number, lines).quote;
        if (sentence.kind == Kind::delete_paragraphs) {
            m_deletions.add(m_made.changes.size(), sentence, lines);
            return add(sentence, {model::Delete{std::move(quote)}, {}});
        }
        const auto with = m_quoting.passage(sentence.with);
        if (with) add(sentence, {model::Replace{std::move(quote), *with}, {}});
    }

    void whole_paragraphs(const Sentence& sentence) {
        for (const std::size_t number : sentence.paragraphs) {
            if (!exists(sentence, number)) return;
        }
        if (sentence.lines) return whole_lines(sentence);
        const auto pieces = pieces_of(sentence);
        const bool deletes = sentence.kind == Kind::delete_paragraphs;
        const bool backwards = sentence.as_range && pieces.front().first > pieces.front().last;
        if (backwards || (!deletes && pieces.size() > 1)) {
            return find(sentence.offset, tr("These paragraphs do not stand one behind the other."),
                        tr("Write a formula for each."));
        }
        for (const NumberRange& piece : pieces) {
            if (!take(m_taken, sentence, piece.first, piece.last)) return;
            model::Quote all{piece.first, std::string(text_of(piece.first, piece.last)), 0};
            if (deletes) {
                add(sentence, {model::Delete{std::move(all)}, {}});
            } else if (const auto with = m_quoting.passage(sentence.with)) {
                add(sentence, {model::Replace{std::move(all), *with}, {}});
            }
        }
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
        m_made.title = title_change(sentence, m_base);
    }

    const Parsed& m_parsed;
    const model::Text& m_base;
    std::vector<text::Range> m_paragraphs;
    Asked m_made;
    Quoting m_quoting;
    Passages m_words;
    Deletions m_deletions;
    Taken m_taken_lines;                             ///< deleted or rewritten, by offset
    Taken m_taken;                                   ///< deleted or rewritten as a whole
    std::set<std::size_t> m_ends;                    ///< of paragraphs or lines that get words
    const Taken m_moved;                             ///< by whatever sentence
    Taken m_told;                                    ///< of these those that sentences moved so far
    std::set<std::pair<std::size_t, bool>> m_beside; ///< that got new ones; whether behind them
};

} // namespace

Asked asked_by(const Parsed& parsed, const model::Text& base) { return Asking(parsed, base).run(); }

} // namespace emenda::formula
