// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/references.hpp"

#include "emenda/store/path.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace emenda::store {

namespace fs = std::filesystem;

std::optional<Listed> taken_by(const std::vector<Listed>& listed, const model::Reference& reference,
                               const fs::path& renamed) {
    const std::string small = in_small_letters(reference);
    std::optional<Listed> alike;
    for (const Listed& one : listed) {
        if (one.reference == reference) return one;
        std::error_code unknown;
        if (in_small_letters(one.reference) == small && !fs::equivalent(one.path, renamed, unknown))
            alike = one;
    }
    return alike;
}

std::size_t next_number(const Contents& contents) {
    std::size_t highest = 0;
    const auto count = [&](const model::Reference& reference) {
        highest = std::max(highest, model::number_of(reference).value_or(0));
    };
    for (const Listed& one : contents.listed)
        count(one.reference);
    for (const LeftOut& one : contents.left_out) {
        if (const auto reference = model::parse_reference(one.path.stem().string()))
            count(*reference);
    }
    return highest + 1;
}

std::optional<model::Reference> next_reference(const Workspace& workspace, const Contents& contents,
                                               const std::string& year, const std::string& month) {
    std::set<std::string> taken;
    for (const Listed& one : contents.listed)
        taken.insert(in_small_letters(one.reference));
    const auto is_taken = [&](const model::Reference& reference) {
        return taken.contains(in_small_letters(reference)) ||
               status_of_link(workspace.proposals() / (reference.text + ".yaml"));
    };
    std::optional<model::Reference> before;
    for (std::size_t number = next_number(contents);; ++number) {
        auto made = make_reference(workspace.settings().reference, year, month, number);
        // Without a number in it a pattern makes but one.
        if (!made || made == before || !is_taken(*made)) return made;
        before = std::move(made);
    }
}

std::optional<model::Reference> make_reference(const std::string& pattern, const std::string& year,
                                               const std::string& month, std::size_t number) {
    std::string made;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::string_view rest = std::string_view(pattern).substr(at);
        const auto fill = [&](std::string_view field, const std::string& value) {
            if (!rest.starts_with(field)) return false;
            made += value;
            at += field.size();
            return true;
        };
        if (fill("{year}", year) || fill("{month}", month) ||
            fill("{number}", std::to_string(number))) {
            continue;
        }
        made += pattern[at++];
    }
    return model::parse_reference(made);
}

} // namespace emenda::store
