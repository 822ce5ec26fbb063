// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/listed.hpp"

#include "emenda/base/translate.hpp"

namespace emenda::render {

std::string listed(const std::vector<std::string>& items) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i == 0)
            text = items[i];
        else if (i + 1 < items.size())
            text += ", " + items[i];
        else
            text = say(tr("{} and {}"), text, items[i]);
    }
    return text;
}

std::string listed(const std::vector<std::size_t>& numbers) {
    std::vector<std::string> items;
    for (const std::size_t number : numbers)
        items.push_back(std::to_string(number));
    return listed(items);
}

} // namespace emenda::render
