// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/edit_base.hpp"

#include "emenda/text/normal_form.hpp"
#include "emenda/text/word_count.hpp"

#include <algorithm>

namespace emenda::text {

std::string closed(std::string_view body) {
    std::string text;
    text.reserve(body.size() + 1);
    text = body;
    if (!text.empty()) text += '\n';
    return text;
}

EditBase::EditBase(std::string_view body) : text(closed(body)) {
    for (const Range& paragraph : text::paragraphs(body))
        starts.push_back(paragraph.begin);
    starts.push_back(text.size());
}

bool EditBase::starts_paragraph(std::size_t at) const {
    return std::binary_search(starts.begin(), starts.end(), at);
}

std::size_t EditBase::paragraph_at(std::size_t at) const {
    const auto behind = std::upper_bound(starts.begin(), starts.end() - 1, at);
    return static_cast<std::size_t>(behind - starts.begin());
}

std::string_view EditBase::words_of(std::size_t number) const {
    const Range range = paragraph(number);
    return std::string_view(text).substr(range.begin, range.size() - 2);
}

bool EditBase::is_joined_by(const Rewrite& one) const {
    const auto& [range, with] = one;
    const bool takes = range.of(text).find(paragraph_break) != std::string_view::npos;
    if (!takes || with.find(paragraph_break) != std::string::npos) return false;
    const std::size_t begin = starts[std::max<std::size_t>(paragraph_at(range.begin), 1) - 1];
    const std::size_t end = text.find(paragraph_break, range.end);
    return (has_word(Range{begin, range.begin}.of(text)) || has_word(with)) &&
           has_word(std::string_view(text).substr(range.end, end - range.end)) &&
           !(starts_paragraph(range.begin) && starts_paragraph(range.end));
}

namespace {

/// What words become, in normal form and closed. A paragraph in front keeps a byte-order mark from
/// being one at the beginning of a text, where it would go.
std::string tidied(const std::string& raw, bool at_the_beginning) {
    constexpr std::string_view front = "-\n\n";
    const bool guarded = !at_the_beginning && raw.find("\xEF\xBB\xBF") != std::string::npos;
    Normalised made = normal_body(guarded ? std::string(front) + raw : raw);
    if (made.unfit) return closed(raw);
    if (!guarded) return closed(made.text);
    return closed(std::string_view(made.text).substr(std::min(front.size(), made.text.size())));
}

/// Whether two pieces of texts in normal form are so where they meet, and no look at
/// the whole is needed: most words are put between others of the same line.
bool is_sound_seam(char before, char behind) {
    const auto left = static_cast<unsigned char>(before);
    const auto right = static_cast<unsigned char>(behind);
    const auto is_mark = [](unsigned char c) { return c > ' ' && c < 0x7F; };
    return is_mark(right) ? left >= ' ' : (right == ' ' || right == '\n') && is_mark(left);
}

/// Whether that is so at both ends of a rewrite within a paragraph, behind `before` of it.
bool is_surely_normal(const EditBase& base, const std::string& before, const Rewrite& one) {
    if (before.empty() || before.back() == '\n' || one.range.end >= base.text.size()) return false;
    if (one.range.of(base.text).find('\n') != std::string_view::npos) return false;
    const char behind = base.text[one.range.end];
    if (one.with.empty()) return is_sound_seam(before.back(), behind);
    if (one.with.find('\n') != std::string::npos) return false;
    return is_sound_seam(before.back(), one.with.front()) && is_sound_seam(one.with.back(), behind);
}

/// Whether a rewrite that ends where a paragraph does makes it one with the next.
bool joins_with_next(const EditBase& base, const Rewrite& one, std::size_t paragraph_end) {
    if (one.range.end != paragraph_end || one.range.empty()) return false;
    if (one.with.ends_with("\n\n")) return false;
    return !(one.with.empty() && base.starts_paragraph(one.range.begin));
}

} // namespace

std::vector<Chunk> chunks_of(const EditBase& base, const std::vector<const Rewrite*>& words) {
    std::vector<Chunk> chunks;
    if (base.paragraphs() == 0) return chunks;
    for (std::size_t next = 0; next < words.size();) {
        Chunk chunk;
        chunk.first = chunk.last = base.paragraph_at(words[next]->range.begin);
        std::size_t at = base.starts[chunk.first - 1];
        bool sound = true;
        // At the end of the text words may stand behind the last paragraph's break.
        const auto belongs = [&](const Rewrite& one) {
            return one.range.begin < base.starts[chunk.last] || chunk.last == base.paragraphs();
        };
        for (; next < words.size() && belongs(*words[next]); ++next) {
            const Rewrite& one = *words[next];
            chunk.text.append(base.text, at, one.range.begin - at);
            sound = sound && is_surely_normal(base, chunk.text, one);
            chunk.text += one.with;
            at = one.range.end;
            while (base.starts[chunk.last] < at)
                ++chunk.last;
            if (joins_with_next(base, one, base.starts[chunk.last]) &&
                chunk.last < base.paragraphs()) {
                ++chunk.last;
            }
        }
        chunk.text.append(base.text, at, base.starts[chunk.last] - at);
        if (!sound) chunk.text = tidied(chunk.text, chunk.first == 1);
        chunks.push_back(std::move(chunk));
    }
    return chunks;
}

namespace {

/// Writes pieces one behind the other.
struct Writing {
    std::string text;

