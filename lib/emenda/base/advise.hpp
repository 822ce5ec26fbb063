// SPDX-License-Identifier: EUPL-1.2
// Commands that people are told to type: they must work where the person stands.
//
//   advise(tr("To see all that is wrong with the file: emenda validate {}"), reference)
//
// Who was called with -C DIR, or with the path of a file that no workspace holds, is told so again.
// Every sentence for a terminal that names a whole command passes here (tests/house/advice); pages
// do not, for others read them elsewhere.
#pragma once

#include "emenda/base/translate.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <type_traits>

namespace emenda {

/// What commands need besides what a sentence says of them.
struct Standpoint {
    std::string options; ///< what stands behind "emenda", as words for a shell: "-C DIR"
    /// What is typed for a word that fills a sentence, such as a reference; absent: the word.
    std::function<std::string(std::string_view)> typed = {};
};

/// From now on. Process-wide, as a language is; not for several threads.
void use_standpoint(Standpoint standpoint);

/// The sentence, not filled yet, with the options behind each "emenda" that begins a command: that
/// stands behind a colon. In quotation marks 'emenda accept' is but a name.
std::string with_options(std::string_view sentence);

/// What is typed for a word.
std::string typed_for(std::string_view word);

/// What fills a {} of a sentence that names commands.
template <typename Arg>
decltype(auto) filling_command(const Arg& arg) {
    if constexpr (std::is_convertible_v<const Arg&, std::string_view>)
        return on_one_line(typed_for(arg));
    else
        return arg;
}

/// say() for a sentence that names commands.
template <typename... Args>
std::string advise(const char* sentence, const Args&... args) {
    return fmt::format(fmt::runtime(with_options(sentence)), filling_command(args)...);
}

} // namespace emenda
