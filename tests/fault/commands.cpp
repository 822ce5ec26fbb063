// SPDX-License-Identifier: EUPL-1.2
#include "commands.hpp"

namespace emenda::fault {

const std::vector<Words>& beginnings() {
    static const std::vector<Words> all{
        {"init", "--prefix", "par", "--organisation", "Comune di Valbruna"},
        {"create", "Orti condivisi nei quartieri", "--body", "orti.md", "--category", "Ambiente"},
        {"create", "Un viale di tigli in centro", "--body", "giugno.md"},
        {"propose-change", "1", "--body", "vivaio.md", "--proposer", "Carlo Denti"},
        {"propose-change", "1", "--body", "giugno.md", "--proposer", "Marta Lodi"},
        {"propose-change", "1", "--title", "Orti nei quartieri", "--proposer", "Rosa Neri"},
        {"support", "1", "Elena Fabbri"},
        {"comment", "1", "Si potrebbe partire dai terreni che ci sono."},
    };
    return all;
}

const std::vector<Command>& commands() {
    const Words support{"support", "1", "Dopo Tutti"};
    const Words another{"create", "Un vivaio al parco", "--body", "orti.md"};
    static const std::vector<Command> all{
        {"create", {}, {"create", "Panchine nuove al parco", "--body", "orti.md"}, support},
        {"edit", {}, {"edit", "1", "--title", "Orti nuovi nei quartieri"}, support},
        {"edit of the text", {}, {"edit", "1", "--body", "vivaio.md"}, support},
        {"commit", {}, {"commit", "1", "-m", "A mano"}, support, true},
        {"discard", {}, {"discard", "1", "--yes"}, support, true},
        {"restore", {{"accept", "1", "A1"}}, {"restore", "1", "1"}, support},
        {"set", {}, {"set", "1", "category=Verde"}, support},
        {"rename", {}, {"rename", "1", "par-PROP-2024-05-77"}, another, false, true},
        {"delete", {}, {"delete", "1", "--yes"}, another},
        {"propose-change", {}, {"propose-change", "1", "--body", "tre.md"}, support},
        {"revise", {}, {"revise", "1", "A2", "--body", "tre.md"}, support},
        {"accept", {}, {"accept", "1", "A1"}, support},
        {"accept several", {}, {"accept", "1", "A1", "A2", "A3"}, support},
        {"reject", {}, {"reject", "1", "A1", "--reason", "Costa troppo."}, support},
        {"retract", {}, {"retract", "1", "A2"}, support},
        {"support", {}, {"support", "1", "Ada Rossi"}, support},
        {"unsupport", {}, {"unsupport", "1", "Elena Fabbri"}, support},
        {"comment", {}, {"comment", "1", "Bene."}, support},
        {"publish", {}, {"publish", "1"}, support},
        {"answer", {{"publish", "1"}}, {"answer", "1", "evaluating"}, support},
        {"withdraw", {{"publish", "1"}}, {"withdraw", "1"}, {"reopen", "1"}},
        {"reopen", {{"publish", "1"}, {"withdraw", "1"}}, {"reopen", "1"}, support},
        {"undo", {{"accept", "1", "A1"}}, {"undo", "1"}, support},
        {"undo --redo", {{"accept", "1", "A1"}, {"undo", "1"}}, {"undo", "1", "--redo"}, support},
        {"forget",
         {},
         {"forget", "Elena Fabbri", "--as", "Persona 5c1f09a2", "--yes"},
         {"forget", "Carlo Denti", "--as", "Persona 77aa0b1c", "--yes"},
         false,
         false,
         true},
        {"support of a lone file",
         {},
         {"support", "./lone.yaml", "Ada Rossi"},
         {"support", "./lone.yaml", "Dopo Tutti"}},
        {"support through a link",
         {},
         {"support", "proposals/par-PROP-2024-05-3.yaml", "Ada Rossi"},
         {"support", "3", "Dopo Tutti"}},
    };
    return all;
}

} // namespace emenda::fault
