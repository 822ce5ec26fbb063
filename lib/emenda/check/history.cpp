// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/keyed_hash.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/check/checker.hpp"
#include "emenda/check/rules.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/chain.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace emenda::check {

namespace {

using yaml::Step;

/// Each fault at the change that has it.
void find_faults(Checker& checker, const std::vector<Step>& entry,
                 const std::vector<history::ChangeFault>& faults, const std::string& hint = {}) {
    for (const auto& fault : faults) {
        std::vector<Step> way = entry;
        if (fault.number == 0) {
            way.emplace_back("title");
        } else {
            way.emplace_back("changes");
            way.emplace_back(fault.number - 1);
        }
        checker.find(rules::change, way, history::describe(fault), hint);
    }
}

/// What is found of the texts that amendments and restored versions speak of, and no text: a long
/// history must not be held in memory whole.
class History {
public:
    explicit History(Checker& checker) : m_checker(checker), m_kept(proposal().versions.size()) {
        for (std::size_t i = 0; i < proposal().amendments.size(); ++i) {
            if (Kept* base = kept(proposal().amendments[i].base)) base->amendments.push_back(i);
        }
        for (const auto& version : proposal().versions) {
            if (Kept* restored = kept(version.restores)) restored->is_restored = true;
        }
    }

    void check() {
        check_versions();
        for (std::size_t i = 0; i < proposal().amendments.size(); ++i)
            check_amendment(i);
    }

private:
    struct Kept {
        std::vector<std::size_t> amendments; ///< based on it
        bool is_restored = false;            ///< by a later one
        /// Of each of these amendments, once the text is known, and while it is what was recorded.
        std::vector<std::vector<history::ChangeFault>> faults;
        std::optional<std::uint64_t> text; ///< its keyed hash, likewise
        Digest made; ///< the version's, made anew, which a damaged one does not match
    };

    const model::Proposal& proposal() const { return m_checker.proposal(); }

    Kept* kept(model::Number number) {
        return number >= 1 && number <= m_kept.size() ? &m_kept[number - 1] : nullptr;
    }

    /// By keys that nobody knows before the run: two texts of one number are none that are found.
    static std::uint64_t hash_of(const model::Text& text) {
        return keyed_hash(text.title) ^ std::rotl(keyed_hash(text.body), 1);
    }

    void keep(Kept& kept, const model::Text& text, history::Applier& applier) {
        for (const std::size_t i : kept.amendments)
            kept.faults.push_back(applier.apply(proposal().amendments[i].changes).faults);
        if (kept.is_restored) kept.text = hash_of(text);
    }

    void check_versions() {
        const auto& versions = proposal().versions;
        if (versions.empty() || !versions.front().text) return;
        model::Text text = *versions.front().text;
        std::optional<history::Applier> applier; // to the text
        for (std::size_t i = 0; i < versions.size(); ++i, ++m_walked) {
            if (is_gap(proposal(), i)) break; // check_entries says so; what follows rests on it
            if (i > 0) {
                auto applied = applier->apply(versions[i].changes);
                if (!applied.faults.empty()) {
                    check_unbuilt(i, applied.faults);
                    break;
                }
                if (applied.text == text) {
                    m_checker.find(rules::no_change, {"versions", i},
                                   say(tr("Version {} is the same as the one before."), i + 1));
                }
                text = std::move(applied.text);
            }
            applier.emplace(text);
            check_digest(i, text);
            if (m_changed) continue; // not what was recorded: nothing is held against it
            check_restored(i, text);
            keep(m_kept[i], text, *applier);
        }
        if (m_misfit) find_misfit(*m_misfit, Misfit::unclear);
        find_changed_text();
    }

    /// With the number that it should have: a wrong one is a finding of check_entries already.
    Digest digest_of(std::size_t i, const Digest& previous, const model::Text& text) {
        const model::Version& version = proposal().versions[i];
        if (version.number == i + 1)
            return history::version_digest(proposal().reference, previous, version, text,
                                           m_digests);
        model::Version numbered = version;
        numbered.number = i + 1;
        return history::version_digest(proposal().reference, previous, numbered, text, m_digests);
    }

    /// A digest hangs on the one before as it was. Where that one does not fit either, what this
    /// one fits to tells what happened to the other: its own digest is all that was changed, or
    /// that is all that was not; or else the texts are not what they were, from there on.
    void check_digest(std::size_t i, const model::Text& text) {
        const Digest& digest = proposal().versions[i].digest;
        const bool first = i == 0;
        m_kept[i].made = digest_of(i, first ? Digest{} : m_kept[i - 1].made, text);
        const bool fits_made = digest == m_kept[i].made;
        const bool fits_stored =
            !first && !fits_made && digest == digest_of(i, proposal().versions[i - 1].digest, text);
        if (fits_stored) m_kept[i].made = digest;
        if (fits_made || fits_stored) {
            if (m_misfit) find_misfit(*m_misfit, fits_made ? Misfit::digest : Misfit::details);
            m_misfit.reset();
            find_changed_text();
        } else if (m_changed) {
            m_changed->second = i;
        } else if (m_misfit) {
            begin_changed_text(i);
        } else if (i + 1 == proposal().versions.size() && is_working_text(i)) {
            m_changed = {i, i};
        } else {
            m_misfit = i;
        }
    }

