// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/carriers.hpp"

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

struct Piece {
    std::string words;
    bool is_put_in = false;
    std::size_t change = 0; ///< its index

    auto key() const { return std::tie(words, is_put_in, change); }
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
        std::vector<std::string> old = pieces_of(change.quote.text);
        std::vector<std::string> with = pieces_of(change.with);
        std::sort(old.begin(), old.end());
        std::sort(with.begin(), with.end());
        std::vector<std::string> only;
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
    static std::vector<std::string> pieces_of(std::string_view text) {
        std::vector<std::string> pieces;
        const std::size_t least = text.find('\n') == std::string_view::npos ? 6 : 3;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            add_sentences(text.substr(0, end), least, pieces);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return pieces;
    }

    static void add_sentences(std::string_view line, std::size_t least,
                              std::vector<std::string>& pieces) {
        line.remove_prefix(text::label_of(line).size);
        std::string piece;
        std::size_t words = 0;
        const auto end_piece = [&] {
            if (words >= least) pieces.push_back(piece);
            piece.clear();
            words = 0;
        };
        for (const text::Token& token : text::tokens(line)) {
            const std::string_view here = token.range.of(line);
            if (token.kind == text::TokenKind::word) {
                if (++words > 1) piece += ' ';
                piece += here;
            } else if (here == "." || here == ";" || here == ":" || here == "?" || here == "!") {
                end_piece();
            }
        }
        end_piece();
    }

    void add(std::vector<std::string> pieces, bool is_put_in) {
        for (std::string& piece : pieces)
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
        const auto end = std::find_if(
            begin, pieces.end(), [&](const Piece& piece) { return piece.words != begin->words; });
        const bool is_carried = !begin->is_put_in && std::prev(end)->is_put_in;
        for (auto piece = begin; is_carried && piece != end; ++piece)
            sets.join(begin->change, piece->change, begin->words);
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
