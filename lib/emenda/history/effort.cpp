// SPDX-License-Identifier: EUPL-1.2
#include "emenda/history/effort.hpp"

#include "emenda/history/apply.hpp"
#include "emenda/history/chain.hpp"
#include "emenda/history/locate.hpp"
#include "emenda/text/paragraphs.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <variant>
#include <vector>

namespace emenda::history {

namespace {

std::uint64_t breaks_in(std::string_view text) {
    std::uint64_t count = 0; // by find: quicker than a look at each byte, for lines as people write
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        ++count;
    return count;
}

std::uint64_t paragraph_breaks_in(std::string_view words) {
    std::uint64_t count = 0;
    for (auto at = words.find(text::paragraph_break); at != std::string_view::npos;
         at = words.find(text::paragraph_break, at + text::paragraph_break.size()))
        ++count;
    return count;
}

std::uint64_t sum(std::uint64_t one, std::uint64_t other) {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    return one > most - other ? most : one + other;
}

std::uint64_t product(std::uint64_t one, std::uint64_t other) {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    return other > 0 && one > most / other ? most : one * other;
}

/// What a text counts for, of so many bytes and line breaks.
std::uint64_t cost_of(std::uint64_t title, std::uint64_t bytes, std::uint64_t breaks) {
    // Between two paragraphs stand two line breaks, and each has a character at least.
    const std::uint64_t paragraphs = std::min((breaks + 1) / 2, (bytes + 1) / 3);
    return title + bytes + digest_line * paragraphs;
}

std::uint64_t cost_of(const model::Text& text) {
    return cost_of(text.title.size(), text.body.size(), breaks_in(text.body));
}

/// How large a text is at most, from version to version.
class Size {
public:
    explicit Size(const model::Text& text)
        : m_title(text.title.size()), m_bytes(text.body.size()), m_breaks(breaks_in(text.body)) {
        for (const text::Range& paragraph : text::paragraphs(text.body))
            m_longest_written = std::max<std::uint64_t>(m_longest_written, paragraph.size());
    }

    void change(const model::Changes& changes) {
        if (changes.title) m_title = changes.title->with.size();
        for (const model::Change& change : changes.body)
            std::visit(*this, change.what);
    }

    std::uint64_t text() const { return cost_of(m_title, m_bytes, m_breaks); }

    /// To find the quotes of changes, the paragraph that each names is read twice, and in a text
    /// made for it a byte takes several times as long.
    std::uint64_t reading(const model::Changes& changes) const {
        constexpr std::uint64_t slowness = 8;
        const std::uint64_t longest =
            std::min(m_bytes, sum(product(m_longest_written, m_joins + 1), m_words_put_in));
        std::uint64_t bytes = 0;
        for (const model::Change& change : changes.body)
            bytes =
                sum(bytes, product(2 * slowness, longest + std::visit(QuoteSize(), change.what)));
        return bytes;
    }

    /// For those at fault, the whole body, which in an amendment keeps nobody from going on.
    std::uint64_t looking_up(const model::Changes& changes) const {
        const std::uint64_t most =
            std::min<std::uint64_t>(changes.body.size(), most_looked_up_elsewhere(m_bytes));
        return product(most, m_bytes);
    }

    void operator()(const model::Replace& change) {
        take(change.quote.text);
        put(change.with);
    }
    void operator()(const model::Delete& change) { take(change.quote.text); }
    void operator()(const model::InsertWords& change) { put(change.insert); }
    void operator()(const model::InsertParagraphs& change) {
        m_bytes += change.insert.size() + text::paragraph_break.size();
        m_breaks += breaks_in(change.insert) + text::paragraph_break.size();
        m_longest_written = std::max<std::uint64_t>(m_longest_written, change.insert.size());
    }
    void operator()(const model::Move&) {}

private:
    struct QuoteSize {
        std::uint64_t operator()(const model::Replace& change) const {
            return change.quote.text.size();
        }
        std::uint64_t operator()(const model::Delete& change) const {
            return change.quote.text.size();
        }
        std::uint64_t operator()(const model::InsertWords& change) const {
            return change.after.text.size();
        }
        std::uint64_t operator()(const model::InsertParagraphs&) const { return 0; }
        std::uint64_t operator()(const model::Move&) const { return 0; }
    };

    /// A quote longer than the text is one that cannot be found: nothing is built on it.
    void take(const std::string& quote) {
        m_bytes -= std::min<std::uint64_t>(m_bytes, quote.size());
        m_breaks -= std::min(m_breaks, breaks_in(quote));
        m_joins += paragraph_breaks_in(quote);
    }

