// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/translate.hpp"
#include "emenda/render/comment_lines.hpp"
#include "emenda/render/markdown_text.hpp"
#include "emenda/render/page.hpp"
#include "emenda/render/page_content.hpp"
#include "emenda/render/page_words.hpp"
#include "emenda/render/redline_lines.hpp"

#include <fmt/format.h>

namespace emenda::render {

namespace {

constexpr std::size_t fence_width = 88;

std::string item(const std::string& text) { return "- " + text + "\n"; }

std::string heading(unsigned level, const std::string& text) {
    return fmt::format("\n{} {}\n\n", std::string(level, '#'), markdown_line(text));
}

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values)
        text += (text.empty() ? "" : ", ") + value;
    return text;
}

std::string fact_items(const std::vector<PageFact>& facts) {
    std::string text;
    for (const PageFact& fact : facts)
        text += item(markdown_line(fact.name) + (fact.reads_on ? " " : ": ") +
                     markdown_line(joined(fact.values)));
    return text;
}

std::string redline(const AmendmentRedline& redline) {
    if (!differs(redline.title, redline.rows)) return markdown_line(tr("Nothing changed.")) + "\n";
    RedlineOptions options;
    options.width = fence_width;
    options.legend = false;
    options.context_words = 30; // as on a page of HTML
    options.least_cut = 12;
    return markdown_fence(to_plain(redline_lines(redline.title, redline.rows, options)));
}

std::string legend() {
    return fmt::format("`[-…-]` {}, `{{+…+}}` {}, `[…]` {}\n", markdown_line(tr("words removed")),
                       markdown_line(tr("words added")), markdown_line(tr("words left out")));
}

std::string top(const PageContent& content) {
    const model::Proposal& proposal = content.proposal;
    std::string text;
    if (!content.options.organisation.empty())
        text += markdown_line(content.options.organisation) + "\n\n";
    text += "# " + markdown_line(content.text().title) + "\n\n";
    text +=
        item(markdown_line(tr("State")) + ": **" + markdown_line(display(proposal.state)) + "**");
    if (!proposal.category.empty())
        text += item(markdown_line(tr("Category")) + ": " + markdown_line(proposal.category));
    if (!proposal.tags.empty())
        text += item(markdown_line(tr("Tags")) + ": " + markdown_line(joined(proposal.tags)));
    const std::string notice = notice_of(content);
    return notice.empty() ? text : text + "\n" + markdown_line(notice) + "\n";
}

std::string body(const PageContent& content) {
    std::string text = heading(2, tr("Text of the proposal"));
    if (content.text().body.empty()) return text + markdown_line(tr("The text is empty.")) + "\n";
    return text + markdown_body(content.text().body, 3);
}

std::string decisions(const PageContent& content) {
    if (content.proposal.decisions.empty()) return {};
    std::string text = heading(2, tr("Decisions and answers"));
    bool first = true;
    for (const model::ProposalDecision& decision : content.proposal.decisions) {
        if (!first) text += "\n";
        first = false;
        text += markdown_line(page_display(decision, content.options.zone)) + "\n";
        if (!decision.text.empty()) text += "\n" + markdown_quote(decision.text);
    }
    return text;
}

std::string supporters(const PageContent& content) {
    const std::vector<model::Supporter>& supporters = content.proposal.supporters;
    std::string text = heading(2, say(tr("List of supporters ({})"), supporters.size()));
    if (supporters.empty()) return text + markdown_line(tr("Nobody supports it yet.")) + "\n";
    for (const model::Supporter& supporter : supporters) {
        const std::string note = supporter.note.empty() ? "" : ", " + supporter.note;
        text += item(markdown_line(display(supporter.person) + note + ", " +
                                   support_of(supporter, content.options.zone)));
    }
    return text;
}

std::string change(const PageContent& content, const model::Amendment& amendment) {
    const auto parts = parts_of(content.proposal, amendment);
    const AmendmentRedline what = told_shortly(content.proposal, amendment, parts);
    std::string text = heading(3, say(tr("Proposed change {}"), amendment.number));
    text += "**" + markdown_line(page_display(history::standing_of(amendment))) + "** " +
            markdown_line(excerpt_of(what.title, what.rows)) + "\n\n";
    text += fact_items(facts_of(content, amendment));
    for (const model::AmendmentDecision& decision : amendment.decisions) {
        text += "\n" + markdown_line(page_display(decision, content.options.zone)) + "\n";
        if (!decision.reason.empty()) text += "\n" + markdown_quote(decision.reason);
    }
    if (!amendment.reason.empty())
        text += heading(4, tr("Reason")) + markdown_quote(amendment.reason);
    for (const AmendmentPart& part : parts)
        text += heading(4, page_heading(part.share)) + redline(part.redline);
    return text;
}

