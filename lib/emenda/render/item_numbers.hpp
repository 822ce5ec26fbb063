// SPDX-License-Identifier: EUPL-1.2
// The numbers that the items of lists bear in a Markdown text. md4c tells only the first of a list,
// as CommonMark has it; in a regulation "3." behind "1." is comma 3, for comma 2 was repealed.
// For this room's .cpp files only.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace emenda::render {

struct NumberedItem {
    std::size_t list = 0;  ///< which of the text's lists, from 0
    std::size_t place = 0; ///< what enter_item was given
    unsigned number = 0;
    std::size_t mark = 0;  ///< where in the text the mark behind the number stands: "." or ")"
    bool counts_on = true; ///< its number is the first of its list, or the one before plus one
};

/// Is told what md4c tells, in that order.
class ItemNumbers {
public:
    explicit ItemNumbers(std::string_view source) : m_source(source) {}

    /// start: the first number; none for a list of bullets.
    void enter_list(std::optional<unsigned> start);
    void leave_list() { m_open.pop_back(); }
    void enter_item(std::size_t place);
    /// Of what is not in the text itself (a line break, blanks) nothing is learnt.
    void enter_text(const char* begin, std::size_t size);

    /// Where the line of the text read last ends.
    std::size_t line_end() const { return m_source.find('\n', m_read); }
    /// Whether the line behind it begins with a label: "2-bis.", "b)", "Art. 3."; also "3\."
    bool is_label_next() const;

    /// The items of numbered lists, as they stand in the text.
    std::vector<NumberedItem> take();

private:
    struct List {
        std::optional<unsigned> last;
        bool begun = false;
    };
    struct Mark {
        unsigned number = 0;
        std::size_t at = 0;
    };

    void read_up_to(std::size_t end);
    void number(NumberedItem item, const Mark& mark);

    std::string_view m_source;
    std::size_t m_read = 0;
    std::vector<List> m_lists;
    std::vector<std::size_t> m_open; ///< the lists that we are in
    std::vector<NumberedItem> m_waiting;
    std::vector<NumberedItem> m_items;
};

} // namespace emenda::render
