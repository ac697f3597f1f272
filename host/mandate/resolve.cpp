#include <clause/starts.hpp>
#include <mandate/chain.hpp>
#include <mandate/object_words.hpp>
#include <mandate/resolve.hpp>

#include <core/text.hpp>

#include <algorithm>
#include <array>
#include <cctype>

namespace unsc::mandate {
namespace {

/// "to terminate the measure provided for by paragraph 8 (b) of resolution 1333" (1388, paragraph 2): a part ends, the whole
/// goes on. Read as the whole, the measures against the Taliban would have ended in January 2002.
bool ends_a_part(const clause::Clause &clause) {
  return (clause.act == clause::Act::terminate || clause.act == clause::Act::dissolve) && !clause.cited.empty() &&
         clause.cited.front().paragraph.find('(') != std::string::npos;
}

bool has_part(const std::vector<std::string> &words, std::string_view part) {
  return std::any_of(words.begin(), words.end(), [&](const std::string &w) { return w.find(part) != std::string::npos; });
}

/// A body that reference knows by the letters of its paragraph.
bool names_its_letter(const KnownBody &known) { return has_part(known.words, "(a)"); }

/// What is taken from measures for a time: the paragraph that a decision on it cites is the measures'.
bool is_an_exception(const KnownBody &known) {
  return has_part(known.words, "suspended") || has_part(known.words, "not apply");
}

bool any_word(const KnownBody &known, std::string_view folded) {
  return std::any_of(known.words.begin(), known.words.end(),
                     [&](const std::string &word) { return has_words(folded, word); });
}

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

void Resolver::add_paragraph(int resolution, const std::string &number, const std::string &slug) {
  if (resolution == 0 || number.empty()) return;
  auto &slugs = m_paragraphs[{resolution, number}];
  if (std::find(slugs.begin(), slugs.end(), slug) == slugs.end()) slugs.push_back(slug);
}

void Resolver::add_text(int resolution, const std::vector<core::Paragraph> &paragraphs) {
  std::set<std::string> &numbers = m_texts[resolution];
  for (const core::Paragraph &paragraph : paragraphs) {
    const std::string number = plain_number(paragraph.number);
    numbers.insert(number.empty() ? "1" : number.substr(0, number.find_first_not_of("0123456789")));
  }
}

bool Resolver::has_read(const clause::Citation &cited) const {
  if (cited.resolution == 0) return true;
  const auto text = m_texts.find(cited.resolution);
  if (text == m_texts.end()) return false;
  const auto numbers = clause::paragraph_numbers(cited.paragraph);
  return std::all_of(numbers.begin(), numbers.end(), [&](const auto &number) { return text->second.contains(number); });
}

/// Title and agenda item name the situation best. The paragraphs name it too, further down, and are looked at only in texts
/// that decide something: folding all of them would cost more than reading them.
Context Resolver::context(const Text &text, const CouncilVote *vote, int year) const {
  Context context;
  context.number = number_of(text.symbol);
  context.year = year;
  context.paragraphs = text.paragraphs;
  std::string title = text.title + " " + text.agenda;
  if (vote != nullptr) title += " " + vote->title + " " + vote->agenda;
  context.title = core::fold(title);
  std::string body;
  const bool decides = std::any_of(text.parsed->begin(), text.parsed->end(),
                                   [](const clause::Parsed &r) { return !r.clauses.empty() || !r.deadlines.empty(); });
  if (!decides) return context;
  for (const core::Paragraph &paragraph : *text.paragraphs) {
    if (body.size() > 12000) break;
    body.append(paragraph.text, 0, 1500).push_back(' ');
  }
  context.text = core::fold(body);
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const Alias &alias : m_known.aliases) {
    const KnownBody *known = find(alias.slug);
    if (known == nullptr || !is_mission(known->body.type) || !has_words(context.title, alias.folded)) continue;
    found.emplace_back(context.title.find(alias.folded), alias.slug);
  }
  std::sort(found.begin(), found.end());
  for (const auto &[at, slug] : found) {
    if (std::find(context.named.begin(), context.named.end(), slug) == context.named.end()) context.named.push_back(slug);
  }
  return context;
}

/// What kind of body the object's words speak of, before any name is looked up. The order decides: "the mandate of the panel
/// that monitors the measures" is a panel's, and "all Member States" are told to keep measures whatever else the sentence
/// names. What is no body at all (judges, ceilings, phases of a mission) is turned away first.
Resolver::Sort Resolver::sort_of(const std::string &folded, const clause::Clause &clause) const {
  const std::string_view first = head(folded);
  if (folded.starts_with("all states") || folded.starts_with("all member states") || folded.starts_with("member states") ||
      folded.starts_with("the member states") || folded.starts_with("until") ||
      folded.starts_with("and without prejudice") || folded.starts_with("the obligations"))
    return Sort::measures;
  if (const auto alias = alias_in(std::string_view(folded).substr(0, 28));
      alias && find(*alias)->body.type == BodyType::other)
    return Sort::mission;  // "a logistical support package ... for a maximum of 12,000 troops, called for by resolution
                           // 1863"
  if (clause.authorization && (folded.starts_with("the deployment") || has_words(folded, "to continue monitoring")))
    return Sort::mission;  // 1320, 1484; 1285
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

/// How well a known body fits. A cited resolution of its own weighs most (100; 110 for the one that founded it), since the
/// Council cites it in order to say which body it means. Then the subject: in the object's words (60), in the title (40), in
/// the text (15). Then the words by which the body is spoken of, longer ones more: "measures on arms" says more than
/// "measures". A citation without the subject counts nothing, because resolutions are cited for other things too. Below
/// zero: cannot be.
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
  if (clause.act == clause::Act::establish && context.number != 0 && number_of(known.body.founded_by) == context.number)
    points += 120;  // 1343 founds a panel and cites the one before it
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
  if (has_part(known.words, "suspended") != clause.suspension) return -1;
  if (clause.suspension) words = 18;
  if (clause.exemption && !has_part(known.words, "not apply")) return -1;
  for (const std::string &word : known.words) {
    if (has_words(folded, word)) words = std::max(words, static_cast<int>(10 + word.size()));
  }
  if (words == 0 && folded.starts_with("all ") &&
      std::find(known.words.begin(), known.words.end(), "measures") != known.words.end())
    words = 18;
  if (words == 0 || subject + points == 0) return -1;
  return points + subject + words;
}

/// The one body with the most points; none where two have as many, or where none has enough. Enough is a subject in the
/// title or a citation, and a word: words alone fit every panel.
std::optional<std::string> Resolver::best(const clause::Clause &clause, const std::string &folded, const Context &context,
                                          Sort sort) const {
  int most = sort == Sort::panel ? 28 : 34;
  std::optional<std::string> slug;
  bool tie = false;
  for (const KnownBody &known : m_known.bodies) {
    const BodyType type = known.body.type;
    const bool of_kind = sort == Sort::measures ? is_measures(type)
                         : sort == Sort::panel  ? type == BodyType::expert_panel
                                                : type == BodyType::authorization || type == BodyType::other;
    if (!of_kind) continue;
    const int points = score(known, clause, folded, context);
    if (points > most)
      most = points, slug = known.body.slug, tie = false;
    else if (points == most)
      tie = true;
  }
  return tie ? std::nullopt : slug;
}

/// The one panel that the cited resolution founded. Where a source gives only the deciding paragraphs of a text, its subject
/// is named nowhere, and the citation is all there is.
std::optional<std::string> Resolver::cited_panel(const clause::Clause &clause, const std::string &folded) const {
  std::optional<std::string> slug;
  for (const KnownBody &known : m_known.bodies) {
    if (known.body.type != BodyType::expert_panel || known.lineage.empty() || !any_word(known, folded)) continue;
    const bool cited = std::any_of(clause.cited.begin(), clause.cited.end(),
                                   [&](const clause::Citation &c) { return c.resolution == known.lineage.front(); });
    if (!cited) continue;
    if (slug) return std::nullopt;
    slug = known.body.slug;
  }
  return slug;
}

/// A committee is known by the number of the resolution that it was established pursuant to. One that no table knows becomes
/// a body where a text founds it, or ends it (1343 dissolves the committee of 985, paragraph 1).
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
    known.body = {slug,
                  "Security Council Committee established pursuant to resolution " + std::to_string(number),
                  BodyType::committee,
                  std::to_string(number),
                  "",
                  ClaimKind::text,
                  {}};
    known.lineage = {number};
    m_known.by_slug[slug] = m_known.bodies.size();
    m_known.bodies.push_back(std::move(known));
  }
  return {slug};
}

