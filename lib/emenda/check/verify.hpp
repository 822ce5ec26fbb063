// SPDX-License-Identifier: EUPL-1.2
// Whether a proposal is what was recorded: its chain of digests, end to end, every version's text
// rebuilt; and whether it still holds the heads that were noted elsewhere. The first a forger with
// patience can make good again, who makes the whole chain anew; the second they cannot.
//
//   check::NotedHeads noted(heads);
//   auto verified = check::verify(source, file);
//   noted.compare(verified);
//   auto missing = noted.missing();   // after the last file
#pragma once

#include "emenda/check/check.hpp"
#include "emenda/model/head.hpp"
#include "emenda/yaml/heads.hpp"

#include <map>
#include <string>
#include <vector>

namespace emenda::check {

/// Where a noted head stands in the history of today.
enum class Stands {
    last,    ///< it is the head of today
    earlier, ///< the proposal has grown since
    nowhere, ///< the history was cut short, or rewritten
};

struct Standing {
    model::Head noted; ///< as it was noted
    Stands stands = Stands::nowhere;
    model::Number version = 0; ///< where it stands; 0: nowhere
};

struct Verified {
    std::string file;
    model::Reference reference; ///< as its name says, where the file cannot be read
    bool readable = false;
    bool hand_edited = false;  ///< the working text is none of the versions': no fault
    std::vector<Digest> chain; ///< as stored; empty where the file cannot be read
    Place last;                ///< of the last digest
    std::string last_line;
    std::vector<Standing> noted;
    Findings findings; ///< in order of place

    bool intact() const { return findings.empty(); }
};

/// All that check_source finds but editorial rules; `files` as there.
Verified verify(std::string source, const std::string& file, Files* files = nullptr);

/// Heads that were noted elsewhere, each looked for in the proposal that it is of.
class NotedHeads {
public:
    explicit NotedHeads(std::vector<yaml::NotedHead> heads);

    /// Adds to a verified proposal how its noted heads stand, and a finding for one that stands
    /// nowhere. A file that cannot be read is faulty as it is, and its heads are not missing.
    void compare(Verified& verified);

    /// A finding for each head of whose proposal no file was compared, where it was noted.
    Findings missing() const;

private:
    struct Noted {
        std::vector<yaml::NotedHead> heads;
        bool met = false;
    };
    std::map<std::string, Noted> m_noted; ///< by reference
};

} // namespace emenda::check
