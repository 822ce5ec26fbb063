// SPDX-License-Identifier: EUPL-1.2
// Where the memory of a run comes from.
#pragma once

#include <cstddef>

namespace emenda::cli {

/// Has the memory of one large text serve for the next: from the system it would come page by page,
/// each of them cleared. To be called before all else.
void keep_memory();

/// Has what is allocated next, up to so many bytes, stand in pages of 2 MB instead of 4 kB, where
/// the system has such: on a virtual machine each page may take as long to come as a paragraph
/// takes to be compared. To be called once, behind keep_memory(), before there are threads.
void use_large_pages(std::size_t most = std::size_t{512} << 20U);

// Without glibc's malloc neither does anything, nor with a sanitizer's.

} // namespace emenda::cli
