// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/build.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/yaml/builder.hpp"
#include "emenda/yaml/rules.hpp"

#include <optional>
#include <sstream>
#include <yaml-cpp/yaml.h>

namespace emenda::yaml {

namespace {

/// Where what is left over begins.
std::size_t begin_of_rest(YAML::Parser& parser) {
    struct First : YAML::EventHandler {
        std::size_t at = 0;
        void OnDocumentStart(const YAML::Mark& mark) override {
            at = static_cast<std::size_t>(mark.pos);
            throw Builder::Stop();
        }
        void OnDocumentEnd() override {}
        void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
        void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
        void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                      const std::string&) override {}
        void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                             YAML::EmitterStyle::value) override {}
        void OnSequenceEnd() override {}
        void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                        YAML::EmitterStyle::value) override {}
        void OnMapEnd() override {}
    } first;
    try {
        parser.HandleNextDocument(first);
    } catch (const Builder::Stop&) { // it has seen enough
    }
    return first.at;
}

/// The events made a tree; where they do not come to an end, findings and an empty answer.
std::optional<Node> built(const Tree& tree, Builder& builder, Findings& findings) {
    try {
        std::istringstream stream(tree.source);
        YAML::Parser parser(stream);
        const bool any = parser.HandleNextDocument(builder);
        if (!any) {
            findings.push_back(
                tree.finding(rules::empty_value, 0, tr("There is nothing in this file."), {}));
            return std::nullopt;
        }
        if (tree.end_marker && static_cast<bool>(parser)) {
            findings.push_back(tree.finding(rules::syntax, begin_of_rest(parser),
                                            tr("A part of the file does not belong to the "
                                               "document."),
                                            tr("Look for a line whose indentation does not fit.")));
            return std::nullopt;
        }
    } catch (const YAML::ParserException& thrown) {
        const std::size_t at =
            thrown.mark.pos < 0 ? tree.source.size() : static_cast<std::size_t>(thrown.mark.pos);
        auto fault = syntax_fault(builder.source(), thrown.msg, at, builder.reached());
        findings.push_back(
            tree.finding(fault.rule, fault.at, std::move(fault.message), std::move(fault.hint)));
        return std::nullopt;
    } catch (OverLimit& over) {
        if (!is_full(findings)) findings.push_back(std::move(over.finding));
        return std::nullopt;
    } catch (const Builder::Stop&) {
        return std::nullopt;
    }
    return builder.take();
}

} // namespace

bool build(Tree& tree, const Limits& limits, const GaveUp* gave_up, Findings& findings,
           std::uint64_t& work) {
    Builder builder(tree, limits, gave_up, findings);
    auto root = built(tree, builder, findings);
    work += tree.source.size() + builder.work();
    if (root) tree.root = std::move(*root);
    return root.has_value();
}

} // namespace emenda::yaml
