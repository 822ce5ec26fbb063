// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/syntax_fault.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/yaml/extent.hpp"
#include "emenda/yaml/rules.hpp"

#include <algorithm>

namespace emenda::yaml {

namespace {

class Fault {
public:
    Fault(const CountedText& source, std::string_view said, std::size_t at, const Reached& reached)
        : m_source(source), m_said(said), m_at(std::min(at, source.size())), m_reached(reached) {}

    SyntaxFault worded() const {
        if (says("the referenced anchor is not defined")) {
            return {rules::alias, m_at, tr("There is an alias (*) here."),
                    tr("Write the value itself.")};
        }
        if (const auto tab = tab_before()) {
            return {rules::syntax, *tab, tr("There is a tab here where YAML wants spaces."),
                    tr("Set lines in with spaces alone.")};
        }
        if (const auto line = left_its_text()) {
            return {rules::syntax, *line,
                    tr("This line is set in by fewer spaces than the text that it belongs to."),
                    tr("Set it in by as many spaces as the first line of that text.")};
        }
        if (const auto quote = open_quote()) {
            return syntax(*quote, tr("A quoted text that begins here is not closed."));
        }
        if (says("unknown escape") || says("scanning hex number")) {
            return syntax(backslash(),
                          tr("There is a backslash that means nothing in a quoted text."));
        }
        if (says("invalid unicode")) {
            return syntax(backslash(), tr("The escape here stands for no character."));
        }
        if (says("end of map flow") || says("end of sequence flow") || says("illegal flow end")) {
            return syntax(bracket(),
                          tr("A bracket that was opened is not closed, or a comma is missing."));
        }
        return syntax(m_at, of_the_spot());
    }

private:
    bool says(std::string_view part) const { return m_said.find(part) != std::string_view::npos; }

    static SyntaxFault syntax(std::size_t at, std::string message) {
        return {rules::syntax, at, std::move(message),
                tr("See docs/format.md for how a file is written.")};
    }

    std::size_t line_begin() const {
        const auto before = m_at == 0 ? std::string_view::npos : m_source.rfind('\n', m_at - 1);
        return before == std::string_view::npos ? 0 : before + 1;
    }

    /// A tab among the blanks that the line begins with.
    std::optional<std::size_t> tab_before() const {
        const std::size_t begin = line_begin();
        const auto text = std::min(m_source.find_first_not_of(" \t", begin), m_source.size());
        const auto tab = m_source.find('\t', begin);
        if (tab < text && tab <= m_at) return tab;
        return std::nullopt;
    }

    std::size_t end_of_line(std::size_t begin) const {
        return std::min(m_source.find('\n', begin), m_source.size());
    }

    /// The column of the first sign of a line; empty where it has none.
    std::optional<std::size_t> indent_of(std::size_t begin) const {
        const auto text = m_source.find_first_not_of(" \r", begin);
        if (text >= end_of_line(begin)) return std::nullopt;
        return text - begin;
    }

    /// Whether a literal text ("key: |", "- |2-") begins below this line.
    bool opens_text(std::size_t begin) const {
        std::string_view line = m_source.substr(begin, end_of_line(begin) - begin);
        const auto last = line.find_last_not_of(" \r0123456789+-");
        if (last == std::string_view::npos || last == 0 || line[last] != '|') return false;
        return line[last - 1] == ' ';
    }

    static bool is_entry(std::string_view line) {
        if (line.starts_with("- ") || line.starts_with("#") || line.starts_with("...")) return true;
        const auto colon = line.find(':');
        const auto blank = line.find(' ');
        return colon != std::string_view::npos && colon < blank;
    }

    /// The first line behind the last literal text before the fault that is neither as far in as
    /// that text nor an entry of what stands around it: a slip of whoever edits a body by hand.
    std::optional<std::size_t> left_its_text() const {
        std::size_t header = line_begin();
        while (header > 0 && !opens_text(header)) {
            const auto before =
                header < 2 ? std::string_view::npos : m_source.rfind('\n', header - 2);
            header = before == std::string_view::npos ? 0 : before + 1;
        }
        if (!opens_text(header)) return std::nullopt;
        const std::size_t outside = indent_of(header).value_or(0);
        std::optional<std::size_t> inside;
        for (std::size_t line = end_of_line(header) + 1; line <= m_at && line < m_source.size();
             line = end_of_line(line) + 1) {
            const auto indent = indent_of(line);
            if (!indent) continue;
            if (!inside) inside = *indent;
            if (*indent >= *inside) continue;
            const std::size_t begin = line + *indent;
            if (*indent <= outside &&
                is_entry(m_source.substr(begin, end_of_line(begin) - begin))) {
                return std::nullopt;
            }
            return begin;
        }
        return std::nullopt;
    }

    /// The quote of a text that swallowed lines which were not meant to be its own.
    std::optional<std::size_t> open_quote() const {
        const std::size_t next = m_source.find_first_not_of(" \n\r:-,[{", m_reached.last_end);
        for (const std::size_t begin : {next, m_reached.last_begin}) {
            if (begin >= m_source.size() || style_at(m_source, begin) != Style::quoted) continue;
            const std::size_t end = end_of_scalar(m_source, begin, Style::quoted, 0, {});
            const bool lines = m_source.substr(begin, end - begin).find('\n') != m_source.npos;
            if (lines && begin < m_at && end >= line_begin()) return begin;
        }
        return std::nullopt;
    }

    std::size_t backslash() const {
        const auto before = m_at == 0 ? CountedText::npos : m_source.rfind('\\', m_at - 1);
        return before == std::string_view::npos ? m_at : before;
    }

    std::size_t bracket() const {
        const bool known = m_reached.open_bracket && *m_reached.open_bracket < line_begin();
        return known ? *m_reached.open_bracket : m_at;
    }

    /// The parser's words are for programmers; these are the frequent ones for others.
    std::string of_the_spot() const {
        if (says("end of map not found") || says("end of sequence not found")) {
            return tr("The indentation here does not fit the lines above, or a sign is missing.");
        }
        if (says("illegal map value") || says("map keys not allowed")) {
            return tr("There is a colon where none can be: a text that holds one needs quotes.");
        }
        if (says("illegal block entry")) return tr("There is a dash where no list can begin.");
        if (says("unknown token"))
            return tr("A text cannot begin with this sign: put it in quotes.");
        return tr("This is not YAML.");
    }

    const CountedText& m_source;
    std::string_view m_said;
    std::size_t m_at;
    const Reached& m_reached;
};

} // namespace

SyntaxFault syntax_fault(const CountedText& source, std::string_view said, std::size_t at,
                         const Reached& reached) {
    return Fault(source, said, at, reached).worded();
}

} // namespace emenda::yaml