std::vector<std::string> Resolver::bodies(const clause::Clause &clause, const Context &context) {
  const std::string folded = core::fold(clause.object);
  if (clause::ends(clause.act) && is_a_part(folded)) return {};
  switch (sort_of(folded, clause)) {
    case Sort::none:
    case Sort::other_noun:
      return {};
    case Sort::measures: {
      if (const auto alias = alias_in(head(folded)); alias && has_words(folded, "mandate")) return {*alias};
      if (ends_a_part(clause)) {
        const auto part = best(clause, folded, context, Sort::measures);
        return part && names_its_letter(*find(*part)) ? std::vector{*part} : std::vector<std::string>{};
      }
      if (clause.exemption) {  // what is exempted stands behind the verb: "shall not apply to deliveries"
        const auto exempted = best(clause, core::fold(clause.quote.substr(0, 400)), context, Sort::measures);
        return exempted ? std::vector{*exempted} : std::vector<std::string>{};
      }
      if (auto found = cited_measures(clause, folded, context); !found.empty()) return found;
      auto by_words = measures(clause, folded, context);
      if (!by_words.empty() && is_an_exception(*find(by_words.front()))) return by_words;  // not what it is taken from
      const auto there = by_paragraphs(clause, context);
      if (!there) return {};
      if (!there->empty()) return *there;
      if (!by_words.empty()) return by_words;
      if (has_words(head(folded), "authorization") || has_words(head(folded), "member states")) {
        if (const auto alias = alias_in(folded)) {
          if (const KnownBody *known = find(*alias); known->body.type == BodyType::authorization) return {*alias};
        }
      }
      return {};
    }
    case Sort::panel: {
      std::vector<std::string> found;
      if (const auto slug = best(clause, folded, context, Sort::panel))
        found.push_back(*slug);
      else if (const auto alias = alias_in(folded); alias && find(*alias)->body.type == BodyType::expert_panel)
        found.push_back(*alias);
      else if (const auto cited = cited_panel(clause, folded))
        found.push_back(*cited);
      return found;
    }
    case Sort::committee: {
      std::vector<std::string> found;
      if (!folded.starts_with("the 1540 committee with the assistance")) found = committees(clause, folded, context);
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
        return clause.authorization && is_mission(find(slug)->body.type) &&
               !has_words(std::string_view(folded).substr(0, 90), "deployment of a") &&
               !has_words(std::string_view(folded).substr(0, 40), "deployment within") &&
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
