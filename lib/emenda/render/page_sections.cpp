// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/page_sections.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/comment_lines.hpp"
#include "emenda/render/html_text.hpp"
#include "emenda/render/page_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace emenda::render {

namespace {

constexpr std::size_t deepest = 4;

std::string link_html(const std::string& target, const std::string& html) {
    if (target.empty()) return html;
    return fmt::format("<a href=\"#{}\">{}</a>", html_line(target), html);
}

std::string comment_heading(const PageContent& content, const model::Comment& comment) {
    std::string html =
        html_line(display(comment.author)) + ", " + day_html(comment.posted, content.options.zone);
    if (comment.stance != model::Stance::none)
        html += " " + badge_html(Label::plain, display(comment.stance));
    return html;
}

std::string comment_context(const PageContent& content, const model::Comment& comment) {
    std::string html =
        html_line(say(tr("Comment {}, on version {}"), comment.number, comment.version));
    if (const model::Amendment* about = content.amendment_with(comment.about))
        html += ", " + link_html(fmt::format("change-{}", about->number),
                                 html_line(say(tr("about proposed change {}"), about->number)));
    if (const model::Comment* other = content.comment_with(comment.reply_to))
        html += ", " + link_html(fmt::format("comment-{}", other->number),
                                 html_line(say(tr("in answer to comment {}"), other->number)));
    return "<p class=\"soft\">" + html + "</p>\n";
}

std::string comment_html(const PageContent& content, const ThreadEntry& entry) {
    const model::Comment& comment = *entry.comment;
    std::string html = fmt::format("<article id=\"comment-{}\" class=\"comment deep{}\">\n",
                                   comment.number, std::min(entry.depth, deepest));
    if (comment.hidden.empty())
        html += "<h3>" + comment_heading(content, comment) + "</h3>\n" +
                comment_context(content, comment) + html_paragraphs(comment.text);
    else
        html += fmt::format("<h3>{}</h3>\n<p class=\"soft\">{}</p>\n",
                            html_line(say(tr("Comment {}"), comment.number)),
                            html_line(say(tr("This comment is not shown: {}"), comment.hidden)));
    return html + "</article>\n";
}

} // namespace

std::string section_html(std::string_view id, const std::string& heading,
                         const std::string& content) {
    return fmt::format("<section id=\"{0}\" aria-labelledby=\"{0}-heading\">\n"
                       "<h2 id=\"{0}-heading\">{1}</h2>\n{2}</section>\n",
                       id, html_line(heading), content);
}

std::string facts_html(const std::vector<PageFact>& facts) {
    std::string html = "<dl>\n";
    for (const PageFact& fact : facts) {
        html += "<dt>" + html_line(fact.name) + "</dt>\n";
        if (fact.values.size() == 1) {
            html += "<dd>" + link_html(fact.target, html_line(fact.values.front())) + "</dd>\n";
            continue;
        }
        html += "<dd><ul>\n";
        for (const std::string& value : fact.values)
            html += "<li>" + html_line(value) + "</li>\n";
        html += "</ul></dd>\n";
    }
    return html + "</dl>\n";
}

std::string badge_html(Label label, const std::string& word) {
    const char* const colour = label == Label::good      ? " good"
                               : label == Label::bad     ? " bad"
                               : label == Label::warning ? " warning"
                                                         : "";
    return fmt::format("<span class=\"badge{}\">{}</span>", colour, html_line(word));
}

std::string day_html(Date date, const std::string& zone) {
    return fmt::format("<time datetime=\"{}\">{}</time>", to_stored(date), to_display(date, zone));
}

std::string language_attribute(const model::Proposal& proposal) {
    if (proposal.language.empty() || proposal.language == language_in_use()) return {};
    return fmt::format(" lang=\"{}\"", html_line(proposal.language));
}

std::string decisions_section(const PageContent& content) {
    std::string html;
    for (const model::ProposalDecision& decision : content.proposal.decisions) {
        html += "<li>" + html_line(page_display(decision, content.options.zone));
        if (!decision.text.empty())
            html += "\n<blockquote>\n" + html_paragraphs(decision.text) + "</blockquote>\n";
        html += "</li>\n";
    }
    if (html.empty()) return {};
    return section_html("decisions", tr("Decisions and answers"),
                        "<ul class=\"people\">\n" + html + "</ul>\n");
}

std::string supporters_section(const PageContent& content) {
    const std::vector<model::Supporter>& supporters = content.proposal.supporters;
    std::string html = "<ul class=\"people\">\n";
    for (const model::Supporter& supporter : supporters) {
        html += "<li><strong>" + html_line(display(supporter.person)) + "</strong>";
        if (!supporter.note.empty()) html += ", " + html_line(supporter.note);
        html += " <span class=\"soft\">" + html_line(support_of(supporter, content.options.zone)) +
                "</span></li>\n";
    }
    html += "</ul>\n";
    if (supporters.empty())
        html = "<p class=\"soft\">" + html_line(tr("Nobody supports it yet.")) + "</p>\n";
    return section_html("supporters", say(tr("List of supporters ({})"), supporters.size()), html);
}

std::string comments_section(const PageContent& content) {
    const std::vector<model::Comment>& comments = content.proposal.comments;
    std::string html;
    for (const ThreadEntry& entry : thread_of(comments))
        html += comment_html(content, entry);
    if (html.empty())
        html = "<p class=\"soft\">" + html_line(tr("There are no comments yet.")) + "</p>\n";
    return section_html("comments", say(tr("Comments ({})"), count_shown(comments)), html);
}

std::string links_section(const PageContent& content) {
    std::string html;
    for (const model::Link& link : content.proposal.links) {
        const std::string address = address_of(link, content.options);
        const std::string to = html_line(link.to);
        html += "<li>" + html_line(display(link.kind)) + ": " +
                (address.empty() ? to
                                 : fmt::format("<a href=\"{}\" rel=\"nofollow\">{}</a>",
                                               html_line(address), to)) +
                "</li>\n";
    }
    if (html.empty()) return {};
    return section_html("links", tr("Links"), "<ul>\n" + html + "</ul>\n");
}

} // namespace emenda::render
