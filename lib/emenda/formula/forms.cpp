// SPDX-License-Identifier: EUPL-1.2
#include "emenda/formula/forms.hpp"

#include <algorithm>

namespace emenda::formula {

namespace {

constexpr Language it = Language::italian;
constexpr Language en = Language::english;

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = std::min(text.find(at), text.size());
        parts.push_back(text.substr(0, end));
        if (end == text.size()) return parts;
        text.remove_prefix(end + 1);
    }
}

/// Slots in capitals are read as the others.
char lower(char slot) { return slot >= 'A' && slot <= 'Z' ? static_cast<char>(slot + 32) : slot; }

std::string_view without_commas(std::string_view word) {
    if (word.starts_with(',')) word.remove_prefix(1);
    if (word.ends_with(',')) word.remove_suffix(1);
    return word;
}

/// "all'inizio" is read as two words, as it is typed with any apostrophe.
void add_words(std::vector<Element>& elements, std::string_view alternatives, Element::Need need) {
    const auto apostrophe = alternatives.find('\'');
    if (apostrophe != std::string_view::npos) {
        add_words(elements, alternatives.substr(0, apostrophe), need);
        alternatives.remove_prefix(apostrophe + 1);
    }
    Element element{need, {}, 0};
    for (const std::string_view word : split(alternatives, '|'))
        element.words.emplace_back(word);
    elements.push_back(std::move(element));
}

std::vector<Element> compiled(std::string_view pattern) {
    std::vector<Element> elements;
    for (const std::string_view part : split(pattern, ' ')) {
        if (part == "," || part == ":") continue;
        const std::string_view inside = part.substr(1, part.size() < 2 ? 0 : part.size() - 2);
        if (part.front() == '{')
            elements.push_back({Element::Need::required, {}, lower(part[1])});
        else if (part.front() == '<')
            add_words(elements, without_commas(inside), Element::Need::optional);
        else if (part.front() == '(' || part.front() == '[')
            add_words(elements, inside, Element::Need::optional);
        else
            add_words(elements, part, Element::Need::required);
    }
    return elements;
}

} // namespace

