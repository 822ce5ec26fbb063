// SPDX-License-Identifier: EUPL-1.2
// A file's bytes, mapped and not copied, as git reads its files: what the benches' programs read.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace emenda::bench {

[[noreturn]] inline void fail(const char* what, const std::string& file) {
    std::fprintf(stderr, "%s cannot be %s.\n", file.c_str(), what);
    std::exit(2);
}

/// Ends the program with 2 if it cannot be read.
inline std::string_view read_file(const std::string& file) {
    const int descriptor = open(file.c_str(), O_RDONLY);
    struct stat status {};
    if (descriptor < 0 || fstat(descriptor, &status) != 0) fail("opened", file);
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) return {};
    void* bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
    if (bytes == MAP_FAILED) fail("read", file);
    close(descriptor);
    return {static_cast<const char*>(bytes), size};
}

} // namespace emenda::bench
