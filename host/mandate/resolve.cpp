#include <mandate/resolve.hpp>

#include <core/text.hpp>

#include <algorithm>
#include <array>
#include <cctype>

namespace unsc::mandate {
namespace {

bool any_of_words(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has_words(text, word); });
}

/// The head of a noun phrase: up to what describes it ("as set out in", "established pursuant to", "imposed by").
std::string_view head(std::string_view folded) {
  std::size_t end = folded.size();
  for (const std::string_view cut :
       {" as ",      " set out",      " set forth", " established ", " imposed",    " pursuant",   " contained",
        " referred", " in paragraph", " under ",    " with ",        " provided ",  " consisting", " comprising",
        " composed", " appointed",    " decided",   " to support",   " authorized", " originally", ", ",
        " defined",  " reestablished"}) {
    if (const std::size_t at = folded.find(cut); at != std::string_view::npos && at > 3) end = std::min(end, at);
  }
  return folded.substr(0, end);
}

bool kind_of_mission(std::string_view type) { return type == "peacekeeping" || type == "political_mission"; }

}  // namespace

Resolver::Resolver(Known known) : m_known(std::move(known)) {}

const KnownBody *Resolver::find(const std::string &slug) const {
  const auto found = m_known.by_slug.find(slug);
  return found == m_known.by_slug.end() ? nullptr : &m_known.bodies[found->second];
}

void Resolver::add_lineage(const std::string &slug, int number) {
  const auto found = m_known.by_slug.find(slug);
  if (found == m_known.by_slug.end() || number == 0) return;
  auto &lineage = m_known.bodies[found->second].lineage;
  if (std::find(lineage.begin(), lineage.end(), number) == lineage.end()) lineage.push_back(number);
}

Context Resolver::context(const ActText &text, const Act *act, int year) const {
  Context context;
  context.number = number_of(text.symbol);
  context.year = year;
  std::string title = text.title + " " + text.agenda;
  if (act != nullptr) title += " " + act->title + " " + act->agenda;
  context.title = core::fold(title);
  std::string body;
  const bool decides = std::any_of(text.readings->begin(), text.readings->end(),
                                   [](const clause::Reading &r) { return !r.clauses.empty() || !r.deadlines.empty(); });
  if (!decides) return context;
  for (const core::Paragraph &paragraph : *text.paragraphs) {
    if (body.size() > 12000) break;
    body.append(paragraph.text, 0, 1500).push_back(' ');
  }
  context.text = core::fold(body);
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const Alias &alias : m_known.aliases) {
    const KnownBody *known = find(alias.slug);
    if (known == nullptr || !kind_of_mission(known->body.type) || !has_words(context.title, alias.folded)) continue;
    found.emplace_back(context.title.find(alias.folded), alias.slug);
  }
  std::sort(found.begin(), found.end());
  for (const auto &[at, slug] : found) {
    if (std::find(context.named.begin(), context.named.end(), slug) == context.named.end()) context.named.push_back(slug);
  }
  return context;
}

