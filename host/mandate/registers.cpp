#include <clause/token.hpp>
#include <core/symbol.hpp>
#include <core/text.hpp>
#include <mandate/registers.hpp>

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace unsc::mandate {
namespace {

/// By date, then by content.
auto order_of(const RegisterEntry &entry) {
  const core::MandateActionRecord &r = entry.record;
  return std::tuple(r.date.value_or(core::PartialDate{}), std::string_view(r.symbol), std::string_view(r.body),
                    std::string_view(r.act), r.until.value_or(core::PartialDate{}), std::string_view(r.phrase),
                    r.lines.first, entry.claim);
}

auto order_of(const DeadlineEntry &entry) {
  const core::DeadlineRecord &r = entry.record;
  return std::tuple(r.due.value_or(core::PartialDate{}), std::string_view(r.symbol), std::string_view(r.body),
                    std::string_view(r.kind), std::string_view(r.owed_by), std::string_view(r.phrase), r.lines.first,
                    entry.claim);
}

template <class Entry>
std::vector<const Entry *> in_order(const std::vector<Entry> &entries) {
  std::vector<const Entry *> sorted;
  for (const Entry &entry : entries) sorted.push_back(&entry);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Entry *a, const Entry *b) { return order_of(*a) < order_of(*b); });
  return sorted;
}

/// A register's word for what was done ("re-establish", "TERMINATE", "END") as one of our acts.
clause::Act act_of(std::string_view folded) {
  using clause::Act;
  if (folded == "end" || folded.starts_with("end ")) return Act::terminate;
  constexpr std::pair<std::string_view, Act> kWords[] = {
      {"dissol", Act::dissolve},       {"terminat", Act::terminate},  {"rollover", Act::rollover},
      {"final", Act::final_extension}, {"establish", Act::establish}, {"create", Act::establish},
      {"extend", Act::extend},         {"extension", Act::extend},    {"renew", Act::extend},
      {"rename", Act::rename},         {"expand", Act::expand},       {"merge", Act::merge}};
  for (const auto &[word, act] : kWords) {
    if (folded.find(word) != std::string_view::npos) return act;
  }
  return Act::unknown;
}

/// "13 months", "one year": only where the words are a duration and nothing more.
std::optional<clause::Duration> duration_of(const std::string &printed) {
  const clause::Tokens tokens(printed);
  if (tokens.size() != 1 || tokens[0].kind != clause::Token::Kind::duration) return std::nullopt;
  return tokens[0].duration;
}

/// A register may print a resolution by its number alone; with the year of its act that is its symbol.
std::string symbol_of(const std::string &printed, const std::optional<core::PartialDate> &date) {
  std::string symbol = core::Symbol::normalise(printed).text();
  const int number = std::atoi(symbol.c_str());
  if (number == 0 || symbol.find('/') != std::string::npos || !date) return symbol;
  return core::council_resolution(number, date->year()).text();
}

/// What is owed, told apart from other things owed by the same decision.
bool same_duty(const Deadline &a, const Deadline &b) {
  const auto agree = [](const std::string &x, const std::string &y) { return x.empty() || y.empty() || x == y; };
  return core::fold(a.kind) == core::fold(b.kind) && agree(a.paragraph, b.paragraph) &&
         agree(core::fold(a.owed_by), core::fold(b.owed_by));
}

}  // namespace

Outcome outcome_of(const CouncilVote *vote, const std::string &symbol) {
  if (vote != nullptr && vote->outcome) return *vote->outcome;
  return number_of(symbol) != 0 ? Outcome::adopted : Outcome::not_adopted;
}

Registers::Registers(Facts &facts, const Resolver &resolver, Chain &chain, const VotesBySymbol &votes,
                     const DaysOfTexts &texts)
    : m_facts(facts), m_resolver(resolver), m_chain(chain), m_votes(votes), m_texts(texts) {
  for (std::size_t i = 0; i < facts.deadlines.size(); ++i)
    m_duties[{facts.deadlines[i].body, facts.deadlines[i].symbol}].push_back(i);
}

void Registers::add(const std::vector<RegisterEntry> &entries) {
  for (const RegisterEntry *one : in_order(entries)) entry(*one);
}

