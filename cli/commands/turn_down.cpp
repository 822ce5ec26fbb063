// SPDX-License-Identifier: EUPL-1.2
// reject and retract: amendments turned down, or taken back by their proposers.
#include "cli/commands/all.hpp"
#include "cli/writing.hpp"
#include "emenda/acts/entries.hpp"
#include "emenda/acts/propose.hpp"
#include "emenda/acts/typed.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/standing.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace emenda::cli {

namespace {

/// "3", or "3-5"; with blanks around it, as a formula's label has them.
std::optional<std::pair<model::Number, model::Number>> range_of(std::string_view typed) {
    constexpr model::Number most = 100'000; // of one range
    const auto number = [](std::string_view text) -> std::optional<model::Number> {
        model::Number value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
        return value;
    };
    const std::size_t begin = std::min(typed.find_first_not_of(' '), typed.size());
    typed = typed.substr(begin, typed.find_last_not_of(' ') + 1 - begin);
    const auto to = typed.find('-');
    const auto first = number(typed.substr(0, to));
    const auto last = to == typed.npos ? first : number(typed.substr(to + 1));
    if (!first || !last || *last < *first || *last - *first >= most) return std::nullopt;
    return std::pair(*first, *last);
}

} // namespace

std::vector<model::Number> change_numbers(const std::string& typed) {
    std::vector<model::Number> numbers;
    std::string_view rest = typed;
    for (bool more = true; more;) {
        const auto comma = std::min(rest.find(','), rest.size());
        more = comma < rest.size();
        const auto range = range_of(rest.substr(0, comma));
        if (!range) {
            throw Error(ErrorKind::usage, say(tr("These are no numbers of changes: {}"), typed),
                        tr("Write them as 1,3 or 1-3; 0 is the title."));
        }
        for (model::Number number = range->first; number <= range->second; ++number)
            numbers.push_back(number);
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return numbers;
}

namespace {

struct Options {
    std::string ref;
    std::string amendment;
    std::optional<std::string> only;
    std::optional<std::string> reason;
    WriteOptions writing;
};

std::string sentence(model::AmendmentAct act, model::Number amendment, const std::string& only,
                     const std::string& reference) {
    const auto count = static_cast<unsigned long>(std::count(only.begin(), only.end(), ',')) + 1;
    if (act == model::AmendmentAct::rejected) {
        return only.empty() ? say(tr("Rejected amendment A{} to {}."), amendment, reference)
                            : say(trn("Rejected change {0} of amendment A{1} to {2}.",
                                      "Rejected changes {0} of amendment A{1} to {2}.", count),
                                  only, amendment, reference);
    }
    return only.empty() ? say(tr("Amendment A{} to {} is taken back."), amendment, reference)
                        : say(trn("Change {0} of amendment A{1} to {2} is taken back.",
                                  "Changes {0} of amendment A{1} to {2} are taken back.", count),
                              only, amendment, reference);
}

Exit run(const Options& options, model::AmendmentAct act, Session& session) {
    const acts::Stamp who = stamp(session, options.writing);
    const std::string reason =
        options.reason ? acts::typed_body(*options.reason, {tr("the reason"), false}) : "";
    const auto changes =
        options.only ? change_numbers(*options.only) : std::vector<model::Number>();
    return change(session, options.ref, options.writing, [&](const model::Proposal& proposal) {
        const std::size_t index = acts::find_amendment(proposal, options.amendment);
        Outcome outcome;
        outcome.after = acts::turn_down(proposal, index, act, changes, reason, who);
        const model::Amendment& amendment = outcome.after.amendments[index];
        outcome.made.amendments = {
            {amendment.id, amendment.number,
             std::string(history::to_word(history::standing_of(amendment)))}};
        outcome.sentences = {
            sentence(act, amendment.number, options.only.value_or(""), proposal.reference.text)};
        return outcome;
    });
}

std::shared_ptr<Options> declare(Arguments& arguments, const std::string& only) {
    auto options = std::make_shared<Options>();
    declare_ref(arguments, options->ref);
    declare_amendment(arguments, options->amendment);
    arguments.value(options->only, "--only", tr("CHANGES"), only);
    arguments.value(options->reason, "--reason", tr("TEXT"), tr("why"));
    declare_writing(arguments, options->writing, true, true);
    return options;
}

} // namespace

Run declare_reject(Arguments& arguments) {
    auto options =
        declare(arguments,
                tr("reject only these changes, as 1,3-5 (0: the title); the others stay pending"));
    return [options](Session& session) {
        return run(*options, model::AmendmentAct::rejected, session);
    };
}

Run declare_retract(Arguments& arguments) {
    auto options = declare(
        arguments,
        tr("take back only these changes, as 1,3-5 (0: the title); the others stay pending"));
    return [options](Session& session) {
        return run(*options, model::AmendmentAct::withdrawn, session);
    };
}

} // namespace emenda::cli
