// SPDX-License-Identifier: EUPL-1.2
#include "emenda/text/phrases_ahead.hpp"

#include <csignal>

namespace emenda::text {

namespace {

constexpr std::size_t block_bytes = 65'536;          ///< of both sides, what is the same left out
constexpr std::size_t least_bytes = 8 * block_bytes; ///< less is read before a thread has begun
constexpr std::size_t farthest_ahead = 3; ///< blocks: what is held does not grow with the texts

std::size_t bytes_to_read(const PhrasesAhead::Sides& row) {
    return row.from == row.to ? 0 : row.from.size() + row.to.size();
}

} // namespace

bool PhrasesAhead::serves(const std::vector<Sides>& rows) {
    std::size_t bytes = 0;
    for (const Sides& row : rows)
        bytes += bytes_to_read(row);
    return bytes >= least_bytes;
}

PhrasesAhead::PhrasesAhead(const std::vector<Sides>& rows, std::size_t cells, Threads threads)
    : m_rows(rows), m_cells(cells) {
    std::size_t bytes = block_bytes;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (bytes >= block_bytes) {
            m_blocks.push_back({i, i});
            bytes = 0;
        }
        bytes += bytes_to_read(m_rows[i]);
        ++m_blocks.back().last;
    }
    if (threads == Threads::two && std::thread::hardware_concurrency() > 1) start_helper();
}

PhrasesAhead::~PhrasesAhead() { stop_helper(); }

void PhrasesAhead::start_helper() {
    sigset_t all{};
    sigset_t before{};
    sigfillset(&all); // signals are for the caller's thread
    pthread_sigmask(SIG_SETMASK, &all, &before);
    try {
        m_helper = std::thread(&PhrasesAhead::help, this);
    } catch (...) { // no more threads, or no memory for one: it serves without
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

void PhrasesAhead::stop_helper() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    if (m_helper.joinable()) m_helper.join();
}

void PhrasesAhead::help() {
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        if (is_any_open())
            read_next(lock);
        else
            m_changed.wait(lock);
    }
}

bool PhrasesAhead::is_any_open() const {
    return m_open < m_blocks.size() && m_open < m_given + farthest_ahead;
}

void PhrasesAhead::read_next(std::unique_lock<std::mutex>& lock) {
    Block& block = m_blocks[m_open++];
    block.state = State::taken;
    lock.unlock();
    try {
        read(block, m_cells);
    } catch (...) {
        block.fault = std::current_exception();
    }
    lock.lock();
    block.state = State::done;
    m_changed.notify_all();
}

void PhrasesAhead::read(Block& block, std::size_t cells) const {
    Session session; // a new one: what was read before, by whom, leaves no trace
    std::vector<PieceView> words;
    block.pieces.clear();
    block.ends.clear();
    session.cells = cells;
    for (std::size_t i = block.first; i < block.last; ++i) {
        phrases(m_rows[i].from, m_rows[i].to, session, words);
        block.pieces.insert(block.pieces.end(), words.begin(), words.end());
        block.ends.push_back(block.pieces.size());
    }
    block.cells = cells - session.cells;
}

void PhrasesAhead::give(std::size_t number) {
    Block& block = m_blocks[number];
    {
        std::unique_lock lock(m_mutex);
        m_given = number;
        m_changed.notify_all();
        while (!m_alone && block.state != State::done) {
            if (is_any_open())
                read_next(lock);
            else
                m_changed.wait(lock);
        }
    }
    m_alone = m_alone || block.cells > m_cells - m_spent;
    if (m_alone) {
        stop_helper();
        block.fault = nullptr;
        read(block, m_cells - m_spent);
    }
    if (block.fault) std::rethrow_exception(block.fault);
    m_spent += block.cells;
}

std::span<const PieceView> PhrasesAhead::next() {
    if (m_row == 0) {
        give(0);
    } else if (m_row == m_blocks[m_given].last) {
        m_blocks[m_given] = Block{}; // and its memory goes
        give(m_given + 1);
    }
    const Block& block = m_blocks[m_given];
    const std::size_t at = m_row++ - block.first;
    const std::size_t begin = at == 0 ? 0 : block.ends[at - 1];
    return std::span(block.pieces).subspan(begin, block.ends[at] - begin);
}

} // namespace emenda::text
