// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/match.hpp"

#include "emenda/base/suggest.hpp"
#include "emenda/formula/follower.hpp"

#include <algorithm>
#include <set>

namespace emenda::formula {

namespace {

void note_failure(Match& match, std::size_t at, const CompiledForm& form, const Element& element) {
    if (at < match.failed) return;
    if (at > match.failed || !match.nearest) {
        match.failed = at;
        match.wanted.clear();
        match.wants_quotation = match.wants_paragraph = false;
        match.nearest = form.form;
    }
    if (element.slot == 0) {
        const std::string& first = element.words.front();
        if (std::find(match.wanted.begin(), match.wanted.end(), first) == match.wanted.end())
            match.wanted.push_back(first);
    } else if (element.slot == 'p' || element.slot == 'm' || element.slot == 'r') {
        match.wants_paragraph = true;
    } else {
        match.wants_quotation = true;
    }
}

/// Every word of every form, each once.
const std::vector<std::string>& form_words() {
    static const std::vector<std::string> words = [] {
        std::set<std::string> all;
        for (const CompiledForm& form : compiled_forms()) {
            for (const Element& element : form.elements)
                all.insert(element.words.begin(), element.words.end());
        }
        return std::vector<std::string>(all.begin(), all.end());
    }();
    return words;
}

/// Of forms that go equally far, the one whose next word is most like what was typed.
void choose_nearest(Match& match, const std::vector<Token>& tokens, std::size_t at) {
    const Token& token = tokens[match.failed];
    if (token.kind != Token::Kind::word) return;
    const auto meant = nearest(token.text, form_words());
    if (!meant) return;
    for (const CompiledForm& form : compiled_forms()) {
        Follower follower(tokens, at);
        for (const Element& element : form.elements) {
            const std::size_t before = follower.at();
            if (follower.follow(element)) continue;
            const bool fits = follower.at() == match.failed || before == match.failed;
            const auto& words = element.words;
            if (fits && std::find(words.begin(), words.end(), *meant) != words.end()) {
                match.nearest = form.form;
                match.wanted = {*meant};
                match.wants_quotation = match.wants_paragraph = false;
                return;
            }
            break;
        }
    }
}

} // namespace

Match match(const std::vector<Token>& tokens, std::size_t at) {
    Match made;
    made.failed = at;
    for (const CompiledForm& form : compiled_forms()) {
        Follower follower(tokens, at);
        const auto failed =
            std::find_if_not(form.elements.begin(), form.elements.end(),
                             [&](const Element& element) { return follower.follow(element); });
        if (failed != form.elements.end()) {
            note_failure(made, follower.at(), form, *failed);
        } else if (!made.sentence || follower.at() > made.end) {
            follower.finish(form.form->kind);
            made.sentence = std::move(follower.sentence);
            made.end = follower.at();
        }
    }
    if (!made.sentence) choose_nearest(made, tokens, at);
    return made;
}

} // namespace emenda::formula
