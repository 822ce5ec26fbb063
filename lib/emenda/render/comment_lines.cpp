// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/comment_lines.hpp"

#include "emenda/base/keyed_hash.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/render/standing_words.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include <fmt/format.h>

namespace emenda::render {

namespace {

/// Deeper answers are no longer set in, or a long quarrel would run out of the screen; on a narrow
/// one sooner.
constexpr std::size_t deepest = 6;

std::size_t indent_of(std::size_t depth, std::size_t width) {
    while (depth > 0 && (depth > deepest || (width > 0 && 2 + 4 * depth > width / 3)))
        --depth;
    return 2 + 4 * depth;
}

/// The numbers of what comments speak of, by their ids: a proposal may have thousands of comments.
using Numbers = ByText<model::Number>;

template <typename Entries>
Numbers numbers_of(const Entries& entries) {
    Numbers numbers;
    for (const auto& entry : entries)
        numbers.emplace(entry.id, entry.number);
    return numbers;
}

std::optional<model::Number> number_of(const Numbers& numbers, const std::string& id) {
    const auto found = id.empty() ? numbers.end() : numbers.find(id);
    return found == numbers.end() ? std::nullopt : std::optional(found->second);
}

Line headline(const model::Comment& comment, const Numbers& amendments, const Numbers& comments,
              std::size_t indent, const std::string& zone) {
    Line line{{Label::plain, std::string(indent, ' ')},
              {Label::name, fmt::format("{}", comment.number)},
              {Label::plain, "  "}};
    if (!comment.hidden.empty()) {
        line.push_back({Label::faint, say(tr("Hidden: {}"), comment.hidden)});
        return line;
    }
    line.push_back({Label::plain, display(comment.author)});
    line.push_back({Label::faint, say(tr(", {}, on version {}"),
                                      to_display(comment.posted, zone, true), comment.version)});
    if (const auto number = number_of(amendments, comment.about))
        line.push_back({Label::faint, say(tr(", about amendment {}"), *number)});
    if (const auto number = number_of(comments, comment.reply_to))
        line.push_back({Label::faint, say(tr(", in answer to {}"), *number)});
    if (comment.stance != model::Stance::none) {
        line.push_back({Label::plain, ": "});
        line.push_back({Label::mark, display(comment.stance)});
    }
    return line;
}

} // namespace

std::vector<ThreadEntry> thread_of(const std::vector<model::Comment>& comments) {
    ByText<std::vector<const model::Comment*>> answers;
    std::set<std::string_view> known;
    for (const model::Comment& comment : comments)
        known.insert(comment.id);
    std::vector<ThreadEntry> waiting; // the next one last
    for (const model::Comment& comment : comments) {
        if (comment.reply_to.empty() || known.count(comment.reply_to) == 0)
            waiting.push_back({&comment, 0});
        else
            answers[comment.reply_to].push_back(&comment);
    }
    std::reverse(waiting.begin(), waiting.end());
    std::vector<ThreadEntry> thread;
    std::set<const model::Comment*> told;
    const auto tell = [&] {
        while (!waiting.empty()) {
            const ThreadEntry entry = waiting.back();
            waiting.pop_back();
            if (!told.insert(entry.comment).second) continue;
            thread.push_back(entry);
            const auto found = answers.find(entry.comment->id);
            if (found == answers.end()) continue;
            for (auto answer = found->second.rbegin(); answer != found->second.rend(); ++answer)
                waiting.push_back({*answer, entry.depth + 1});
        }
    };
    tell();
    for (const model::Comment& comment : comments) { // what only answers each other, in a ring
        waiting.push_back({&comment, 0});
        tell();
    }
    return thread;
}

std::size_t count_shown(const std::vector<model::Comment>& comments) {
    return static_cast<std::size_t>(
        std::count_if(comments.begin(), comments.end(),
                      [](const model::Comment& comment) { return comment.hidden.empty(); }));
}

std::vector<model::Comment> comments_about(const model::Proposal& proposal,
                                           const model::Amendment& amendment) {
    std::vector<model::Comment> comments;
    std::set<std::string_view> ids;
    for (const auto& [comment, depth] : thread_of(proposal.comments)) {
        if (comment->about != amendment.id && !ids.contains(comment->reply_to)) continue;
        ids.insert(comment->id);
        comments.push_back(*comment);
    }
    return comments;
}

Lines comment_lines(const model::Proposal& proposal, const std::vector<model::Comment>& comments,
                    const ShowOptions& options) {
    const Numbers amendments = numbers_of(proposal.amendments);
    const Numbers answered = numbers_of(proposal.comments);
    Lines lines;
    for (const auto& [comment, depth] : thread_of(comments)) {
        const std::size_t indent = indent_of(depth, options.width);
        append(lines, wrapped(headline(*comment, amendments, answered, indent, options.zone),
                              options.width, indent + 3));
        if (comment->hidden.empty()) append(lines, prose(comment->text, options.width, indent + 3));
    }
    return lines;
}

} // namespace emenda::render
