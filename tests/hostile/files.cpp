// SPDX-License-Identifier: EUPL-1.2
#include "files.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <utility>

namespace emenda::tests {

namespace {

using namespace std::string_literals;

class Files {
public:
    explicit Files(const std::string& sound) : m_sound(sound) {}

    std::vector<HostileFile> take() { return std::move(m_files); }

    void add(std::string name, std::string bytes) {
        m_files.push_back({std::move(name), std::move(bytes)});
    }

    /// The sound file with words of it replaced, which it holds.
    std::string with(const std::string& old, const std::string& by) const {
        std::string text = m_sound;
        const auto at = text.find(old);
        if (at == std::string::npos) std::abort();
        return text.replace(at, old.size(), by);
    }

    void replace(std::string name, const std::string& old, const std::string& by) {
        add(std::move(name), with(old, by));
    }

    /// The sound file with this in the place of its category.
    void line(std::string name, const std::string& line) {
        replace(std::move(name), "category: \"Verde\"", line);
    }

    /// … with this as its category, in double quotes.
    void category(std::string name, const std::string& text) {
        line(std::move(name), "category: \"" + text + "\"");
    }

    const std::string& sound() const { return m_sound; }

private:
    const std::string& m_sound;
    std::vector<HostileFile> m_files;
};

std::string repeated(std::size_t count, const std::string& text) {
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

std::string in_units(const std::string& ascii, std::size_t before, std::size_t after) {
    std::string units;
    for (const char c : ascii)
        units += std::string(before, '\0') + c + std::string(after, '\0');
    return units;
}

void add_nothing(Files& files) {
    files.add("empty", "");
    files.add("blank-lines", "\n\n\n");
    files.add("only-comments", "# nothing\n# to see\n");
    files.add("only-an-end", "...\n");
    files.add("only-a-beginning", "---\n");
    files.add("a-word", "emenda\n...\n");
    files.add("a-list", "- emenda: 1\n...\n");
    files.add("a-page", "<!DOCTYPE html>\n<html><body><p>Orti</p></body></html>\n");
    files.add("a-program", "\x7f"
                           "ELF\x02\x01\x01\0\0\0\0\0\xff\xff"s);
}

void add_encodings(Files& files) {
    files.add("byte-order-mark", "\xEF\xBB\xBF" + files.sound());
    files.add("utf-16-le", "\xFF\xFE" + in_units(files.sound(), 0, 1));
    files.add("utf-16-be", "\xFE\xFF" + in_units(files.sound(), 1, 0));
    files.add("utf-16-without-mark", in_units(files.sound(), 0, 1));
    files.add("utf-32-be", "\0\0\xFE\xFF"s + in_units(files.sound(), 3, 0));
    files.category("latin-1", "Citt\xE0");
    files.category("windows-1252", "L\x92orto");
    files.category("cut-character", "Citt\xC3");
    files.category("overlong-slash", "..\xC0\xAF..");
    files.category("overlong-nul", "\xC0\x80");
    files.category("surrogate", "\xED\xA0\x80");
    files.category("surrogate-pair", "\xED\xA0\xBC\xED\xBC\xBF");
    files.category("beyond-unicode", "\xF4\x90\x80\x80");
    files.category("lone-continuation", "\x80");
    files.category("five-byte-sequence", "\xF8\x88\x80\x80\x80");
    files.category("noncharacter", "\xEF\xBF\xBE");
}

void add_controls(Files& files) {
    files.category("nul", "Ver\0de"s);
    files.add("nuls-alone", std::string(1u << 16, '\0'));
    files.category("title-of-the-window", "\x1b]0;pwned\x07");
    files.category("cursor-home", "\x1b[2J\x1b[HNothing to see");
    files.category("one-byte-csi", "\u009b31m");
    files.category("delete", "Verde\x7f");
    files.category("carriage-return", "Verde\rRosso");
    files.add("carriage-returns-alone", [&] {
        std::string text = files.sound();
        for (char& c : text)
            if (c == '\n') c = '\r';
        return text;
    }());
    files.category("next-line", "Verde\u0085Rosso");
    files.category("backspaces", "Verde\b\b\b\b\bRosso");
    files.line("control-in-a-comment", "# \x1b[8m");
    files.line("control-in-a-key", "\x1b[8mcategory: \"Verde\"");
    files.add("controls-by-the-million", std::string(1u << 20, '\x01'));
    for (const auto& [name, escape] :
         std::vector<std::pair<std::string, std::string>>{{"escaped-nul", "\\0"},
                                                          {"escaped-escape", "\\e[31m"},
                                                          {"escaped-next-line", "\\N"},
                                                          {"escaped-csi", "\\x9b"},
                                                          {"escaped-half-pair", "\\ud800"},
                                                          {"escaped-pair", "\\ud83c\\udf3f"},
                                                          {"escaped-beyond-unicode", "\\U00110000"},
                                                          {"escaped-far-beyond", "\\UFFFFFFFF"},
                                                          {"escaped-short", "\\u12"},
                                                          {"escaped-unknown", "\\q"}}) {
        files.category(name, escape);
    }
    files.line("escaped-control-in-a-key", "\"x-\\e[31m\": \"Verde\"");
    files.category("line-separator", "Verde\u2028Rosso");
    files.category("turned-round", "\u202Eedrev");
    files.category("zero-width", "Ver\u200Bde");
    files.category("tag-characters", "Verde\U000E0068\U000E0069");
    files.line("author-turned-round", "category: \"Verde\"\nx-nota: \"\u2066\u202E\"");
}

void add_yaml(Files& files) {
    files.line("anchor", "category: &verde \"Verde\"");
    files.line("alias", "x-verde: &verde \"Verde\"\ncategory: *verde");
    files.line("alias-of-nothing", "category: *verde");
    files.line("alias-of-itself", "tags: &a [*a]");
    std::string bomb = "x-0: &a0 [\"lol\"]\n";
    for (int i = 1; i < 30; ++i) {
        bomb += fmt::format("x-{0}: &a{0} [{1}*a{2}]\n", i,
                            repeated(9, fmt::format("*a{}, ", i - 1)), i - 1);
    }
    files.line("laughs-by-the-billion", bomb + "category: \"Verde\"");
    files.line("tag", "category: !!str \"Verde\"");
    files.line("tag-that-runs", "category: !!python/object/apply:os.system [\"touch pwned\"]");
    files.line("tag-of-bytes", "category: !!binary \"G1szMW0=\"");
    files.add("directive-of-tags", "%TAG ! tag:example.org,2000:\n---\n" + files.sound());
    files.add("directive-of-yaml", "%YAML 1.1\n---\n" + files.sound());
    files.add("directive-unknown", "%RUN touch pwned\n---\n" + files.sound());
    files.line("merge-key", "<<: {category: \"Verde\"}");
    files.line("merge-keys", "<<: [{category: \"Verde\"}, {category: \"Blu\"}]");
    files.line("duplicate-key", "category: \"Verde\"\nstate: published");
    files.line("duplicate-key-escaped", "category: \"Verde\"\n\"st\\x61te\": published");
    files.line("map-as-key", "? {a: b}\n: \"Verde\"");
    files.line("list-as-key", "? [a, b]\n: \"Verde\"");
    files.line("block-as-key", "? |\n  state\n: \"Verde\"");
    files.line("key-of-nothing", ": \"Verde\"");
    files.line("value-of-nothing", "category:");
    files.line("runs-on", "category: Verde\n  e blu");
    files.line("folded", "category: >\n  Verde\n  e blu");
    files.line("tab-sets-in", "tags:\n\t- \"orti\"");
    files.line("open-quote", "category: \"Verde");
    files.line("open-bracket", "tags: [\"orti\"");
    files.line("open-brace", "links: [{kind: related, to: par-1");
    files.line("commas", "tags: [\"a\",,,\"b\"]");
    files.add("second-document", files.sound() + "---\n" + files.sound());
    files.line("second-document-inside", "---\ncategory: \"Verde\"");
    files.add("behind-the-end", files.sound() + "state: accepted\n");
    files.replace("no-end", "\n...\n", "\n");
    files.add("cut-in-a-quote", files.sound().substr(0, files.sound().find("Ufficio") + 4));
    files.line("conflict", "<<<<<<< HEAD\ncategory: \"Verde\"\n=======\ncategory: \"Blu\"\n"
                           ">>>>>>> altri");
    files.line("conflict-of-three", "<<<<<<< HEAD\ncategory: \"Verde\"\n||||||| base\n"
                                    "category: \"Giallo\"\n=======\ncategory: \"Blu\"\n>>>>>>> b");
    files.replace("conflict-in-a-text", "  Destinatari.", "<<<<<<< HEAD\n  Destinatari.");
}

void add_values(Files& files) {
    files.replace("format-of-later", "emenda: 1", "emenda: 2");
    files.replace("format-with-a-dot", "emenda: 1", "emenda: 1.0");
    files.replace("reference-upwards", "fon-PROP-2023-03-0012", "../../../tmp/fon-1");
    files.replace("reference-of-root", "fon-PROP-2023-03-0012", "/etc/passwd-1");
    files.replace("reference-an-option", "fon-PROP-2023-03-0012", "\"--output=x-1\"");
    files.replace("reference-with-a-break", "fon-PROP-2023-03-0012", "\"fon-1\\nfon-2\"");
    files.replace("reference-with-a-nul", "fon-PROP-2023-03-0012", "\"fon-1\\0\"");
    files.replace("reference-in-cyrillic", "fon-PROP-2023-03-0012", "f\u043En-PROP-2023-03-0012");
    files.replace("reference-endless", "fon-PROP-2023-03-0012", "fon-" + std::string(5'000, '1'));
    files.replace("reference-of-another", "fon-PROP-2023-03-0012", "fon-PROP-2023-03-0013");
    files.replace("number-endless", "number: 1", "number: " + std::string(1'000, '9'));
    files.replace("number-negative", "number: 1", "number: -1");
    files.replace("number-octal", "number: 1", "number: 01");
    files.replace("number-real", "number: 1", "number: 1e0");
    files.replace("year-far-away", "created: 2023", "created: 99999");
    files.replace("digest-of-nothing", "sha256:6579", "sha256:0000");
    files.replace("language-a-path", "language: it", "language: ../../it");
    files.line("link-that-runs", "links:\n  - {kind: related, to: \"javascript:alert(1)\"}");
    files.line("link-to-a-file", "links:\n  - {kind: related, to: \"file:///etc/passwd\"}");
    files.line("link-to-nowhere", "links:\n  - {kind: related, to: \"https://\"}");
    files.line("template-upwards", "template: \"../../etc/passwd\"");
    files.line("base-not-there",
               "amendments:\n"
               "  - {id: \"00000001\", number: 1, proposers: [\"Rossi\"], proposed: 2023-03-02, "
               "base: 999999999, changes: [{paragraph: 1000000000, delete: \"x\"}], digest: "
               "sha256:6579ccf369a86ea95d1844df5e5597a2d451f82683b07533ccf43322ee386d8e}");
    files.line("answers-itself",
               "comments:\n  - {id: \"00000001\", number: 1, author: \"Rossi\", posted: "
               "2023-03-02, version: 1, text: \"Sì\\n\", reply-to: \"00000001\"}");
}

/// A word changed again and again in a text of very many paragraphs.
std::string versions_by_the_thousand(const Files& files) {
    std::string text = files.with("  Obiettivo.", repeated(20'000, "  x\n\n") + "  Obiettivo.");
    const auto at = text.rfind("      Obiettivo.");
    text.insert(at, repeated(20'000, "      x\n\n"));
    std::string versions;
    for (int number = 2; number <= 2'500; ++number) {
        versions += fmt::format("  - number: {0}\n    date: 2023-03-01T09:00:00Z\n"
                                "    author: \"Ufficio Verde\"\n    changes:\n"
                                "      - paragraph: 7\n        replace: \"{1}\"\n"
                                "        with: \"{2}\"\n    digest: sha256:{3}\n",
                                number, number % 2 == 0 ? "x" : "y", number % 2 == 0 ? "y" : "x",
                                std::string(64, '0'));
    }
    return text.insert(text.rfind("...\n"), versions);
}

/// An amendment of very many changes, and a decision on very many that it does not have.
std::string decided_by_the_thousand() {
    std::string text = "amendments:\n  - id: \"00000001\"\n    number: 1\n    proposers:\n"
                       "      - \"Ugo Serra\"\n    proposed: 2023-03-02T09:00:00Z\n    base: 1\n"
                       "    changes:\n";
    text += repeated(15'000, "      - paragraph: 1\n        delete: \"x\"\n");
    text += "    digest: sha256:" + std::string(64, '0') + "\n    decisions:\n";
    text += "      - {state: rejected, date: 2023-03-03T09:00:00Z, by: \"Ugo Serra\", changes: [";
    return text + repeated(60'000, "16000, ") + "16000]}";
}

void add_costly(Files& files) {
    constexpr std::size_t many = 100'000;
    files.line("brackets", "tags: " + std::string(many, '['));
    files.line("brackets-closed", "tags: " + std::string(many, '[') + std::string(many, ']'));
    files.line("braces", "x-a: " + std::string(many, '{'));
    files.line("brackets-and-braces", "x-a: " + repeated(many, "[{\"a\": "));
    files.add("dashes", repeated(many, "- "));
    files.add("question-marks", repeated(many, "? "));
    files.add("colons", repeated(many, ": "));
    files.line("steps", [] {
        std::string text;
        for (std::size_t depth = 0; depth < 1'000; ++depth)
            text += std::string(depth, ' ') + "x-a:\n";
        return text;
    }());
    files.line("just-too-deep", "x-a: " + std::string(32, '[') + "\"a\"" + std::string(32, ']'));
    files.line("values-by-the-million", "x-a: [" + repeated(2'000'000, "1,") + "1]");
    files.line("values-in-another-form", "x-a: [\"\\_\"," + repeated(1'000'000, "1,") + "1]");
    files.line("values-of-one-entry", "x-a:\n  - [\"\\_\"," + repeated(1'000'000, "1,") + "1]");
    files.line("entries-by-the-million", "x-a:\n" + repeated(700'000, "  - 1\n"));
    files.line("anchors", "tags: [" + repeated(many, "&a 1,") + "1]");
    files.line("aliases", "x-a: &a 1\ntags: [" + repeated(many, "*a,") + "*a]");
    files.line("tags-of-yaml", "tags: [" + repeated(many, "!a 1,") + "1]");
    files.line("keys-unknown", [] {
        std::string text;
        for (int i = 0; i < 50'000; ++i)
            text += fmt::format("k{}: 1\n", i);
        return text;
    }());
    files.line("keys-alike", repeated(50'000, "category: \"Verde\"\n"));
    files.line("key-of-a-megabyte", std::string(1u << 20, 'k') + ": 1");
    files.line("line-too-long", "category: \"" + std::string(5u << 20, 'x') + "\"");
    files.line("comment-too-long", "#" + std::string(5u << 20, '#'));
    files.category("escapes-by-the-million", repeated(1'000'000, "\\x41"));
    files.category("backslashes", std::string(2'000'001, '\\'));
    files.line("quotes", "tags: [" + repeated(many, "\"\",") + "\"\"]");
    files.line("open-quotes", repeated(20'000, "x-a: \"\n"));
    files.line("blocks-in-steps", [] {
        std::string text;
        for (std::size_t depth = 0; depth < 1'500; ++depth)
            text += std::string(depth, ' ') + "x-a: |\n";
        return text;
    }());
    files.line("blocks-of-nothing", repeated(50'000, "x-a: |\n"));
    files.add("blank-megabytes", std::string(4u << 20, '\n'));
    files.add("spaces", std::string(4u << 20, ' '));
    files.line("tabs", "category:" + std::string(1u << 20, '\t') + "\"Verde\"");
    files.line("emoji", "category: \"" + repeated(200'000, "\U0001F469\u200D") + "\"");
    files.line("marks-on-one-letter", "category: \"e" + repeated(200'000, "\u0301") + "\"");
    files.replace("paragraphs-by-the-thousand", "  Obiettivo.",
                  repeated(50'000, "  x\n\n") + "  Obiettivo.");
    files.add("versions-by-the-thousand", versions_by_the_thousand(files));
    files.line("decided-by-the-thousand", decided_by_the_thousand());
    files.line("conflicts", repeated(50'000, "<<<<<<< a\n=======\n>>>>>>> b\n"));
    files.add("documents", repeated(many, "---\n"));
}

} // namespace

std::vector<HostileFile> hostile_files(const std::string& sound) {
    Files files(sound);
    files.add("sound", sound); // what the others are held against
    add_nothing(files);
    add_encodings(files);
    add_controls(files);
    add_yaml(files);
    add_values(files);
    add_costly(files);
    return files.take();
}

} // namespace emenda::tests
