// SPDX-License-Identifier: EUPL-1.2
// Erasing a person: wherever a proposal names people, a pseudonym takes the name's place. No digest
// is over a name, so every chain still fits afterwards.
#pragma once

#include "emenda/model/mentioned.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/model/pseudonym.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace emenda::acts {

/// Whose name it is. Names are the same if they are so letter by letter, in normal form: unlike
/// `support`, which takes names that differ in capitals alone for one, for what is written over
/// here does not come back. What is absent tells nobody apart. A note is a supporter's: entries
/// without one agree with an empty one.
struct Sought {
    std::string name;
    std::optional<std::string> organisation;
    std::optional<std::string> note;
    std::optional<std::set<model::Identity>> among = {}; ///< and nobody else
};

using model::Identity;

struct Forgotten {
    model::Proposal after;
    model::Mentioned mentioned; ///< nothing: `after` is as before
};

/// Puts the pseudonym wherever the person is named; organisation and note go, too, but the former
/// where it is to be kept. Error(refused) where two supporters would become one, who are two
/// people, or one who has the pseudonym already.
Forgotten forget(model::Proposal proposal, const Sought& who, const std::string& pseudonym,
                 bool keep_organisation = false);

/// Those who agree with `who`, each once, in order.
std::vector<Identity> identities(const model::Proposal& proposal, const Sought& who);

/// Every name of a person, each once, in order.
std::vector<std::string> names_in(const model::Proposal& proposal);

/// A pseudonym from random digits, in the language in use: nothing of the name is in it, so that
/// nobody can find out by trying names.
std::string make_pseudonym(const std::string& random_digits);

/// Whether it reads as one that make_pseudonym made, in whatever language.
bool is_pseudonym(const std::string& name);

} // namespace emenda::acts
