// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/translate.hpp"

#include <libintl.h>

#include <algorithm>
#include <clocale>
#include <cstdlib>

// glibc caches translations until this counter moves (gettext manual, "Being a gettext grok").
extern "C" int _nl_msg_cat_cntr; // NOLINT: the name is glibc's

namespace emenda {

namespace {

constexpr const char* domain = "emenda";

std::string& language() {
    static std::string current = "en";
    return current;
}

} // namespace

void use_catalogues(const std::string& directory) {
    bindtextdomain(domain, directory.c_str());
    bind_textdomain_codeset(domain, "UTF-8");
}

void use_language(std::string_view wanted) {
    language() = wanted;
    static bool ready = false;
    // English needs no catalogue, and loading a locale is a good part of the start-up time.
    if (wanted == "en" && !ready) return;
    // gettext looks at LANGUAGE only outside the "C" locale; C.UTF-8 is there on every Debian,
    // whether or not an Italian locale is.
    ready = ready || std::setlocale(LC_MESSAGES, "C.UTF-8") != nullptr;
    setenv("LANGUAGE", ready ? language().c_str() : "en", 1);
    ++_nl_msg_cat_cntr;
}

const std::string& language_in_use() { return language(); }

LanguageScope::LanguageScope(std::string_view wanted) : m_before(language_in_use()) {
    use_language(wanted);
}

LanguageScope::~LanguageScope() { use_language(m_before); }

const char* tr(const char* english) {
    // The empty msgid would give the catalogue's header.
    return *english == '\0' ? english : dgettext(domain, english);
}

const char* trn(const char* one, const char* many, unsigned long count) {
    return dngettext(domain, one, many, count);
}

std::string on_one_line(std::string_view text) {
    std::string line;
    for (std::size_t begin = 0;;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        line += text.substr(begin, end - begin);
        if (end == text.size()) return line;
        line += "<U+000A>";
        begin = end + 1;
    }
}

} // namespace emenda
