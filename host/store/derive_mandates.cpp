#include <mandate/standing.hpp>
#include <store/bind.hpp>
#include <store/change_log.hpp>
#include <store/derive.hpp>
#include <store/mandate_input.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>

namespace unsc::store {
namespace {

std::optional<core::PartialDate> partial(const std::optional<core::Date> &date) {
  return date ? std::optional<core::PartialDate>(*date) : std::nullopt;
}

void bind_claim(Binder &row, std::int64_t claim, std::uint64_t line) {
  claim == 0 ? row.null() : row.number(claim);
  line == 0 ? row.null() : row.number(static_cast<std::int64_t>(line));
}

void write_bodies(SQLite::Database &db, const mandate::Facts &facts) {
  SQLite::Statement body(db, "INSERT INTO body (body, name, type, committee, founded_by, known_from) VALUES (?,?,?,?,?,?)");
  SQLite::Statement alias(db, "INSERT OR IGNORE INTO body_name (body, name) VALUES (?,?)");
  for (const auto &row : facts.bodies) {
    Binder(body)
        .text(row.slug)
        .packed(row.name)
        .copy(mandate::name(row.type))
        .text(row.committee)
        .text(row.founded_by)
        .copy(mandate::name(row.known_from))
        .run();
    for (const auto &name : row.aliases) Binder(alias).text(row.slug).packed(name).run();
  }
}

void write_terms(SQLite::Database &db, const mandate::Facts &facts) {
  SQLite::Statement term(db,
                         "INSERT INTO mandate_term (body, ordinal, symbol, adopted, act, from_date, until_date, until_rule, "
                         "paragraph, quote, condition, outcome, claim_kind, claim, line, until_at_least) VALUES "
                         "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  for (const auto &row : facts.terms) {
    Binder binder(term);
    binder.text(row.body)
        .number(row.ordinal)
        .text(row.symbol)
        .date(partial(row.adopted))
        .copy(clause::name(row.act))
        .date(row.from);
    binder.date(row.until).copy(row.until_rule.text()).text(row.paragraph).text(row.quote).text(row.condition);
    binder.copy(council::name(row.outcome)).copy(mandate::name(row.claim_kind));
    bind_claim(binder, row.claim, row.line);
    binder.date(partial(row.until_at_least));
    binder.run();
  }
}

void write_spans(SQLite::Database &db, const mandate::Facts &facts, const mandate::Coverage &coverage) {
  SQLite::Statement insert(
      db,
      "INSERT INTO mandate_span (body, from_day, until_day, status, since, until, until_at_least, basis, "
      "basis_ordinal, paragraph, quote, reason) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
  std::map<std::string, std::vector<mandate::Term>> terms;
  for (const auto &term : facts.terms) terms[term.body].push_back(term);
  for (const auto &body : facts.bodies) {
    for (const auto &span : mandate::spans(body, terms[body.slug], coverage)) {
      const auto &standing = span.standing;
      Binder row(insert);
      row.text(body.slug).copy(span.from.iso()).copy(span.until.iso()).copy(mandate::name(standing.status));
      row.date(standing.since).date(standing.until).date(partial(standing.until_at_least)).text(standing.basis);
      standing.basis_ordinal == 0 ? row.null() : row.number(standing.basis_ordinal);
      row.text(standing.paragraph).text(standing.quote).text(standing.reason).run();
    }
  }
}

void write_deadlines(SQLite::Database &db, const mandate::Facts &facts) {
  SQLite::Statement deadline(
      db,
      "INSERT INTO deadline (body, kind, due, owed_by, owed_to, symbol, adopted, paragraph, quote, rule, "
      "claim, line) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
  for (const auto &row : facts.deadlines) {
    Binder binder(deadline);
    binder.text(row.body).text(row.kind).date(row.due).text(row.owed_by).text(row.owed_to).text(row.symbol);
    binder.date(partial(row.adopted)).text(row.paragraph).text(row.quote).text(row.rule);
    bind_claim(binder, row.claim, row.line);
    binder.run();
  }
}

void write_conflicts(SQLite::Database &db, const mandate::Facts &facts) {
  SQLite::Statement conflict(
      db, "INSERT INTO conflict (kind, ref, cluster, field, value, rule, detail) VALUES (?,?,'mandate',?,?,?,?)");
  SQLite::Statement said(
      db, "INSERT INTO conflict_value (conflict, ordinal, value, won, claim_kind, claim, line) VALUES (?,?,?,?,?,?,?)");
  for (const auto &row : facts.conflicts) {
    Binder(conflict).text(row.kind).text(row.ref).text(row.field).text(row.value).packed(row.rule).packed(row.detail).run();
    const auto id = db.getLastInsertRowid();
    std::int64_t ordinal = 0;
    for (const auto &value : row.values) {
      Binder binder(said);
      binder.number(id)
          .number(ordinal++)
          .packed(value.value)
          .number(value.won ? 1 : 0)
          .copy(mandate::name(value.claim_kind))
          .number(value.claim);
      value.line == 0 ? binder.null() : binder.number(static_cast<std::int64_t>(value.line));
      binder.run();
    }
  }
}

void write_paragraphs(SQLite::Database &db, const mandate::Facts &facts, const StoredTexts &texts) {
  SQLite::Statement reading(db, "INSERT INTO paragraph_class (paragraph, class, name) VALUES (?,?,?)");
  for (const auto &row : facts.paragraphs) {
    const auto paragraph = texts.at(row.claim)->paragraph_ids.at(row.index);
    Binder(reading).number(paragraph).copy(clause::name(row.kind)).text(row.label).run();
  }
}

/// Events stand as they are claimed; the same event in two documents of one plugin is one fact.
void write_events(SQLite::Database &db, std::int64_t at) {
  SQLite::Statement events(
      db,
      "INSERT INTO event (kind, date, title, detail, state, body, symbol, topic, attributes, link, claim) "
      "SELECT kind, date, title, detail, state, body, symbol, topic, attributes, link, min(claim) "
      "FROM event_claim JOIN visibility v USING (reading) "
      "WHERE v.opened_at <= ?1 AND (v.closed_at IS NULL OR v.closed_at > ?1) "
      "GROUP BY kind, date, title, detail, state, body, symbol, topic, attributes, link "
      "ORDER BY date, kind, title, min(claim)");
  events.bind(1, at);
  events.exec();
}

}  // namespace

void Deriver::mandates(std::int64_t reading) {
  auto &db = m_store.database();
  Snapshot before;
  if (reading != 0) before = snapshot_mandates(m_store);
  db.exec(
      "DELETE FROM conflict WHERE cluster = 'mandate'; DELETE FROM paragraph_class; DELETE FROM deadline; "
      "DELETE FROM mandate_span; DELETE FROM mandate_term; DELETE FROM body_name; DELETE FROM body; DELETE FROM event");
  const auto input = mandate_input(m_store, m_at, m_texts);
  const auto facts =
      mandate::derive(input.votes, input.texts, input.registers,
                      {reference("bodies.csv"), reference("body_names.csv"), reference("outside_events.csv")});
  write_bodies(db, facts);
  write_terms(db, facts);
  write_spans(db, facts, mandate::coverage(input.votes, input.texts));
  write_deadlines(db, facts);
  write_conflicts(db, facts);
  write_paragraphs(db, facts, m_texts);
  write_events(db, m_at);
  if (reading != 0) log_changes(m_store, reading, before, snapshot_mandates(m_store));
}

}  // namespace unsc::store
