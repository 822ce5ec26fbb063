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

/// Fills the {} of a translated text.
template <typename... Args>
std::string say(const char* format, const Args&... args) {
    return fmt::format(fmt::runtime(format), args...);
}

} // namespace emenda