    void add(std::string_view piece) { text += piece; }
};

/// Compares them with a text that is there already.
struct Comparing {
    std::string_view rest;
    bool same = true;

    void add(std::string_view piece) {
        // A body lacks the last line end of the break that closes its last paragraph.
        if (piece.size() == rest.size() + 1 && piece.back() == '\n') piece.remove_suffix(1);
        same = same && rest.starts_with(piece);
        if (same) rest.remove_prefix(piece.size());
    }
    bool is_whole() const { return same && rest.empty(); }
};

/// Makes a body: what stayed in long runs, what was touched, what was put. It ends with a line
/// break too many, unless empty.
template <typename Sink>
class Carrying {
public:
    Carrying(const EditBase& base, const std::vector<const Rewrite*>& words,
             const std::vector<const Gap*>& gaps, Sink& sink)
        : m_base(base), m_chunks(chunks_of(base, words)), m_gaps(gaps), m_sink(sink) {
        for (const Gap* gap : gaps) {
            for (const Placed& placed : gap->placed) {
                if (placed.paragraph > 0) m_moved.push_back(placed.paragraph);
            }
        }
        std::sort(m_moved.begin(), m_moved.end());
    }

    void carry() {
        put(0);
        for (std::size_t number = 1; number <= m_base.paragraphs();) {
            const std::size_t end = skip_or_add(number);
            put(end - 1);
            number = end;
        }
        put(m_base.paragraphs());
    }

private:
    /// One chunk, one paragraph that moved away, or a run of others; gives the number behind it.
    std::size_t skip_or_add(std::size_t number) {
        const bool moved = std::binary_search(m_moved.begin(), m_moved.end(), number);
        if (m_chunk < m_chunks.size() && m_chunks[m_chunk].first == number) {
            const Chunk& chunk = m_chunks[m_chunk++];
            if (!moved) m_sink.add(chunk.text);
            return chunk.last + 1;
        }
        if (moved) return number + 1;
        std::size_t end = m_base.paragraphs() + 1;
        if (m_chunk < m_chunks.size()) end = std::min(end, m_chunks[m_chunk].first);
        if (m_gap < m_gaps.size()) end = std::min(end, m_gaps[m_gap]->behind + 1);
        const auto next = std::upper_bound(m_moved.begin(), m_moved.end(), number);
        if (next != m_moved.end()) end = std::min(end, *next);
        m_sink.add(Range{m_base.starts[number - 1], m_base.starts[end - 1]}.of(m_base.text));
        return end;
    }

    void put(std::size_t behind) {
        for (; m_gap < m_gaps.size() && m_gaps[m_gap]->behind <= behind; ++m_gap) {
            for (const Placed& placed : m_gaps[m_gap]->placed) {
                if (placed.paragraph == 0) {
                    m_sink.add(placed.text);
                    m_sink.add("\n\n");
                } else {
                    m_sink.add(paragraph(placed.paragraph));
                }
            }
        }
    }

    std::string_view paragraph(std::size_t number) const {
        const auto behind = std::upper_bound(
            m_chunks.begin(), m_chunks.end(), number,
            [](std::size_t wanted, const Chunk& one) { return wanted < one.first; });
        if (behind != m_chunks.begin() && (behind - 1)->last >= number) return (behind - 1)->text;
        return m_base.paragraph(number).of(m_base.text);
    }

    const EditBase& m_base;
    std::vector<Chunk> m_chunks;
    const std::vector<const Gap*>& m_gaps;
    std::vector<std::size_t> m_moved; ///< ascending
    Sink& m_sink;
    std::size_t m_chunk = 0;
    std::size_t m_gap = 0;
};

} // namespace

std::string carried_out(const EditBase& base, const std::vector<const Rewrite*>& words,
                        const std::vector<const Gap*>& gaps) {
    if (base.paragraphs() > 0 || words.empty()) {
        Writing writing;
        writing.text.reserve(base.text.size() + 1'000);
        Carrying(base, words, gaps, writing).carry();
        if (!writing.text.empty()) writing.text.pop_back();
        return std::move(writing.text);
    }
    std::string raw; // a text without paragraphs has no place for words but the whole of it
    for (const Rewrite* one : words)
        raw += one->with;
    std::string text = tidied(raw, true);
    for (const Gap* gap : gaps) {
        for (const Placed& placed : gap->placed)
            text += placed.text + "\n\n";
    }
    if (!text.empty()) text.pop_back();
    return text;
}

namespace {

struct Pointers {
    explicit Pointers(const Edits& edits) {
        for (const Rewrite& one : edits.words)
            words.push_back(&one);
        for (const Gap& one : edits.gaps)
            gaps.push_back(&one);
    }

    std::vector<const Rewrite*> words;
    std::vector<const Gap*> gaps;
};

} // namespace

std::string carried_out(const EditBase& base, const Edits& edits) {
    const Pointers all(edits);
    return carried_out(base, all.words, all.gaps);
}

bool gives(const EditBase& base, const Edits& edits, std::string_view body) {
    const Pointers all(edits);
    if (base.paragraphs() == 0) return carried_out(base, all.words, all.gaps) == body;
    Comparing comparing{body};
    Carrying carrying(base, all.words, all.gaps, comparing);
    carrying.carry();
    return comparing.is_whole();
}

} // namespace emenda::text
