// SPDX-License-Identifier: EUPL-1.2
// How pages look: on a phone, on a desktop, in the dark, and printed.
#pragma once

#include <string>
#include <string_view>

namespace emenda::render {

/// What every page begins with, up to and including <body>, in the language in use: nothing but
/// inline styles is allowed to it. The title is not yet escaped.
std::string html_head(std::string_view title);

} // namespace emenda::render
