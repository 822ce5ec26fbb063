// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/carriers.hpp"

#include "emenda/base/letters.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/text/labels.hpp"
#include "emenda/text/words.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

namespace emenda::history {

namespace {

/// A line or a sentence: what tells it, and as it stands.
struct Said {
    std::string words;
    std::string text;

    auto key() const { return std::tie(words, text); }
    friend bool operator<(const Said& one, const Said& other) { return one.words < other.words; }
};

struct Piece {
    Said said;
    bool is_put_in = false;
    std::size_t change = 0; ///< its index

    auto key() const { return std::tie(said.words, is_put_in, change); }
    friend bool operator<(const Piece& one, const Piece& other) { return one.key() < other.key(); }
};

/// The lines and sentences that a list of changes takes out and puts in.
class Pieces {
public:
    explicit Pieces(const std::vector<model::Change>& changes) {
        for (m_change = 0; m_change < changes.size(); ++m_change)
            std::visit(*this, changes[m_change].what);
        std::sort(m_pieces.begin(), m_pieces.end());
    }

    const std::vector<Piece>& sorted() const { return m_pieces; }

    /// What stands in the old words and in the new ones is not carried anywhere.
    void operator()(const model::Replace& change) {
        std::vector<Said> old = pieces_of(change.quote.text);
        std::vector<Said> with = pieces_of(change.with);
        std::sort(old.begin(), old.end());
        std::sort(with.begin(), with.end());
        std::vector<Said> only;
        std::set_difference(old.begin(), old.end(), with.begin(), with.end(),
                            std::back_inserter(only));
        add(std::move(only), false);
        only.clear();
        std::set_difference(with.begin(), with.end(), old.begin(), old.end(),
                            std::back_inserter(only));
        add(std::move(only), true);
    }
    void operator()(const model::Delete& change) { add(pieces_of(change.quote.text), false); }
    void operator()(const model::InsertWords& change) { add(pieces_of(change.insert), true); }
    void operator()(const model::InsertParagraphs& change) { add(pieces_of(change.insert), true); }
    void operator()(const model::Move&) {}

private:
    static std::vector<Said> pieces_of(std::string_view text) {
        std::vector<Said> pieces;
        const bool has_lines = text.find('\n') != std::string_view::npos;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            add_sentences(text.substr(0, end), has_lines, pieces);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return pieces;
    }

    /// How many words a piece has at least: fewer may as well be said in two places.
    static std::size_t least_of(bool is_item, bool is_whole, bool has_lines) {
        constexpr std::size_t of_an_item = 1;
        constexpr std::size_t of_a_line = 3;
        constexpr std::size_t of_a_sentence = 4;
        constexpr std::size_t of_other_words = 6;
        if (has_lines) return is_item ? of_an_item : of_a_line;
        return is_whole ? of_a_sentence : of_other_words;
    }

    static void add_sentences(std::string_view line, bool has_lines, std::vector<Said>& pieces) {
        const std::size_t label = text::label_of(line).size;
        line.remove_prefix(label);
        Said piece;
        std::size_t words = 0;
        text::Range all;
        const auto end_piece = [&](bool at_full_stop) {
            const bool is_whole = at_full_stop && begins_with_capital(all.of(line));
            if (words > 0 && words >= least_of(label > 0, is_whole, has_lines)) {
                piece.text = all.of(line);
                pieces.push_back(piece);
            }
            piece.words.clear();
            words = 0;
        };
        for (const text::Token& token : text::tokens(line)) {
            const std::string_view here = token.range.of(line);
            if (token.kind == text::TokenKind::word) {
                if (++words > 1) piece.words += ' ';
                if (words == 1) all.begin = token.range.begin;
                all.end = token.range.end;
                piece.words += here;
            } else if (here == "." || here == ";" || here == "?" || here == "!") {
                end_piece(here != ";");
            }
        }
        end_piece(false);
    }

    static bool begins_with_capital(std::string_view text) {
        if (text.empty()) return false;
        std::size_t at = 0;
        const char32_t first = next_code_point(text, at);
        return lower_case(first) != first;
    }

    void add(std::vector<Said> pieces, bool is_put_in) {
        for (Said& piece : pieces)
            m_pieces.push_back({std::move(piece), is_put_in, m_change});
    }

    std::size_t m_change = 0;
    std::vector<Piece> m_pieces;
};

/// Sets of changes, each by its first one (Galler and Fischer, 1964).
class Sets {
public:
    explicit Sets(std::size_t count) : m_first(count), m_words(count) {
        for (std::size_t i = 0; i < count; ++i)
            m_first[i] = i;
    }

    std::size_t first_of(std::size_t change) {
        while (m_first[change] != change)
            change = m_first[change] = m_first[m_first[change]];
        return change;
    }

    void join(std::size_t one, std::size_t other, const std::string& words) {
        one = first_of(one);
        other = first_of(other);
        if (one == other) return;
        if (other < one) std::swap(one, other);
        m_first[other] = one;
        if (m_words[one].empty()) m_words[one] = words;
    }

    const std::string& words(std::size_t first) const { return m_words[first]; }

private:
    std::vector<std::size_t> m_first;
    std::vector<std::string> m_words;
};

} // namespace

std::vector<Carriers> carriers(const std::vector<model::Change>& changes) {
    const Pieces all(changes);
    const std::vector<Piece>& pieces = all.sorted();
    Sets sets(changes.size());
    for (auto begin = pieces.begin(); begin != pieces.end();) {
        const auto end = std::find_if(begin, pieces.end(), [&](const Piece& piece) {
            return piece.said.words != begin->said.words;
        });
        const bool is_carried = !begin->is_put_in && std::prev(end)->is_put_in;
        for (auto piece = begin; is_carried && piece != end; ++piece)
            sets.join(begin->change, piece->change, begin->said.text);
        begin = end;
    }
    std::vector<Carriers> found;
    std::vector<std::size_t> place(changes.size(), changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const std::size_t first = sets.first_of(i);
        if (first == i) continue;
        if (place[first] == changes.size()) {
            place[first] = found.size();
            found.push_back({{first + 1}, sets.words(first)});
        }
        found[place[first]].changes.push_back(i + 1);
    }
    return found;
}

} // namespace emenda::history
