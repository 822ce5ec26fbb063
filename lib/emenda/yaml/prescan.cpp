// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/prescan.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/base/utf8.hpp"
#include "emenda/yaml/counted_text.hpp"
#include "emenda/yaml/rules.hpp"

#include <optional>
#include <string_view>

namespace emenda::yaml {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t most_of_a_kind = 100;

class Scan {
public:
    Scan(const Tree& tree, const Limits& limits)
        : m_tree(tree), m_limits(limits), m_source(tree.source) {}

    Prescan run(bool need_end_marker) {
        look(need_end_marker);
        m_result.work += m_source.touched();
        return std::move(m_result);
    }

private:
    void look(bool need_end_marker) {
        const std::string_view source = m_source.substr(0);
        if (source.starts_with(byte_order_mark)) {
            add(rules::byte_order_mark, 0, tr("The file begins with a byte-order mark."),
                tr("Save the file as UTF-8 without it."));
            m_result.can_be_parsed = false;
        }
        if (const auto offset = characters(source)) {
            m_result.findings.clear(); // in another encoding they mean something else
            add(rules::encoding, *offset, tr("There are bytes here that are not UTF-8."),
                tr("Save the file as UTF-8."));
            m_result.can_be_parsed = false;
            return;
        }
        lines(need_end_marker);
    }

    void add(const char* rule, std::size_t offset, std::string message, std::string hint) {
        if (is_full(m_result.findings)) return;
        m_result.findings.push_back(
            m_tree.finding(rule, offset, std::move(message), std::move(hint), &m_result.work));
    }

    /// The first byte that is of no character, if there is one.
    std::optional<std::size_t> characters(std::string_view source) {
        std::size_t found = 0;
        for (std::size_t at = 0;;) {
            at = end_of_printable(source, at);
            if (at == source.size()) return std::nullopt;
            const std::size_t begin = at;
            if (source[at] == '\n') {
                ++at;
                continue;
            }
            if (length_of_character(source, at) == 0) return at;
            const char32_t c = next_code_point(source, at);
            const bool line_end = c == '\r' && at < source.size() && source[at] == '\n';
            if ((c >= 0x20 && c < 0x7F) || c == '\t' || c == '\n' || c >= 0xA0 || line_end)
                continue;
            if (++found > most_of_a_kind) continue;
            add(rules::control_character, begin,
                say(tr("There is a control character here: U+{:04X}."), static_cast<unsigned>(c)),
                tr("Take it out."));
            m_result.can_be_parsed = false;
        }
    }

    void lines(bool need_end_marker) {
        bool ended = false;
        bool begun = false;
        bool in_conflict = false;
        for (std::size_t at = 0; at < m_source.size();) {
            const std::size_t end = std::min(m_source.find('\n', at), m_source.size());
            if (end - at > m_limits.line) refuse_length(at);
            const std::string_view line = trimmed(m_source.substr(at, end - at));
            if (is_conflict_marker(line)) {
                // One finding a conflict, at its first line.
                if (!in_conflict) {
                    add(rules::conflict_marker, at,
                        tr("Here two versions of the file are left unmerged."),
                        tr("Choose what should stand here and take the marker lines out."));
                }
                in_conflict = !line.starts_with('>');
                m_result.can_be_parsed = false;
            } else if (ended && !is_silent(line)) {
                add(rules::second_document, at,
                    tr("Something stands behind the end of the document."),
                    tr("A file holds one document, closed by the line \"...\"; take out what "
                       "follows."));
                m_result.can_be_parsed = false;
                return;
            } else if (is_marker(line, "---") && begun) {
                add(rules::second_document, at, tr("A second document begins here."),
                    tr("A file holds one document."));
                m_result.can_be_parsed = false;
                return;
            }
            ended = ended || is_marker(line, "...");
            begun = begun || !is_silent(line);
            at = end + 1;
        }
        m_result.end_marker = ended;
        if (!ended && need_end_marker) {
            const std::size_t last = m_source.size() == 0 ? 0 : m_source.size() - 1;
            add(rules::end_marker,
                m_source.size() == 0 ? 0 : m_source.rfind('\n', last - (last > 0)) + 1,
                tr("The end of the document is missing: the file may have been cut short."),
                tr("If it is whole, add a last line with three dots: ..."));
        }
    }

    void refuse_length(std::size_t at) {
        add(rules::line_too_long, at,
            say(tr("This line is longer than {} MiB."), m_limits.line / mebibyte),
            how_to_allow_more(&Limits::line, m_limits));
        m_result.can_be_parsed = false;
    }

    static std::string_view trimmed(std::string_view line) {
        while (!line.empty() &&
               (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) {
            line.remove_suffix(1);
        }
        return line;
    }

    static bool is_silent(std::string_view line) {
        const auto first = line.find_first_not_of(" \t");
        return first == std::string_view::npos || line[first] == '#';
    }

    static bool is_marker(std::string_view line, std::string_view marker) {
        return line.starts_with(marker) &&
               (line.size() == marker.size() || line[marker.size()] == ' ' ||
                line[marker.size()] == '\t');
    }

    static bool is_conflict_marker(std::string_view line) {
        return line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") ||
               line.starts_with("||||||| ") || line == "=======";
    }

    const Tree& m_tree;
    const Limits& m_limits;
    CountedText m_source;
    Prescan m_result;
};

} // namespace

Prescan prescan(const Tree& tree, const Limits& limits, bool need_end_marker) {
    return Scan(tree, limits).run(need_end_marker);
}

} // namespace emenda::yaml