Resolver::Sort Resolver::sort_of(const std::string &folded, const clause::Clause &) const {
  const std::string_view first = head(folded);
  if (folded.starts_with("all states") || folded.starts_with("all member states") || folded.starts_with("member states") ||
      folded.starts_with("the member states") || folded.starts_with("until") ||
      folded.starts_with("and without prejudice") || folded.starts_with("the obligations"))
    return Sort::measures;
  const bool mandate = has_words(first.substr(0, 24), "mandate") || has_words(first.substr(0, 24), "mandates");
  if (!mandate && any_of_words(first, {"redeployment",
                                       "retention",
                                       "personnel",
                                       "strength",
                                       "judges",
                                       "judge",
                                       "trial",
                                       "tribunal",
                                       "prosecutor",
                                       "terms of office",
                                       "term of office",
                                       "phase",
                                       "deadline",
                                       "withdrawal",
                                       "troops",
                                       "battalion",
                                       "contingent",
                                       "increase",
                                       "helicopters",
                                       "battalions",
                                       "infantry",
                                       "companies",
                                       "units",
                                       "period referred",
                                       "process",
                                       "transitional period",
                                       "military observers",
                                       "ceilings",
                                       "reporting",
                                       "guard unit"}))
    return Sort::other_noun;
  if (any_of_words(first, {"committee"}) &&
      !any_of_words(first, {"committee of experts", "mandate of the panel", "executive directorate", "monitoring team",
                            "ombudsperson"}))
    return Sort::committee;
  if (any_of_words(first.substr(0, 40), {"measures", "provisions", "sanctions", "prohibitions"}) &&
      !any_of_words(first, {"panel of experts", "group of experts", "mandate"}))
    return Sort::measures;
  if (any_of_words(first, {"panel of experts", "group of experts", "panel", "monitoring group", "monitoring team",
                           "expert panel", "group of up to", "experts", "monitoring mechanism", "committee of experts",
                           "team of experts", "support team", "group of 4 experts"}) ||
      has_words(folded, "panel of experts") || has_words(folded, "group of experts") || has_words(first, "group") ||
      (has_words(folded, "sanctions monitoring team")))
    return Sort::panel;
  if (any_of_words(first, {"measures",
                           "measure",
                           "sanctions",
                           "embargo",
                           "prohibition",
                           "prohibitions",
                           "provisions",
                           "authorizations",
                           "authorisations",
                           "authorization",
                           "authorisation",
                           "requirements",
                           "all states",
                           "all member states",
                           "member states",
                           "decisions",
                           "authority",
                           "restrictions",
                           "paragraph",
                           "paragraphs",
                           "arms",
                           "exemption",
                           "resolution",
                           "states",
                           "ban",
                           "travel",
                           "freeze",
                           "obligation"}))
    return Sort::measures;
  return Sort::mission;
}

std::optional<std::string> Resolver::alias_in(std::string_view folded) const {
  std::size_t first = std::string_view::npos;
  std::optional<std::string> slug;
  for (const Alias &alias : m_known.aliases) {
    if (!has_words(folded, alias.folded)) continue;
    const std::size_t at = folded.find(alias.folded);
    if (at < first) first = at, slug = alias.slug;
  }
  return slug;
}

std::vector<std::string> Resolver::missions(const clause::Clause &clause, const std::string &folded,
                                            const Context &context) {
  const std::string_view first = std::string_view(folded).substr(0, std::min<std::size_t>(folded.size(), 220));
  const auto alias = alias_in(first);
  if (alias) {
    const std::size_t at = first.find("mandate");
    const bool mandate = at != std::string_view::npos && at < 120;
    const bool direct = std::min(first.find(" to "), first.size()) > first.find(*alias) || first.find(' ') > 2;
    if (mandate || direct) return {*alias};
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
        if (!kind_of_mission(known.body.type) || known.lineage.empty()) continue;
        if (known.lineage.front() == cited.resolution && cited.resolution != 0) return {known.body.slug};
      }
    }
    if (context.named.size() == 1) return {context.named.front()};
  }
  if (clause.act == clause::Act::establish) {
    const std::string slug = found(clause, context);
    if (!slug.empty()) return {slug};
  }
  if (clause.rule == clause::UntilRule::event) return {};
  if (const auto slug = best(clause, folded, context, Sort::mission)) return {*slug};
  return {};
}

/// "Decides to establish the United Nations Example Mission (UNEXM)": a body that no table knows.
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
  const std::string slug = core::fold(acronym);
  if (find(slug) != nullptr) return slug;
  KnownBody known;
  std::string name = clause.object.substr(0, clause.object.find('('));
  known.body = {slug,
                core::tidy(name),
                any_of_words(folded, {"force", "peacekeeping", "troops", "military"}) ? "peacekeeping" : "political_mission",
                "",
                "",
                "text",
                {acronym}};
  known.lineage = {context.number};
  known.from = context.year;
  m_known.by_slug[slug] = m_known.bodies.size();
  m_known.bodies.push_back(std::move(known));
  m_known.aliases.push_back({slug, slug, true});
  return slug;
}

