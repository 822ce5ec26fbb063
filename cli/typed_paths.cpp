// SPDX-License-Identifier: EUPL-1.2
#include "cli/typed_paths.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/shell_word.hpp"
#include "emenda/model/reference.hpp"
#include "emenda/store/proposals.hpp"
#include "emenda/store/reading.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

/// As every file begins that emenda has written; of another one all is read. None of a file that
/// is gone, or faulty.
std::optional<model::Reference> reference_in(const fs::path& path) {
    constexpr std::string_view head = "emenda: 1\nreference: ";
    constexpr std::size_t longest = 200;
    try {
        const std::string beginning = store::read_beginning(path, longest);
        if (beginning.starts_with(head)) {
            const std::size_t end = std::min(beginning.find('\n', head.size()), beginning.size());
            return model::parse_reference(beginning.substr(head.size(), end - head.size()));
        }
        const auto read = store::look(path, path.string());
        if (read.document) return read.document->proposal.reference;
    } catch (const Error&) { // it has been told, or will be
    }
    return std::nullopt;
}

} // namespace

struct TypedPaths::Typed {
    fs::path path; ///< of the same, from everywhere
    std::string word;
    std::optional<std::optional<model::Reference>> reference = {}; ///< once it was asked for

    bool is_of(const model::Reference& wanted) {
        if (!reference) reference = reference_in(path);
        return *reference == wanted;
    }
};

TypedPaths::TypedPaths() : m_all(std::make_shared<std::vector<Typed>>()) {}

void TypedPaths::add(const fs::path& path, const std::string& word) const {
    m_all->push_back({path, word});
}

std::function<std::string(std::string_view)> TypedPaths::words() const {
    return [all = m_all](std::string_view asked) {
        const auto reference = model::parse_reference(asked);
        if (!reference) return std::string(asked);
        const auto found = std::find_if(all->rbegin(), all->rend(),
                                        [&](Typed& one) { return one.is_of(*reference); });
        return found == all->rend() ? std::string(asked) : as_shell_word(found->word);
    };
}

} // namespace emenda::cli
