// SPDX-License-Identifier: EUPL-1.2
#include "emenda/check/verify.hpp"
#include "cli/commands/all.hpp"
#include "cli/complaint.hpp"
#include "cli/files.hpp"
#include "cli/input.hpp"
#include "emenda/base/advise.hpp"
#include "emenda/base/error.hpp"
#include "emenda/base/translate.hpp"
#include "emenda/check/rules.hpp"
#include "emenda/render/findings.hpp"
#include "emenda/render/verification.hpp"
#include "emenda/store/file.hpp"
#include "emenda/store/reading.hpp"

#include <algorithm>
#include <map>
#include <memory>

namespace emenda::cli {

namespace fs = std::filesystem;

namespace {

struct Options {
    std::vector<std::string> refs;
    std::vector<std::string> expected; ///< REF=DIGEST
    std::optional<std::string> digests;
    std::optional<std::string> output;
    std::string format = "text";
};

/// What is to be compared, besides the files themselves.
struct Expected {
    struct OfFile {
        std::string shown;
        std::vector<Digest> digests;
        bool compared = false;
    };
    check::NotedHeads listed{{}};         ///< of --digests
    std::map<fs::path, OfFile> files;     ///< of --expect, however the file is spelt (same_file)
    std::vector<yaml::NotedHead> missing; ///< of --expect, and no file is there
};

/// Equal for all ways of writing a path: a, ./a, b/../a, or from the root.
fs::path same_file(const std::string& file) {
    std::error_code unknown;
    return fs::absolute(file, unknown).lexically_normal();
}

/// A list that was damaged has findings of its own; of another file they would be riddles.
void require_kind(const Input& input) {
    if (("\n" + input.text).find("\ndigests:") != std::string::npos) return;
    throw Error(ErrorKind::invalid, say(tr("{} is no list of digests."), input.name),
                advise(tr("To make one, while all is intact: emenda verify --write-digests FILE")));
}

check::NotedHeads heads_from(const std::string& file_or_dash) {
    const Input input = input_from(file_or_dash);
    require_kind(input);
    yaml::ReadHeads read = yaml::read_heads(input.text, input.name);
    if (!read.findings.empty()) {
        refuse(read.findings, yaml::most_telling(read.findings), ErrorKind::invalid);
    }
    return check::NotedHeads(std::move(read.heads));
}

/// A whole reference that is nowhere was expected to be there: that is a finding, not a slip of the
/// pen as an end of a reference that fits none.
bool is_missing(const Session& session, const std::string& ref) {
    if (!model::parse_reference(ref) || !session.workspace_if_any()) return false;
    return store::resolve(session.workspace().list(), ref).candidates.empty();
}

void expect(const Session& session, const std::string& typed, Expected& expected) {
    const auto equals = typed.rfind('=');
    const auto digest =
        equals == std::string::npos ? std::nullopt : parse_digest(typed.substr(equals + 1));
    if (!digest || equals == 0) {
        throw Error(ErrorKind::usage,
                    say(tr("--expect takes a proposal and its digest, not \"{}\"."), typed),
                    advise(tr("Write it as 3343=sha256: and 64 digits. To see them: emenda verify "
                              "--write-digests -")));
    }
    const std::string ref = typed.substr(0, equals);
    if (is_missing(session, ref)) {
        expected.missing.push_back({{*model::parse_reference(ref), 0, *digest}, {}, {}});
    } else {
        const std::string shown = session.locate(ref).shown;
        Expected::OfFile& of_file = expected.files[same_file(shown)];
        of_file.shown = shown;
        of_file.digests.push_back(*digest);
    }
}

std::vector<std::string> files_of(const Options& options, const Session& session,
                                  const Expected& expected) {
    std::vector<std::string> words = options.refs;
    if (words.empty() && (session.workspace_if_any() || expected.files.empty())) {
        words.push_back(session.shown(session.workspace().proposals()));
        std::error_code missing;
        if (!fs::exists(words.front(), missing)) words.clear(); // git keeps no empty folder
    }
    for (const auto& [file, of_file] : expected.files)
        words.push_back(of_file.shown);
    return files_named(session, words);
}

check::Verified verify(const Session& session, const std::string& file, Expected& expected,
                       check::Files& seen) {
    store::require_inside_its_workspace(file);
    std::string source = store::read_beginning(file);
    check::Files* const others = session.is_in_workspace(file) ? &seen : nullptr;
    check::Verified verified = check::verify(std::move(source), file, others);
    expected.listed.compare(verified);
    const auto found = expected.files.find(same_file(file));
    if (found == expected.files.end()) return verified;
    found->second.compared = true;
    std::vector<yaml::NotedHead> heads;
    for (const Digest& digest : found->second.digests)
        heads.push_back({{verified.reference, 0, digest}, {}, {}});
    check::NotedHeads(std::move(heads)).compare(verified);
    return verified;
}

/// Whatever is in that file is lost: it must be a list of digests.
void require_list(const std::string& output) {
    std::error_code missing;
    if (!fs::exists(output, missing)) return;
    const std::string bytes = store::read_file(output);
    if (bytes.empty() || yaml::read_heads(bytes, output).findings.empty()) return;
    throw Error(ErrorKind::usage,
                say(tr("{} holds something else: digests cannot go there."), output),
                tr("Name a new file, or one that verify has written."));
}

void write_heads(Session& session, const std::string& output,
                 const std::vector<model::Head>& heads) {
    if (heads.empty()) throw Error(ErrorKind::refused, tr("There are no digests to write."));
    const std::string text = yaml::write_heads(heads);
    if (output == "-") {
        session.terminal().print(text);
        return;
    }
    store::save_file(output, text);
    const auto count = heads.size();
    session.terminal().talk(say(trn("Wrote the digest of one proposal to {1}.",
                                    "Wrote the digests of {0} proposals to {1}.", count),
                                count, output));
}

/// Not where two files only have one reference between them: no older copy helps there.
bool is_damaged(const check::Verified& verified) {
    return std::any_of(verified.findings.begin(), verified.findings.end(), [](const Finding& one) {
        return one.rule != check::rules::duplicate_reference;
    });
}

/// What one run has come to.
class Tally {
public:
    Tally(const Options& options, Session& session)
        : m_json(options.format == "json"), m_data_elsewhere(options.output == "-"),
          m_session(session) {}