    void begin_changed_text(std::size_t last) {
        m_changed = {*m_misfit, last};
        m_kept[*m_misfit].text.reset();
        m_kept[*m_misfit].faults.clear();
        m_misfit.reset();
    }

    /// Whether the version is what was recorded if its text is the one at the top of the file.
    bool is_working_text(std::size_t i) {
        const Digest previous = i == 0 ? Digest{} : proposal().versions[i - 1].digest;
        return digest_of(i, previous, proposal().text) == proposal().versions[i].digest;
    }

    /// Where a text before it was changed, the changes of a version need not fit any more.
    void check_unbuilt(std::size_t i, const std::vector<history::ChangeFault>& faults) {
        if (m_misfit) begin_changed_text(i);
        if (m_changed)
            m_changed->second = i;
        else
            find_faults(m_checker, {"versions", i}, faults,
                        say(tr("Version {} cannot be rebuilt: it was changed after it was "
                               "recorded, or a version before it was taken out."),
                            i + 1));
    }

    enum class Misfit { details, digest, unclear };

    void find_misfit(std::size_t i, Misfit what) {
        const std::vector<Step> way{"versions", i, "digest"};
        if (what == Misfit::digest) {
            m_checker.find(rules::digest, way,
                           say(tr("The digest of version {} was changed; the next one still says "
                                  "what it was."),
                               i + 1));
        } else if (what == Misfit::details && i == 0) {
            m_checker.find(rules::digest, way,
                           tr("Version 1 was changed after it was recorded: the reference, its "
                              "date, or a text that the next version puts right."));
        } else if (what == Misfit::details) {
            m_checker.find(rules::digest, way,
                           say(tr("Version {} was changed after it was recorded: its date, its "
                                  "amendment, or a text that the next version puts right."),
                               i + 1));
        } else {
            m_checker.find(rules::digest, way,
                           say(tr("The digest of version {} does not fit what it says."), i + 1),
                           tr("Its number, date, title, text or amendment, or what stands "
                              "before it, was changed after it was recorded."));
        }
    }

    /// One finding for all versions that do not fit: those behind the first rest on its text.
    void find_changed_text() {
        if (!m_changed) return;
        const auto [first, last] = *m_changed;
        m_changed.reset();
        std::string hint;
        if (last == first + 1)
            hint =
                say(tr("Version {} rests on it, and is not what was recorded either."), last + 1);
        else if (last > first)
            hint = say(tr("Versions {} to {} rest on it, and are not what was recorded either."),
                       first + 2, last + 1);
        m_checker.find(
            rules::digest, {"versions", first, "digest"},
            say(tr("The text of version {} was changed after it was recorded."), first + 1), hint);
    }

    void check_restored(std::size_t i, const model::Text& text) {
        const model::Number number = proposal().versions[i].restores;
        if (number < 1 || number > i || !m_kept[number - 1].text) return;
        if (m_kept[number - 1].text == hash_of(text)) return;
        m_checker.find(rules::restored_text, {"versions", i, "restores"},
                       say(tr("The text of this version is not that of version {}."), number));
    }

    void check_amendment(std::size_t i) {
        const auto& amendment = proposal().amendments[i];
        if (amendment.base < 1 || amendment.base > m_walked) return;
        const auto& base = proposal().versions[amendment.base - 1];
        if (history::amendment_digest(base.digest, amendment) != amendment.digest &&
            history::amendment_digest(m_kept[amendment.base - 1].made, amendment) !=
                amendment.digest) {
            m_checker.find(
                rules::digest, {"amendments", i, "digest"},
                say(tr("The digest of amendment A{} does not fit what it says."), amendment.number),
                tr("Its date, its changes or its base was changed after it was "
                   "proposed."));
        }
        const Kept& kept = m_kept[amendment.base - 1];
        const auto at = std::lower_bound(kept.amendments.begin(), kept.amendments.end(), i);
        const auto order = static_cast<std::size_t>(at - kept.amendments.begin());
        if (order < kept.faults.size())
            find_faults(m_checker, {"amendments", i}, kept.faults[order]);
    }

    Checker& m_checker;
    std::vector<Kept> m_kept;
    history::ParagraphDigests m_digests;
    std::size_t m_walked = 0;            ///< versions up to a gap, or one that cannot be rebuilt
    std::optional<std::size_t> m_misfit; ///< the version before, which does not fit
    std::optional<std::pair<std::size_t, std::size_t>> m_changed; ///< first and last so far
};

} // namespace

void check_history(Checker& checker) { History(checker).check(); }

} // namespace emenda::check
