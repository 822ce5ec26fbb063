// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_pseudonym.hpp"

#include "cli/forget_refusals.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/name_search.hpp"
#include "emenda/base/translate.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <sys/random.h>

namespace emenda::cli {

namespace {

std::string random_digits() {
    std::array<unsigned char, 4> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
        throw Error(ErrorKind::io, say(tr("Could not get random numbers: {}."), in_words(errno)));
    }
    return fmt::format("{:02x}{:02x}{:02x}{:02x}", bytes[0], bytes[1], bytes[2], bytes[3]);
}

void require_other_than(const acts::Sought& who, const std::string& pseudonym) {
    if (same_name(pseudonym, who.name))
        throw Error(ErrorKind::usage, tr("That is the name itself."));
    if (!NameSearch(who.name).places(pseudonym).empty())
        throw Error(ErrorKind::usage, say(tr("The name itself stands in {}."), pseudonym));
}

/// "Name (Organisation)" is somebody of a body, wherever people are named.
void require_name_alone(const std::string& pseudonym) {
    const model::Person person = acts::typed_person(pseudonym);
    if (person.organisation.empty()) return;
    throw Error(ErrorKind::usage,
                say(tr("{} reads as {}, of {}: a pseudonym is a name alone."), pseudonym,
                    person.name, person.organisation),
                tr("Leave out what stands in brackets, or the brackets themselves."));
}

void require_readable(const std::string& pseudonym, const std::string& where) {
    acts::require_seen(pseudonym, where);
    if (has_letter_or_digit(pseudonym)) return;
    throw Error(ErrorKind::usage,
                say(tr("There is no letter and no digit in {} that anybody can see."), where));
}

/// Whoever has the name, or what would be taken for it; by choice the one who has it to the letter.
std::optional<std::string> who_has(const std::string& name, const std::set<std::string>& names) {
    if (names.contains(name)) return name;
    const NameSearch search(name);
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const auto& one) { return NameSearch(one) == search; });
    return found == names.end() ? std::nullopt : std::optional(*found);
}

/// What stands in .emenda/forget.yaml may have come with a stranger's folder: it is held to what
/// --as would take. That somebody has the pseudonym to the letter is asked apart, for a run that
/// was interrupted has begun to write it.
void require_as_typed(const std::string& begun, const acts::Sought& who,
                      const std::set<std::string>& names) {
    const char* const file = ".emenda/forget.yaml";
    try {
        require_readable(begun, file);
        require_other_than(who, begun);
        require_name_alone(begun);
        const auto taken = who_has(begun, names);
        if (taken && *taken != begun)
            throw Error(ErrorKind::refused, say(tr("Somebody is called {} here."), *taken));
    } catch (Error& error) {
        error.hint = tr("The pseudonym stands in .emenda/forget.yaml, as that of a run that was "
                        "interrupted. Look where that file comes from, and remove it: the name "
                        "gets a pseudonym of its own then.");
        throw;
    }
}

std::string when_it_is_the_same() {
    return tr("What they wrote and what is to be forgotten would be one person's. If it is that "
              "very person, add --same-person.");
}

} // namespace

std::string pseudonym(const Session& session, const acts::Sought& who,
                      const std::optional<std::string>& as, bool same_person,
                      const std::set<std::string>& names) {
    if (as) {
        std::string typed = acts::typed_line(*as, "--as");
        require_readable(typed, "--as");
        require_other_than(who, typed);
        require_name_alone(typed);
        const auto taken = who_has(typed, names);
        if (!taken || (same_person && *taken == typed)) return typed;
        std::string hint = same_person ? std::string() : when_it_is_the_same();
        if (*taken != typed) {
            hint += (hint.empty() ? "" : "\n") +
                    say(tr("One pseudonym has one spelling: write {}."), *taken);
        }
        throw Error(ErrorKind::refused, say(tr("Somebody is called {} here."), *taken), hint);
    }
    const LanguageScope language(session.workspace().settings().language);
    for (;;) {
        std::string made = acts::make_pseudonym(random_digits());
        if (!names.contains(made)) return made;
    }
}

std::string going_on(const Session& session, const model::Pseudonym& earlier,
                     const acts::Sought& who, const std::optional<std::string>& as,
                     bool same_person, const ForgetSurvey& survey) {
    const std::string& begun = earlier.as;
    if (as && acts::typed_line(*as, "--as") != begun) {
        throw Error(ErrorKind::usage,
                    say(tr("An earlier run was interrupted; it had begun to write {}."), begun),
                    tr("Leave --as out to go on with that."));
    }
    require_as_typed(begun, who, survey.names);
    const bool is_a_name = survey.names.contains(begun) && !acts::is_pseudonym(begun) && !as;
    const std::string& both = survey.begun_beside_person;
    if (same_person || (!is_a_name && both.empty())) return begun;
    std::string hint;
    if (both.empty()) {
        auto words = words_to_go_on(earlier);
        words.insert(words.end(), {"--as", begun});
        hint = say(tr("If it is the pseudonym that was given to that run, give it again: {}"),
                   session.command_line(words)) +
               "\n" +
               tr("If it is not, remove .emenda/forget.yaml: the name gets a pseudonym of its own "
                  "then.");
    } else if (earlier.of) {
        hint = when_it_is_the_same() + "\n";
        hint += say(tr("If it is not, {} names somebody else of that name: give them a body, or a "
                       "note as a supporter, and the same command leaves them alone. Or remove "
                       ".emenda/forget.yaml: the name gets another pseudonym then."),
                    both);
    } else {
        hint = when_it_is_the_same() + "\n" +
               tr("If it is not, remove .emenda/forget.yaml: the name gets a pseudonym of its own "
                  "then.");
    }
    throw Error(
        ErrorKind::refused,
        say(tr("An earlier run had begun to write {}, and somebody is called that here."), begun),
        hint);
}

} // namespace emenda::cli
