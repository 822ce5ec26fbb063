// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/undo_step.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <iterator>
#include <limits>

namespace emenda::store {

namespace {

constexpr std::string_view heading = "emenda undo 1\n";
constexpr std::string_view none = "-";

constexpr std::size_t longest = 300; ///< bytes of a line

std::string on_one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < ' ' || c == 0x7F; }, ' ');
    return text;
}

/// As many of the words, which are as a shell takes them, as fit a line: each whole or not at all,
/// or a part of a name would stay here that `forget` does not know for one.
std::string words_of_a_line(const std::string& words) {
    if (words.size() <= longest) return on_one_line(words);
    std::size_t end = 0;
    bool in_quotes = false;
    for (std::size_t at = 0; at <= longest; ++at) {
        if (words[at] == '\'') in_quotes = !in_quotes;
        if (words[at] == '\\' && !in_quotes)
            ++at;
        else if (words[at] == ' ' && !in_quotes)
            end = at + 1;
    }
    return on_one_line(words.substr(0, end)) + "…";
}

/// Whole, or not at all, likewise.
std::string name_of_a_line(const std::string& name) {
    return name.size() <= longest ? on_one_line(name) : std::string();
}

/// What stands behind `name`, in the line at `rest`, which goes.
std::optional<std::string_view> take_line(std::string_view& rest, std::string_view name) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos || !rest.starts_with(name)) return std::nullopt;
    const auto line = rest.substr(name.size(), end - name.size());
    rest.remove_prefix(end + 1);
    return line;
}

std::string_view take_word(std::string_view& rest) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const auto word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return word;
}

template <typename Number>
bool read_number(std::string_view word, Number& number, int base) {
    const char* end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, number, base);
    return read.ec == std::errc() && read.ptr == end;
}

/// A journal may have come with a folder that somebody else has packed.
bool is_plainly_inside(std::string_view path) {
    if (path.empty() || path.front() == '/') return false;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const auto name = path.substr(0, end);
        if (name.empty() || name == "." || name == "..") return false;
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return true;
}

/// Of one line: the name of a folder may hold a line feed.
std::string escaped(std::string_view path) {
    std::string text;
    for (const char c : path)
        text += c == '\n' ? "\\n" : c == '\\' ? "\\\\" : std::string(1, c);
    return text;
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string path;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\') {
            path += text[at];
            continue;
        }
        const char next = ++at < text.size() ? text[at] : '\0';
        if (next != 'n' && next != '\\') return std::nullopt;
        path += next == 'n' ? '\n' : '\\';
    }
    return path;
}

/// A file as its line names it; its bytes follow later.
struct FileLine {
    StepFile file;
    std::size_t size = 0;
    std::optional<Digest> before;
};

std::optional<Digest> digest_or_none(std::string_view word, bool& good) {
    if (word == none) return std::nullopt;
    auto digest = parse_digest(word);
    good = good && digest.has_value();
    return digest;
}

std::optional<FileLine> file_line(std::string_view line) {
    FileLine read;
    bool good = read_number(take_word(line), read.file.mode, 8) && read.file.mode <= 0777;
    good = read_number(take_word(line), read.size, 10) && good;
    read.before = digest_or_none(take_word(line), good);
    read.file.after = digest_or_none(take_word(line), good);
    const auto path = unescaped(line);
    if (!good || !path || !is_plainly_inside(*path)) return std::nullopt;
    read.file.path = *path;
    return read;
}

/// A step without the bytes of its files, which their lines announce.
struct Heading {
    Step step;
    std::vector<FileLine> lines;
};

/// Takes it off the bytes; none for what is cut short, or none.
std::optional<Heading> heading_from(std::string_view& bytes) {
    if (!bytes.starts_with(heading)) return std::nullopt;
    bytes.remove_prefix(heading.size());
    const auto undoes = take_line(bytes, "undoes: ");
    const auto words = take_line(bytes, "command: ");
    const auto by = take_line(bytes, "by: ");
    const auto stored = take_line(bytes, "date: ");
    const auto reference = take_line(bytes, "reference: ");
    if (!undoes || !words || !by || !stored || !reference) return std::nullopt;
    const auto date = parse_stored_date(*stored);
    Heading read{{{std::string(*words), std::string(*by), date.value_or(Date())},
                  std::string(*reference),
                  0,
                  {}},
                 {}};
    if (!date || !read_number(*undoes, read.step.undoes, 10)) return std::nullopt;
    while (const auto line = take_line(bytes, "file: ")) {
        auto file = file_line(*line);
        if (!file) return std::nullopt;
        read.lines.push_back(std::move(*file));
    }
    if (read.lines.empty() || !take_line(bytes, "")) return std::nullopt;
    return read;
}

} // namespace

std::string to_bytes(const Step& step) {
    std::string bytes =
        fmt::format("{}undoes: {}\ncommand: {}\nby: {}\ndate: {}\nreference: {}\n", heading,
                    step.undoes, words_of_a_line(step.command.words),
                    name_of_a_line(step.command.by), to_stored(step.command.date), step.reference);
    const auto shown = [](const std::optional<Digest>& digest) {
        return digest ? std::string_view(digest->text) : none;
    };
    for (const StepFile& file : step.files) {
        const auto before = file.before ? std::optional(sha256(*file.before)) : std::nullopt;
        fmt::format_to(std::back_inserter(bytes), "file: {:o} {} {} {} {}\n", file.mode,
                       file.before ? file.before->size() : 0, shown(before), shown(file.after),
                       escaped(file.path));
    }
    bytes += '\n';
    for (const StepFile& file : step.files)
        bytes += file.before.value_or("");
    return bytes;
}

bool is_undo(std::string_view beginning) {
    return beginning.starts_with(fmt::format("{}undoes: ", heading)) &&
           !beginning.starts_with(fmt::format("{}undoes: 0\n", heading));
}

std::optional<Step> step_from(std::string_view bytes) {
    auto read = heading_from(bytes);
    if (!read) return std::nullopt;
    for (FileLine& line : read->lines) {
        if (line.size > bytes.size()) return std::nullopt;
        const auto before = bytes.substr(0, line.size);
        bytes.remove_prefix(line.size);
        if (line.before) line.file.before = std::string(before);
        const bool same = line.before ? sha256(before) == *line.before : before.empty();
        if (!same) return std::nullopt;
        read->step.files.push_back(std::move(line.file));
    }
    return bytes.empty() ? std::optional(std::move(read->step)) : std::nullopt;
}

std::optional<std::uintmax_t> announced_size(std::string_view beginning) {
    std::string_view rest = beginning;
    const auto read = heading_from(rest);
    if (!read) return std::nullopt;
    std::uintmax_t size = beginning.size() - rest.size();
    for (const FileLine& line : read->lines) {
        if (line.size > std::numeric_limits<std::uintmax_t>::max() - size) return std::nullopt;
        size += line.size;
    }
    return size;
}

} // namespace emenda::store
