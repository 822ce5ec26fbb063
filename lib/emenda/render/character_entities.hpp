// SPDX-License-Identifier: EUPL-1.2
// Character entities that Markdown knows: &egrave; and &#232;.
#pragma once

#include <string>
#include <string_view>

namespace emenda::render {

/// The character of an entity ("&amp;", "&#x41;"), in the form of shown_text(). Names beyond those
/// that people type for accents, quotes and signs stay as they stand.
std::string character_of(std::string_view entity);

} // namespace emenda::render
