#include <clause/classify.hpp>
#include <core/symbol.hpp>
#include <core/text.hpp>
#include <mandate/adoption.hpp>
#include <mandate/certainty.hpp>
#include <mandate/chain.hpp>
#include <mandate/due.hpp>
#include <mandate/facts.hpp>
#include <mandate/planned.hpp>
#include <mandate/registers.hpp>

#include <algorithm>
#include <set>
#include <tuple>

namespace unsc::mandate {
namespace {

using clause::Class;

/// A text with the act it belongs to, in order of adoption.
struct Dated {
  const Text *text = nullptr;
  const CouncilVote *vote = nullptr;
  std::string symbol;
  std::optional<core::Date> date;
  Outcome outcome = Outcome::adopted;
  int unsure_by = -1;
  int paragraphs = 0;  // how many of the operative ones were read, by their numbers

  /// Of two copies of one text the one with more of its paragraphs is read first, then the longer one.
  auto key() const {
    return std::tuple(date.value_or(core::Date{}), number_of(symbol), std::string_view(symbol), -paragraphs,
                      -static_cast<std::int64_t>(text->paragraphs->size()), text->claim);
  }
};

bool whole_resolution(const clause::Clause &clause) {
  const std::string folded = core::fold(clause.object);
  return clause.cited.size() == 1 && clause.cited.front().paragraph.empty() &&
         (folded.starts_with("resolution ") || folded.starts_with("the provisions of resolution") ||
          folded.starts_with("the provisions of its resolution") || folded.starts_with("its resolution ")) &&
         folded.size() < 60;
}

class Derivation {
 public:
  Derivation(const std::vector<CouncilVote> &votes, const std::vector<Text> &texts,
             const std::vector<RegisterEntry> &registers, const std::vector<DeadlineEntry> &deadlines,
             const Reference &reference)
      : m_resolver(read_reference(reference)),
        m_chain(m_facts, m_resolver, m_adopted),
        m_votes_given(votes),
        m_texts_given(texts),
        m_registers(registers),
        m_deadlines(deadlines),
        m_adopted(days_of_votes(votes)) {
    for (const CouncilVote &vote : votes) {
      index(vote.symbol, vote);
      if (vote.outcome != Outcome::adopted) {
        for (const std::string &draft : vote.drafts) index(draft, vote);
      }
    }
    for (const Text &text : texts) {
      if (text.parsed != nullptr) m_texts.push_back(date(text));
    }
    std::sort(m_texts.begin(), m_texts.end(), [](const Dated &a, const Dated &b) { return a.key() < b.key(); });
  }

  Facts run() {
    std::set<std::string> read;
    for (const Dated &dated : m_texts) read_text(dated, !read.insert(dated.symbol).second);
    outside_events();
    DaysOfTexts days;
    for (const Dated &dated : m_texts) {
      if (dated.date) days.emplace(dated.symbol, *dated.date);
    }
    Registers registers(m_facts, m_resolver, m_chain, m_votes, days);
    registers.add(m_registers);
    registers.add(m_deadlines);
    finish();
    return std::move(m_facts);
  }

 private:
  void index(const std::string &symbol, const CouncilVote &vote) {
    if (!symbol.empty()) m_votes.emplace(core::Symbol::normalise(symbol).text(), &vote);
  }

  Dated date(const Text &text) const {
    Dated dated;
    dated.text = &text;
    dated.paragraphs = numbered(text).count;
    dated.symbol = core::Symbol::normalise(text.symbol).text();
    const auto found = m_votes.find(dated.symbol);
    const bool resolution = number_of(text.symbol) != 0;
    if (found != m_votes.end()) {
      dated.vote = found->second;
      dated.date = dated.vote->date;
      dated.outcome = outcome_of(dated.vote, dated.symbol);
    } else if (!resolution) {
      dated.outcome = Outcome::not_adopted;  // a draft nobody reports as adopted moves nothing
    }
    if (!dated.date) {
      const AdoptionDay printed = adoption_day(text, m_adopted);
      dated.date = printed.day;
      dated.unsure_by = printed.unsure_by;
    }
    return dated;
  }