void Registers::unknown_body(const std::string &printed, const char *rule, ClaimKind kind, std::int64_t claim,
                             std::uint64_t line) {
  m_facts.conflicts.push_back({"unknown_body",
                               printed,
                               "body",
                               "",
                               rule,
                               "it names a body that neither the reference nor a text knows",
                               {{printed, false, kind, claim, line}}});
}

const CouncilVote *Registers::vote_on(const std::string &symbol) const {
  const auto found = m_votes.find(symbol);
  return found == m_votes.end() ? nullptr : found->second;
}

std::optional<core::Date> Registers::adopted_on(const std::string &symbol) const {
  const CouncilVote *vote = vote_on(symbol);
  if (vote != nullptr && vote->date) return vote->date;
  const auto text = m_texts.find(symbol);
  return text == m_texts.end() ? std::nullopt : std::optional(text->second);
}

/// A register's word stands where no text of the act was read; beside a text it can only disagree.
void Registers::entry(const RegisterEntry &entry) {
  const core::MandateActionRecord &record = entry.record;
  const std::string body = m_resolver.named(record.body, nullptr);
  if (body.empty()) {
    unknown_body(record.body, "a body that nothing else knows gets no term", ClaimKind::mandate_action, entry.claim,
                 record.lines.first);
    return;
  }
  const std::string symbol = symbol_of(record.symbol, record.date);
  const auto same = std::find_if(m_facts.terms.rbegin(), m_facts.terms.rend(), [&](const Term &term) {
    return term.body == body && !symbol.empty() && term.symbol == symbol && term.claim_kind == ClaimKind::text;
  });
  Term term;
  term.body = body;
  term.symbol = number_of(symbol) == 0 && symbol.find('/') == std::string::npos ? "" : symbol;
  term.adopted = record.date ? record.date->day() : std::nullopt;
  term.outcome = term.symbol.empty() ? Outcome::adopted : outcome_of(vote_on(symbol), symbol);  // "-" is no symbol
  if (record.review && term.outcome == Outcome::adopted)
    due({body, "review", *record.review, "", "", term.symbol,
         record.date ? std::optional(record.date->latest()) : adopted_on(symbol), record.paragraph, record.phrase,
         "register", ClaimKind::mandate_action, entry.claim, record.lines.first});
  if (same != m_facts.terms.rend()) {
    if (same->until && record.until && *same->until != *record.until) {
      m_facts.conflicts.push_back(
          {"text_and_register",
           symbol,
           "until",
           same->until->iso(),
           "the text wins over the register",
           body + ": the register gives another end than the text",
           {{same->until->iso(), true, ClaimKind::text, same->claim, same->line},
            {record.until->iso(), false, ClaimKind::mandate_action, entry.claim, record.lines.first}}});
    }
    return;
  }
  const std::string verb = core::fold(record.act);
  term.act = act_of(verb);
  if (term.act == clause::Act::unknown) term.condition = "the register's word for the act is \"" + record.act + "\"";
  term.from = record.from;
  term.until = record.until;
  // "END (lapse)" notes an end that nobody decided.
  if (verb.find("lapse") != std::string::npos && noted_lapse(term, entry)) return;
  term.until_rule = {clause::UntilRule::as_registered, record.basis};
  term.paragraph = record.paragraph;
  term.quote = record.phrase;
  term.cited = record.cited;
  term.claim_kind = ClaimKind::mandate_action;
  term.claim = entry.claim;
  term.line = record.lines.first;
  if (clause::ends(term.act)) return m_chain.add(std::move(term));
  counted(term, record);
  m_chain.add(std::move(term));
}

/// A duration without an end is counted as that of a text is: from the printed first day, of a founding from its adoption;
/// of an extension it does not say from when. Beside an end the end wins.
void Registers::counted(Term &term, const core::MandateActionRecord &record) {
  const auto duration = duration_of(record.duration);
  if (!duration || !term.adopted) return;
  if (!term.until) return m_chain.count(term, *duration);
  if (!term.until->is_day()) return;
  Term other = term;
  other.until.reset();
  m_chain.count(other, *duration);
  const auto counted = other.until ? other.until : std::nullopt;
  if (!counted || *counted == *term.until) return;
  m_facts.conflicts.push_back({"duration_and_date",
                               term.symbol,
                               "until",
                               term.until->iso(),
                               "the date wins over the duration",
                               term.body + ": the register's " + duration->text() + " end on " + counted->iso(),
                               {{term.until->iso(), true, term.claim_kind, term.claim, term.line},
                                {counted->iso(), false, term.claim_kind, term.claim, term.line}}});
}