const std::vector<Form>& forms() {
    static const std::vector<Form> all{
        // clang-format off
        {Kind::replace_words, it, "al|nel {p} , sostituire|sostituisci {q} con {w}"},
        {Kind::replace_words, it, "sostituire , al|nel {p} , {q} con {w}"},
        {Kind::replace_words, it, "sostituire {q} del|al|nel {p} con {w}"},
        {Kind::replace_words, it, "al|nel {p} , {q} (sono|è|e|siano|sia) sostituite|sostituita|sostituiti|sostituito dalle|dalla|dai|dal|da|con {W}"},
        {Kind::delete_words, it, "al|nel {p} , sopprimere|sopprimi|eliminare|cancellare|abrogare|togliere|rimuovere {q}"},
        {Kind::delete_words, it, "sopprimere|eliminare|cancellare|togliere|rimuovere , al|nel|dal {p} , {q}"},
        {Kind::delete_words, it, "sopprimere|eliminare|cancellare|togliere|rimuovere {q} del|dal|al|nel {p}"},
        {Kind::delete_words, it, "al|nel {p} , {q} (sono|è|e|siano|sia) soppresse|soppressa|soppressi|soppresso|eliminate|eliminata|abrogate"},
        {Kind::insert_words, it, "al|nel {p} , dopo {q} inserire|inserisci|aggiungere {w}"},
        {Kind::insert_words, it, "al|nel {p} , inserire|aggiungere , dopo {q} , {w}"},
        {Kind::insert_words, it, "al|nel {p} , dopo {q} (sono|è|e|siano|sia) inserite|inserita|inseriti|inserito|aggiunte|aggiunta|aggiunti|aggiunto {w}"},
        {Kind::insert_words_joined, it, "al|nel {p} , dopo {q} inserire|aggiungere , senza spazio|spazi , {w}"},
        {Kind::insert_before_words, it, "al|nel {p} , prima (delle|della|del|dei|di) {Q} inserire|premettere|aggiungere {w}"},
        {Kind::insert_before_words, it, "al|nel {p} , premettere (alle|alla|al|ai|a) {Q} {w}"},
        {Kind::append_words, it, "al|nel {p} , aggiungere|inserire , in fine , {w}"},
        {Kind::append_words, it, "al|nel {p} , aggiungere|inserire [alla] infine|fine , {w}"},
        {Kind::append_words, it, "al|nel {p} , in|alla fine , aggiungere|inserire {w}"},
        {Kind::append_words, it, "alla|in fine del {p} , aggiungere|inserire {w}"},
        {Kind::append_words, it, "aggiungere|inserire , alla|in fine del|al {p} , {w}"},
        {Kind::append_words, it, "al|nel {p} , (sono|è|e) aggiunte|aggiunta|aggiunto , in fine , {w}"},
        {Kind::insert_after, it, "dopo il|lo {p} , <nella> <collocazione> <attuale,> inserire|inserisci|aggiungere {t}"},
        {Kind::insert_after, it, "dopo il|lo {p} (è|e|sono|sia|siano) inserito|inserita|inseriti|inserite|aggiunto|aggiunta|aggiunti|aggiunte {t}"},
        {Kind::insert_after, it, "inserire|aggiungere , dopo il {p} , {t}"},
        {Kind::insert_before, it, "prima del {p} , <nella> <collocazione> <attuale,> inserire|premettere|aggiungere {t}"},
        {Kind::insert_before, it, "al {p} , premettere {t}"},
        {Kind::insert_after_moved, it, "dopo il {p} , nella [sua] nuova collocazione , inserire|aggiungere {t}"},
        {Kind::insert_before_moved, it, "prima del {p} , nella [sua] nuova collocazione , inserire|premettere|aggiungere {t}"},
        {Kind::insert_at_start, it, "all'inizio [del] [testo] , inserire|aggiungere {t}"},
        {Kind::append, it, "alla|in fine [del] [testo] , aggiungere|inserire {t}"},
        {Kind::append, it, "aggiungere|inserire , alla|in fine [del] [testo] , {t}"},
        {Kind::insert_at_start, it, "all'inizio {e} , inserire|aggiungere {t}"},
        {Kind::append, it, "alla|in fine {e} , aggiungere|inserire {t}"},
        {Kind::append, it, "aggiungere|inserire , alla|in fine {e} , {t}"},
        {Kind::delete_paragraphs, it, "sopprimere|sopprimi|eliminare|cancellare|abrogare|togliere|rimuovere (il) {p}"},
        {Kind::delete_paragraphs, it, "sopprimere|sopprimi|eliminare|cancellare|abrogare|togliere|rimuovere (i) {r}"},
        {Kind::delete_paragraphs, it, "il {p} è|e|sia soppresso|soppressa|eliminato|eliminata|abrogato|abrogata"},
        {Kind::delete_paragraphs, it, "i {r} sono|siano soppressi|soppresse|eliminati|eliminate|abrogati|abrogate"},
        {Kind::replace_paragraphs, it, "sostituire|sostituisci (il) {p} con {t}"},
        {Kind::replace_paragraphs, it, "sostituire|sostituisci (i) {r} con {t}"},
        {Kind::replace_paragraphs, it, "il {p} è|e|sia sostituito|sostituita dal|dai|dalla|dalle|con {T}"},
        {Kind::replace_paragraphs, it, "i {r} sono|siano sostituiti|sostituite dal|dai|dalla|dalle|con {T}"},
        {Kind::move_after, it, "collocare|spostare|sposta|porre (il) {p} dopo il {m} <,nella> <collocazione> <attuale>"},
        {Kind::move_after, it, "dopo il {m} , <nella> <collocazione> <attuale,> collocare|spostare|porre (il) {p}"},
        {Kind::move_after, it, "collocare|spostare|sposta|porre (i) {r} dopo il {m} <,nella> <collocazione> <attuale>"},
        {Kind::move_after, it, "dopo il {m} , collocare|spostare|porre (i) {r}"},
        {Kind::move_before, it, "collocare|spostare|sposta|porre (il) {p} prima del {m} <,nella> <collocazione> <attuale>"},
        {Kind::move_before, it, "prima del {m} , <nella> <collocazione> <attuale,> collocare|spostare|porre (il) {p}"},
        {Kind::move_before, it, "collocare|spostare|sposta|porre (i) {r} prima del {m} <,nella> <collocazione> <attuale>"},
        {Kind::move_before, it, "prima del {m} , collocare|spostare|porre (i) {r}"},
        {Kind::replace_title, it, "sostituire (il) titolo : {a} con {b}"},
        {Kind::new_title, it, "sostituire (il) titolo con {b}"},
        {Kind::new_title, it, "il titolo è|e|sia sostituito dal|con {T}"},
        {Kind::insert_title, it, "inserire (il) titolo : {B}"},

        {Kind::replace_words, en, "in|at {p} , replace|change|substitute {q} with|by|to {w}"},
        {Kind::replace_words, en, "in|at {p} , for {q} substitute {w}"},
        {Kind::replace_words, en, "in|at {p} , leave out {q} (and) insert {w}"},
        {Kind::replace_words, en, "replace|change {q} in|of {p} with|by|to {w}"},
        {Kind::replace_words, en, "in|at {p} , {q} are|is replaced with|by {w}"},
        {Kind::delete_words, en, "in|at {p} , delete|omit|remove|strike [out] {q}"},
        {Kind::delete_words, en, "in|at {p} , leave out {q}"},
        {Kind::delete_words, en, "delete|omit|remove {q} in|from|of {p}"},
        {Kind::delete_words, en, "in|at {p} , {q} are|is deleted|omitted|removed"},
        {Kind::insert_words, en, "in|at {p} , after {q} insert|add {w}"},
        {Kind::insert_words, en, "in|at {p} , insert|add {w} after {q}"},
        {Kind::insert_words_joined, en, "in|at {p} , after {q} insert|add , without a space , {w}"},
        {Kind::insert_before_words, en, "in|at {p} , before {q} insert|add {w}"},
        {Kind::append_words, en, "in|at {p} , at the end , add|insert {w}"},
        {Kind::append_words, en, "at the end of {p} , add|insert {w}"},
        {Kind::insert_after, en, "after {p} , <where> <it> <stands> <now,> insert|add {t}"},
        {Kind::insert_after, en, "insert|add after {p} {t}"},
        {Kind::insert_before, en, "before {p} , <where> <it> <stands> <now,> insert|add {t}"},
        {Kind::insert_after_moved, en, "after {p} , in|at its new place , insert|add {t}"},
        {Kind::insert_before_moved, en, "before {p} , in|at its new place , insert|add {t}"},
        {Kind::insert_at_start, en, "at the beginning|start [of] [the] [text] , insert|add {t}"},
        {Kind::append, en, "at the end [of] [the] [text] , add|insert {t}"},
        {Kind::insert_at_start, en, "at the beginning|start {e} , insert|add {t}"},
        {Kind::append, en, "at the end {e} , add|insert {t}"},
        {Kind::delete_paragraphs, en, "delete|omit|remove [the] {p}"},
        {Kind::delete_paragraphs, en, "delete|omit|remove [the] {r}"},
        {Kind::delete_paragraphs, en, "{p} is deleted|omitted|removed"},
        {Kind::replace_paragraphs, en, "replace [the] {p} with|by {t}"},
        {Kind::replace_paragraphs, en, "replace [the] {r} with|by {t}"},
        {Kind::replace_paragraphs, en, "for {p} substitute {t}"},
        {Kind::move_after, en, "move|put|place [the] {p} (to) after {m} <,where> <it> <stands> <now>"},
        {Kind::move_after, en, "after {m} , put|place {p}"},
        {Kind::move_after, en, "move|put|place [the] {r} (to) after {m} <,where> <it> <stands> <now>"},
        {Kind::move_after, en, "after {m} , put|place {r}"},
        {Kind::move_before, en, "move|put|place [the] {p} (to) before {m} <,where> <it> <stands> <now>"},
        {Kind::move_before, en, "move|put|place [the] {r} (to) before {m} <,where> <it> <stands> <now>"},
        {Kind::replace_title, en, "replace (the) title {a} with|by {b}"},
        {Kind::new_title, en, "replace (the) title with|by {b}"},
        {Kind::insert_title, en, "insert (the) title {B}"},
        // clang-format on
    };
    return all;
}

