// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/translate.hpp"
#include "emenda/check/checker.hpp"
#include "emenda/check/rules.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/chain.hpp"

#include <optional>
#include <vector>

namespace emenda::check {

namespace {

using yaml::Step;

/// Each fault at the change that has it.
void find_faults(Checker& checker, const std::vector<Step>& entry,
                 const std::vector<history::ChangeFault>& faults) {
    for (const auto& fault : faults) {
        std::vector<Step> way = entry;
        if (fault.number == 0) {
            way.emplace_back("title");
        } else {
            way.emplace_back("changes");
            way.emplace_back(fault.number - 1);
        }
        checker.find(rules::change, way, history::describe(fault));
    }
}

/// The texts that amendments and restored versions speak of, and nothing more: a long history must
/// not be held in memory whole.
class History {
public:
    explicit History(Checker& checker) : m_checker(checker), m_kept(proposal().versions.size()) {
        for (const auto& amendment : proposal().amendments)
            want(amendment.base);
        for (const auto& version : proposal().versions)
            want(version.restores);
    }

    void check() {
        check_versions();
        for (std::size_t i = 0; i < proposal().amendments.size(); ++i)
            check_amendment(i);
    }

private:
    struct Kept {
        bool wanted = false;
        std::optional<model::Text> text;
        Digest made; ///< the digest made anew, which a damaged one does not match
    };

    const model::Proposal& proposal() const { return m_checker.proposal(); }

    void want(model::Number number) {
        if (number >= 1 && number <= m_kept.size()) m_kept[number - 1].wanted = true;
    }

    void check_versions() {
        const auto& versions = proposal().versions;
        if (versions.empty() || !versions.front().text) return;
        model::Text text = *versions.front().text;
        for (std::size_t i = 0; i < versions.size(); ++i) {
            if (i > 0) {
                auto applied = history::apply(text, versions[i].changes);
                find_faults(m_checker, {"versions", i}, applied.faults);
                if (!applied.faults.empty()) return; // what follows rests on it
                if (applied.text == text) {
                    m_checker.find(rules::no_change, {"versions", i},
                                   say(tr("Version {} is the same as the one before."), i + 1));
                }
                text = std::move(applied.text);
            }
            check_digest(i, text);
            check_restored(i, text);
            if (m_kept[i].wanted) m_kept[i].text = text;
        }
    }

    Digest digest_of(std::size_t i, const Digest& previous, const model::Text& text) const {
        return history::version_digest(proposal().reference, previous, proposal().versions[i],
                                       text);
    }

    /// A digest hangs on the one before as it was: where that one was damaged in the file, the one
    /// made anew is meant, and only the damaged one is a finding.
    void check_digest(std::size_t i, const model::Text& text) {
        const auto& versions = proposal().versions;
        m_kept[i].made = digest_of(i, i == 0 ? Digest{} : m_kept[i - 1].made, text);
        if (versions[i].digest == m_kept[i].made) return;
        if (i > 0 && versions[i].digest == digest_of(i, versions[i - 1].digest, text)) {
            m_kept[i].made = versions[i].digest;
            return;
        }
        m_checker.find(rules::digest, {"versions", i, "digest"},
                       say(tr("The digest of version {} does not fit what it says."), i + 1),
                       tr("Its number, date, title, text or amendment, or what stands "
                          "before it, was changed after it was recorded."));
    }

    void check_restored(std::size_t i, const model::Text& text) {
        const model::Number number = proposal().versions[i].restores;
        if (number < 1 || number > i || !m_kept[number - 1].text) return;
        if (*m_kept[number - 1].text == text) return;
        m_checker.find(rules::restored_text, {"versions", i, "restores"},
                       say(tr("The text of this version is not that of version {}."), number));
    }

    void check_amendment(std::size_t i) {
        const auto& amendment = proposal().amendments[i];
        if (amendment.base < 1 || amendment.base > proposal().versions.size()) return;
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
        const auto& text = m_kept[amendment.base - 1].text;
        if (!text) return;
        find_faults(m_checker, {"amendments", i}, history::apply(*text, amendment.changes).faults);
    }

    Checker& m_checker;
    std::vector<Kept> m_kept;
};

} // namespace

void check_history(Checker& checker) { History(checker).check(); }

} // namespace emenda::check
