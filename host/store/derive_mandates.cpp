#include <mandate/standing.hpp>
#include <store/bind.hpp>
#include <store/change_log.hpp>
#include <store/derive.hpp>
#include <store/fact_tables.hpp>
#include <store/mandate_input.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>

namespace unsc::store {
namespace {

void write_bodies(SQLite::Database &db, const mandate::Facts &facts) {
  Insert<BodyTable> body(db);
  Insert<BodyNameTable> alias(db, "INSERT OR IGNORE INTO");
  for (const auto &row : facts.bodies) {
    body.text<"body">(row.slug).packed<"name">(row.name).copy<"type">(mandate::name(row.type));
    body.text<"committee">(row.committee).text<"founded_by">(row.founded_by);
    body.copy<"known_from">(mandate::name(row.known_from)).run();
    for (const auto &name : row.aliases) alias.text<"body">(row.slug).packed<"name">(name).run();
  }
}

void write_terms(SQLite::Database &db, const mandate::Facts &facts) {
  Insert<MandateTermTable> term(db);
  for (const auto &row : facts.terms) {
    term.text<"body">(row.body).number<"ordinal">(row.ordinal).text<"symbol">(row.symbol).date<"adopted">(row.adopted);
    term.copy<"act">(clause::name(row.act)).date<"from_date">(row.from).date<"until_date">(row.until);
    term.copy<"until_rule">(row.until_rule.text()).text<"paragraph">(row.paragraph).text<"quote">(row.quote);
    term.text<"condition">(row.condition).copy<"outcome">(council::name(row.outcome));
    term.date<"until_at_least">(row.until_at_least).text<"cited">(row.cited);
    term.copy<"claim_kind">(mandate::name(row.claim_kind)).known<"claim">(static_cast<std::uint64_t>(row.claim));
    term.known<"line">(row.line).run();
  }
}

void write_spans(SQLite::Database &db, const mandate::Facts &facts, const mandate::Coverage &coverage) {
  Insert<MandateSpanTable> insert(db);
  std::map<std::string, std::vector<mandate::Term>> terms;
  for (const auto &term : facts.terms) terms[term.body].push_back(term);
  for (const auto &body : facts.bodies) {
    for (const auto &[from, until, standing] : mandate::spans(body, terms[body.slug], coverage)) {
      insert.text<"body">(body.slug).copy<"from_day">(from.iso()).copy<"until_day">(until.iso());
      insert.copy<"status">(mandate::name(standing.status)).date<"since">(standing.since).date<"until">(standing.until);
      insert.date<"until_at_least">(standing.until_at_least).text<"basis">(standing.basis);
      insert.known<"basis_ordinal">(static_cast<std::uint64_t>(standing.basis_ordinal));
      insert.text<"paragraph">(standing.paragraph).text<"quote">(standing.quote).text<"reason">(standing.reason);
      insert.text<"planned_by">(standing.planned_by).run();
    }
  }
}

void write_deadlines(SQLite::Database &db, const mandate::Facts &facts) {
  Insert<DeadlineTable> deadline(db);
  for (const auto &row : facts.deadlines) {
    deadline.text<"body">(row.body).text<"kind">(row.kind).date<"due">(std::optional(row.due));
    deadline.text<"owed_by">(row.owed_by).text<"owed_to">(row.owed_to).text<"symbol">(row.symbol);
    deadline.date<"adopted">(row.adopted).text<"paragraph">(row.paragraph).text<"quote">(row.quote);
    deadline.text<"rule">(row.rule).copy<"claim_kind">(mandate::name(row.claim_kind));
    deadline.known<"claim">(static_cast<std::uint64_t>(row.claim)).known<"line">(row.line).run();
  }
}

void write_conflicts(SQLite::Database &db, const mandate::Facts &facts) {
  Insert<ConflictTable> conflict(db);
  Insert<ConflictValueTable> stated(db);
  for (const auto &row : facts.conflicts) {
    conflict.text<"kind">(row.kind).packed<"ref">(row.ref).copy<"cluster">("mandate").text<"field">(row.field);
    conflict.text<"value">(row.value).packed<"rule">(row.rule).packed<"detail">(row.detail).run();
    const auto id = db.getLastInsertRowid();
    std::int64_t ordinal = 0;
    for (const auto &value : row.values) {
      stated.number<"conflict">(id).number<"ordinal">(ordinal++).packed<"value">(value.value).flag<"won">(value.won);
      stated.copy<"claim_kind">(mandate::name(value.claim_kind))
          .number<"claim">(value.claim)
          .known<"line">(value.line)
          .run();
    }
  }
}

void write_paragraphs(SQLite::Database &db, const mandate::Facts &facts, const StoredTexts &texts) {
  Insert<ParagraphClassTable> insert(db);
  for (const auto &row : facts.paragraphs) {
    insert.number<"paragraph">(texts.at(row.claim)->paragraph_ids.at(row.index)).copy<"class">(clause::name(row.kind));
    insert.text<"name">(row.label).run();
  }
}

}  // namespace

void Deriver::mandates(std::int64_t reading) {
  auto &db = m_store.database();
  Snapshot before;
  if (reading != 0) before = snapshot_mandates(m_store);
  db.exec(
      "DELETE FROM conflict WHERE cluster = 'mandate'; DELETE FROM paragraph_class; DELETE FROM deadline; "
      "DELETE FROM mandate_span; DELETE FROM mandate_term; DELETE FROM body_name; DELETE FROM body");
  const auto input = mandate_input(m_store, m_at, m_texts);
  const auto facts =
      mandate::derive(input.votes, input.texts, input.registers, input.deadlines,
                      {reference("bodies.csv"), reference("body_names.csv"), reference("outside_events.csv")});
  write_bodies(db, facts);
  write_terms(db, facts);
  write_spans(db, facts, mandate::coverage(input.votes, input.texts, facts.paragraphs));
  write_deadlines(db, facts);
  write_conflicts(db, facts);
  write_paragraphs(db, facts, m_texts);
  seats();
  if (reading != 0) log_changes(m_store, reading, before, snapshot_mandates(m_store));
  events(reading);
}

}  // namespace unsc::store
