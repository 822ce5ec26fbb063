// SPDX-License-Identifier: EUPL-1.2
// Keys beginning with x-, which emenda keeps untouched and never interprets.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace emenda::model {

struct ExtraValue;
using ExtraList = std::vector<ExtraValue>;
struct ExtraEntry;
using ExtraMap = std::vector<ExtraEntry>;

/// A YAML value without anchors or tags. `plain` tells 5 from "5".
struct ExtraScalar {
    std::string text;
    bool plain = false;

    friend bool operator==(const ExtraScalar&, const ExtraScalar&) = default;
};

struct ExtraValue {
    std::variant<ExtraScalar, ExtraList, ExtraMap> value;

    friend bool operator==(const ExtraValue&, const ExtraValue&) = default;
};

struct ExtraEntry {
    std::string key;
    ExtraValue value;

    friend bool operator==(const ExtraEntry&, const ExtraEntry&) = default;
};

/// The x- keys of one mapping, in file order.
using Extras = ExtraMap;

} // namespace emenda::model
