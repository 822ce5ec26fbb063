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
    Fault(std::string_view source, std::string_view said, std::size_t at, const Reached& reached)
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
        const auto before = m_source.substr(0, m_at).rfind('\\');
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

    std::string_view m_source;
    std::string_view m_said;
    std::size_t m_at;
    const Reached& m_reached;
};

} // namespace

SyntaxFault syntax_fault(std::string_view source, std::string_view said, std::size_t at,
                         const Reached& reached) {
    return Fault(source, said, at, reached).worded();
}

} // namespace emenda::yaml
