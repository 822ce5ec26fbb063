// SPDX-License-Identifier: EUPL-1.2
// A body as HTML: no mark of it becomes a script, and a small text does not become a large page.
#include "emenda/render/markdown_to_html.hpp"
#include "target.hpp"

#include <string>

using namespace emenda;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string body(reinterpret_cast<const char*>(data), size);
    const std::string html = render::markdown_to_html(body, 3);
    for (const char* bad : {"<script", "<iframe", "<img", "href=\"javascript:", "href=\"data:"})
        must(html.find(bad) == std::string::npos, bad);
    must(html.size() <= 100'000 + 200 * size, "a page is of the size of its text");
    render::markdown_words(body);
    return 0;
}
