// SPDX-License-Identifier: EUPL-1.2
#include "emenda/yaml/canonical.hpp"

#include <variant>

namespace emenda::yaml {

namespace {

using Kind = Canonical::Kind;

Canonical plain(std::string text) { return {Kind::plain, std::move(text), false, false, {}, {}}; }
Canonical number(std::size_t value) { return plain(std::to_string(value)); }
Canonical line(std::string text) { return {Kind::text, std::move(text), false, false, {}, {}}; }
Canonical prose(std::string text) { return {Kind::text, std::move(text), true, false, {}, {}}; }
Canonical words(std::string text) {
    const bool long_text = text.find('\n') != std::string::npos;
    return {Kind::text, std::move(text), long_text, false, {}, {}};
}

/// Builds a map, leaving out what says nothing.
class MapMaker {
public:
    explicit MapMaker(bool one_line = false) {
        m_map.kind = Kind::map;
        m_map.one_line = one_line;
    }
    MapMaker& add(const char* key, Canonical value) {
        m_map.entries.push_back({key, std::move(value)});
        return *this;
    }
    MapMaker& line_if(const char* key, const std::string& text) {
        return text.empty() ? *this : add(key, line(text));
    }
    MapMaker& prose_if(const char* key, const std::string& text) {
        return text.empty() ? *this : add(key, prose(text));
    }
    MapMaker& number_if(const char* key, std::size_t value) {
        return value == 0 ? *this : add(key, number(value));
    }
    template <typename Entry, typename Make>
    MapMaker& list(const char* key, const std::vector<Entry>& entries, Make make) {
        Canonical made;
        made.kind = Kind::list;
        for (const Entry& entry : entries)
            made.items.push_back(make(entry));
        return add(key, std::move(made));
    }
    template <typename Entry, typename Make>
    MapMaker& list_if(const char* key, const std::vector<Entry>& entries, Make make) {
        return entries.empty() ? *this : list(key, entries, make);
    }
    MapMaker& extras(const model::Extras& extras);
    Canonical done() { return std::move(m_map); }

private:
    Canonical m_map;
};

Canonical extra(const model::ExtraValue& value) {
    if (const auto* scalar = std::get_if<model::ExtraScalar>(&value.value)) {
        return scalar->plain ? plain(scalar->text) : words(scalar->text);
    }
    Canonical made;
    if (const auto* list = std::get_if<model::ExtraList>(&value.value)) {
        made.kind = Kind::list;
        for (const auto& item : *list)
            made.items.push_back(extra(item));
        return made;
    }
    made.kind = Kind::map;
    for (const auto& [key, item] : std::get<model::ExtraMap>(value.value)) {
        made.entries.push_back({key, extra(item)});
    }
    return made;
}

MapMaker& MapMaker::extras(const model::Extras& extras) {
    for (const auto& [key, value] : extras)
        m_map.entries.push_back({key, extra(value)});
    return *this;
}

Canonical of(const model::Person& person) {
    if (person.organisation.empty() && person.extras.empty()) return line(person.name);
    return MapMaker(true)
        .add("name", line(person.name))
        .line_if("organisation", person.organisation)
        .extras(person.extras)
        .done();
}

Canonical of(const model::Link& link);
Canonical of(const model::ProposalDecision& decision);
Canonical of(const model::AmendmentDecision& decision);
Canonical of(const model::Amendment& amendment);
Canonical of(const model::Comment& comment);
Canonical of(const model::Supporter& supporter);
Canonical of(const model::Version& version);
template <typename Entry>
Canonical entry(const Entry& value) {
    return of(value);
}

Canonical of_tag(const std::string& tag) { return line(tag); }

Canonical of(const model::Link& link) {
    return MapMaker(true)
        .add("kind", plain(std::string(to_word(link.kind))))
        .add("to", line(link.to))
        .extras(link.extras)
        .done();
}

Canonical of(const model::ProposalDecision& decision) {
    return MapMaker(true)
        .add("state", plain(std::string(to_word(decision.state))))
        .add("date", plain(to_stored(decision.date)))
        .add("by", of(decision.by))
        .prose_if("text", decision.text)
        .extras(decision.extras)
        .done();
}

Canonical of(const model::AmendmentDecision& decision) {
    MapMaker map(true);
    map.add("state", plain(std::string(to_word(decision.state))))
        .add("date", plain(to_stored(decision.date)))
        .add("by", of(decision.by))
        .prose_if("reason", decision.reason)
        .list_if("changes", decision.changes, number);
    if (decision.reworded) map.add("reworded", plain("true"));
    return map.extras(decision.extras).done();
}

Canonical of(const model::Change& change) {
    struct Writer {
        static void quote(MapMaker& map, const model::Quote& quote, const char* key) {
            map.add("paragraph", number(quote.paragraph)).add(key, words(quote.text));
        }
        MapMaker operator()(const model::Replace& c) const {
            MapMaker map;
            quote(map, c.quote, "replace");
            map.add("with", words(c.with)).number_if("occurrence", c.quote.occurrence);
            return map;
        }
        MapMaker operator()(const model::Delete& c) const {
            MapMaker map;
            quote(map, c.quote, "delete");
            map.number_if("occurrence", c.quote.occurrence);
            return map;
        }
        MapMaker operator()(const model::InsertWords& c) const {
            MapMaker map;
            quote(map, c.after, "after");
            map.add("insert", words(c.insert)).number_if("occurrence", c.after.occurrence);
            return map;
        }
        MapMaker operator()(const model::InsertParagraphs& c) const {
            MapMaker map;
            map.add("after-paragraph", number(c.after_paragraph)).add("insert", words(c.insert));
            return map;
        }
        MapMaker operator()(const model::Move& c) const {
            MapMaker map;
            map.add("move", number(c.paragraph)).add("after-paragraph", number(c.after_paragraph));
            return map;
        }
    };
    return std::visit(Writer(), change.what).extras(change.extras).done();
}

void add_changes(MapMaker& map, const model::Changes& changes) {
    if (changes.title) {
        map.add("title", MapMaker()
                             .add("replace", line(changes.title->replace))
                             .add("with", line(changes.title->with))
                             .extras(changes.title->extras)
                             .done());
    }
    map.list_if("changes", changes.body, [](const model::Change& change) { return of(change); });
}

Canonical of(const model::Amendment& amendment) {
    MapMaker map;
    map.add("id", line(amendment.id))
        .add("number", number(amendment.number))
        .list("proposers", amendment.proposers, entry<model::Person>)
        .add("proposed", plain(to_stored(amendment.proposed)))
        .add("base", number(amendment.base))
        .prose_if("reason", amendment.reason);
    add_changes(map, amendment.changes);
    return map.add("digest", plain(amendment.digest.text))
        .list_if("decisions", amendment.decisions, entry<model::AmendmentDecision>)
        .line_if("revises", amendment.revises)
        .extras(amendment.extras)
        .done();
}

Canonical of(const model::Comment& comment) {
    MapMaker map;
    map.add("id", line(comment.id))
        .add("number", number(comment.number))
        .add("author", of(comment.author))
        .add("posted", plain(to_stored(comment.posted)))
        .add("version", number(comment.version))
        .add("text", prose(comment.text))
        .line_if("about", comment.about)
        .line_if("reply-to", comment.reply_to);
    if (comment.stance != model::Stance::none) {
        map.add("stance", plain(std::string(to_word(comment.stance))));
    }
    return map.line_if("hidden", comment.hidden).extras(comment.extras).done();
}

Canonical of(const model::Supporter& supporter) {
    return MapMaker(true)
        .add("name", line(supporter.person.name))
        .line_if("organisation", supporter.person.organisation)
        .add("since", plain(to_stored(supporter.since)))
        .add("version", number(supporter.version))
        .line_if("note", supporter.note)
        .extras(supporter.extras)
        .done();
}

Canonical of(const model::Version& version) {
    MapMaker map;
    map.add("number", number(version.number))
        .add("date", plain(to_stored(version.date)))
        .add("author", of(version.author))
        .prose_if("message", version.message)
        .line_if("amendment", version.amendment)
        .number_if("restores", version.restores);
    if (version.text) {
        map.add("title", line(version.text->title)).add("body", prose(version.text->body));
    }
    add_changes(map, version.changes);
    return map.add("digest", plain(version.digest.text)).extras(version.extras).done();
}

} // namespace

Canonical canonical(const model::Proposal& proposal) {
    MapMaker map;
    map.add("emenda", number(1))
        .add("reference", plain(proposal.reference.text))
        .add("state", plain(std::string(to_word(proposal.state))))
        .add("title", line(proposal.text.title))
        .add("body", prose(proposal.text.body))
        .add("language", plain(proposal.language))
        .add("created", plain(to_stored(proposal.created)))
        .list("authors", proposal.authors, entry<model::Person>)
        .line_if("category", proposal.category)
        .list_if("tags", proposal.tags, of_tag)
        .line_if("template", proposal.template_name)
        .list_if("links", proposal.links, entry<model::Link>)
        .list_if("decisions", proposal.decisions, entry<model::ProposalDecision>)
        .list_if("amendments", proposal.amendments, entry<model::Amendment>)
        .list_if("comments", proposal.comments, entry<model::Comment>)
        .list_if("supporters", proposal.supporters, entry<model::Supporter>)
        .list("versions", proposal.versions, entry<model::Version>);
    return map.extras(proposal.extras).done();
}

Canonical canonical(const model::Settings& settings) {
    MapMaker map;
    map.add("emenda", number(1))
        .line_if("organisation", settings.organisation)
        .add("language", plain(settings.language))
        .add("timezone", plain(settings.timezone))
        .add("reference", line(settings.reference));
    MapMaker rules;
    bool any = false;
    if (settings.rules.title_length) {
        rules.add("title-length", MapMaker(true)
                                      .add("min", number(settings.rules.title_length->min))
                                      .add("max", number(settings.rules.title_length->max))
                                      .done());
        any = true;
    }
    if (!settings.rules.sections.empty()) {
        rules.list("sections", settings.rules.sections, of_tag);
        any = true;
    }
    if (any) map.add("rules", rules.done());
    return map.extras(settings.extras).done();
}

Canonical canonical(const model::Changes& changes) {
    MapMaker map;
    add_changes(map, changes);
    Canonical made = map.done();
    if (!changes.title && made.entries.size() == 1) return made.entries.front().value;
    return made;
}

} // namespace emenda::yaml
