// SPDX-License-Identifier: EUPL-1.2
#include "cli/forget_notes.hpp"

#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/shell_word.hpp"
#include "emenda/store/undo.hpp"
#include "emenda/store/within.hpp"
#include "emenda/yaml/read.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace emenda::cli {

namespace {

/// "authors+=Carlo Denti", as `set` takes it.
std::optional<std::string> author_set(std::string_view word) {
    for (const std::string_view key : {"authors=", "authors+=", "authors-="}) {
        if (word.starts_with(key)) return std::string(word.substr(key.size()));
    }
    return std::nullopt;
}

bool is_of_person(std::string_view option) {
    return option == "--author" || option == "--proposer";
}

/// The words that stand where a command takes a person.
std::vector<std::string> people_of(const std::vector<std::string>& words) {
    std::vector<std::string> people;
    const std::string verb = words.size() > 1 ? words[1] : std::string();
    const bool of_support = verb == "support" || verb == "unsupport"; // REF NAME
    std::size_t without_option = 0;
    bool only_words = false;
    for (std::size_t i = 2; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (!only_words && word == "--") {
            only_words = true;
        } else if (!only_words && word.starts_with('-')) {
            const std::size_t equals = word.find('=');
            const bool of_person = is_of_person(word.substr(0, equals));
            const bool is_apart = equals == std::string::npos && i + 1 < words.size();
            if (of_person && equals != std::string::npos) people.push_back(word.substr(equals + 1));
            if (of_person && is_apart) people.push_back(words[i + 1]);
            // All options of `support` that are ever noted take a value.
            if (is_apart && (of_person || of_support)) ++i;
        } else if (of_support && ++without_option == 2) {
            people.push_back(word);
        } else if (const auto author = author_set(word); author && verb == "set") {
            people.push_back(*author);
        }
    }
    return people;
}

/// Who gave a command, and whom it names.
std::vector<model::Person> people_of(const store::Command& command) {
    auto words = people_of(shell_words(command.words));
    words.push_back(command.by);
    std::vector<model::Person> people;
    for (const std::string& word : words) {
        try {
            people.push_back(acts::typed_person(word));
        } catch (const Error&) {
            continue; // no name, then: nothing, or of characters that none has
        }
    }
    return people;
}

/// The body may stand in an option of its own: without any, whoever has the name may be meant.
bool is_meant(const model::Person& person, const acts::Sought& who) {
    if (person.name != who.name) return false;
    return !who.organisation || person.organisation.empty() ||
           person.organisation == *who.organisation;
}

void look_into_step(const store::Step& step, const acts::Sought& who, UndoSurvey& survey) {
    for (const model::Person& person : people_of(step.command)) {
        survey.names.insert(person.name);
        survey.names_person = survey.names_person || is_meant(person, who);
    }
    for (const store::StepFile& file : step.files) {
        if (!file.before) continue;
        const auto read = yaml::read_proposal(*file.before, file.path);
        if (!read.document) continue;
        const auto names = acts::names_in(read.document->proposal);
        survey.names.insert(names.begin(), names.end());
        if (!acts::identities(read.document->proposal, who).empty()) survey.names_person = true;
    }
}

} // namespace

UndoSurvey look_into_undo(const Session& session, const acts::Sought& who) {
    UndoSurvey survey;
    for (const auto& root : store::roots_of_proposals(session.workspace().root())) {
        for (const auto& entry : store::noted_steps(root, store::Whose::anybody)) {
            // Closed to us, or damaged, nothing can be taken back by it.
            if (const auto step = store::read_step(entry, store::Whose::anybody))
                look_into_step(*step, who, survey);
        }
    }
    return survey;
}

} // namespace emenda::cli
