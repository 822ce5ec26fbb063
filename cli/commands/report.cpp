// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/all.hpp"
#include "cli/page_targets.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/history/texts.hpp"
#include "emenda/render/listing.hpp"
#include "emenda/render/page.hpp"
#include "emenda/render/site_index.hpp"
#include "emenda/store/file.hpp"
#include "emenda/store/folder.hpp"
#include "emenda/store/proposals.hpp"
#include "emenda/store/reading.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

struct Options {
    std::vector<std::string> refs;
    std::string kind = "page";
    std::string format; ///< empty: as the output's name says, else Markdown
    std::optional<std::string> output;
    std::optional<std::string> folder;
    bool all = false;
};

render::PageOptions shape_of(const Session& session) {
    render::PageOptions shape;
    shape.zone = session.zone();
    if (const auto& workspace = session.workspace_if_any()) {
        shape.organisation = workspace->settings().organisation;
    }
    return shape;
}

/// The language asked for with --lang, else the document's own.
std::string language_of(const Session& session, const std::string& document) {
    return session.globals().language.value_or(document);
}

std::string page(const Options& options, Session& session, const model::Proposal& proposal,
                 const render::PageOptions& shape) {
    if (history::has_hand_edits(proposal)) {
        session.terminal().talk(
            say(tr("{0} was edited by hand; its page shows version {1}, the last recorded one."),
                proposal.reference.text, proposal.versions.back().number));
    }
    const LanguageScope language(language_of(session, proposal.language));
    return options.format == "html" ? render::page_html(proposal, shape)
                                    : render::page_markdown(proposal, shape);
}

std::vector<Located> located(const Options& options, const Session& session) {
    std::vector<Located> found;
    std::set<fs::path> named; // a proposal that is named twice has one page
    const auto add = [&](Located file) {
        std::error_code unknown;
        if (named.insert(fs::weakly_canonical(file.path, unknown)).second)
            found.push_back(std::move(file));
    };
    if (options.all) {
        for (const auto& listed : session.workspace().list())
            add(session.located(listed.path));
    }
    for (const std::string& ref : options.refs)
        add(session.locate(ref));
    return found;
}

std::string index(const Options& options, const Session& session,
                  const std::vector<render::Summary>& summaries) {
    const auto& workspace = session.workspace_if_any();
    const std::string document =
        workspace ? workspace->settings().language : summaries.front().language;
    const LanguageScope language(language_of(session, document));
    render::SiteIndexOptions shape;
    shape.zone = session.zone();
    if (workspace) shape.organisation = workspace->settings().organisation;
    return options.format == "html" ? render::site_index_html(summaries, shape)
                                    : render::site_index_markdown(summaries, shape);
}

/// The pages that there will be, for links from one to the other. A file is opened before its page
/// is linked to, for a faulty one gets none; of all the others only the few that are linked to, so
/// that a large workspace is not read twice.
class Pages {
public:
    Pages(const std::vector<Located>& files, std::string ending) : m_ending(std::move(ending)) {
        for (const Located& file : files)
            m_unopened.emplace(file.path.stem().string(), file);
    }

    /// To be said of every proposal before its page is made: adds to `pages` where its links lead.
    void add_links(const model::Proposal& proposal, std::map<std::string, std::string>& pages) {
        for (const model::Link& link : proposal.links) {
            const auto found = m_unopened.find(link.to);
            if (found == m_unopened.end()) continue;
            const Located file = found->second;
            m_unopened.erase(found);
            if (opens(file, link.to)) pages[link.to] = link.to + m_ending;
        }
    }

private:
    static bool opens(const Located& file, const std::string& reference) {
        try {
            const auto read = store::look(file.path, file.shown);
            return read.document && read.document->proposal.reference.text == reference;
        } catch (const Error&) { // said when its own page is to be written
            return false;
        }
    }

    std::string m_ending;
    std::map<std::string, Located> m_unopened; ///< by the reference that their names say
};

/// The reference of the proposal whose page it will be: in a workspace files are named for it.
/// None of a faulty file.
std::optional<model::Reference> reference_of(const Session& session, const Located& file) {
    const bool ours = session.is_in_workspace(file.path.string());
    if (const auto named = model::parse_reference(file.path.stem().string()); ours && named)
        return named;
    const auto read = store::look(file.path, file.shown);
    if (!read.document) return std::nullopt;
    return read.document->proposal.reference;
}

/// All pages and the index are asked for their places before any is written.
PageTargets free_targets(const Options& options, const Session& session,
                         const std::vector<Located>& files, const std::string& index) {
    PageTargets targets;
    std::vector<model::Reference> references;
    for (const Located& file : files) {
        const auto reference = reference_of(session, file);
        if (!reference) continue; // it gets no page
        references.push_back(*reference);
        targets.add_page(fs::path(*options.folder) / (reference->text + "." + options.format),
                         *reference);
    }
    targets.add_index(fs::path(*options.folder) / index, references);
    targets.require_free();
    return targets;
}

