// SPDX-License-Identifier: EUPL-1.2
// A body as edits see it, and how they are carried out on it.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/edits.hpp"
#include "emenda/text/script.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emenda::text {

/// A body with every paragraph closed by a blank line.
struct EditBase {
    explicit EditBase(std::string_view body);

    std::string text;
    std::vector<std::size_t> starts; ///< of the paragraphs; the end of the text closes the list

    std::size_t paragraphs() const { return starts.size() - 1; }
    bool starts_paragraph(std::size_t at) const;
    /// The number of the paragraph that holds the byte, from 1; 0 in an empty text.
    std::size_t paragraph_at(std::size_t at) const;
    /// Where paragraph `number` begins, and where the next one does.
    Range paragraph(std::size_t number) const { return {starts[number - 1], starts[number]}; }
    /// The text of paragraph `number`, without the break.
    std::string_view words_of(std::size_t number) const;
    /// Whether a rewrite makes one paragraph of the words that it leaves of two.
    bool is_joined_by(const Rewrite& one) const;
};

/// The same closing of another text.
std::string closed(std::string_view body);

/// Paragraphs of the base that words were changed in, as they read afterwards; rewrites across
/// their ends have made one of several.
struct Chunk {
    std::size_t first = 0; ///< paragraph numbers
    std::size_t last = 0;
    std::string text; ///< in normal form and closed; may be empty
};

/// Rewrites are in order, and do not overlap.
std::vector<Chunk> chunks_of(const EditBase& base, const std::vector<const Rewrite*>& words);

/// Rewrites in order, and gaps by the paragraph in front, carried out. An edit that takes away a
/// paragraph that is moved, or the place where one is put, must not be among them: where it is,
/// nothing of what is put is left out, but it may stand elsewhere.
std::string carried_out(const EditBase& base, const std::vector<const Rewrite*>& words,
                        const std::vector<const Gap*>& gaps);
std::string carried_out(const EditBase& base, const Edits& edits);

/// Whether carrying them out gives this body, without writing it.
bool gives(const EditBase& base, const Edits& edits, std::string_view body);

} // namespace emenda::text