    void put(const std::string& words) {
        constexpr std::uint64_t recomposed = 8; ///< what accents may grow by that stand beside it
        m_bytes += words.size() + recomposed;
        m_breaks += breaks_in(words);
        m_words_put_in += words.size() + recomposed;
    }

    std::uint64_t m_title;
    std::uint64_t m_bytes;
    std::uint64_t m_breaks;              ///< line breaks
    std::uint64_t m_longest_written = 0; ///< paragraph that was ever put in whole
    std::uint64_t m_joins = 0;           ///< paragraphs that may have become part of another
    std::uint64_t m_words_put_in = 0;    ///< bytes that may have made a paragraph longer
};

/// The texts and the reading, as the changes tell; then rebuilt, where only that can tell.
class Count {
public:
    Count(const model::Proposal& proposal, std::uint64_t most)
        : m_proposal(proposal), m_most(most), m_based_on(proposal.versions.size()) {
        for (std::size_t i = 0; i < proposal.amendments.size(); ++i) {
            const model::Number base = proposal.amendments[i].base;
            if (base >= 1 && base <= m_based_on.size()) m_based_on[base - 1].push_back(i);
        }
    }

    std::optional<Excess> excess() {
        const auto& versions = m_proposal.versions;
        if (versions.empty() || !versions.front().text) return std::nullopt;
        count_sizes(Size(*versions.front().text));
        if (m_excess) {
            m_excess->needed = m_texts;
            return m_excess;
        }
        if (m_reading > most_reading()) rebuild(*versions.front().text);
        return m_excess;
    }

private:
    void count_sizes(Size size) {
        std::vector<std::uint64_t> bases(m_proposal.amendments.size(), 0);
        for (std::size_t i = 0; i < m_proposal.versions.size(); ++i) {
            const model::Changes& changes = m_proposal.versions[i].changes;
            m_reading = sum(m_reading, size.reading(changes));
            size.change(changes);
            // The last text is not rebuilt where the working text fits its digest.
            const bool is_last = i + 1 == m_proposal.versions.size();
            const std::uint64_t text =
                is_last ? std::max(size.text(), cost_of(m_proposal.text)) : size.text();
            add_text(text, {Excess::Of::versions, i});
            for (const std::size_t amendment : m_based_on[i]) {
                bases[amendment] = text;
                const model::Changes& asked = m_proposal.amendments[amendment].changes;
                m_reading = sum(m_reading, sum(size.reading(asked), size.looking_up(asked)));
            }
        }
        for (std::size_t i = 0; i < bases.size(); ++i)
            add_text(bases[i], {Excess::Of::amendments, i});
    }

    void add_text(std::uint64_t bytes, const Excess& here) {
        m_texts = sum(m_texts, bytes);
        if (m_texts > m_most && !m_excess) m_excess = here;
    }

    /// What the texts leave, and something always: a limit raised for the texts is to be enough.
    std::uint64_t most_reading() const {
        constexpr std::uint64_t least_part = 8;
        return std::max(m_most - m_texts, m_most / least_part);
    }

    /// Stops where a version cannot be rebuilt: so does everybody else.
    void rebuild(model::Text text) {
        std::uint64_t left = most_reading();
        const auto passes = [&](std::uint64_t work, const Excess& here) {
            if (work > left) m_excess = here;
            left -= std::min(left, work);
            return m_excess.has_value();
        };
        for (std::size_t i = 0; i < m_proposal.versions.size(); ++i) {
            Applier here(text); // once for all that rests on this text, as in check
            for (const std::size_t amendment : m_based_on[i]) {
                const auto& changes = m_proposal.amendments[amendment].changes;
                if (passes(here.work_of(changes, left), {Excess::Of::amendment_quotes, amendment}))
                    return;
            }
            if (i + 1 == m_proposal.versions.size()) return;
            Applied next = here.apply(m_proposal.versions[i + 1].changes, left);
            if (passes(next.work, {Excess::Of::quotes, i + 1}) || !next.faults.empty()) return;
            text = std::move(next.text);
        }
    }

    const model::Proposal& m_proposal;
    const std::uint64_t m_most;
    std::vector<std::vector<std::size_t>> m_based_on; ///< of each version its amendments
    std::uint64_t m_texts = 0;
    std::uint64_t m_reading = 0;
    std::optional<Excess> m_excess;
};

} // namespace

std::optional<Excess> excess_over(const model::Proposal& proposal, std::uint64_t most) {
    return Count(proposal, most).excess();
}

} // namespace emenda::history
