// SPDX-License-Identifier: EUPL-1.2
// Files that are half made, so that the handler of a signal can take them away:
//
//   void stop(int signal) {            // for SIGINT, SIGTERM, SIGHUP
//       store::remove_half_made();
//       std::signal(signal, SIG_DFL);
//       std::raise(signal);
//   }
#pragma once

#include <filesystem>
#include <string>

namespace emenda::store {

/// Removes all files that this process is about to make under names that nobody knows. For a
/// handler: it calls nothing that may not be called there.
void remove_half_made() noexcept;

/// One of them, for as long as this lives.
class HalfMade {
public:
    explicit HalfMade(const std::filesystem::path& path);
    ~HalfMade();
    HalfMade(const HalfMade&) = delete;
    HalfMade& operator=(const HalfMade&) = delete;

private:
    std::string m_path;
    std::size_t m_slot;
};

} // namespace emenda::store
