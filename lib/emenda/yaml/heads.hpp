// SPDX-License-Identifier: EUPL-1.2
// Heads of histories, as `verify --write-digests` writes and `--digests` reads them:
//
//   emenda: 1
//   digests:
//     - {reference: par-PROP-2022-05-3343, version: 3, digest: sha256:5a96…}
//   ...
//
// As strict as a proposal: a list that was cut short must not pass for one that is whole.
#pragma once

#include "emenda/model/head.hpp"
#include "emenda/yaml/read.hpp"

#include <string>
#include <vector>

namespace emenda::yaml {

/// A head, and where it was noted: the place of its digest.
struct NotedHead {
    model::Head head;
    Place place;
    std::string source_line;
};

struct ReadHeads {
    std::vector<NotedHead> heads; ///< empty if there are findings
    Findings findings;            ///< in order of place
};

ReadHeads read_heads(std::string source, const std::string& file);

/// The whole file, end marker included, in the order given.
std::string write_heads(const std::vector<model::Head>& heads);

} // namespace emenda::yaml
