// SPDX-License-Identifier: EUPL-1.2
#include "cli/left_out.hpp"

#include "emenda/base/translate.hpp"

namespace emenda::cli {

const char* reason(store::Why why) {
    switch (why) {
    case store::Why::no_reference:
        return tr("A file here is named for its reference, and this is none.");
    case store::Why::other_ending:
        return tr("The file of a proposal ends in .yaml.");
    case store::Why::leads_nowhere:
        return tr("This link leads nowhere, or where this account may not look.");
    case store::Why::leads_outside:
        return tr("This link leads out of the workspace.");
    }
    return "";
}

} // namespace emenda::cli
