#include <answer/arguments.hpp>
#include <answer/clocks.hpp>
#include <answer/provenance.hpp>
#include <answer/why_vote.hpp>
#include <core/error.hpp>
#include <store/query/mandates.hpp>
#include <store/query/provenance.hpp>
#include <store/query/votes.hpp>

#include <algorithm>
#include <map>

namespace unsc::answer {
namespace {

/// What other sources say of this term's end, out of the conflicts of its body.
core::Value others_of(const core::Table &conflicts, const mandate::Term &term) {
  core::Value::List all;
  for (const auto &row : conflicts.rows) {
    const auto *ref = std::get_if<std::string>(&row[1].kind());
    const auto *field = std::get_if<std::string>(&row[2].kind());
    if (field == nullptr || (*field != "until" && *field != "from")) continue;  // the vote's own disagreements are its own
    if (ref != nullptr && (*ref == term.body || ref->find(term.symbol) != std::string::npos)) all.push_back(row[7]);
  }
  return all.size() == 1 ? all.front() : core::Value(std::move(all));
}

/// Where a claim stands: source, document and line; what has no claim came with the program.
std::vector<core::Value> place_of(const store::Store &store, mandate::ClaimKind kind, std::int64_t claim,
                                  std::uint64_t line) {
  const std::string name(mandate::name(kind));
  const auto place = claim == 0 ? std::nullopt : store::claim_place(store, name, claim);
  if (!place) return {name, {}, {}};
  return {place->source, place->document, line_value(line == 0 ? static_cast<std::uint64_t>(place->line) : line)};
}

/// Where registers say the same of this term as the text that is cited.
core::Table registers_that_agree(const store::Store &store, const std::vector<mandate::Body> &bodies,
                                 const mandate::Term &term) {
  core::Table table;
  table.columns = {"source", "document", "line"};
  if (term.symbol.empty() || !term.until) return table;
  for (const auto &entry : store::register_entries(store, term.symbol, term.until->iso())) {
    const auto *body = find_body(bodies, entry.body);
    const bool is_cited = term.claim_kind == mandate::ClaimKind::mandate_action && term.claim == entry.claim;
    if (body != nullptr && body->slug == term.body && !is_cited)
      table.rows.push_back(
          {entry.place.source, entry.place.document, line_value(static_cast<std::uint64_t>(entry.place.line))});
  }
  return table;
}

std::vector<core::Value> term_row(const store::Store &store, const std::vector<mandate::Body> &bodies,
                                  const core::Table &conflicts, const mandate::Term &term) {
  std::vector<core::Value> row = {term.symbol + " " + std::string(clause::name(term.act)), term.until};
  const auto place = place_of(store, term.claim_kind, term.claim, term.line);
  row.insert(row.end(), place.begin(), place.end());
  row.insert(row.end(), {term.until_rule.text() + (term.cited.empty() ? "" : "; " + term.cited), others_of(conflicts, term),
                         registers_that_agree(store, bodies, term), std::string(council::name(term.outcome)), term.paragraph,
                         term.quote});
  return row;
}

/// What disagreed about a deadline.
core::Value others_of(const core::Table &conflicts, const mandate::Deadline &deadline) {
  core::Value::List all;
  const std::string ref = deadline.symbol.empty() ? deadline.body : deadline.symbol;
  for (const auto &row : conflicts.rows) {
    const auto *of = std::get_if<std::string>(&row[1].kind());
    const auto *field = std::get_if<std::string>(&row[2].kind());
    if (of != nullptr && field != nullptr && *of == ref && *field == "due") all.push_back(row[7]);
  }
  return all.size() == 1 ? all.front() : core::Value(std::move(all));
}

std::vector<core::Value> deadline_row(const store::Store &store, const core::Table &conflicts,
                                      const mandate::Deadline &deadline) {
  std::vector<core::Value> row = {(deadline.symbol.empty() ? "" : deadline.symbol + " ") + deadline.kind + " due",
                                  deadline.due};
  const auto place = place_of(store, deadline.claim_kind, deadline.claim, deadline.line);
  row.insert(row.end(), place.begin(), place.end());
  row.insert(row.end(),
             {deadline.rule, others_of(conflicts, deadline), core::Value::List{}, {}, deadline.paragraph, deadline.quote});
  return row;
}

/// The seats of one state, each with where it was read; the reference table has no line of a document.
core::Table why_seats(const store::Store &store, const council::States &states, council::StateCode state, core::Date as_of) {
  core::Table facts;
  facts.columns = kWhyColumns;
  for (const auto &seat : store::seats_of(store, state.text(), as_of.iso())) {
    core::Value::List others;
    for (auto &row : store::conflicts(store, {as_of.iso(), "seat", {seat.organ + " " + state.text()}}).rows)
      others.push_back(std::move(row[7]));
    const std::string value = (seat.held.from ? seat.held.from->iso() : "?") +
                              (seat.held.until ? " to " + seat.held.until->iso() : " on") +
                              (seat.held.permanent ? " (permanent)" : "");
    facts.rows.push_back(
        {seat.organ + " seat", value, seat.held.source.empty() ? core::Value("reference") : core::Value(seat.held.source),
         seat.document.empty() ? core::Value() : core::Value(seat.document), line_value(seat.line),
         seat.held.source.empty() ? "seats" : "trust", core::Value(std::move(others)), core::Value::List{}});
  }
  std::vector<core::Value> top = {states.name(state, as_of), {}, {}, {}, {}, "seats held", core::Value::List{},
                                  core::Value::List{}};
  return why_single(std::move(top), std::move(facts));
}

core::Table why_body(const store::Store &store, const std::vector<mandate::Body> &bodies, const mandate::Body &body,
                     core::Date as_of) {
  const auto clock = clocks(store, as_of, body.slug).at(0);
  store::ConflictFilter filter{as_of.iso(), "", {body.slug}};
  for (const auto &term : clock.terms) {
    filter.refs.push_back(term.symbol);
    filter.refs.push_back(body.slug + " " + term.symbol);
  }
  const auto conflicts = store::conflicts(store, filter);
  core::Table facts;
  facts.columns = kWhyColumns;
  facts.columns.insert(facts.columns.end(), {"outcome", "paragraph", "quote"});
  std::vector<core::Value> top = {body.slug,
                                  std::string(mandate::name(clock.standing.status)),
                                  {},
                                  {},
                                  {},
                                  clock.standing.reason,
                                  core::Value::List{},
                                  core::Value::List{}};
  for (const auto &term : clock.terms) {
    auto row = term_row(store, bodies, conflicts, term);
    if (term.ordinal == clock.standing.basis_ordinal) {
      std::copy(row.begin() + 2, row.begin() + 5, top.begin() + 2);
      top.at(7) = row.at(7);
    }
    facts.rows.push_back(std::move(row));
  }
  for (const auto &deadline : store::deadlines(store, as_of.iso(), "", "")) {
    if (deadline.body == body.slug) facts.rows.push_back(deadline_row(store, conflicts, deadline));
  }
  return why_single(std::move(top), std::move(facts));
}

}  // namespace

Answer why(const store::Store &store, const WhyQuery &query) {
  const auto bodies = store::bodies(store);
  const std::vector<std::string> age = {reach_remark(store, query.as_of)};
  if (const auto *body = find_body(bodies, query.ref)) return {why_body(store, bodies, *body, query.as_of), age};
  const auto states = load_states();
  std::optional<council::StateCode> state;
  if (!query.state.empty()) state = states.current(states.argument(query.state));
  if (const auto named = states.resolve(query.ref); named && query.state.empty())
    return {why_seats(store, states, states.current(*named), query.as_of), age};
  const auto keys = votes_named(store, query.ref, query.as_of);
  if (keys.size() == 1) return {why_vote(store, keys.front(), state), age};
  core::Table all;
  for (const auto &key : keys) {
    auto one = why_vote(store, key, state);
    all.columns = std::move(one.columns);
    all.rows.push_back(std::move(one.rows.at(0)));
  }
  Answer answer{{}, age};
  answer.table.single = true;
  answer.table.columns = {"ref", "votes"};
  answer.table.rows.push_back({query.ref, std::move(all)});
  return answer;
}

}  // namespace unsc::answer