Exit write_folder(const Options& options, Session& session, const std::vector<Located>& files) {
    const fs::path folder = *options.folder;
    render::PageOptions shape = shape_of(session);
    shape.index = "index." + options.format;
    PageTargets targets = free_targets(options, session, files, shape.index);
    store::make_folder(folder);
    Pages pages(files, "." + options.format);
    std::vector<render::Summary> summaries;
    Exit answer = Exit::done;
    for (const Located& file : files) {
        try {
            const auto document = store::open(file.path, file.shown);
            const std::string name = document.proposal.reference.text + "." + options.format;
            pages.add_links(document.proposal, shape.pages);
            targets.add_page(folder / name, document.proposal.reference); // were it misnamed
            targets.require_free();
            store::save_file(folder / name, page(options, session, document.proposal, shape));
            summaries.push_back(render::summarise(document.proposal, name));
        } catch (const Error& fault) {
            if (fault.kind != ErrorKind::invalid) throw;
            // One faulty file does not keep the others from being printed, nor goes unnoticed.
            session.terminal().talk(complaint(fault));
            answer = Exit::invalid;
        }
    }
    if (!summaries.empty())
        store::save_file(folder / shape.index, index(options, session, summaries));
    const auto count = summaries.size();
    session.terminal().talk(say(trn("Wrote one page to {1}.", "Wrote {0} pages to {1}.", count),
                                count, folder.string()));
    return answer;
}

/// A page must never take the place of what it is a page of.
void require_no_document(const std::string& output, const Located& file) {
    const std::filesystem::path path = output;
    std::error_code error;
    if (!store::ends_as_document(output) && !std::filesystem::equivalent(path, file.path, error)) {
        return;
    }
    throw Error(
        ErrorKind::usage,
        say(tr("{} is a proposal's file, or named like one: a page cannot go there."), output),
        tr("Name a file that ends in .html or .md."));
}

/// The format by the name of the file, where none is given.
Options with_format(Options options) {
    if (!options.format.empty()) return options;
    const std::string ending =
        options.output ? std::filesystem::path(*options.output).extension().string() : "";
    const bool html = ending == ".html" || ending == ".htm";
    const bool yaml = store::ends_as_document(ending); // require_no_document says more of it
    if (!html && !yaml && !ending.empty() && ending != ".md" && ending != ".markdown" &&
        ending != ".txt") {
        throw Error(ErrorKind::usage, say(tr("There are no pages that end in {}."), ending),
                    tr("Name a file that ends in .html or .md. For a PDF, open the page in a "
                       "browser and print it to a file."));
    }
    options.format = html ? "html" : "md";
    return options;
}

Exit run(const Options& given, Session& session) {
    const Options options = with_format(given);
    if (options.refs.empty() && !options.all) {
        throw Error(ErrorKind::usage, tr("Nothing says which proposals to report on."),
                    tr("Name them, or give --all."));
    }
    const auto files = located(options, session);
    if (options.folder) return write_folder(options, session, files);
    if (options.all || files.size() > 1) {
        throw Error(ErrorKind::usage, tr("Several pages need a folder to go to."),
                    tr("Name it with --out DIR."));
    }
    const auto document = store::open(files.front().path, files.front().shown);
    const std::string text = page(options, session, document.proposal, shape_of(session));
    if (options.output && *options.output != "-") {
        require_no_document(*options.output, files.front());
        PageTargets target;
        target.add_page(*options.output, document.proposal.reference);
        target.require_free();
        store::save_file(*options.output, text);
        session.terminal().talk(say(tr("Wrote the page to {}."), *options.output));
    } else {
        session.terminal().print(text);
    }
    return Exit::done;
}

} // namespace

Run declare_report(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.positionals(options->refs, tr("REF"), tr("the proposals"), false);
    arguments.flag(options->all, "--all", tr("all proposals of the workspace"));
    arguments.choice(options->kind, "--kind", {{"page"}},
                     tr("page: all that a participation site shows of a proposal"));
    arguments.choice(options->format, "--format", {{"md"}, {"html"}},
                     tr("Markdown, or one HTML file; if absent, as the name of the output says"));
    arguments.value(options->output, "-o,--output", tr("FILE"),
                    tr("where to write one page; standard output if absent"));
    arguments.value(options->folder, "--out", tr("DIR"),
                    tr("the folder for several pages and their index"));
    arguments.exclude("--output", "--out");
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