std::string_view written_pattern(Kind kind, Language language, bool several) {
    for (const Form& form : forms()) {
        const bool range = form.pattern.find("{r}") != std::string_view::npos;
        if (form.kind == kind && form.language == language && range == several) {
            return form.pattern;
        }
    }
    return {};
}

const Words& words_of(Language language) {
    static const Words italian{
        "paragrafo {}",
        "paragrafi da {} a {}",
        "paragrafi",
        "e",
        {"la parola", "le parole"},
        {"il segno", "i segni"},
        {"il carattere", "i caratteri"},
        {"la seguente", "le seguenti"},
        {"il seguente", "i seguenti"},
        {"il seguente", "i seguenti"},
        {"prima", "seconda", "terza", "quarta", "quinta", "sesta", "settima", "ottava", "nona",
         "decima"},
        "{}ª",
        {"la {} volta che compare", "la {} volta che compaiono"},
        "«",
        "»",
        ".",
        true,
    };
    static const Words english{
        "paragraph {}",
        "paragraphs {} to {}",
        "paragraphs",
        "and",
        {"the word", "the words"},
        {"the mark", "the marks"},
        {"the character", "the characters"},
        {"", ""},
        {"", ""},
        {"the following:", "the following:"},
        {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
         "tenth"},
        "{}th",
        {"the {} time it occurs", "the {} time they occur"},
        "“",
        "”",
        ".",
        false,
    };
    return language == Language::italian ? italian : english;
}