std::string changes(const PageContent& content) {
    const std::vector<model::Amendment>& amendments = content.proposal.amendments;
    std::string text = heading(2, say(tr("Changes ({})"), amendments.size()));
    if (amendments.empty())
        return text + markdown_line(tr("No change has been proposed yet.")) + "\n";
    text += legend();
    for (const model::Amendment& amendment : amendments)
        text += change(content, amendment);
    return text;
}

std::string facts(const PageContent& content) {
    return heading(2, tr("About this proposal")) + fact_items(facts_of(content)) +
           item(markdown_line(version_of(content.version, content.last)));
}

std::string comment(const PageContent& content, const ThreadEntry& entry) {
    const model::Comment& comment = *entry.comment;
    if (!comment.hidden.empty())
        return heading(3, say(tr("Comment {}"), comment.number)) +
               markdown_line(say(tr("This comment is not shown: {}"), comment.hidden)) + "\n";
    std::string title =
        display(comment.author) + ", " + to_display(comment.posted, content.options.zone);
    if (comment.stance != model::Stance::none) title += ", " + display(comment.stance);
    std::string context = say(tr("Comment {}, on version {}"), comment.number, comment.version);
    if (const model::Amendment* about = content.amendment_with(comment.about))
        context += ", " + say(tr("about proposed change {}"), about->number);
    if (const model::Comment* other = content.comment_with(comment.reply_to))
        context += ", " + say(tr("in answer to comment {}"), other->number);
    return heading(3, title) + markdown_line(context) + "\n\n" + markdown_quote(comment.text);
}

std::string comments(const PageContent& content) {
    const std::vector<model::Comment>& comments = content.proposal.comments;
    std::string text = heading(2, say(tr("Comments ({})"), count_shown(comments)));
    if (comments.empty()) return text + markdown_line(tr("There are no comments yet.")) + "\n";
    text.pop_back();
    for (const ThreadEntry& entry : thread_of(comments))
        text += comment(content, entry);
    return text;
}

std::string version(const PageContent& content, const model::Version& version) {
    std::string text = heading(3, version_of(version.number, content.last));
    text += markdown_line(to_display(version.date, content.options.zone) + ", " +
                          display(version.author)) +
            "\n";
    const std::string origin = origin_of(version, content.proposal);
    if (!origin.empty()) text += "\n" + markdown_line(origin) + "\n";
    if (!version.message.empty()) text += "\n" + markdown_quote(version.message);
    if (version.number > 1)
        return text + "\n" + redline(redline_of_version(content, version.number));
    return text + "\n" + markdown_line(tr("The first text.")) + "\n";
}

std::string versions(const PageContent& content) {
    std::string text = heading(2, say(tr("Versions ({})"), content.last));
    text += markdown_line(say(tr("'emenda show {} NUMBER' prints the text of any of them."),
                              content.proposal.reference.text)) +
            "\n";
    if (content.last > 1) text += "\n" + legend();
    for (auto next = content.proposal.versions.rbegin(); next != content.proposal.versions.rend();
         ++next)
        text += version(content, *next);
    return text;
}

std::string links(const PageContent& content) {
    if (content.proposal.links.empty()) return {};
    std::string text = heading(2, tr("Links"));
    for (const model::Link& link : content.proposal.links) {
        const auto page = content.options.pages.find(link.to);
        const std::string to = markdown_line(link.to);
        text += item(markdown_line(display(link.kind)) + ": " +
                     (page == content.options.pages.end()
                          ? to
                          : fmt::format("[{}](<{}>)", to, page->second)));
    }
    return text;
}

} // namespace

std::string page_markdown(const model::Proposal& proposal, const PageOptions& options) {
    const PageContent content = content_of(proposal, options);
    return top(content) + body(content) + decisions(content) + supporters(content) +
           changes(content) + facts(content) + comments(content) + versions(content) +
           links(content);
}

} // namespace emenda::render
