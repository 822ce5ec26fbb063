// SPDX-License-Identifier: EUPL-1.2
// A file descriptor that is closed at its end. For this room's .cpp files only.
#pragma once

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace emenda::store {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(m_number, other.m_number);
        return *this;
    }

    bool is_open() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number = -1;
};

/// The file, to be read, without waiting for who may write into a pipe. Not open where that fails:
/// errno says why.
inline Descriptor opened_to_read(const std::filesystem::path& path) {
    int file = 0;
    do
        file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    while (file < 0 && errno == EINTR);
    return Descriptor(file);
}

} // namespace emenda::store
