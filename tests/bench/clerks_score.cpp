// SPDX-License-Identifier: EUPL-1.2
#include "clerks_score.hpp"

#include "emenda/base/utf8.hpp"
#include "emenda/text/gap_alignment.hpp"

#include <algorithm>
#include <set>

namespace emenda::bench {

namespace {

using Flags = std::vector<bool>;

struct Word {
    std::string text;      ///< lower case
    std::size_t begin = 0; ///< code points
    std::size_t end = 0;
};

bool is_word_sign(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return c >= 0xC0 && (c < 0x2000 || c > 0x2BFF);
}

std::vector<Word> words_of(const std::string& text) {
    std::vector<Word> words;
    std::size_t position = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++position) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (!is_word_sign(c)) {
            inside = false;
            continue;
        }
        if (!inside) words.push_back({"", position, position});
        inside = true;
        words.back().text += text.substr(begin, at - begin);
        words.back().end = position + 1;
    }
    for (Word& word : words) {
        const std::string lower = text::folded(word.text);
        if (!lower.empty()) word.text = lower;
    }
    return words;
}

/// Which words one side of the pieces marks.
Flags marked_by(const std::vector<text::PieceView>& pieces, text::Op op,
                const std::vector<Word>& words) {
    std::vector<std::pair<std::size_t, std::size_t>> spans;
    std::size_t at = 0;
    for (const text::PieceView& piece : pieces) {
        if (piece.op != text::Op::keep && piece.op != op) continue;
        const std::size_t size = count_code_points(piece.text);
        if (piece.op == op) spans.emplace_back(at, at + size);
        at += size;
    }
    Flags flags;
    for (const Word& word : words) {
        flags.push_back(std::any_of(spans.begin(), spans.end(), [&](const auto& span) {
            return word.begin < span.second && span.first < word.end;
        }));
    }
    return flags;
}

/// The words of the left side that are missing from what is unmarked on the right.
Flags implied(const std::vector<Word>& left, const std::vector<Word>& right, const Flags& marked) {
    text::Interner symbols;
    text::Atoms a;
    text::Atoms b;
    const auto add = [&](text::Atoms& atoms, const Word& word) {
        text::Atom atom;
        atom.exact = atom.folded = symbols(word.text);
        atom.weight = 100;
        atoms.push_back(atom);
    };
    for (const Word& word : left)
        add(a, word);
    for (std::size_t i = 0; i < right.size(); ++i) {
        if (!marked[i]) add(b, right[i]);
    }
    text::Reading reading;
    reading.opening = 40;
    text::Session session;
    text::Kept kept;
    text::align_words(a, {0, a.size()}, b, {0, b.size()}, reading, session, kept);
    Flags flags(left.size(), true);
    for (const auto& pair : kept)
        flags[pair.first] = false;
    return flags;
}

Counts compared(const Flags& ours, const Flags& theirs) {
    Counts counts;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        counts.right += ours[i] && theirs[i];
        counts.wrong += ours[i] && !theirs[i];
        counts.missed += !ours[i] && theirs[i];
    }
    return counts;
}

using Runs = std::set<std::pair<std::size_t, std::size_t>>;

Runs runs_of(const Flags& flags) {
    Runs runs;
    for (std::size_t i = 0; i < flags.size();) {
        std::size_t end = i;
        while (end < flags.size() && flags[end])
            ++end;
        if (end > i) runs.emplace(i, end);
        i = end + 1;
    }
    return runs;
}

} // namespace

void Counts::add(const Counts& other) {
    right += other.right;
    wrong += other.wrong;
    missed += other.missed;
}

double Counts::f1() const {
    const double all = 2 * right + wrong + missed;
    return all == 0 ? 1 : 2 * right / all;
}

void Agreement::add(const Agreement& other) {
    words.add(other.words);
    spans.add(other.spans);
    runs += other.runs;
    official_runs += other.official_runs;
}

Agreement agreement(const MarkedRow& row, const std::vector<text::PieceView>& pieces) {
    const auto left = words_of(row.left);
    const auto right = words_of(row.right);
    Flags official;
    for (const Word& word : right) {
        official.push_back(
            std::any_of(row.right_marks.begin(), row.right_marks.end(), [&](const auto& mark) {
                return word.begin < mark.second && mark.first < word.end;
            }));
    }
    const Flags ours = marked_by(pieces, text::Op::ins, right);
    Agreement found;
    found.words = compared(ours, official);
    found.words.add(
        compared(marked_by(pieces, text::Op::del, left), implied(left, right, official)));
    const Runs our_runs = runs_of(ours);
    const Runs their_runs = runs_of(official);
    for (const auto& run : our_runs)
        ++(their_runs.count(run) > 0 ? found.spans.right : found.spans.wrong);
    found.spans.missed = static_cast<double>(their_runs.size()) - found.spans.right;
    found.runs = static_cast<double>(our_runs.size());
    found.official_runs = static_cast<double>(their_runs.size());
    return found;
}

Counts pairing(const std::vector<MarkedRow>& rows) {
    std::string from;
    std::string to;
    std::size_t i = 0;
    std::size_t k = 0;
    std::set<std::pair<std::size_t, std::size_t>> official;
    for (const MarkedRow& row : rows) {
        if (!row.left.empty()) {
            from += (from.empty() ? "" : "\n") + row.left + "\n";
            ++i;
        }
        if (!row.right.empty()) {
            to += (to.empty() ? "" : "\n") + row.right + "\n";
            ++k;
        }
        if (!row.left.empty() && !row.right.empty()) official.emplace(i, k);
    }
    Counts counts;
    for (const text::Row& row : text::redline(from, to)) {
        for (const std::size_t left : row.from) {
            for (const std::size_t right : row.to)
                ++(official.count({left, right}) > 0 ? counts.right : counts.wrong);
        }
    }
    counts.missed = static_cast<double>(official.size()) - counts.right;
    return counts;
}

} // namespace emenda::bench
