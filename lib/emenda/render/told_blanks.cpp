// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/told_blanks.hpp"

namespace emenda::render {

bool is_told_by_break(const text::Pieces& pieces, std::size_t index) {
    const text::Piece& piece = pieces[index];
    if (piece.op == text::Op::keep || piece.text != " ") return false;
    const bool gone = piece.op == text::Op::del;
    if (gone ? index + 1 == pieces.size() : index == 0) return false;
    const text::Piece& other = pieces[gone ? index + 1 : index - 1];
    return other.op == (gone ? text::Op::ins : text::Op::del) &&
           (other.text == "\n" || other.text == "\n\n");
}

} // namespace emenda::render
