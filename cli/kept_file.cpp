// SPDX-License-Identifier: EUPL-1.2
#include "cli/kept_file.hpp"

#include "emenda/acts/typed.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <vector>

namespace emenda::cli {

namespace {

/// What stands below the line at once, in whatever language it may have been written.
std::vector<std::string> first_instructions() {
    std::vector<std::string> all{first_instruction()};
    for (const char* language : {"en", "it"}) {
        const LanguageScope scope(language);
        all.push_back(first_instruction());
    }
    return all;
}

std::string the_line() {
    std::string line = "\n";
    return line.append(scissors).append("\n");
}

/// What stands behind the mark, if the last line begins with it.
std::optional<std::string_view> behind_the_mark(std::string_view content) {
    const std::size_t end = content.find_last_not_of(" \t\r\n");
    if (end == std::string_view::npos) return std::nullopt;
    content = content.substr(0, end + 1);
    std::string_view line = content.substr(content.rfind('\n') + 1);
    if (!line.starts_with(mark)) return std::nullopt;
    line.remove_prefix(mark.size());
    return line.empty() || line.front() == ' ' ? std::optional(line) : std::nullopt;
}

constexpr std::size_t digits = 16; ///< of a digest: enough to tell it from another
constexpr std::string_view text_word = "text:";
constexpr std::string_view amendment_word = "amendment:";
constexpr std::string_view comment_word = "comment:";

bool is_digest(std::string_view word) {
    return word.size() == digits &&
           word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<Against> against_in(std::string_view content) {
    const auto words = behind_the_mark(content);
    if (!words || words->empty()) return std::nullopt;
    std::vector<std::string> parts;
    for (std::size_t at = 1; at <= words->size();) {
        const std::size_t end = std::min(words->find(' ', at), words->size());
        parts.emplace_back(words->substr(at, end - at));
        at = end + 1;
    }
    if (parts.size() < 2) return std::nullopt;
    Against against{parts[0], 0, {}, {}};
    // What somebody wrote behind a digest makes it one that nothing has: that is refused.
    for (std::size_t i = 2; i < parts.size(); ++i) {
        if (is_digest(parts[i]))
            against.digest = parts[i];
        else if (parts[i].starts_with(text_word))
            against.text = parts[i].substr(text_word.size());
        else if (parts[i].starts_with(amendment_word))
            against.amendment = parts[i].substr(amendment_word.size());
        else if (parts[i].starts_with(comment_word))
            against.comment = parts[i].substr(comment_word.size());
        else
            against.signs.push_back(parts[i]);
    }
    const char* end = parts[1].data() + parts[1].size();
    const auto read = std::from_chars(parts[1].data(), end, against.version);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return against;
}

/// The first of our instructions that stands there, and what to take away with it: the line above
/// it, or where that is gone its own words; empty if there is none.
std::string instructions_begin_with(const std::string& content) {
    for (const std::string& first : first_instructions()) {
        if (content.find(the_line() + first + "\n") != std::string::npos) return ">8";
        if (content.find("\n" + first + "\n") != std::string::npos)
            return "\"" + first.substr(0, first.find(':')) + "\"";
    }
    return {};
}

/// The line joined with the last one of the text.
bool ends_with_scissors(std::string_view text) {
    text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
    const std::string_view last = text.substr(text.rfind('\n') + 1);
    return last != scissors && last.ends_with(scissors);
}

/// Ours ends with the mark. A text that has such a line, as other programs draw them, is none of
/// ours; one with our instructions and no mark at its end may be either, and is refused: half of it
/// would be lost, or the instructions become text. `what_then` tells what to do without them.
bool is_kept(const std::string& content, const char* what_then) {
    if (behind_the_mark(content)) {
        const std::string text = above_the_line(content);
        if (text.size() < content.size() && !ends_with_scissors(text)) return true;
        throw Error(ErrorKind::usage,
                    tr("This looks like a file from emenda's editor, but its line with >8 is gone: "
                       "nothing tells where the text ends."),
                    say(put_line_again(), scissors));
    }
    const std::string begin = instructions_begin_with(content);
    if (begin.empty()) return false;
    throw Error(ErrorKind::usage,
                tr("This looks like a file from emenda's editor, but its last line is gone."),
                say(what_then, begin));
}

const model::Version* version_of(const model::Proposal& proposal, model::Number number) {
    for (const model::Version& version : proposal.versions) {
        if (version.number == number) return &version;
    }
    return nullptr;
}

std::string beginning_of(const Digest& digest) {
    return digest.text.substr(digest.text.find(':') + 1, digits);
}

} // namespace

std::string digest_of(const model::Text& text) {
    return beginning_of(sha256(text.title + "\n\n" + text.body));
}

std::string name_of(const model::Amendment& amendment) {
    return amendment.id + "-" + beginning_of(amendment.digest);
}

Against against(const model::Proposal& proposal, model::Number version) {
    const model::Version* const found = version_of(proposal, version);
    return {proposal.reference.text, version, found ? beginning_of(found->digest) : "", {}};
}

Against against_working_text(const model::Proposal& proposal) {
    Against last = against(proposal, proposal.versions.back().number);
    if (history::has_hand_edits(proposal)) last.text = digest_of(proposal.text);
    return last;
}

const char* copy_from_the_file() {
    return tr("What you wrote can be copied from the file, and given to the command for the "
              "proposal that it is for.");
}

void refuse_another_proposal(const std::string& reference, const std::string& hint) {
    throw Error(ErrorKind::refused,
                say(tr("{} is another proposal now than when this was begun."), reference),
                advise(tr("To see it: emenda show {}"), reference) + "\n" + hint);
}

void require_same(const Against& against, const model::Proposal& now) {
    const model::Version* const version = version_of(now, against.version);
    if (against.reference != now.reference.text || !version) {
        throw Error(ErrorKind::usage,
                    say(tr("That text was written for {}, version {}."), against.reference,
                        against.version),
                    copy_from_the_file());
    }
    if (against.digest.empty() || against.digest == beginning_of(version->digest)) return;
    if (version == &now.versions.front()) // which goes with its proposal alone
        refuse_another_proposal(against.reference, copy_from_the_file());
    throw Error(
        ErrorKind::refused,
        say(tr("Version {} of {} was taken back meanwhile, and another one recorded."),
            against.version, against.reference),
        advise(tr("To see what it is now: emenda log {} -p\nWhat you wrote can be copied from "
                  "the file into the text as it is now."),
               against.reference));
}

std::optional<model::Number> version_edited(const Against& against, const model::Proposal& now) {
    require_same(against, now);
    if (against.text.empty()) return against.version;
    const std::vector<model::Text> texts = history::all_texts(now);
    for (std::size_t i = std::min(texts.size(), now.versions.size()); i-- > 0;) {
        if (now.versions[i].number < against.version) break;
        if (digest_of(texts[i]) == against.text) return now.versions[i].number;
    }
    return std::nullopt;
}

std::string first_instruction() {
    return tr("Leave the line above as it is: all that stands below it is ignored.");
}

const char* put_line_again() { return tr("Put this line below the text again, alone:\n{}"); }

std::string mark_of(const std::optional<Against>& against) {
    std::string line(mark);
    if (!against) return line + "\n";
    line += fmt::format(" {} {} {}", against->reference, against->version, against->digest);
    for (const std::string& signs : against->signs)
        line += " " + signs;
    if (!against->text.empty()) line.append(" ").append(text_word).append(against->text);
    if (!against->amendment.empty())
        line.append(" ").append(amendment_word).append(against->amendment);
    if (!against->comment.empty()) line.append(" ").append(comment_word).append(against->comment);
    return line + "\n";
}

bool is_marked(std::string_view content) { return behind_the_mark(content).has_value(); }

std::string above_the_line(const std::string& content) {
    const auto at = content.rfind("\n" + std::string(scissors));
    if (at != std::string::npos) return content.substr(0, at + 1);
    if (content.starts_with(scissors)) return {};
    for (const std::string& instruction : first_instructions()) {
        const auto begin = content.rfind("\n" + instruction + "\n");
        if (begin != std::string::npos) return content.substr(0, begin + 1);
    }
    return content;
}

model::Text split_title(const std::string& written) {
    const auto end = std::min(written.find('\n'), written.size());
    return {acts::typed_line(written.substr(0, end), tr("the title")),
            acts::typed_body(std::string_view(written).substr(end), {tr("the text"), false})};
}

std::filesystem::path saved_beside(const std::filesystem::path& file) {
    return file.string() + ".save";
}

namespace {

/// A kept file may hold less than was typed.
void require_nothing_beside(const acts::Origin& origin) {
    std::error_code unknown;
    const std::filesystem::path beside = saved_beside(origin.name);
    if (!origin.has_path || !std::filesystem::exists(beside, unknown)) return;
    throw Error(ErrorKind::refused,
                say(tr("The editor has left {} beside {}: what was typed last is there."),
                    beside.string(), origin.name),
                tr("Look at both, and remove the one that is not wanted; then give the other."));
}

} // namespace

std::optional<KeptText> kept_text(const std::string& content, const acts::Origin& origin) {
    const char* const what_then =
        tr("Take away the line with {} and all that stands below it; then give title and text with "
           "--text.");
    if (!is_kept(content, what_then)) return std::nullopt;
    require_nothing_beside(origin);
    return KeptText{split_title(acts::typed_body(above_the_line(content), origin)),
                    against_in(content)};
}

std::optional<KeptWords> kept_words(const std::string& content, const acts::Origin& origin) {
    const char* const what_then =
        tr("Take away the line with {} and all that stands below it; then give the file again.");
    if (!is_kept(content, what_then)) return std::nullopt;
    require_nothing_beside(origin);
    return KeptWords{above_the_line(content), against_in(content)};
}

} // namespace emenda::cli