  void read_text(const Dated &dated, bool repeated) {
    const Text &text = *dated.text;
    const Context context = m_resolver.context(text, dated.vote, dated.date ? dated.date->year() : 0);
    std::vector<Decision> decisions;
    std::vector<const clause::Clause *> rollovers;
    std::vector<std::size_t> rollover_at;
    for (std::size_t i = 0; i < text.parsed->size(); ++i) {
      const clause::Parsed &reading = (*text.parsed)[i];
      bool resolved = false;
      for (const clause::Clause &clause : reading.clauses) {
        if (whole_resolution(clause)) rollovers.push_back(&clause), rollover_at.push_back(i), resolved = true;
        for (const std::string &body : m_resolver.bodies(clause, context)) {
          resolved = resolved || clause.rule != clause::UntilRule::none;
          m_resolver.add_paragraph(number_of(dated.symbol), plain_number((*text.paragraphs)[i].number), body);
          decisions.push_back({body, &clause, &text, i, dated.symbol, dated.date, dated.outcome, dated.unsure_by});
        }
      }
      classify(text, i, resolved);
    }
    if (!numbered(text).has_gaps()) m_resolver.add_text(number_of(dated.symbol), *text.paragraphs);
    if (repeated) return;
    if (dated.outcome == Outcome::adopted && !dated.date) return undated(dated);
    const std::size_t first = m_facts.terms.size();
    m_chain.add_text(decisions);
    for (std::size_t n = 0; n < rollovers.size(); ++n) {
      if (dated.outcome == Outcome::adopted)
        m_chain.add_rollover({"", rollovers[n], &text, rollover_at[n], dated.symbol, dated.date, dated.outcome});
    }
    if (dated.outcome != Outcome::adopted || !dated.date) return;
    for (const Planned &one : planned_ends(text, decisions, context, m_resolver))
      m_planned[one.body].push_back({dated.symbol, *dated.date, one.day});
    const std::vector<Term> own(m_facts.terms.begin() + static_cast<std::ptrdiff_t>(first), m_facts.terms.end());
    for (Deadline &deadline : due(text, dated.symbol, *dated.date, m_resolver, context, own, m_chain))
      m_facts.deadlines.push_back(std::move(deadline));
  }

  /// What the object is where it is no body: by its words, or by what the paragraph is that it cites: "the provisions of
  /// paragraph 6 of resolution 1626" (1667) are the strength of a force.
  std::string named(const clause::Clause &clause) const {
    std::string label(clause::named_nonclock(core::fold(clause.object)));
    for (auto cited = clause.cited.begin(); label.empty() && cited != clause.cited.end(); ++cited) {
      const auto known = m_named.find({cited->resolution, cited->paragraph});
      if (known != m_named.end()) label = known->second;
    }
    return label;
  }

  /// Without its day a decision has no place in the chain.
  void undated(const Dated &dated) {
    ConflictValue printed{dated.text->date ? dated.text->date->iso() : "", false, ClaimKind::text, dated.text->claim, 0};
    m_facts.conflicts.push_back({"adoption_day",
                                 dated.symbol,
                                 "date",
                                 "",
                                 "a decision whose day is not known gives no term",
                                 "no vote tells its day, and none that the text prints can be",
                                 {std::move(printed)}});
  }

  /// Then what the clause is about may be in there.
  bool cites_what_was_not_read(const clause::Parsed &reading) const {
    return std::any_of(reading.clauses.begin(), reading.clauses.end(), [&](const clause::Clause &clause) {
      return std::any_of(clause.cited.begin(), clause.cited.end(),
                         [&](const auto &cited) { return !m_resolver.has_read(cited); });
    });
  }

  /// A clause whose object is none of the bodies we know is a named thing or stays unread.
  void classify(const Text &text, std::size_t i, bool resolved) {
    const clause::Parsed &reading = (*text.parsed)[i];
    if (reading.kind == Class::not_clock_like) return;
    ParagraphClass result{text.claim, i, reading.kind, reading.label};
    if (reading.kind == Class::term && !resolved) {
      for (const clause::Clause &clause : reading.clauses) {
        if (clause.rule != clause::UntilRule::none) result.label = named(clause);
        if (!result.label.empty()) break;
      }
      if (clause::can_be_a_body(result.label) && cites_what_was_not_read(reading)) result.label.clear();
      // A deadline beside it does not make up for a clock whose body was not found.
      result.kind = result.label.empty()         ? Class::unread
                    : !reading.deadlines.empty() ? Class::deadline
                                                 : Class::named_nonclock;
    }
    if (result.kind == Class::named_nonclock)
      m_named[{number_of(text.symbol), plain_number((*text.paragraphs)[i].number)}] = result.label;
    const bool statement = text.symbol.starts_with("S/PRST/");  // a president's statement decides on no mandate
    if (statement && (result.kind == Class::unread || result.kind == Class::named_nonclock))
      result.kind = Class::named_nonclock, result.label = "statement";
    m_facts.paragraphs.push_back(std::move(result));
  }

  void outside_events() {
    for (const OutsideEvent &event : m_resolver.known().events) {
      Term term;
      term.body = event.body;
      term.symbol = event.symbol;
      term.adopted = event.date;
      term.act = event.act;
      const bool ends = clause::ends(event.act);
      if (ends) term.until = core::PartialDate(event.date);
      if (!ends) term.from = core::PartialDate(event.date);
      if (event.disputed && known_from_documents(event.body)) disputed(event);
      term.until_rule = {clause::UntilRule::event, {}};
      term.quote = event.note;
      term.claim_kind = ClaimKind::reference;
      m_chain.add(std::move(term));
    }
  }

  bool known_from_documents(const std::string &body) const {
    return std::any_of(m_facts.terms.begin(), m_facts.terms.end(),
                       [&](const Term &term) { return term.body == body && term.claim_kind != ClaimKind::reference; });
  }

