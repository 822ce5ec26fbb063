// SPDX-License-Identifier: EUPL-1.2
#include "emenda/acts/entries.hpp"

#include "emenda/base/digest.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <vector>

namespace emenda::acts {

namespace {

std::optional<model::Number> number_in(std::string_view name, char letter) {
    if (!name.empty() && (name.front() == letter || name.front() == letter + ('a' - 'A'))) {
        name.remove_prefix(1);
    }
    model::Number number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc() || end != name.data() + name.size()) return std::nullopt;
    return number;
}

/// The indices of the entries whose number or id the name is.
template <typename Entry>
std::vector<std::size_t> matches(const std::vector<Entry>& entries, std::string_view name,
                                 char letter) {
    constexpr std::size_t shortest_prefix = 4;
    // A whole id first: a script has it from us, and one in forty is all digits.
    const auto those = [&](auto match) {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (match(entries[i])) found.push_back(i);
        }
        return found;
    };
    const auto whole = those([&](const Entry& entry) { return entry.id == name; });
    if (!whole.empty()) return whole;
    if (const auto number = number_in(name, letter)) {
        return those([&](const Entry& entry) { return entry.number == *number; });
    }
    if (name.size() < shortest_prefix) return {};
    return those([&](const Entry& entry) { return std::string_view(entry.id).starts_with(name); });
}

template <typename Entry>
std::string ids(const std::vector<Entry>& entries, const std::vector<std::size_t>& which) {
    std::string text;
    for (const std::size_t i : which)
        text += (text.empty() ? "" : ", ") + entries[i].id;
    return text;
}

/// Those that are named together, as "A1,A3" or "A1-A3"; nothing where it means something else.
std::string named_together(const std::vector<model::Amendment>& amendments, std::string_view name) {
    constexpr std::size_t most = 20;
    std::vector<std::string_view> parts;
    bool is_range = false;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find_first_of(",;+/-. ", at), name.size());
        if (end > at) parts.push_back(name.substr(at, end - at));
        is_range = is_range || (end < name.size() && name[end] == '-') ||
                   name.substr(end).starts_with("..");
        at = end + 1;
    }
    std::vector<std::size_t> named;
    for (const std::string_view part : parts) {
        const auto found = matches(amendments, part, 'A');
        if (found.size() != 1) return {};
        named.push_back(found.front());
    }
    if (is_range && named.size() == 2 && named[0] < named[1]) {
        const std::size_t last = named.back();
        named.pop_back();
        while (named.back() < last)
            named.push_back(named.back() + 1);
    }
    if (named.size() < 2 || named.size() > most) return {};
    std::string together;
    for (const std::size_t i : named)
        together += fmt::format("{}A{}", together.empty() ? "" : " ", amendments[i].number);
    return together;
}

template <typename Entry>
model::Number highest_number(const std::vector<Entry>& entries) {
    model::Number highest = 0;
    for (const Entry& entry : entries)
        highest = std::max(highest, entry.number);
    return highest;
}

/// What nobody could read any more is not given.
template <typename Entry>
model::Number next_number(const std::vector<Entry>& entries, const std::string& none_left) {
    const model::Number highest = highest_number(entries);
    if (highest < model::largest_number) return highest + 1;
    throw Error(ErrorKind::refused, say(none_left.c_str(), highest),
                tr("Its number can be lowered in the file, to one above those before it: no "
                   "digest is made over it."));
}

} // namespace

std::string fresh_id(const model::Proposal& proposal, std::string_view content) {
    std::set<std::string> taken;
    for (const auto& amendment : proposal.amendments)
        taken.insert(amendment.id);
    for (const auto& comment : proposal.comments)
        taken.insert(comment.id);
    auto number =
        static_cast<std::uint32_t>(std::stoul(sha256_hex(content).substr(0, 8), nullptr, 16));
    while (taken.contains(fmt::format("{:08x}", number)))
        ++number;
    return fmt::format("{:08x}", number);
}

std::size_t find_amendment(const model::Proposal& proposal, std::string_view name, Taking taking) {
    const auto found = matches(proposal.amendments, name, 'A');
    if (found.size() == 1) return found.front();
    const std::string& reference = proposal.reference.text;
    if (found.size() > 1) {
        throw Error(ErrorKind::usage, say(tr("{} begins the id of several amendments."), name),
                    say(tr("They are: {}"), ids(proposal.amendments, found)));
    }
    std::string hint = tr("It has no amendments yet.");
    if (!proposal.amendments.empty()) {
        const auto count = proposal.amendments.size();
        hint = say(trn("It has one amendment, A{1}.", "It has {0} amendments, A1 to A{1}.", count),
                   count, highest_number(proposal.amendments));
    }
    const std::string apart =
        taking == Taking::several ? named_together(proposal.amendments, name) : std::string();
    if (!apart.empty()) hint = say(tr("Each is named by itself, with blanks between: {}"), apart);
    throw Error(ErrorKind::usage, say(tr("{} has no amendment {}."), reference, name), hint);
}

std::size_t find_comment(const model::Proposal& proposal, std::string_view name) {
    const auto found = matches(proposal.comments, name, 'C');
    if (found.size() == 1) return found.front();
    const std::string& reference = proposal.reference.text;
    if (found.size() > 1) {
        throw Error(ErrorKind::usage, say(tr("{} begins the id of several comments."), name),
                    say(tr("They are: {}"), ids(proposal.comments, found)));
    }
    std::string hint = tr("It has no comments yet.");
    if (!proposal.comments.empty()) {
        const auto count = proposal.comments.size();
        hint = say(trn("It has one comment, number {1}.", "It has {0} comments, 1 to {1}.", count),
                   count, highest_number(proposal.comments));
    }
    throw Error(ErrorKind::usage, say(tr("{} has no comment {}."), reference, name), hint);
}

model::Number next_amendment_number(const model::Proposal& proposal) {
    return next_number(proposal.amendments,
                       tr("No amendment can come behind A{}: there is no higher number."));
}

model::Number next_comment_number(const model::Proposal& proposal) {
    return next_number(proposal.comments,
                       tr("No comment can come behind comment {}: there is no higher number."));
}

} // namespace emenda::acts
