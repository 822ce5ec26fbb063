// SPDX-License-Identifier: EUPL-1.2
// Differences as JSON.
#include "emenda/base/utf8.hpp"
#include "emenda/render/json_value.hpp"
#include "emenda/render/stat.hpp"

#include <map>

namespace emenda::render {

namespace {

using text::Op;

const char* op_word(Op op) { return op == Op::keep ? "keep" : op == Op::del ? "del" : "ins"; }

std::string side_of(const text::Pieces& pieces, Op left_out) {
    std::string text;
    for (const text::Piece& piece : pieces)
        if (piece.op != left_out) text += piece.text;
    return text;
}

/// Where the words of a row begin in the two texts, in code points.
struct Begin {
    std::size_t from = 0;
    std::size_t to = 0;
};

Json words_json(const text::Pieces& pieces, Begin at, WordRanges ranges) {
    Json json = Json::array();
    for (const text::Piece& piece : pieces) {
        Json entry;
        entry["op"] = op_word(piece.op);
        entry["text"] = piece.text;
        const std::size_t size = count_code_points(piece.text);
        const auto add_range = [&](const char* key, std::size_t& begin) {
            if (ranges == WordRanges::given) entry[key] = {begin, begin + size};
            begin += size;
        };
        if (piece.op != Op::ins) add_range("from-range", at.from);
        if (piece.op != Op::del) add_range("to-range", at.to);
        json.push_back(std::move(entry));
    }
    return json;
}

/// Where each paragraph that begins a row begins in its body; two line breaks stand between.
std::map<std::size_t, std::size_t> begins_of(const std::vector<text::Row>& rows,
                                             std::vector<std::size_t> text::Row::*numbers,
                                             Op left_out) {
    std::map<std::size_t, std::size_t> sizes;
    for (const text::Row& row : rows)
        if (!(row.*numbers).empty())
            sizes[(row.*numbers).front()] = count_code_points(side_of(row.words, left_out));
    std::size_t at = 0;
    for (auto& [number, value] : sizes) {
        const std::size_t size = value;
        value = at;
        at += size + 2;
    }
    return sizes;
}

Json title_json(const text::Pieces& title) {
    Json json;
    json["from"] = side_of(title, Op::ins);
    json["to"] = side_of(title, Op::del);
    json["words"] = words_json(title, {}, WordRanges::given);
    return json;
}

} // namespace

Json to_json(const Stat& stat) {
    Json json;
    json["title"] = stat.title;
    json["changed"] = stat.changed;
    json["new"] = stat.created;
    json["deleted"] = stat.deleted;
    json["moved"] = stat.moved;
    json["same"] = stat.same;
    json["words-added"] = stat.words_added;
    json["words-removed"] = stat.words_removed;
    return json;
}

Json to_json(const std::vector<text::Row>& rows, WordRanges ranges) {
    const auto from = begins_of(rows, &text::Row::from, Op::ins);
    const auto to = begins_of(rows, &text::Row::to, Op::del);
    Json json = Json::array();
    for (const text::Row& row : rows) {
        Json entry;
        entry["from"] = row.from;
        entry["to"] = row.to;
        entry["kind"] = text::to_word(row.kind);
        const Begin begin{row.from.empty() ? 0 : from.at(row.from.front()),
                          row.to.empty() ? 0 : to.at(row.to.front())};
        entry["words"] = words_json(row.words, begin, ranges);
        json.push_back(std::move(entry));
    }
    return json;
}

void add_difference(Json& json, const text::Pieces& title, const std::vector<text::Row>& rows) {
    json["title"] = title_json(title);
    json["paragraphs"] = to_json(rows, WordRanges::given);
    json["stat"] = to_json(stat(title, rows));
}

} // namespace emenda::render
