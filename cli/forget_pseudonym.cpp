// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_pseudonym.hpp"

#include "emenda/acts/typed.hpp"
#include "emenda/base/io_error.hpp"
#include "emenda/base/translate.hpp"

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
    if (pseudonym == who.name) throw Error(ErrorKind::usage, tr("That is the name itself."));
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
        acts::require_seen(typed, "--as");
        require_other_than(who, typed);
        if (!names.contains(typed) || same_person) return typed;
        throw Error(ErrorKind::refused, say(tr("Somebody is called {} here."), typed),
                    when_it_is_the_same());
    }
    const LanguageScope language(session.workspace().settings().language);
    for (;;) {
        std::string made = acts::make_pseudonym(random_digits());
        if (!names.contains(made)) return made;
    }
}

std::string going_on(const std::string& begun, const acts::Sought& who,
                     const std::optional<std::string>& as, bool same_person,
                     const ForgetSurvey& survey) {
    if (as && acts::typed_line(*as, "--as") != begun) {
        throw Error(ErrorKind::usage,
                    say(tr("An earlier run was interrupted; it had begun to write {}."), begun),
                    tr("Leave --as out to go on with that."));
    }
    require_other_than(who, begun);
    acts::require_seen(begun, ".emenda/forget.yaml");
    const bool is_a_name = survey.names.contains(begun) && !acts::is_pseudonym(begun) && !as;
    if (same_person || (!is_a_name && !survey.begun_beside_person)) return begun;
    throw Error(
        ErrorKind::refused,
        say(tr("An earlier run had begun to write {}, and somebody is called that here."), begun),
        when_it_is_the_same() + "\n" +
            tr("If it is not, remove .emenda/forget.yaml: the name gets a pseudonym of its "
               "own then."));
}

} // namespace emenda::cli