    void add(check::Verified verified) {
        ++m_count;
        if (verified.intact())
            m_heads.push_back({verified.reference, verified.chain.size(), verified.chain.back()});
        else
            ++m_faulty;
        m_damaged = m_damaged || is_damaged(verified);
        if (m_json)
            m_all.push_back(std::move(verified));
        else
            show(render::verified_lines(verified, m_session.width(), head_width()));
    }

    void add(const Error& unreadable) {
        m_session.terminal().talk(complaint(unreadable));
        m_unreadable = true;
    }

    void finish(const Findings& missing) {
        m_missing = missing.size();
        if (m_json) {
            m_session.terminal().print(render::verification_json(m_all, missing));
            return;
        }
        if (!missing.empty()) {
            render::Lines lines = render::findings_lines(missing, m_session.width(), head_width());
            lines.emplace_back();
            show(lines);
        }
        if (m_unreadable && m_count + m_missing == 0) return; // no findings, for nothing was read
        m_session.terminal().talk(render::verification_summary(m_count, m_faulty, m_missing));
        if (m_damaged) {
            m_session.terminal().talk(tr(
                "Compare with an older copy (from git, a backup, a colleague) and put that back; "
                "what was done since can be done again. Do not mend it by hand: its digests "
                "would not fit."));
        }
    }

    const std::vector<model::Head>& heads() const { return m_heads; }
    Exit exit() const {
        if (m_unreadable) return Exit::io;
        return m_faulty + m_missing > 0 ? Exit::no : Exit::done;
    }

private:
    std::size_t head_width() const { return m_data_elsewhere ? 0 : m_session.line_width(); }

    void show(const render::Lines& lines) {
        if (m_data_elsewhere)
            m_session.terminal().talk(lines);
        else
            m_session.terminal().print(lines);
    }

    bool m_json;
    bool m_data_elsewhere; ///< the digests go to standard output
    Session& m_session;
    std::vector<check::Verified> m_all; ///< for JSON alone
    std::vector<model::Head> m_heads;
    std::size_t m_count = 0;
    std::size_t m_faulty = 0;
    bool m_damaged = false;
    std::size_t m_missing = 0;
    bool m_unreadable = false;
};

/// An answer that leaves out what was asked for would be taken for one that has it.
void require_compared(const Expected& expected) {
    for (const auto& [file, of_file] : expected.files) {
        if (!of_file.compared) {
            throw Error(ErrorKind::io,
                        say(tr("{} was not compared with the digest that was given for it."),
                            of_file.shown));
        }
    }
}

Exit run(const Options& options, Session& session) {
    if (options.format == "json" && options.output == "-") {
        throw Error(ErrorKind::usage, tr("Two things cannot go to standard output at once."),
                    tr("Name a file for --write-digests."));
    }
    Expected expected;
    for (const std::string& typed : options.expected)
        expect(session, typed, expected);
    if (options.digests) expected.listed = heads_from(*options.digests);
    if (options.output && *options.output != "-") require_list(*options.output);
    Tally tally(options, session);
    check::Files seen;
    for (const std::string& file : files_of(options, session, expected)) {
        try {
            tally.add(verify(session, file, expected, seen));
        } catch (const Error& error) { // of one file; the others are looked at all the same
            tally.add(error);
        }
    }
    Findings missing = check::NotedHeads(expected.missing).missing();
    if (options.refs.empty()) { // else the list may well hold others
        const Findings more = expected.listed.missing();
        missing.insert(missing.end(), more.begin(), more.end());
    }
    tally.finish(missing);
    require_compared(expected);
    if (!options.output) return tally.exit();
    if (tally.exit() == Exit::done)
        write_heads(session, *options.output, tally.heads());
    else
        session.terminal().talk(tr("No digests were written: they would vouch for what is not "
                                   "intact."));
    return tally.exit();
}

} // namespace

Run declare_verify(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.positionals(options->refs, tr("REF"),
                          tr("references, files or folders; all proposals if absent"), false);
    arguments.values(options->expected, "--expect", tr("REF=DIGEST"),
                     tr("compare with a digest that was noted elsewhere; may be repeated"));
    arguments.value(options->digests, "--digests", tr("FILE|-"),
                    tr("compare with the digests that --write-digests wrote"));
    arguments.value(options->output, "--write-digests", tr("FILE|-"),
                    tr("write the last digest of each proposal, if all are intact"));
    arguments.choice(options->format, "--format", {{"text"}, {"json"}},
                     tr("for people or programs"));
    return [options](Session& session) { return run(*options, session); };
}

} // namespace emenda::cli
