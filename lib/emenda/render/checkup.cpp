// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/checkup.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/json_value.hpp"

#include <algorithm>

namespace emenda::render {

namespace {

/// The message and the advice; both may have several lines.
std::vector<std::string> lines_of(const Check& check) {
    std::vector<std::string> lines;
    for (std::string_view rest :
         {std::string_view(check.message), std::string_view(check.advice)}) {
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            lines.emplace_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return lines;
}

} // namespace

Lines checkup_lines(const std::vector<Check>& checks, std::size_t width) {
    const std::string good = tr("ok");
    const std::string bad = tr("attention");
    const std::size_t column = std::max(width_of(good), width_of(bad)) + 2;
    const std::size_t room = width > column + 20 ? width - column : 0;
    Lines lines;
    for (const Check& check : checks) {
        const std::string& word = check.good ? good : bad;
        Line begin{{check.good ? Label::good : Label::warning, word},
                   {Label::plain, std::string(column - width_of(word), ' ')}};
        for (const std::string& sentence : lines_of(check)) {
            for (Line& part : wrapped({{Label::plain, sentence}}, room)) {
                begin.insert(begin.end(), part.begin(), part.end());
                lines.push_back(std::move(begin));
                begin = {{Label::plain, std::string(column, ' ')}};
            }
        }
    }
    return lines;
}

std::string checkup_json(const std::vector<Check>& checks) {
    Json json = with_schema("doctor");
    json["good"] =
        std::all_of(checks.begin(), checks.end(), [](const Check& check) { return check.good; });
    Json& list = json["checks"] = Json::array();
    for (const Check& check : checks) {
        Json entry;
        entry["id"] = check.id;
        entry["state"] = check.good ? "ok" : "attention";
        entry["message"] = check.message;
        add_text(entry, "advice", check.advice);
        list.push_back(std::move(entry));
    }
    return written(json);
}

} // namespace emenda::render