/// That a mandate has lapsed is no decision: it agrees with the end that is known, or differs and is a conflict. Where no
/// end is known the day is one; whether it was a lapse the record must prove.
bool Registers::noted_lapse(Term &term, const RegisterEntry &entry) {
  const auto day = term.until ? term.until : entry.record.date;
  const Term *last = m_chain.last(term.body);
  if (last != nullptr && last->until) {
    if (day && *day != *last->until)
      m_facts.conflicts.push_back({"text_and_register",
                                   last->symbol,
                                   "until",
                                   last->until->iso(),
                                   "the decision wins over a register's note of its lapse",
                                   term.body + ": the register says that it lapsed on another day",
                                   {{last->until->iso(), true, last->claim_kind, last->claim, last->line},
                                    {day->iso(), false, ClaimKind::mandate_action, entry.claim, entry.record.lines.first}}});
    return true;
  }
  term.act = clause::Act::unknown;
  term.condition = "a register notes that it lapsed";
  term.until = day;
  return false;
}

void Registers::add(const std::vector<DeadlineEntry> &entries) {
  for (const DeadlineEntry *one : in_order(entries)) {
    const core::DeadlineRecord &record = one->record;
    if (!record.due) continue;  // refused at the boundary
    const std::string symbol = core::Symbol::normalise(record.symbol).text();
    const CouncilVote *vote = vote_on(symbol);
    // What a draft that was not adopted asks for is owed by nobody.
    if (!symbol.empty() && symbol.find('/') != std::string::npos && vote != nullptr &&
        outcome_of(vote, symbol) != Outcome::adopted)
      continue;
    const std::string &printed = record.body.empty() ? record.owed_by : record.body;
    const std::string body = printed.empty() ? std::string() : m_resolver.named(printed, nullptr);
    if (body.empty() && !record.body.empty())
      unknown_body(record.body, "a body that nothing else knows stands by its printed name", ClaimKind::deadline, one->claim,
                   record.lines.first);
    due({body, record.kind.empty() ? "other" : record.kind, *record.due,
         record.owed_by.empty() && body.empty() ? record.body : record.owed_by, record.owed_to, symbol, adopted_on(symbol),
         record.paragraph, record.phrase, "record", ClaimKind::deadline, one->claim, record.lines.first});
  }
}

/// Beside what stands higher it agrees or disagrees; alone it is a fact. Two that stand alike both stand.
void Registers::due(Deadline deadline) {
  const Deadline *other = nullptr;
  for (const std::size_t at : m_duties[{deadline.body, deadline.symbol}]) {
    const Deadline &known = m_facts.deadlines[at];
    if (!same_duty(known, deadline)) continue;
    if (known.due == deadline.due) return;
    if (!deadline.symbol.empty() && (other == nullptr || known.claim_kind < other->claim_kind)) other = &known;
  }
  if (other == nullptr) return keep(std::move(deadline));  // without a symbol another day is another duty
  const bool alike = other->claim_kind == deadline.claim_kind;
  m_facts.conflicts.push_back({"deadline",
                               deadline.symbol.empty() ? deadline.body : deadline.symbol,
                               "due",
                               alike ? "" : other->due.iso(),
                               alike ? "both stand" : "the text wins over the register, the register over a record",
                               deadline.body + ": sources give other days for the " + deadline.kind,
                               {{other->due.iso(), !alike, other->claim_kind, other->claim, other->line},
                                {deadline.due.iso(), false, deadline.claim_kind, deadline.claim, deadline.line}}});
  if (alike) keep(std::move(deadline));
}

void Registers::keep(Deadline deadline) {
  m_duties[{deadline.body, deadline.symbol}].push_back(m_facts.deadlines.size());
  m_facts.deadlines.push_back(std::move(deadline));
}

}  // namespace unsc::mandate
