// SPDX-License-Identifier: EUPL-1.2
#include "awkward.hpp"

#include "emenda/acts/accept.hpp"
#include "emenda/acts/decide.hpp"
#include "emenda/acts/people.hpp"
#include "emenda/acts/propose.hpp"
#include "emenda/acts/record.hpp"
#include "emenda/text/normal_form.hpp"

#include <cstdlib>
#include <utility>
#include <variant>

namespace emenda::tests {

namespace {

acts::Stamp stamp(const std::string& text, const char* day) {
    return {{"Anna " + text + " Bassi", "Ufficio " + text, {}}, *parse_stored_date(day)};
}

std::string body(const std::string& text, const char* verb = "aprire", const char* year = "2024") {
    const std::string raw = "Obiettivo " + text + " " + verb + " orti.\n\nSeconda " + text +
                            " frase, e " + text + "\n\n- voce " + text + "\n- altra\n\nTempi " +
                            year + ".\n";
    auto made = text::normal_body(raw);
    if (made.unfit) std::abort();
    return made.text;
}

model::Extras extras(const std::string& text) {
    return {{"x-nota " + text, {model::ExtraScalar{text + "\u2028\u2029", false}}}};
}

model::Text with(const model::Text& base, const std::string& old, const std::string& by) {
    model::Text made = base;
    const auto at = made.body.find(old);
    if (at == std::string::npos) std::abort();
    made.body.replace(at, old.size(), by);
    return made;
}

model::Proposal accepted(const model::Proposal& proposal, std::size_t amendment,
                         const acts::Stamp& by, const std::string& reason) {
    acts::Acceptance acceptance;
    acceptance.amendments = {amendment};
    acceptance.reason = reason + "\n";
    auto outcome = acts::accept(proposal, acceptance, by);
    if (!std::holds_alternative<acts::Accepted>(outcome)) std::abort();
    return std::get<acts::Accepted>(std::move(outcome)).proposal;
}

} // namespace

std::u32string dangerous_in_files() {
    std::u32string all = U"\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u3164\uFEFF\uFFA0";
    const auto add = [&](char32_t first, char32_t last) {
        for (char32_t c = first; c <= last; ++c)
            all += c;
    };
    add(0x180B, 0x180F); // variation selectors of Mongolian, and its separator
    add(0x200B, 0x200F); // zero width, marks of direction
    add(0x202A, 0x202E); // embeddings and overrides
    add(0x2060, 0x206F); // invisible operators, isolates, deprecated controls
    add(0xFE00, 0xFE0F); // variation selectors
    add(0xFFF9, 0xFFFB); // interlinear annotation
    add(0x1D173, 0x1D17A);
    add(0xE0000, 0xE007F); // tags
    add(0xE0100, 0xE0103); // more variation selectors
    return all;
}

std::u32string dangerous_controls() {
    std::u32string all = U"\x7F\u2028\u2029";
    for (char32_t c = 1; c < 0x20; ++c)
        all += c;
    for (char32_t c = 0x80; c < 0xA0; ++c)
        all += c;
    return all;
}

model::Proposal awkward_proposal(const std::string& reference, const std::string& text,
                                 bool edited) {
    acts::Draft draft;
    draft.reference = *model::parse_reference(reference);
    draft.text = {text::normal_line("Orti " + text + " di quartiere").text, body(text)};
    draft.language = "it";
    draft.category = "Verde " + text + " pubblico";
    draft.tags = {"orti " + text, "verde"};
    draft.template_name = "modello " + text + " x";
    model::Proposal made = acts::create(draft, stamp(text, "2024-01-01"));
    made = acts::decide(made, model::ProposalAct::published, "Testo " + text + " ufficiale\n",
                        stamp(text, "2024-01-02"));
    const acts::Stamp proposer = stamp(text, "2024-01-03");
    const auto propose = [&](const std::string& old, const std::string& by) {
        made = acts::propose(made, {{}, "Motivo " + text + " vero\n", 0}, with(made.text, old, by),
                             proposer);
    };
    propose("aprire", "chiudere " + text + " ora");
    propose("aprire", "curare " + text + " sempre");
    propose("2024", "2025 " + text + " forse");
    propose("altra", "diversa " + text + " cosa");
    made.amendments[0].extras = extras(text);
    made = accepted(made, 2, stamp(text, "2024-01-04"), "Va " + text + " bene");
    made = acts::turn_down(made, 3, model::AmendmentAct::rejected, {}, "No " + text + " grazie\n",
                           stamp(text, "2024-01-05"));
    made = acts::edit(made, with(made.text, "Seconda", "Terza " + text + " seconda"),
                      "Messaggio " + text + " breve\n", stamp(text, "2024-01-06"));
    const auto comment = [&](const std::string& about) {
        made = acts::comment(made, {"Parere " + text + " mio\n", about, "", model::Stance::against},
                             stamp(text, "2024-01-07"));
    };
    comment("A1");
    comment("");
    made = acts::hide(made, "2", "Ripete " + text + " altro");
    made = acts::support(made, {"Carlo " + text + " Denti", "Circolo " + text, {}},
                         "nota " + text + " sua", *parse_stored_date("2024-01-08"));
    made.links.push_back({model::LinkKind::related, "https://example.org/" + text + "/x", {}});
    made.extras = extras(text);
    if (edited) made.text = with(made.text, "orti", "giardini " + text + " belli");
    return made;
}

} // namespace emenda::tests
