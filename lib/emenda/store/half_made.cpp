// SPDX-License-Identifier: EUPL-1.2
#include "emenda/store/half_made.hpp"

#include <array>
#include <atomic>
#include <unistd.h>

namespace emenda::store {

namespace {

/// A handler can be handed nothing: this is the one thing here that the whole process shares. More
/// at once than there are slots are cleaned up by the next command.
std::array<std::atomic<const char*>, 8> paths{};
std::atomic<pid_t> owner = 0; // a child, before its exec, is not who makes them

} // namespace

void remove_half_made() noexcept {
    if (owner.load() != ::getpid()) return;
    for (const auto& path : paths) {
        if (const char* name = path.load()) ::unlink(name);
    }
}

HalfMade::HalfMade(const std::filesystem::path& path) : m_path(path.string()), m_slot(0) {
    owner = ::getpid();
    for (; m_slot < paths.size(); ++m_slot) {
        const char* free = nullptr;
        if (paths[m_slot].compare_exchange_strong(free, m_path.c_str())) return;
    }
}

HalfMade::~HalfMade() {
    if (m_slot < paths.size()) paths[m_slot] = nullptr;
}

} // namespace emenda::store
