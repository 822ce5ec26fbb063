// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/formula/faults.hpp"
#include "emenda/formula/heading.hpp"
#include "emenda/formula/match.hpp"
#include "emenda/formula/slips.hpp"

#include <algorithm>

namespace emenda::formula {

namespace {

std::string with_line_feeds(const std::string& source) {
    std::string text;
    text.reserve(source.size());
    for (std::size_t at = 0; at < source.size(); ++at) {
        if (source[at] != '\r')
            text += source[at];
        else if (at + 1 == source.size() || source[at + 1] != '\n')
            text += '\n';
    }
    return text;
}

bool is_mark(const Token& token, std::string_view marks) {
    return token.kind == Token::Kind::mark && marks.find(token.text) != std::string_view::npos;
}

/// Behind what stands between sentences, and behind a number or letter before one: "2.", "a)", "-".
std::size_t begin_of_sentence(const std::vector<Token>& tokens, std::size_t at) {
    const auto is = [&](std::size_t i, std::string_view marks) {
        return i < tokens.size() && is_mark(tokens[i], marks);
    };
    while (true) {
        const Token& token = tokens[at];
        const bool number = token.kind == Token::Kind::number;
        const bool letter = token.kind == Token::Kind::word && token.text.size() <= 4;
        if (is_mark(token, ".;,-–—•*+")) {
            ++at;
        } else if ((number || letter) && is(at + 1, ")")) {
            at += 2;
        } else if (number && is(at + 1, ".-–,")) {
            at += 2;
        } else if (is_mark(token, "(") && at + 2 < tokens.size() && is(at + 2, ")")) {
            at += 3;
        } else {
            return at;
        }
    }
}

/// "3, 5-7." before the sentence at `end`; none where there are not several numbers.
std::vector<NumberRange> label_between(const std::vector<Token>& tokens, std::size_t begin,
                                       std::size_t end) {
    std::vector<NumberRange> label;
    bool goes_on = false;
    for (std::size_t at = begin; at < end; ++at) {
        const std::size_t number = tokens[at].number;
        if (tokens[at].kind != Token::Kind::number) {
            goes_on = goes_on && is_mark(tokens[at], ",-–");
        } else if (goes_on && is_mark(tokens[at - 1], "-–")) {
            label.back().last = number;
        } else {
            if (!goes_on) label.clear();
            label.push_back({number, number});
            goes_on = true;
        }
    }
    const bool several = label.size() > 1 || (!label.empty() && label[0].last > label[0].first);
    return several ? label : std::vector<NumberRange>();
}

/// Whether the sentence at `begin` goes on from the one that ends at `end`, behind a semicolon or a
/// comma, and so speaks of the same article.
bool goes_on(const std::vector<Token>& tokens, std::size_t end, std::size_t begin) {
    return is_mark(tokens[end], ";,") || (end == begin && !tokens[begin].begins_line);
}

/// The token after `failed` at which another sentence may begin.
std::size_t next_sentence(const std::vector<Token>& tokens, std::size_t failed) {
    for (std::size_t at = failed + 1; at < tokens.size(); ++at) {
        const Token& token = tokens[at];
        if (token.kind == Token::Kind::end) return at;
        if (!token.begins_line) continue;
        const bool numbered = at + 1 < tokens.size() && is_mark(tokens[at + 1], ".)");
        if (token.after_blank || numbered || is_mark(tokens[at - 1], ".;")) return at;
    }
    return tokens.size() - 1;
}

/// Only who has the base can tell which paragraphs it is.
Sentence about_whole(const WholeArticle& article, std::size_t offset) {
    Sentence sentence;
    sentence.offset = offset;
    sentence.whole_article = true;
    sentence.article.emplace();
    sentence.article->article = article.number;
    sentence.article->offset = offset;
    return sentence;
}

void parse_sentences(Parsed& parsed, const Tokens& tokens) {
    const auto& all = tokens.all;
    if (tokens.cut) {
        parsed.findings.push_back(finding_at(
            parsed, all.back().offset,
            say(tr("There are more than {} words outside of quotations."), most_tokens)));
        return;
    }
    std::optional<OwnNumber> article;
    std::size_t last_end = 0;
    for (std::size_t at = begin_of_sentence(all, 0); all[at].kind != Token::Kind::end;) {
        if (parsed.sentences.size() == most_sentences) {
            parsed.findings.push_back(
                finding_at(parsed, all[at].offset,
                           say(tr("There are more than {} formulas."), most_sentences)));
            return;
        }
        Match found = match(all, at, article);
        article.reset();
        if (found.sentence) {
            parsed.sentences.push_back(std::move(*found.sentence));
            parsed.sentences.back().label = label_between(all, last_end, at);
            last_end = found.end;
            at = begin_of_sentence(all, found.end);
            if (goes_on(all, found.end, at)) article = found.article;
        } else {
            // The quotation that is not closed explains what is missing at the end.
            if (tokens.unclosed && all[found.failed].kind == Token::Kind::end) break;
            if (const auto whole = whole_article(all, at, found))
                parsed.sentences.push_back(about_whole(*whole, all[whole->token].offset));
            else
                parsed.findings.push_back(unknown_sentence(parsed, all, at, found));
            if (parsed.findings.size() == most_findings) return;
            last_end = next_sentence(all, std::max(at, found.failed));
            at = begin_of_sentence(all, last_end);
        }
    }
    if (tokens.unclosed) {
        parsed.findings.push_back(unclosed_quotation(parsed, *tokens.unclosed, tokens.close));
    }
}

} // namespace

Parsed parse(const std::string& source, const std::string& file) {
    Parsed parsed;
    parsed.file = file;
    if (source.size() > most_bytes) {
        parsed.findings.push_back(finding_at(
            parsed, 0, say(tr("The formulas are longer than {} MiB."), most_bytes >> 20)));
        return parsed;
    }
    parsed.source = with_line_feeds(source);
    if (const auto bad = invalid_utf8(parsed.source)) {
        parsed.source.resize(*bad);
        parsed.findings.push_back(finding_at(parsed, *bad, tr("These bytes are not UTF-8."),
                                             tr("Save the text as UTF-8 and try again.")));
        return parsed;
    }
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (parsed.source.starts_with(byte_order_mark)) parsed.source.erase(0, byte_order_mark.size());
    const HeadingRead heading = read_heading(parsed.source);
    parsed.reference = heading.reference;
    parsed.version = heading.version;
    parse_sentences(parsed, tokens_of(parsed.source, heading.end));
    if (parsed.sentences.empty() && parsed.findings.empty()) {
        parsed.findings.push_back(finding_at(
            parsed, parsed.source.size(), tr("There is no formula here."), nearest_form(nullptr)));
    }
    return parsed;
}

} // namespace emenda::formula
