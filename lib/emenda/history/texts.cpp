// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/texts.hpp"

#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/apply.hpp"
#include "emenda/history/chain.hpp"
#include "emenda/history/standing.hpp"

#include <utility>

namespace emenda::history {

namespace {

[[noreturn]] void no_such_version(const model::Proposal& proposal, model::Number number) {
    const auto count = proposal.versions.size();
    throw Error(ErrorKind::usage, say(tr("{} has no version {}."), proposal.reference.text, number),
                say(trn("It has one version.", "It has versions 1 to {}.", count), count));
}

[[noreturn]] void cannot_rebuild(const model::Proposal& proposal, model::Number number,
                                 const std::string& why) {
    throw Error(ErrorKind::invalid,
                say(tr("Version {} of {} cannot be rebuilt."), number, proposal.reference.text) +
                    (why.empty() ? "" : "\n  " + why),
                advise(tr("To see all that is wrong with the file: emenda validate {}"),
                       proposal.reference.text));
}

const model::Text& first_text(const model::Proposal& proposal) {
    const auto& first = proposal.versions.front();
    if (!first.text) cannot_rebuild(proposal, 1, "");
    return *first.text;
}

/// Nothing is built on a text that was altered after it was recorded.
void require_recorded(const model::Proposal& proposal, model::Number number,
                      const model::Text& text) {
    const auto& versions = proposal.versions;
    const Digest previous = number > 1 ? versions[number - 2].digest : Digest{};
    const model::Version& version = versions[number - 1];
    if (version_digest(proposal.reference, previous, version, text) == version.digest) return;
    throw Error(ErrorKind::invalid,
                say(tr("Version {} of {} is not what was recorded: its digest does not fit."),
                    number, proposal.reference.text),
                advise(tr("To see all that is wrong with the file: emenda validate {}"),
                       proposal.reference.text));
}

/// The text of a version, given that of the one before it.
model::Text next_text(const model::Proposal& proposal, model::Number number,
                      const model::Text& before) {
    Applied applied = apply(before, proposal.versions[number - 1].changes);
    if (!applied.faults.empty()) cannot_rebuild(proposal, number, describe(applied.faults.front()));
    return std::move(applied.text);
}

} // namespace

StandingText standing_text_at(const model::Proposal& proposal, model::Number number) {
    if (number < 1 || number > proposal.versions.size()) no_such_version(proposal, number);
    if (number == proposal.versions.size() && number > 1 &&
        is_last_version(proposal, proposal.text)) {
        return &proposal.text;
    }
    if (number > 1) return rebuilt_text(proposal, number);
    const model::Text& first = first_text(proposal);
    require_recorded(proposal, number, first);
    return &first;
}

model::Text text_at(const model::Proposal& proposal, model::Number number) {
    return standing_text_at(proposal, number).own();
}

model::Text rebuilt_text(const model::Proposal& proposal, model::Number number) {
    if (number < 1 || number > proposal.versions.size()) no_such_version(proposal, number);
    model::Text text = first_text(proposal);
    for (model::Number next = 2; next <= number; ++next)
        text = next_text(proposal, next, text);
    require_recorded(proposal, number, text);
    return text;
}

TextsBackwards::TextsBackwards(const model::Proposal& proposal)
    : m_proposal(proposal), m_stride(1) {
    const std::size_t count = proposal.versions.size();
    if (count == 0) no_such_version(proposal, count);
    while (m_stride * m_stride < count)
        ++m_stride;
    model::Text text = first_text(proposal);
    for (model::Number number = 1;; ++number) {
        if ((number - 1) % m_stride == 0) m_kept.push_back(text);
        if (number == count) break;
        text = next_text(proposal, number + 1, text);
    }
    require_recorded(proposal, count, text);
}

const model::Text& TextsBackwards::at(model::Number version) {
    const std::size_t block = (version - 1) / m_stride;
    const model::Number begin = block * m_stride + 1;
    if (m_begin != begin) {
        m_begin = begin;
        m_block.clear();
        m_block.reserve(m_stride); // what was given stays where it is
        m_block.push_back(m_kept[block]);
    }
    while (m_block.size() <= version - begin)
        m_block.push_back(next_text(m_proposal, begin + m_block.size(), m_block.back()));
    return m_block[version - begin];
}

std::vector<model::Text> all_texts(const model::Proposal& proposal) {
    std::vector<model::Text> texts;
    if (proposal.versions.empty() || !proposal.versions.front().text) return texts;
    texts.push_back(*proposal.versions.front().text);
    for (std::size_t i = 1; i < proposal.versions.size(); ++i) {
        Applied applied = apply(texts.back(), proposal.versions[i].changes);
        if (!applied.faults.empty()) break;
        texts.push_back(std::move(applied.text));
    }
    return texts;
}

model::Text last_text(const model::Proposal& proposal) {
    return text_at(proposal, proposal.versions.size());
}

bool has_hand_edits(const model::Proposal& proposal) {
    return !is_last_version(proposal, proposal.text);
}

std::optional<model::Number> version_at(const model::Proposal& proposal, Date date) {
    constexpr std::int64_t seconds_a_day = 86'400;
    const std::int64_t end = date.is_day ? date.seconds + seconds_a_day - 1 : date.seconds;
    std::optional<model::Number> found;
    for (std::size_t i = 0; i < proposal.versions.size(); ++i) {
        if (proposal.versions[i].date.seconds <= end) found = i + 1;
    }
    return found;
}

model::Text amended_text(const model::Proposal& proposal, const model::Amendment& amendment) {
    const model::Text base = text_at(proposal, amendment.base);
    Applied applied = apply(base, amendment.changes);
    if (!applied.faults.empty()) {
        throw Error(ErrorKind::invalid,
                    say(tr("Amendment A{} cannot be carried out on its base, version {}."),
                        amendment.number, amendment.base) +
                        "\n  " + describe(applied.faults.front()),
                    advise(tr("To see all that is wrong with the file: emenda validate {}"),
                           proposal.reference.text));
    }
    return applied.text;
}

} // namespace emenda::history
