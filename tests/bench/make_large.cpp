// SPDX-License-Identifier: EUPL-1.2
// Makes proposals for the benches:
//
//   make_large long FILE VERSIONS BYTES    one with many versions of a long text; prints its
//                                          bytes of text and of changes
//   make_large many FOLDER COUNT           many short ones
//   make_large amended FILE COUNT BYTES    one with many pending amendments that go together
//   make_large commented FILE COUNT        one with many comments, each an answer to the first
//   make_large own-keys FILE COUNT         one with many x- keys
#include "emenda/acts/propose.hpp"
#include "emenda/acts/record.hpp"
#include "emenda/history/make.hpp"
#include "emenda/store/file.hpp"
#include "emenda/text/normal_form.hpp"
#include "emenda/yaml/write.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <random>
#include <string>

namespace {

using namespace emenda;

class Prose {
public:
    std::string word() {
        static const char* const words[] = {
            "il",       "comune",  "avvia",    "un",      "percorso", "di",       "ascolto",
            "con",      "gli",     "abitanti", "entro",   "l'anno",   "2024",     "per",
            "decidere", "insieme", "le",       "regole",  "degli",    "orti",     "e",
            "dei",      "cortili", "secondo",  "l'art.",  "3-bis",    "del",      "regolamento",
            "pubblico", "ogni",    "gruppo",   "sceglie", "tre",      "referenti"};
        return words[m_engine() % std::size(words)];
    }

    std::string paragraph() {
        std::string text = "Punto";
        for (int i = 0; i < 80; ++i)
            text += " " + word();
        return text + ".";
    }

    std::size_t below(std::size_t limit) { return m_engine() % limit; }

private:
    std::mt19937 m_engine{20220620};
};

acts::Stamp stamp_of(std::int64_t day) {
    return {{"Ufficio Partecipazione", {}, {}}, {1'600'000'000 + day * 86'400, false}};
}

model::Proposal begin(const std::string& reference, const std::string& body) {
    acts::Draft draft;
    draft.reference = *model::parse_reference(reference);
    draft.text = {"Orti e cortili di quartiere", text::normal_body(body).text};
    draft.language = "it";
    return acts::create(draft, stamp_of(0));
}

std::string long_body(Prose& prose, std::size_t bytes) {
    std::string body;
    while (body.size() < bytes)
        body += prose.paragraph() + "\n\n";
    return body;
}

/// One word put in somewhere, as a person would.
std::string edited(Prose& prose, const std::string& body, std::size_t version) {
    const std::size_t space = body.find(' ', prose.below(body.size() - 200));
    return body.substr(0, space) + fmt::format(" versione{} {}", version, prose.word()) +
           body.substr(space);
}

std::size_t bytes_of(const model::Changes& changes) {
    std::string list = yaml::write_changes(changes);
    return list.size();
}

void make_long(const std::string& file, std::size_t versions, std::size_t bytes) {
    Prose prose;
    auto proposal = begin("par-PROP-2022-05-9000", long_body(prose, bytes));
    std::size_t changes = 0;
    for (std::size_t version = 2; version <= versions; ++version) {
        const model::Text text{proposal.text.title, edited(prose, proposal.text.body, version)};
        proposal =
            acts::edit(std::move(proposal), text, "", stamp_of(static_cast<std::int64_t>(version)));
        changes += bytes_of(proposal.versions.back().changes);
    }
    store::save_file(file, yaml::write_proposal(proposal));
    std::printf("%zu %zu\n", proposal.text.body.size(), changes);
}

void make_many(const std::string& folder, std::size_t count) {
    Prose prose;
    std::filesystem::create_directories(folder);
    for (std::size_t i = 1; i <= count; ++i) {
        const auto reference = fmt::format("par-PROP-2022-05-{}", i);
        auto proposal = begin(reference, long_body(prose, 2'000));
        for (std::size_t version = 2; version <= 4; ++version) {
            const model::Text text{proposal.text.title, edited(prose, proposal.text.body, version)};
            proposal = acts::edit(std::move(proposal), text, "",
                                  stamp_of(static_cast<std::int64_t>(version)));
        }
        store::save_file(std::filesystem::path(folder) / (reference + ".yaml"),
                         yaml::write_proposal(proposal));
    }
}

/// Amendments to words far apart, as when a whole town has read the text.
void make_amended(const std::string& file, std::size_t count, std::size_t bytes) {
    Prose prose;
    auto proposal = begin("par-PROP-2022-05-9001", long_body(prose, bytes));
    const std::string body = proposal.text.body;
    const std::size_t apart = body.size() / (count + 1);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t space = body.find(' ', i * apart + prose.below(apart / 2));
        const std::size_t end = body.find_first_of(" \n", space + 1);
        const std::string words = fmt::format(" proposta{} {}", i, prose.word());
        const model::Text text{proposal.text.title,
                               body.substr(0, space) + words + body.substr(i % 2 ? space : end)};
        proposal = acts::propose(std::move(proposal), {}, text, stamp_of(1));
    }
    store::save_file(file, yaml::write_proposal(proposal));
}

void make_commented(const std::string& file, std::size_t count) {
    Prose prose;
    auto proposal = begin("par-PROP-2022-05-9002", long_body(prose, 2'000));
    for (std::size_t i = 1; i <= count; ++i) {
        model::Comment comment;
        comment.id = fmt::format("{:08x}", i);
        comment.number = i;
        comment.author = {"Ada Righi", {}, {}};
        comment.posted = stamp_of(1).date;
        comment.version = 1;
        comment.text = "D'accordo.\n";
        if (i > 1) comment.reply_to = proposal.comments.front().id;
        proposal.comments.push_back(std::move(comment));
    }
    store::save_file(file, yaml::write_proposal(proposal));
}

void make_own_keys(const std::string& file, std::size_t count) {
    Prose prose;
    auto proposal = begin("par-PROP-2022-05-9003", long_body(prose, 2'000));
    for (std::size_t i = 1; i <= count; ++i)
        proposal.extras.push_back({fmt::format("x-{}", i), {model::ExtraScalar{"sì", false}}});
    store::save_file(file, yaml::write_proposal(proposal));
}

} // namespace

int main(int count, char** words) {
    const std::string what = count > 1 ? words[1] : "";
    if (what == "long" && count == 5) {
        make_long(words[2], std::stoul(words[3]), std::stoul(words[4]));
    } else if (what == "many" && count == 4) {
        make_many(words[2], std::stoul(words[3]));
    } else if (what == "amended" && count == 5) {
        make_amended(words[2], std::stoul(words[3]), std::stoul(words[4]));
    } else if (what == "commented" && count == 4) {
        make_commented(words[2], std::stoul(words[3]));
    } else if (what == "own-keys" && count == 4) {
        make_own_keys(words[2], std::stoul(words[3]));
    } else {
        std::fputs("Usage: make_large long FILE VERSIONS BYTES | many FOLDER COUNT |\n"
                   "       amended FILE COUNT BYTES | commented FILE COUNT | own-keys FILE COUNT\n",
                   stderr);
        return 2;
    }
}
