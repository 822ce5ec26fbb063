// SPDX-License-Identifier: EUPL-1.2
// The one door through which every text that a person reads passes.
//
//   tr("There is no workspace here.")
//   say(tr("Version {} was written by {}."), number, name)
//   say(trn("{} paragraph", "{} paragraphs", n), n)
//
// English stands in the source; the Italian catalogue is po/it.po. Only string literals may be
// given to tr and trn: xgettext collects them. JSON keys, rule ids, YAML keys and exit codes do
// not pass here.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <type_traits>

namespace emenda {

/// Where the compiled catalogues stand (DIR/it/LC_MESSAGES/emenda.mo). Without it all is English.
void use_catalogues(const std::string& directory);

/// Makes `language` ("it", "en", …) the language of tr from now on. English where there is no
/// catalogue for it. Process-wide, as gettext is; not for several threads.
void use_language(std::string_view language);

/// The language last given to use_language; "en" at first.
const std::string& language_in_use();

/// Speaks another language for as long as it lives: a page may be Italian on an English terminal.
class LanguageScope {
public:
    explicit LanguageScope(std::string_view language);
    ~LanguageScope();
    LanguageScope(const LanguageScope&) = delete;
    LanguageScope& operator=(const LanguageScope&) = delete;

private:
    std::string m_before;
};

/// The translation of an English text, or the text itself.
const char* tr(const char* english);

/// The same for a text that depends on a count.
const char* trn(const char* one, const char* many, unsigned long count);

/// The text with its line feeds as visible escapes, <U+000A>.
std::string on_one_line(std::string_view text);

/// What fills a {}: a number as it is; a text on one line, for only the
/// sentence itself breaks lines (a file's name that holds one would look like a message of ours).
template <typename Arg>
decltype(auto) filling(const Arg& arg) {
    if constexpr (std::is_convertible_v<const Arg&, std::string_view>)
        return on_one_line(arg);
    else
        return arg;
}

/// Fills the {} of a translated text.
template <typename... Args>
std::string say(const char* format, const Args&... args) {
    return fmt::format(fmt::runtime(format), filling(args)...);
}

} // namespace emenda
