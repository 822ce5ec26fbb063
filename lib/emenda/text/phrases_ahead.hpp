// SPDX-License-Identifier: EUPL-1.2
// The phrases of many rows, found by two threads and given in order: the words of a row are a
// matter of that row alone. What comes out does not depend on who found it.
// For this room's .cpp files only.
#pragma once

#include "emenda/text/phrases.hpp"

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <span>
#include <string_view>
#include <thread>
#include <vector>

namespace emenda::text {

/// Rows are cut into blocks; either thread takes the next one that nobody has, a few blocks ahead
/// of what was given. Each block is read as if all the session's work might be spent on it: where
/// that is more than one thread would have had left, the block is read anew, and so are all behind
/// it, by the caller's thread alone.
class PhrasesAhead {
public:
    struct Sides {
        std::string_view from;
        std::string_view to;
    };

    enum class Threads { one, two };

    /// Whether there is so much to read that it is cut into blocks.
    static bool serves(const std::vector<Sides>& rows);

    /// The rows and their texts must outlive it. Without a second thread, where the system gives
    /// none, all is done by the caller's.
    PhrasesAhead(const std::vector<Sides>& rows, std::size_t cells, Threads threads = Threads::two);
    ~PhrasesAhead();
    PhrasesAhead(const PhrasesAhead&) = delete;
    PhrasesAhead& operator=(const PhrasesAhead&) = delete;

    /// The words of the next row, good until the call after. Throws what reading it threw, and is
    /// not to be called again then.
    std::span<const PieceView> next();

private:
    enum class State { open, taken, done };

    struct Block {
        std::size_t first = 0; ///< rows [first, last)
        std::size_t last = 0;
        State state = State::open;
        std::vector<PieceView> pieces = {};
        std::vector<std::size_t> ends = {}; ///< of each row's pieces
        std::size_t cells = 0;              ///< work spent
        std::exception_ptr fault = {};
    };

    void start_helper();
    void stop_helper();
    void help();
    void read(Block& block, std::size_t cells) const;
    void read_next(std::unique_lock<std::mutex>& lock);
    bool is_any_open() const;
    void give(std::size_t number);

    const std::vector<Sides>& m_rows;
    std::size_t m_cells;     ///< work that may be spent on all
    std::size_t m_spent = 0; ///< on the blocks that were given
    bool m_alone = false;    ///< the caller's thread reads each block when it is wanted
    std::vector<Block> m_blocks;
    std::size_t m_given = 0; ///< the block that rows are given of
    std::size_t m_row = 0;   ///< the next one

    std::mutex m_mutex; ///< for the states of blocks, m_open, m_given, m_stop
    std::condition_variable m_changed;
    std::size_t m_open = 0; ///< the first block that nobody has taken
    bool m_stop = false;
    std::thread m_helper;
};

} // namespace emenda::text
