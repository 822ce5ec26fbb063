// SPDX-License-Identifier: EUPL-1.2
#include "cli/taken_reference.hpp"

#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"

namespace emenda::cli {

void refuse_taken(const Session& session, const store::Listed& found,
                  const model::Reference& wanted) {
    throw Error(ErrorKind::refused,
                say(tr("There is a proposal {} already: {}"), found.reference.text,
                    session.shown(found.path)),
                found.reference == wanted
                    ? ""
                    : tr("Choose a reference that differs by more than capital letters: on macOS, "
                         "Windows and many shared drives the two files would be one."));
}

} // namespace emenda::cli
