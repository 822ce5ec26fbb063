// SPDX-License-Identifier: EUPL-1.2
// emenda.yaml: any bytes.
#include "emenda/yaml/read.hpp"
#include "emenda/yaml/write.hpp"
#include "target.hpp"

#include <string>

using namespace emenda;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read =
        yaml::read_settings({reinterpret_cast<const char*>(data), size}, "emenda.yaml");
    must(read.settings.has_value() == read.findings.empty(), "settings or findings");
    if (!read.settings) return 0;
    const auto again = yaml::read_settings(yaml::write_settings(*read.settings), "written.yaml");
    must(again.settings && *again.settings == *read.settings, "read(write(x)) == x");
    return 0;
}
