// SPDX-License-Identifier: EUPL-1.2
// The digest chain: docs/format.md, "Digests", fixes the bytes, with test vectors.
#pragma once

#include "emenda/base/digest.hpp"
#include "emenda/base/keyed_hash.hpp"
#include "emenda/model/proposal.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace emenda::history {

/// Digests of paragraphs, made once: most of a long text is the same from version to version.
class ParagraphDigests {
public:
    /// The hex digits.
    const std::string& of(std::string_view paragraph);

private:
    std::unordered_map<std::string, std::string, KeyedHash> m_known;
};

/// Of a version, given the text that it leaves. `previous` is the digest of the version before;
/// empty for version 1, which hangs on the reference.
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
