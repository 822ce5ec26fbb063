// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/chain.hpp"

#include "emenda/history/texts.hpp"
#include "emenda/text/paragraphs.hpp"

#include <fmt/format.h>
#include <optional>
#include <utility>
#include <variant>

namespace emenda::history {

namespace {

std::string line_of(const model::Change& change) {
    struct Writer {
        std::string operator()(const model::Replace& c) const {
            return fmt::format("replace {} {} {} {}\n", c.quote.paragraph, c.quote.occurrence,
                               sha256_hex(c.quote.text), sha256_hex(c.with));
        }
        std::string operator()(const model::Delete& c) const {
            return fmt::format("delete {} {} {}\n", c.quote.paragraph, c.quote.occurrence,
                               sha256_hex(c.quote.text));
        }
        std::string operator()(const model::InsertWords& c) const {
            return fmt::format("after {} {} {} {}\n", c.after.paragraph, c.after.occurrence,
                               sha256_hex(c.after.text), sha256_hex(c.insert));
        }
        std::string operator()(const model::InsertParagraphs& c) const {
            return fmt::format("insert {} {}\n", c.after_paragraph, sha256_hex(c.insert));
        }
        std::string operator()(const model::Move& c) const {
            return fmt::format("move {} {}\n", c.paragraph, c.after_paragraph);
        }
    };
    return std::visit(Writer(), change.what);
}

} // namespace

const std::string& ParagraphDigests::lines_of(const std::string& body) {
    if (body == m_body) return m_lines;
    std::vector<text::Range> paragraphs = text::paragraphs(body);
    std::string lines;
    lines.reserve(paragraphs.size() * digest_line);
    const auto was = [&](std::size_t old, std::string_view paragraph) {
        return old < m_paragraphs.size() && m_paragraphs[old].of(m_body) == paragraph;
    };
    // The one that comes next in the text before, if this is it; a few further on, where some went;
    // a few back, where some came.
    const auto find_near = [&](std::size_t next, std::string_view paragraph) {
        constexpr std::size_t few = 8;
        for (std::size_t away = 1; away <= few; ++away) {
            if (was(next + away, paragraph)) return std::optional(next + away);
            if (next >= away && was(next - away, paragraph)) return std::optional(next - away);
        }
        return std::optional<std::size_t>();
    };
    std::size_t next = 0;
    for (const text::Range& range : paragraphs) {
        const std::string_view paragraph = range.of(body);
        const auto old = was(next, paragraph) ? std::optional(next) : find_near(next, paragraph);
        if (old) {
            lines.append(m_lines, *old * digest_line, digest_line);
            next = *old;
        } else {
            lines.append("paragraph ").append(sha256_hex(paragraph)) += '\n';
            ++m_made;
        }
        ++next;
    }
    // With room for a text a little longer: the next one is of the same proposal.
    if (m_body.capacity() < body.size()) m_body.reserve(body.size() + body.size() / 16);
    m_body = body;
    m_paragraphs = std::move(paragraphs);
    m_lines = std::move(lines);
    return m_lines;
}

Digest version_digest(const model::Reference& reference, const Digest& previous,
                      const model::Version& version, const model::Text& text) {
    // A command asks for the digests of a text several times, and of texts that are much like it.
    constexpr std::size_t largest_kept = 1 << 20; // bytes: what is kept stays in memory
    thread_local ParagraphDigests last;
    ParagraphDigests none;
    return version_digest(reference, previous, version, text,
                          text.body.size() <= largest_kept ? last : none);
}

Digest version_digest(const model::Reference& reference, const Digest& previous,
                      const model::Version& version, const model::Text& text,
                      ParagraphDigests& known) {
    std::string lines = "emenda version 1\n";
    if (previous.text.empty())
        lines += fmt::format("reference {}\n", reference.text);
    else
        lines += fmt::format("previous {}\n", previous.text);
    lines += fmt::format("number {}\ndate {}\ntitle {}\n", version.number, to_stored(version.date),
                         text.title);
    lines += known.lines_of(text.body);
    if (!version.amendment.empty()) lines += fmt::format("amendment {}\n", version.amendment);
    return sha256(lines);
}

Digest amendment_digest(const Digest& base, const model::Amendment& amendment) {
    std::string lines = fmt::format("emenda amendment 1\nbase {}\nproposed {}\n", base.text,
                                    to_stored(amendment.proposed));
    if (const auto& title = amendment.changes.title) {
        lines += fmt::format("title {} {}\n", sha256_hex(title->replace), sha256_hex(title->with));
    }
    for (const model::Change& change : amendment.changes.body)
        lines += line_of(change);
    return sha256(lines);
}

bool is_last_version(const model::Proposal& proposal, const model::Text& text) {
    const auto& versions = proposal.versions;
    if (versions.empty()) return false;
    const Digest previous = versions.size() > 1 ? versions[versions.size() - 2].digest : Digest{};
    return version_digest(proposal.reference, previous, versions.back(), text) ==
           versions.back().digest;
}

void remake_chain(model::Proposal& proposal) {
    const auto texts = all_texts(proposal);
    ParagraphDigests known;
    Digest previous;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        model::Version& version = proposal.versions[i];
        version.digest = version_digest(proposal.reference, previous, version, texts[i], known);
        previous = version.digest;
    }
    for (model::Amendment& amendment : proposal.amendments) {
        if (amendment.base < 1 || amendment.base > proposal.versions.size()) continue;
        amendment.digest =
            amendment_digest(proposal.versions[amendment.base - 1].digest, amendment);
    }
}

} // namespace emenda::history
