#include <store/mandate_input.hpp>

#include <core/symbol.hpp>
#include <core/text.hpp>
#include <store/row.hpp>
#include <store/words.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

namespace unsc::store {
namespace {

constexpr const char *kVisible =
    "JOIN visibility v USING (reading) WHERE v.opened_at <= ?1 AND (v.closed_at IS NULL OR v.closed_at > ?1) ";

std::optional<int> count(const SQLite::Column &column) {
  return column.isNull() ? std::nullopt : std::optional<int>(column.getInt());
}

core::Lines lines(SQLite::Statement &row, int at) {
  return {static_cast<std::uint64_t>(row.getColumn(at).getInt64()),
          static_cast<std::uint64_t>(row.getColumn(at + 1).getInt64())};
}

void load_paragraphs(SQLite::Statement &query, StoredText &into) {
  query.reset();
  query.bind(1, into.text.claim);
  while (query.executeStep()) {
    into.paragraph_ids.push_back(query.getColumn(0).getInt64());
    into.paragraphs.push_back({paragraph_kind_of(query.getColumn(1).getText()), query.getColumn(2).getString(),
                               query.getColumn(3).getString(), lines(query, 4)});
  }
}

core::MandateActionRecord action_of(SQLite::Statement &row) {
  int at = 3;
  const auto text = [&] { return row.getColumn(at++).getString(); };
  const auto date = [&] { return core::PartialDate::parse(row.getColumn(at++).getString()); };
  core::MandateActionRecord record;
  record.lines = lines(row, 1);
  record.body = text();
  record.act = text();
  record.symbol = text();
  record.date = date();
  record.from = date();
  record.until = date();
  record.duration = text();
  record.review = date();
  for (auto *field : {&record.paragraph, &record.phrase, &record.basis, &record.confidence, &record.cited, &record.note}) {
    *field = text();
  }
  return record;
}

}  // namespace

std::vector<mandate::CouncilVote> council_votes(const Store &store) {
  SQLite::Statement query(
      store.database(),
      "SELECT resolution, draft, date, outcome, title, agenda, vetoed_by, yes, no, abstain, key FROM vote "
      "WHERE organ = 'SC' ORDER BY date, key");
  std::vector<mandate::CouncilVote> votes;
  while (query.executeStep()) {
    mandate::CouncilVote vote;
    vote.symbol = query.getColumn(0).getString();
    for (const auto &draft : core::Symbol::normalise(query.getColumn(1).getString()).parts())
      vote.drafts.push_back(draft.text());
    if (vote.symbol.empty()) vote.symbol = vote.drafts.empty() ? query.getColumn(10).getString() : vote.drafts.front();
    if (const auto date = core::PartialDate::parse(query.getColumn(2).getString())) vote.date = date->day();
    vote.outcome = council::outcome_named(query.getColumn(3).getString());
    vote.title = query.getColumn(4).getString();
    vote.agenda = query.getColumn(5).getString();
    const std::string vetoed_by = query.getColumn(6).getString();
    for (const auto code : core::split(vetoed_by, ' ')) vote.vetoed_by.emplace_back(code);
    vote.yes = count(query.getColumn(7));
    vote.no = count(query.getColumn(8));
    vote.abstain = count(query.getColumn(9));
    votes.push_back(std::move(vote));
  }
  return votes;
}

std::vector<mandate::Text> text_headings(const Store &store, std::int64_t reading) {
  SQLite::Statement query(store.database(), std::string("SELECT claim, symbol, date, title, agenda FROM text_claim ") +
                                                kVisible + "AND coalesce(language, 'en') = 'en' ORDER BY symbol, claim");
  query.bind(1, reading);
  std::vector<mandate::Text> texts;
  while (query.executeStep()) {
    texts.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getString(),
                     core::PartialDate::parse(query.getColumn(2).getString()), query.getColumn(3).getString(),
                     query.getColumn(4).getString(), nullptr, nullptr});
  }
  return texts;
}

namespace {

std::unique_ptr<StoredText> read_text(const Store &store, const mandate::Text &heading) {
  auto stored = std::make_unique<StoredText>();
  stored->text = heading;
  load_paragraphs(store.prepared("SELECT paragraph, kind, number, text, first_line, last_line FROM paragraph "
                                 "WHERE claim = ? ORDER BY ordinal"),
                  *stored);
  stored->parsed = clause::read_text(stored->paragraphs);
  stored->text.paragraphs = &stored->paragraphs;
  stored->text.parsed = &stored->parsed;
  return stored;
}

}  // namespace

MandateInput mandate_input(const Store &store, std::int64_t reading, StoredTexts &texts) {
  MandateInput input;
  input.votes = council_votes(store);
  StoredTexts visible;
  for (const auto &heading : text_headings(store, reading)) {
    auto known = texts.extract(heading.claim);
    auto &stored = visible[heading.claim];
    stored = known.empty() ? read_text(store, heading) : std::move(known.mapped());
    input.texts.push_back(stored->text);
  }
  texts = std::move(visible);
  SQLite::Statement actions(
      store.database(),
      std::string("SELECT c.claim, c.first_line, c.last_line, c.body, c.act, c.symbol, c.date, c.from_date, "
                  "c.until_date, c.duration, c.review, c.paragraph, c.phrase, c.basis, c.confidence, c.cited, "
                  "c.note, r.plugin FROM mandate_action_claim c JOIN reading r USING (reading) ") +
          kVisible + "ORDER BY c.claim");
  actions.bind(1, reading);
  while (actions.executeStep()) {
    input.registers.push_back({actions.getColumn(0).getInt64(), actions.getColumn(17).getString(), action_of(actions)});
  }
  using Deadline = Columns<"claim", "first_line", "last_line", "body", "kind", "due", "owed_by", "owed_to", "symbol",
                           "paragraph", "phrase">;
  SQLite::Statement deadlines(store.database(),
                              select_sql<Deadline>("FROM deadline_claim " + std::string(kVisible) + "ORDER BY claim"));
  deadlines.bind(1, reading);
  const auto row = row_of<Deadline>(deadlines);
  while (deadlines.executeStep()) {
    core::DeadlineRecord record;
    record.lines = {static_cast<std::uint64_t>(row.number<"first_line">()),
                    static_cast<std::uint64_t>(row.number<"last_line">())};
    record.body = row.text<"body">();
    record.kind = row.text<"kind">();
    record.due = row.date<"due">();
    record.owed_by = row.text<"owed_by">();
    record.owed_to = row.text<"owed_to">();
    record.symbol = row.text<"symbol">();
    record.paragraph = row.text<"paragraph">();
    record.phrase = row.text<"phrase">();
    input.deadlines.push_back({row.number<"claim">(), std::move(record)});
  }
  return input;
}

}  // namespace unsc::store
