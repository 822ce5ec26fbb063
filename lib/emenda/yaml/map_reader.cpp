// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/map_reader.hpp"

#include "emenda/base/suggest.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/yaml/extent.hpp"
#include "emenda/yaml/form_fault.hpp"
#include "emenda/yaml/rules.hpp"

#include <algorithm>
#include <charconv>

namespace emenda::yaml {

void Reader::find(const char* rule, std::size_t at, std::string message, std::string hint) {
    if (is_full()) return;
    m_findings.push_back(m_tree.finding(rule, at, std::move(message), std::move(hint)));
}

namespace {

const Node& no_node() {
    static const Node none;
    return none;
}

/// As a number is written: 5, not 05.
bool is_digits(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos &&
           (text.size() == 1 || text.front() != '0');
}

std::string joined(std::initializer_list<const char*> words) {
    std::string text;
    for (const char* word : words)
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

model::ExtraValue extra_of(const Node& node) {
    model::ExtraValue value;
    if (node.kind == NodeKind::scalar) {
        value.value = model::ExtraScalar{node.scalar, node.style == Style::plain};
    } else if (node.kind == NodeKind::list) {
        model::ExtraList list;
        for (const Node& item : node.items)
            list.push_back(extra_of(item));
        value.value = std::move(list);
    } else {
        model::ExtraMap map;
        for (const auto& [key, item] : node.entries)
            map.push_back({key.scalar, extra_of(item)});
        value.value = std::move(map);
    }
    return value;
}

} // namespace

MapReader::MapReader(Reader& reader, const Node& node, std::initializer_list<const char*> known)
    : m_reader(reader), m_node(node.kind == NodeKind::map ? node : no_node()) {
    if (node.null || node.refused) return; // found already
    if (node.kind != NodeKind::map) {
        find(rules::wrong_kind, node, tr("A map is wanted here, with keys and values."),
             say(tr("Its keys are: {}."), joined(known)));
        return;
    }
    for (const auto& entry : node.entries) {
        if (entry.key.refused) continue;
        const std::string& key = entry.key.scalar;
        const auto same = [&](const char* name) { return key == name; };
        if (key.starts_with("x-") || std::any_of(known.begin(), known.end(), same)) continue;
        if (reader.is_full()) return; // what key was meant is costly to say
        const auto meant = nearest(key, {known.begin(), known.end()});
        find(rules::unknown_key, entry.key, say(tr("There is no key {} here."), key),
             meant ? say(tr("Did you mean {}?"), *meant)
                   : say(tr("The keys here are: {}. Keys of your own begin with x-."),
                         joined(known)));
    }
}

const Node* MapReader::get(const char* key, Need need) {
    const Node* node = m_node.find(key);
    if (!node) {
        if (need == Need::required && &m_node != &no_node()) {
            find(rules::missing_key, m_node, say(tr("The key {} is missing."), key));
        }
        return nullptr;
    }
    return node->null || node->refused ? nullptr : node;
}

const Node* MapReader::scalar(const char* key, Need need) {
    const Node* node = get(key, need);
    if (!node || node->kind == NodeKind::scalar) return node;
    find(rules::wrong_kind, *node, say(tr("{} is a text, not a list or a map."), key));
    return nullptr;
}

std::string MapReader::line(const char* key, Need need) {
    const Node* node = scalar(key, need);
    if (!node) return {};
    if (node->scalar.empty()) {
        find(rules::empty_value, *node, say(tr("{} says nothing."), key),
             need == Need::optional ? std::string(tr("Leave the key out instead.")) : "");
        return {};
    }
    if (const auto fault = fault_of_line(node->scalar)) {
        find(rules::text_form, *node, say(tr("{} is not in normal form: {}."), key, fault->why));
    }
    return node->scalar;
}

std::string MapReader::body(const char* key, Need need, bool may_be_empty) {
    check_body(key, need, may_be_empty);
    const Node* node = get(key, Need::optional);
    return node && node->kind == NodeKind::scalar ? node->scalar : std::string();
}

void MapReader::check_body(const char* key, Need need, bool may_be_empty) {
    const Node* node = scalar(key, need);
    if (!node) return;
    if (node->scalar.empty()) {
        if (!may_be_empty) {
            find(rules::empty_value, *node, say(tr("{} says nothing."), key),
                 tr("Leave the key out instead."));
        }
        return;
    }
    if (const auto fault = fault_of_body(node->scalar)) {
        not_in_form(key, *node, *fault,
                    node->style == Style::literal
                        ? std::string()
                        : std::string(tr("A text stands in a literal block: |")));
    }
}

std::string MapReader::passage(const char* key) {
    const Node* node = scalar(key, Need::required);
    if (!node) return {};
    if (node->scalar.empty()) {
        find(rules::empty_value, *node, say(tr("{} says nothing."), key));
    } else if (const auto fault = fault_of_passage(node->scalar)) {
        not_in_form(key, *node, *fault);
    }
    return node->scalar;
}

/// In a literal block the place is that of the very line.
void MapReader::not_in_form(const char* key, const Node& node, const FormFault& fault,
                            std::string hint) {
    m_reader.find(rules::text_form, source_of(m_reader.tree().source, node, fault.at),
                  say(tr("{} is not in normal form: {}."), key, fault.why), std::move(hint));
}

Date MapReader::date(const char* key) {
    const Node* node = scalar(key, Need::required);
    if (!node) return {};
    if (const auto date = parse_stored_date(node->scalar)) return *date;
    find(rules::date, *node, say(tr("{} is not a date: {}"), key, node->scalar),
         tr("Write it as 2022-06-20T07:40:00Z, in UTC, or 2022-06-20."));
    return {};
}

std::optional<std::size_t> plain_number(const Node& node) {
    if (node.kind != NodeKind::scalar || node.style != Style::plain) return std::nullopt;
    const std::string& text = node.scalar;
    std::size_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (!is_digits(text) || read.ec != std::errc() || value > model::largest_number)
        return std::nullopt;
    return value;
}

std::size_t MapReader::number(const char* key, Need need, std::size_t least) {
    const Node* node = scalar(key, need);
    if (!node) return 0;
    const auto value = plain_number(*node);
    if (value && *value >= least) return *value;
    const std::string& text = node->scalar;
    const std::string shown = node->style == Style::quoted ? fmt::format("\"{}\"", text) : text;
    const bool digits = node->style == Style::plain && is_digits(text);
    find(rules::number, *node,
         digits ? say(tr("{} cannot be {}."), key, shown)
                : say(tr("{} is not a number: {}"), key, shown),
         say(tr("Write a whole number from {}, without quotes."), least));
    return 0;
}

std::string MapReader::id(const char* key, Need need) {
    const Node* node = scalar(key, need);
    if (!node) return {};
    const std::string& text = node->scalar;
    const bool hex =
        text.size() == 8 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!hex) {
        find(rules::id, *node, say(tr("{} is not an id: {}"), key, text),
             tr("An id is 8 digits from 0 to 9 and a to f, in quotes."));
    } else if (node->style != Style::quoted) {
        find(rules::id, *node, say(tr("{} stands without quotes."), key),
             tr("Put it in double quotes: other readers would take some ids for numbers."));
    }
    return text;
}

Digest MapReader::digest(const char* key) {
    const Node* node = scalar(key, Need::required);
    if (!node) return {};
    if (const auto digest = parse_digest(node->scalar)) return *digest;
    find(rules::digest, *node, tr("This is not a digest."),
         tr("A digest is sha256: and 64 digits from 0 to 9 and a to f."));
    return {};
}

model::Reference MapReader::reference(const char* key) {
    const Node* node = scalar(key, Need::required);
    if (!node) return {};
    if (const auto reference = model::parse_reference(node->scalar)) return *reference;
    find(rules::reference, *node, say(tr("This cannot be a reference: {}"), node->scalar),
         tr("A reference holds letters, digits, - and _, begins with a letter and holds a hyphen, "
            "as in par-PROP-2022-05-3343."));
    return {};
}

const std::vector<Node>& MapReader::list(const char* key, Need need) {
    const Node* node = get(key, need);
    if (!node) return no_node().items;
    if (node->kind != NodeKind::list) {
        find(rules::wrong_kind, *node, say(tr("{} is a list."), key),
             tr("Each entry of a list begins with a dash."));
        return no_node().items;
    }
    if (node->items.empty()) {
        find(rules::empty_value, *node, say(tr("{} is a list without entries."), key),
             need == Need::optional ? std::string(tr("Leave the key out instead.")) : "");
    }
    return node->items;
}

const Node* MapReader::map(const char* key, Need need) {
    const Node* node = get(key, need);
    if (!node || node->kind == NodeKind::map) return node;
    find(rules::wrong_kind, *node, say(tr("{} is a map, with keys and values."), key));
    return nullptr;
}

void MapReader::unknown_word(const char* key, const Node& node,
                             std::initializer_list<const char*> words) {
    const auto meant = nearest(node.scalar, {words.begin(), words.end()});
    find(rules::word, node, say(tr("{} cannot be {}."), key, node.scalar),
         meant ? say(tr("Did you mean {}?"), *meant)
               : say(tr("It takes one of: {}."), joined(words)));
}

model::Extras MapReader::extras() const {
    model::Extras extras;
    for (const auto& [key, value] : m_node.entries) {
        if (key.scalar.starts_with("x-")) extras.push_back({key.scalar, extra_of(value)});
    }
    return extras;
}

} // namespace emenda::yaml
