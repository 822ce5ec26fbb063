// SPDX-License-Identifier: EUPL-1.2
#include "emenda/base/encoding.hpp"

#include "emenda/base/shell_word.hpp"
#include "emenda/base/translate.hpp"

namespace emenda {

std::string how_to_convert(const std::string& file) {
    return say(tr("If it comes from Windows, this makes a copy in UTF-8: iconv -f CP1252 -t UTF-8 "
                  "{} -o NEW-FILE"),
               as_shell_word(file));
}

} // namespace emenda
