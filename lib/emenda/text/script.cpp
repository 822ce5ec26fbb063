// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/script.hpp"

#include "emenda/text/interned.hpp"
#include "emenda/text/slide.hpp"
#include "emenda/text/words.hpp"

#include <dtl/dtl.hpp>

namespace emenda::text {

namespace {

/// Past some 2,800 differences dtl's scripts go bad; fewer symbols than this cannot reach them.
constexpr std::size_t most_for_dtl = 2'000;
constexpr int deepest = 100; // prose needs a few levels; a made-up text must not need the stack

/// Makes a script over symbols: ranges of positions that were replaced by ranges of positions.
class Comparison {
public:
    Comparison(const std::vector<Symbol>& a, const std::vector<Symbol>& b, std::size_t symbols)
        : m_a(a), m_b(b), m_symbols(symbols) {}

    std::vector<TokenHunk> take() { return std::move(m_hunks); }

    /// Adds the script of these spans; they stand behind those compared before.
    void compare(Span a, Span b, int depth = 0) {
        while (a.begin < a.end && b.begin < b.end && m_a[a.begin] == m_b[b.begin]) {
            ++a.begin;
            ++b.begin;
        }
        while (a.begin < a.end && b.begin < b.end && m_a[a.end - 1] == m_b[b.end - 1]) {
            --a.end;
            --b.end;
        }
        if (a.size() == 0 || b.size() == 0) return replace(a, b);
        const auto found = anchors(m_a, a, m_b, b, m_symbols);
        if (found.empty() || depth == deepest) return small(a, b);
        std::size_t at_a = a.begin;
        std::size_t at_b = b.begin;
        for (const auto& [anchor_a, anchor_b] : found) {
            compare({at_a, anchor_a}, {at_b, anchor_b}, depth + 1);
            at_a = anchor_a + 1;
            at_b = anchor_b + 1;
        }
        compare({at_a, a.end}, {at_b, b.end}, depth + 1);
    }

private:
    void replace(Span a, Span b) {
        if (a.size() == 0 && b.size() == 0) return;
        if (!m_hunks.empty() && m_hunks.back().a.end == a.begin &&
            m_hunks.back().b.end == b.begin) {
            m_hunks.back().a.end = a.end;
            m_hunks.back().b.end = b.end;
        } else {
            m_hunks.push_back({a, b});
        }
    }

    void small(Span a, Span b) {
        if (a.size() + b.size() > most_for_dtl) return replace(a, b);
        using Sequence = std::vector<Symbol>;
        const Sequence from(m_a.begin() + static_cast<std::ptrdiff_t>(a.begin),
                            m_a.begin() + static_cast<std::ptrdiff_t>(a.end));
        const Sequence to(m_b.begin() + static_cast<std::ptrdiff_t>(b.begin),
                          m_b.begin() + static_cast<std::ptrdiff_t>(b.end));
        dtl::Diff<Symbol, Sequence> diff(from, to);
        diff.compose();
        std::size_t at_a = a.begin;
        std::size_t at_b = b.begin;
        for (const auto& step : diff.getSes().getSequence()) {
            switch (step.second.type) {
            case dtl::SES_DELETE:
                replace({at_a, at_a + 1}, {at_b, at_b});
                ++at_a;
                break;
            case dtl::SES_ADD:
                replace({at_a, at_a}, {at_b, at_b + 1});
                ++at_b;
                break;
            default:
                ++at_a;
                ++at_b;
            }
        }
    }

    const std::vector<Symbol>& m_a;
    const std::vector<Symbol>& m_b;
    std::size_t m_symbols;
    std::vector<TokenHunk> m_hunks;
};

std::vector<Symbol> symbols_of(std::string_view text, const std::vector<Token>& found,
                               Interner& interner) {
    std::vector<Symbol> symbols;
    symbols.reserve(found.size());
    for (const Token& token : found)
        symbols.push_back(interner(token.range.of(text)));
    return symbols;
}

Range bytes_of(const std::vector<Token>& all, Span span, std::size_t size) {
    const auto at = [&](std::size_t i) { return i < all.size() ? all[i].range.begin : size; };
    return {at(span.begin), span.size() == 0 ? at(span.begin) : all[span.end - 1].range.end};
}

/// The tokens of one text, by paragraph: each paragraph's tokens and its closing break.
std::vector<Span> paragraph_spans(const std::vector<Token>& all) {
    std::vector<Span> spans;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind != TokenKind::paragraph_break && i + 1 != all.size()) continue;
        spans.push_back({begin, i + 1});
        begin = i + 1;
    }
    return spans;
}

/// Paragraphs that stand once on either side bind the scripts of what lies between them.
std::vector<TokenHunk> compare_by_paragraphs(std::string_view from, const std::vector<Token>& a,
                                             std::string_view to, const std::vector<Token>& b) {
    Interner words;
    const auto words_a = symbols_of(from, a, words);
    const auto words_b = symbols_of(to, b, words);
    const auto spans_a = paragraph_spans(a);
    const auto spans_b = paragraph_spans(b);
    Interner whole;
    const auto symbols = [&](std::string_view text, const std::vector<Token>& all,
                             const std::vector<Span>& spans) {
        std::vector<Symbol> made;
        for (const Span& span : spans)
            made.push_back(whole(bytes_of(all, span, text.size()).of(text)));
        return made;
    };
    const auto paragraphs_a = symbols(from, a, spans_a);
    const auto paragraphs_b = symbols(to, b, spans_b);
    Comparison comparison(words_a, words_b, words.size());
    std::size_t at_a = 0;
    std::size_t at_b = 0;
    for (const auto& [i, k] : anchors(paragraphs_a, {0, paragraphs_a.size()}, paragraphs_b,
                                      {0, paragraphs_b.size()}, whole.size())) {
        comparison.compare({at_a, spans_a[i].begin}, {at_b, spans_b[k].begin});
        at_a = spans_a[i].end;
        at_b = spans_b[k].end;
    }
    comparison.compare({at_a, a.size()}, {at_b, b.size()});
    auto hunks = comparison.take();
    slide(hunks, words_a, a, words_b, b);
    return hunks;
}

} // namespace

std::vector<Hunk> exact_script(std::string_view from, std::string_view to) {
    if (from == to) return {};
    const auto a = tokens(from);
    const auto b = tokens(to);
    std::vector<Hunk> hunks;
    for (const TokenHunk& hunk : compare_by_paragraphs(from, a, to, b)) {
        hunks.push_back({bytes_of(a, hunk.a, from.size()), bytes_of(b, hunk.b, to.size())});
    }
    return hunks;
}

} // namespace emenda::text