const std::vector<CompiledForm>& compiled_forms() {
    static const std::vector<CompiledForm> all = [] {
        std::vector<CompiledForm> made;
        for (const Form& form : forms())
            made.push_back({&form, compiled(form.pattern)});
        return made;
    }();
    return all;
}

std::string example(const Form& form) {
    const Words& words = words_of(form.language);
    const bool italian = form.language == Language::italian;
    const auto marked = [&](const char* text) {
        return std::string(words.open) + text + std::string(words.close);
    };
    const std::string colon = words.colon ? ": " : " ";
    std::string made;
    for (const std::string_view part : split(form.pattern, ' ')) {
        if (part.front() == '[' || part.front() == '<') continue;
        if (part == "," || part == ":") {
            made += part;
            continue;
        }
        if (!made.empty()) made += ' ';
        const std::string many = std::string(words.words[1]) + colon;
        switch (part.front() == '{' ? part[1] : 0) {
        case 'p':
            made += italian ? "paragrafo 2" : "paragraph 2";
            break;
        case 'e':
            made += italian ? "dell'articolo 3" : "of article 3";
            break;
        case 'm':
            made += italian ? "paragrafo 5" : "paragraph 5";
            break;
        case 'r':
            made += italian ? "paragrafi da 2 a 4" : "paragraphs 2 to 4";
            break;
        case 'q':
            made += many + marked("X");
            break;
        case 'Q':
            made += many.substr(many.find(' ') + 1) + marked("X");
            break;
        case 'W':
            made += "seguenti: " + marked("Y");
            break;
        case 'T':
            made += "seguente: " + marked("Y");
            break;
        case 'B':
            made += marked("Y");
            break;
        case 'w':
            made += (italian ? "le seguenti: " : "") + marked("Y");
            break;
        case 't':
        case 'b':
            made += (italian          ? "il seguente: "
                     : part[1] == 't' ? "the following: "
                                      : "") +
                    marked("Y");
            break;
        case 'a':
            made += marked("X");
            break;
        default:
            made += part.front() == '(' ? part.substr(1, part.find_first_of("|)") - 1)
                                        : split(part, '|').front();
        }
    }
    if (!made.empty() && made.front() >= 'a' && made.front() <= 'z') {
        made.front() = static_cast<char>(made.front() - 'a' + 'A');
    }
    return made + ".";
}

} // namespace emenda::formula