int Resolver::score(const KnownBody &known, const clause::Clause &clause, const std::string &folded,
                    const Context &context) const {
  if (context.year < known.from || context.year > known.until) return -1;
  int points = 0;
  for (const clause::Citation &cited : clause.cited) {
    if (cited.resolution != 0 &&
        std::find(known.lineage.begin(), known.lineage.end(), cited.resolution) != known.lineage.end()) {
      points += known.lineage.front() == cited.resolution ? 110 : 100;
      break;
    }
  }
  if (context.number != 0 && std::find(known.lineage.begin(), known.lineage.end(), context.number) != known.lineage.end())
    points += 25;
  int subject = 0;
  for (const std::string &word : known.subjects) {
    if (has_words(folded, word))
      subject = std::max(subject, 60);
    else if (has_words(context.title, word))
      subject = std::max(subject, 40);
    else if (has_words(context.text, word))
      subject = std::max(subject, 15);
  }
  if (points >= 100 && subject == 0) points = 0;  // the resolution is cited for something else
  int words = 0;
  for (const std::string &word : known.words) {
    if (has_words(folded, word)) words = std::max(words, static_cast<int>(10 + word.size()));
  }
  if (words == 0 && folded.starts_with("all ") &&
      std::find(known.words.begin(), known.words.end(), "measures") != known.words.end())
    words = 18;
  if (words == 0 || subject + points == 0) return -1;
  return points + subject + words;
}

std::vector<std::string> Resolver::measures(const clause::Clause &clause, const std::string &folded,
                                            const Context &context) const {
  std::vector<std::string> cited;
  for (const KnownBody &known : m_known.bodies) {
    if (known.body.type != "sanctions_measures" && known.body.type != "authorization") continue;
    const bool names_it =
        !known.lineage.empty() && std::any_of(clause.cited.begin(), clause.cited.end(), [&](const clause::Citation &c) {
          return c.resolution == known.lineage.front() && !c.paragraph.empty();
        });
    if (names_it && score(known, clause, folded, context) >= 100) cited.push_back(known.body.slug);
  }
  if (!cited.empty()) return cited;
  const bool elsewhere =
      std::any_of(clause.cited.begin(), clause.cited.end(), [](const clause::Citation &c) { return c.resolution != 0; }) &&
      std::none_of(m_known.bodies.begin(), m_known.bodies.end(), [&](const KnownBody &known) {
        return (known.body.type == "sanctions_measures" || known.body.type == "authorization") &&
               score(known, clause, folded, context) >= 100;
      });
  if (elsewhere && has_words(std::string_view(folded).substr(0, 40), "provisions"))
    return {};  // provisions of a resolution that is nobody's measure
  if (auto slug = best(clause, folded, context, Sort::measures)) return {*slug};
  return {};
}

std::optional<std::string> Resolver::best(const clause::Clause &clause, const std::string &folded, const Context &context,
                                          Sort sort) const {
  int most = sort == Sort::panel ? 28 : 34;
  std::optional<std::string> slug;
  bool tie = false;
  for (const KnownBody &known : m_known.bodies) {
    const std::string &type = known.body.type;
    const bool of_kind = sort == Sort::measures ? type == "sanctions_measures" || type == "authorization"
                         : sort == Sort::panel  ? type == "expert_panel"
                                                : type == "authorization" || type == "other";
    if (!of_kind) continue;
    const int points = score(known, clause, folded, context);
    if (points > most)
      most = points, slug = known.body.slug, tie = false;
    else if (points == most)
      tie = true;
  }
  return tie ? std::nullopt : slug;
}