  /// Both days stand: nothing in the record decides between them.
  void disputed(const OutsideEvent &event) {
    m_facts.conflicts.push_back({"disputed_day",
                                 event.symbol,
                                 event.act == clause::Act::terminate ? "until" : "from",
                                 "",
                                 "both days stand",
                                 event.body + ": " + event.note,
                                 {{event.date.iso(), false, ClaimKind::reference, 0, 0},
                                  {event.disputed->iso(), false, ClaimKind::reference, 0, 0}}});
  }

  void finish();

  /// A committee is about what its panel and its measures are about.
  std::vector<std::string> subjects_of(const std::string &committee) const {
    std::vector<std::string> all;
    for (const KnownBody &known : m_resolver.known().bodies) {
      if (!committee.empty() && known.body.committee == committee)
        all.insert(all.end(), known.subjects.begin(), known.subjects.end());
    }
    return all;
  }

  Facts m_facts;
  Resolver m_resolver;
  Chain m_chain;
  const std::vector<CouncilVote> &m_votes_given;
  const std::vector<Text> &m_texts_given;
  const std::vector<RegisterEntry> &m_registers;
  const std::vector<DeadlineEntry> &m_deadlines;
  VotesBySymbol m_votes;
  DaysByNumber m_adopted;
  std::map<std::string, std::vector<PlannedEnd>> m_planned;    // by body
  std::map<std::pair<int, std::string>, std::string> m_named;  // (resolution, paragraph) that is no clock: what it is
  std::vector<Dated> m_texts;
};

void Derivation::finish() {
  std::stable_sort(m_facts.terms.begin(), m_facts.terms.end(), [](const Term &a, const Term &b) {
    return std::tuple(a.body, decided(a)) < std::tuple(b.body, decided(b));  // a day that nobody gives comes before all
  });
  int ordinal = 0;
  for (std::size_t i = 0; i < m_facts.terms.size(); ++i) {
    ordinal = i > 0 && m_facts.terms[i].body == m_facts.terms[i - 1].body ? ordinal + 1 : 1;
    m_facts.terms[i].ordinal = ordinal;
  }
  for (const KnownBody &known : m_resolver.known().bodies) {
    m_facts.bodies.push_back(known.body);
    Body &body = m_facts.bodies.back();
    body.subjects = known.subjects.empty() ? subjects_of(body.committee) : known.subjects;
    body.lineage = known.lineage;
    body.planned = m_planned[body.slug];
    const auto first = std::find_if(m_facts.terms.begin(), m_facts.terms.end(),
                                    [&](const Term &t) { return t.body == body.slug && t.outcome == Outcome::adopted; });
    if (body.founded_by.empty() && body.known_from == ClaimKind::text && first != m_facts.terms.end() &&
        first->act == clause::Act::establish)
      body.founded_by = first->symbol;
  }
  weaken_uncertain_ends(m_facts, coverage(m_votes_given, m_texts_given, m_facts.paragraphs));
  std::sort(m_facts.bodies.begin(), m_facts.bodies.end(), [](const Body &a, const Body &b) { return a.slug < b.slug; });
  std::sort(m_facts.deadlines.begin(), m_facts.deadlines.end(), [](const Deadline &a, const Deadline &b) {
    return std::tie(a.due, a.body, a.symbol, a.claim_kind, a.claim, a.line, a.kind, a.rule) <
           std::tie(b.due, b.body, b.symbol, b.claim_kind, b.claim, b.line, b.kind, b.rule);
  });
}

}  // namespace

std::optional<core::PartialDate> known_end(const Term &term) {
  if (!term.until && term.until_at_least) return core::PartialDate(*term.until_at_least);
  return term.until;
}

bool sets_the_clock(const Term &term) {
  const clause::ActRow &act = core::row_of(clause::kActs, term.act);
  if ((act.ends || act.keeps_end) && !known_end(term)) return false;
  return term.outcome == Outcome::adopted && !act.announces && term.until_rule.rule != clause::UntilRule::conditional;
}

std::optional<core::Date> decided(const Term &term) {
  if (term.adopted) return term.adopted;
  return term.from ? std::optional(term.from->earliest()) : std::nullopt;
}

std::string EndRule::text() const {
  if (rule == clause::UntilRule::as_registered && !detail.empty()) return detail;
  return std::string(clause::name(rule)) + (detail.empty() ? "" : "(" + detail + ")");
}

EndRule EndRule::parse(std::string_view text) {
  const auto open = text.find('(');
  const auto rule = core::word_named(clause::kUntilRules, text.substr(0, open));
  if (!rule || (open != std::string_view::npos && !text.ends_with(')')))
    return {clause::UntilRule::as_registered, std::string(text)};
  if (open == std::string_view::npos) return {*rule, {}};
  return {*rule, std::string(text.substr(open + 1, text.size() - open - 2))};
}

Facts derive(const std::vector<CouncilVote> &votes, const std::vector<Text> &texts,
             const std::vector<RegisterEntry> &registers, const std::vector<DeadlineEntry> &deadlines,
             const Reference &reference) {
  return Derivation(votes, texts, registers, deadlines, reference).run();
}

}  // namespace unsc::mandate
