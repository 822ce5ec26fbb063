// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/unified.hpp"

#include "emenda/render/line_script.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace emenda::render {

namespace {

/// A file name as GNU patch and git read it: C escapes in quotes where it holds control characters,
/// quotes or backslashes, a tab behind it where it holds spaces or a note follows.
std::string header(const PatchName& name) {
    std::string quoted;
    bool awkward = false;
    for (const char c : name.file) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            quoted += fmt::format("\\{:03o}", byte);
        } else {
            quoted += c;
            continue;
        }
        awkward = true;
    }
    const bool tab = !name.note.empty() || (!awkward && name.file.find(' ') != std::string::npos);
    return (awkward ? '"' + quoted + '"' : quoted) + (tab ? "\t" : "") + name.note;
}

/// Hunks so near each other that their contexts would touch are printed as one.
std::vector<std::vector<LineHunk>> grouped(const std::vector<LineHunk>& hunks,
                                           std::size_t context) {
    std::vector<std::vector<LineHunk>> groups;
    for (const LineHunk& hunk : hunks) {
        const bool near =
            !groups.empty() && hunk.from_begin - groups.back().back().from_end <= 2 * context;
        if (!near) groups.emplace_back();
        groups.back().push_back(hunk);
    }
    return groups;
}

/// "7,3"; a range without lines names the line before it, as POSIX has it.
std::string range(std::size_t begin, std::size_t end) {
    const std::size_t count = end - begin;
    if (count == 1) return fmt::format("{}", begin + 1);
    return fmt::format("{},{}", count == 0 ? begin : begin + 1, count);
}

void put(std::string& patch, char sign, std::string_view line) {
    patch += sign;
    patch += line;
    if (!line.ends_with('\n')) patch += "\n\\ No newline at end of file\n";
}

std::string hunk_text(const std::vector<std::string_view>& from,
                      const std::vector<std::string_view>& to, const std::vector<LineHunk>& group,
                      std::size_t context) {
    const LineHunk& first = group.front();
    const LineHunk& last = group.back();
    const std::size_t before = std::min(context, first.from_begin);
    const std::size_t behind = std::min(context, from.size() - last.from_end);
    std::string patch =
        fmt::format("@@ -{} +{} @@\n", range(first.from_begin - before, last.from_end + behind),
                    range(first.to_begin - before, last.to_end + behind));
    std::size_t at = first.from_begin - before;
    for (const LineHunk& hunk : group) {
        while (at < hunk.from_begin)
            put(patch, ' ', from[at++]);
        while (at < hunk.from_end)
            put(patch, '-', from[at++]);
        for (std::size_t i = hunk.to_begin; i < hunk.to_end; ++i)
            put(patch, '+', to[i]);
    }
    while (at < last.from_end + behind)
        put(patch, ' ', from[at++]);
    return patch;
}

} // namespace

std::string as_file(const model::Text& text) {
    if (text.title.empty() && text.body.empty()) return {};
    return text.title + "\n" + (text.body.empty() ? "" : "\n" + text.body);
}

std::string unified(const model::Text& from, const model::Text& to, const PatchName& from_name,
                    const PatchName& to_name, std::size_t context) {
    return unified_files(as_file(from), as_file(to), from_name, to_name, context);
}

std::string unified_files(const std::string& from, const std::string& to,
                          const PatchName& from_name, const PatchName& to_name,
                          std::size_t context) {
    const std::vector<std::string_view> old_lines = lines_of(from);
    const std::vector<std::string_view> new_lines = lines_of(to);
    const std::vector<LineHunk> hunks = line_script(old_lines, new_lines);
    if (hunks.empty()) return {};
    std::string patch = fmt::format("--- {}\n+++ {}\n", header(from_name), header(to_name));
    for (const std::vector<LineHunk>& group : grouped(hunks, context))
        patch += hunk_text(old_lines, new_lines, group, context);
    return patch;
}

} // namespace emenda::render
