// SPDX-License-Identifier: EUPL-1.2
// The digest chain: docs/format.md, "Digests", fixes the bytes, with test vectors.
#pragma once

#include "emenda/base/digest.hpp"
#include "emenda/model/proposal.hpp"
#include "emenda/text/paragraphs.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace emenda::history {

/// Bytes of a paragraph's line under a version's digest: "paragraph ", 64 digits, a line break.
inline constexpr std::size_t digest_line = 10 + 64 + 1;

/// The digests of a text's paragraphs, made from those of the text asked for before: from version
/// to version most of a long text is the same.
class ParagraphDigests {
public:
    /// As a version's digest names them, a line each.
    const std::string& lines_of(const std::string& body);

    /// How many were made, for tests of growth.
    std::uint64_t made() const { return m_made; }

private:
    std::string m_body;
    std::vector<text::Range> m_paragraphs;
    std::string m_lines;
    std::uint64_t m_made = 0;
};

/// Of a version, given the text that it leaves. `previous` is the digest of the version before;
/// empty for version 1, which hangs on the reference. Without `known` those of the text that this
/// thread last asked for are taken, and those of this one kept, with the text, if it has 1 MiB at
/// most.
Digest version_digest(const model::Reference& reference, const Digest& previous,
                      const model::Version& version, const model::Text& text);
Digest version_digest(const model::Reference& reference, const Digest& previous,
                      const model::Version& version, const model::Text& text,
                      ParagraphDigests& known);

/// Of an amendment: over the digest of its base, its date and its changes.
Digest amendment_digest(const Digest& base, const model::Amendment& amendment);

/// Whether the working text is the last version's, told by that version's digest alone, without
/// rebuilding any text.
bool is_last_version(const model::Proposal& proposal, const model::Text& text);

/// Makes every digest anew, from version 1 on (after a rename). The changes are sound.
void remake_chain(model::Proposal& proposal);

} // namespace emenda::history