std::vector<std::string> Resolver::committees(const clause::Clause &clause, const std::string &folded,
                                              const Context &context) {
  int number = 0;
  if (has_words(folded, "1540 committee"))
    number = 1540;
  else if (clause.act == clause::Act::establish && has_words(folded, "committee of the security council"))
    number = context.number;
  else if (has_words(head(folded), "committee")) {
    for (const clause::Citation &cited : clause.cited) {
      if (cited.resolution != 0) {
        number = cited.resolution;
        break;
      }
    }
  }
  if (number == 0) return {};
  const std::string slug = std::to_string(number) + "-committee";
  if (find(slug) == nullptr) {
    if (clause.act != clause::Act::establish && clause.act != clause::Act::dissolve && clause.act != clause::Act::terminate)
      return {};
    KnownBody known;
    known.body = {slug,        "Security Council Committee established pursuant to resolution " + std::to_string(number),
                  "committee", std::to_string(number),
                  "",          "text",
                  {}};
    known.lineage = {number};
    m_known.by_slug[slug] = m_known.bodies.size();
    m_known.bodies.push_back(std::move(known));
  }
  return {slug};
}

std::vector<std::string> Resolver::bodies(const clause::Clause &clause, const Context &context) {
  const std::string folded = core::fold(clause.object);
  switch (sort_of(folded, clause)) {
    case Sort::none:
    case Sort::other_noun:
      return {};
    case Sort::measures: {
      if (const auto alias = alias_in(head(folded)); alias && has_words(folded, "mandate")) return {*alias};
      if (auto found = measures(clause, folded, context); !found.empty()) return found;
      if (has_words(head(folded), "authorization") || has_words(head(folded), "member states")) {
        if (const auto alias = alias_in(folded)) {
          if (const KnownBody *known = find(*alias); known->body.type == "authorization") return {*alias};
        }
      }
      return {};
    }
    case Sort::panel: {
      std::vector<std::string> found;
      if (const auto slug = best(clause, folded, context, Sort::panel))
        found.push_back(*slug);
      else if (const auto alias = alias_in(folded); alias && find(*alias)->body.type == "expert_panel")
        found.push_back(*alias);
      return found;
    }
    case Sort::committee: {
      std::vector<std::string> found = committees(clause, folded, context);
      const bool both = any_of_words(folded, {"and the panel of experts", "and the group of experts",
                                              "assistance of its group of experts", "assistance of the group of experts"});
      if (both || (found.empty() && any_of_words(folded, {"panel of experts", "group of experts"}))) {
        if (const auto slug = best(clause, folded, context, Sort::panel)) found.push_back(*slug);
      }
      return found;
    }
    case Sort::mission: {
      std::vector<std::string> found = missions(clause, folded, context);
      // what a mission is allowed to do for a while is not its own mandate; "authorizes X to continue" is
      std::erase_if(found, [&](const std::string &slug) {
        return clause.authorization && kind_of_mission(find(slug)->body.type) &&
               !has_words(std::string_view(folded).substr(0, 90), "deployment of a") &&
               !has_words(folded, "to continue to monitor") && !has_words(folded, "to continue monitoring");
      });
      return found;
    }
  }
  return {};
}

std::string Resolver::named(std::string_view printed, const Context *context) const {
  const std::string folded = core::fold(printed);
  for (const Alias &alias : m_known.aliases) {
    if (alias.folded == folded) return alias.slug;
  }
  for (const KnownBody &known : m_known.bodies) {
    if (known.body.slug == folded || core::fold(known.body.name) == folded) return known.body.slug;
  }
  if (const auto slug = alias_in(folded)) return *slug;
  if (context == nullptr) return {};
  clause::Clause clause;
  clause.object = std::string(printed);
  const auto slug = best(clause, folded, *context, Sort::panel);
  return slug.value_or("");
}

}  // namespace unsc::mandate
