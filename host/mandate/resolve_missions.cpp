// Which operation, office or authorized force a decision is about. Missions have names of their own, so the name is asked
// first, then what the text cites, then its title: "its mandate" (2506) is that of the one mission in the title. A mission
// that no table knows becomes a body where a text founds it by name.
#include <clause/starts.hpp>
#include <core/text.hpp>
#include <mandate/object_words.hpp>
#include <mandate/resolve.hpp>

#include <algorithm>

namespace unsc::mandate {

std::vector<std::string> Resolver::missions(const clause::Clause &clause, const std::string &folded,
                                            const Context &context) {
  const std::string_view first = std::string_view(folded).substr(0, std::min<std::size_t>(folded.size(), 220));
  if (const auto other = alias_in(first.substr(0, 28)); other && find(*other)->body.type == BodyType::other) return {*other};
  // "Authorizes French forces ... to use all necessary means until the end of MINUSMA's mandate"
  if (clause.authorization) {
    const std::string begin(first.substr(0, 60));
    const bool deployment = has_words(begin, "deployment of");  // "to maintain the deployment of AMISOM" (2182)
    const auto named = deployment ? alias_in(begin) : std::nullopt;
    if (named && find(*named)->body.type == BodyType::authorization) return {*named};
    if (const auto slug = best(clause, begin, context, Sort::mission)) return {*slug};
  }
  const auto alias = alias_in(first);
  if (alias) {
    const std::size_t at = first.find("mandate");
    const bool mandate = at != std::string_view::npos && at < 120;
    const bool direct = std::min(first.find(" to "), first.size()) > first.find(*alias) || first.find(' ') > 2;
    if (mandate || direct) return with_companions(of_its_time(*alias, context), clause, folded, context);
  }
  for (const std::string &name : clause.acronyms) {
    if (const auto slug = alias_in(core::fold(name))) return {*slug};
  }
  const std::string_view noun = head(folded);
  const bool generic = has_words(noun, "its mandate") || noun == "the mandate" || noun == "the present mandate" ||
                       noun == "the current mandate" || noun == "their mandate" ||
                       any_of_words(noun, {"united nations mission", "the mission", "the force", "the operation",
                                           "the office", "political mission"});
  if (clause.act != clause::Act::establish && generic) {
    for (const clause::Citation &cited : clause.cited) {
      for (const KnownBody &known : m_known.bodies) {
        if (!is_mission(known.body.type) || known.lineage.empty()) continue;
        if (known.lineage.front() == cited.resolution && cited.resolution != 0) return {known.body.slug};
      }
    }
    if (context.named.size() == 1) return {context.named.front()};
  }
  if (clause.act == clause::Act::establish) {
    const std::string slug = found(clause, context);
    if (!slug.empty()) return {slug};
    if (const std::string here = founded_here(clause, folded, context); !here.empty()) return {here};
  }
  if (clause.rule == clause::UntilRule::event) return {};
  if (const auto slug = best(clause, folded, context, Sort::mission)) return {*slug};
  return {};
}

/// Does a name stand at the beginning or the end of the words, alone or as "the mandate of X", "X's mandate"? "The
/// outstanding aspects of UNMIN's mandate" do not name UNMIN.
bool Resolver::names_it_whole(std::string_view folded) const {
  for (const std::string_view before : {"the ", "mandate of ", "the "}) {
    if (folded.starts_with(before)) folded.remove_prefix(before.size());
  }
  for (const std::string_view behind : {")", " mandate", "'s"}) {
    if (folded.ends_with(behind)) folded.remove_suffix(behind.size());
  }
  return std::any_of(m_known.aliases.begin(), m_known.aliases.end(),
                     [&](const Alias &alias) { return folded.starts_with(alias.folded) || folded.ends_with(alias.folded); });
}

std::string Resolver::mentioned(std::string_view words, const Context &context) const {
  const std::string folded = core::fold(words);
  if (is_a_part(folded)) return {};
  if (const auto slug = alias_in(folded); slug && names_it_whole(folded)) return *slug;
  const bool pronoun = any_of_words(folded, {"its mandate", "the mission", "the office", "the operation", "the force",
                                             "the mandate", "the mission's mandate"});
  return pronoun && context.named.size() == 1 ? context.named.front() : std::string();
}

std::set<std::string> Resolver::missions_in(const Context &context) const {
  std::set<std::string> all;
  for (const Alias &alias : m_known.aliases) {
    const KnownBody &known = *find(alias.slug);
    if (is_mission(known.body.type) && context.year >= known.from && context.year <= known.until &&
        has_words(context.text, alias.folded))
      all.insert(alias.slug);
  }
  return all;
}

/// A text may give a mission the name of the one before it (1594 says Mission, means the Operation in Côte d'Ivoire):
/// outside the years of a body its successor of the same subject is meant, where there is one.
std::string Resolver::of_its_time(const std::string &slug, const Context &context) const {
  const KnownBody *named = find(slug);
  if (context.year == 0 || (context.year >= named->from && context.year <= named->until)) return slug;
  std::string successor;
  for (const KnownBody &known : m_known.bodies) {
    if (!is_mission(known.body.type) || known.subjects != named->subjects || context.year < known.from ||
        context.year > known.until)
      continue;
    if (!successor.empty()) return slug;
    successor = known.body.slug;
  }
  return successor.empty() ? slug : successor;
}

/// "UNOCI and of the French forces which support it" (1765); "as set out in paragraphs 1 and 2 of resolution 2575" where
/// each of the two is about a body of its own (2606).
std::vector<std::string> Resolver::with_companions(const std::string &slug, const clause::Clause &clause,
                                                   const std::string &folded, const Context &context) const {
  std::vector<std::string> all = {slug};
  const bool forces = has_words(folded, "and of the french forces") || has_words(folded, "and the french forces");
  if (const auto force = forces ? best(clause, "french forces", context, Sort::mission) : std::nullopt)
    all.push_back(*force);
  for (const clause::Citation &cited : clause.cited) {
    for (const std::string &number : clause::paragraph_numbers(cited.paragraph)) {
      const auto known = m_paragraphs.find({cited.resolution, number});
      if (known == m_paragraphs.end() || !has_words(folded, "mandate")) continue;
      for (const std::string &other : known->second) {
        const bool part = other.starts_with(slug + "-");  // what a mission does for others under a clock of its own
        if (part && std::find(all.begin(), all.end(), other) == all.end()) all.push_back(other);
      }
    }
  }
  return all;
}

/// "Decides to establish the United Nations Office in Timor-Leste (UNOTIL)" (1599): a body, though no table knows it. The
/// acronym in brackets is required. Without a name that later texts repeat, its renewals could not be told from those of
/// others.
std::string Resolver::found(const clause::Clause &clause, const Context &context) {
  const std::string folded = core::fold(clause.object);
  if (clause.acronyms.empty() ||
      !any_of_words(head(folded), {"mission", "force", "operation", "office", "united nations mission", "administration",
                                   "team", "mechanism"}))
    return {};
  if (!has_words(folded, "united nations")) return {};
  const std::string &acronym = clause.acronyms.front();
  if (clause.object.find("(" + acronym) == std::string::npos && clause.object.find(acronym + ")") == std::string::npos)
    return {};
  std::string slug = core::fold(acronym);
  if (find(slug) != nullptr) return slug;
  KnownBody known;
  std::string name = clause.object.substr(0, clause.object.find('('));
  known.body = {slug,
                core::tidy(name),
                any_of_words(folded, {"force", "peacekeeping", "troops", "military"}) ? BodyType::peacekeeping
                                                                                      : BodyType::political_mission,
                "",
                "",
                ClaimKind::text,
                {acronym}};
  known.lineage = {context.number};
  known.from = context.year;
  m_known.by_slug[slug] = m_known.bodies.size();
  m_known.bodies.push_back(std::move(known));
  m_known.aliases.push_back({slug, slug, true});
  return slug;
}

/// The mission that reference says this very text founds, where its words fit ("a political mission", 2261).
std::string Resolver::founded_here(const clause::Clause &clause, const std::string &folded, const Context &context) const {
  if (clause.act != clause::Act::establish || context.number == 0) return {};
  for (const KnownBody &known : m_known.bodies) {
    if (!is_mission(known.body.type) || number_of(known.body.founded_by) != context.number) continue;
    for (const std::string &word : known.words) {
      if (has_words(std::string_view(folded).substr(0, 200), word)) return known.body.slug;
    }
  }
  return {};
}

}  // namespace unsc::mandate
