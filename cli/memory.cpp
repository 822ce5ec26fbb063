// SPDX-License-Identifier: EUPL-1.2
#include "cli/memory.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace emenda::cli {

#ifdef __GLIBC__

void keep_memory() {
    constexpr int largest_block = 32 << 20; // the most that glibc takes
    mallopt(M_MMAP_THRESHOLD, largest_block);
    mallopt(M_TRIM_THRESHOLD, 32 * largest_block); // more than use_large_pages() takes
}

void use_large_pages(std::size_t most) {
    constexpr std::size_t page = std::size_t{2} << 20U;
    constexpr std::size_t header = 16; // what malloc keeps before a block
    constexpr int usual_pad = 128 << 10;
    // The heap grows by all of it, for a block that does not fit in yet. Behind that malloc writes,
    // so that what lies there must come as it is.
    constexpr std::size_t block = 256 << 10;
    const std::size_t all = block + page + most; // what is not used of it costs nothing
    mallopt(M_TOP_PAD, static_cast<int>(all));
    char* const begin = static_cast<char*>(std::malloc(block));
    mallopt(M_TOP_PAD, usual_pad);
    if (begin == nullptr) return;
    const auto at = reinterpret_cast<std::uintptr_t>(begin);
    const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    const bool is_in_heap = at < end && end - at >= all;
    const std::size_t to_page = block + page - (at + block) % page;
    const bool are_given = is_in_heap && madvise(begin + to_page, most, MADV_HUGEPAGE) == 0;
    std::free(begin);
    // What lies before the first of them is taken, and left alone, so that it never comes.
    // Volatile, or the compiler would see that nobody uses it.
    [[maybe_unused]] static void* volatile before = nullptr;
    if (are_given) before = std::malloc(to_page - 2 * header);
}

#else

void keep_memory() {}
void use_large_pages(std::size_t) {}

#endif

} // namespace emenda::cli
