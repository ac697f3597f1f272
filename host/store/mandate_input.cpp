#include <store/mandate_input.hpp>

#include <core/symbol.hpp>
#include <core/text.hpp>
#include <store/claim_tables.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <set>

namespace unsc::store {
namespace {

constexpr const char *kVisible =
    "JOIN visibility v USING (reading) WHERE v.opened_at <= ?1 AND (v.closed_at IS NULL OR v.closed_at > ?1) ";

using ParagraphRow = Columns<"paragraph", "kind", "number", "text", "first_line", "last_line">;

void load_paragraphs(const Store &store, StoredText &into) {
  static const std::string kSql = select_sql<ParagraphRow>("FROM paragraph WHERE claim = ? ORDER BY ordinal");
  auto &query = store.prepared(kSql.c_str());
  query.bind(1, into.text.claim);
  const auto row = row_of<ParagraphRow>(query);
  while (query.executeStep()) {
    into.paragraph_ids.push_back(row.number<"paragraph">());
    into.paragraphs.push_back(
        {paragraph_kind_of(row.view<"kind">()),
         row.text<"number">(),
         row.text<"text">(),
         {static_cast<std::uint64_t>(row.number<"first_line">()), static_cast<std::uint64_t>(row.number<"last_line">())}});
  }
}

using VoteRow = Columns<"resolution", "draft", "date", "outcome", "title", "agenda", "vetoed_by", "yes", "no", "abstain",
                        "subjects", "key">;
using HeadingRow =
    Columns<"c.claim", "c.symbol", "c.date", "c.title", "c.agenda", "c.dates", "coalesce(c.language, 'en') AS language">;
using BesideAction = Columns<"c.claim", "r.plugin">;
using BesideDeadline = Columns<"c.claim">;

}  // namespace

std::vector<mandate::CouncilVote> council_votes(const Store &store) {
  SQLite::Statement query(store.database(), select_sql<VoteRow>("FROM vote WHERE organ = 'SC' ORDER BY date, key"));
  const auto row = row_of<VoteRow>(query);
  std::vector<mandate::CouncilVote> votes;
  while (query.executeStep()) {
    mandate::CouncilVote vote;
    vote.symbol = row.text<"resolution">();
    for (const auto &draft : core::Symbol::normalise(row.view<"draft">()).parts()) vote.drafts.push_back(draft.text());
    if (vote.symbol.empty()) vote.symbol = vote.drafts.empty() ? row.text<"key">() : vote.drafts.front();
    if (const auto date = row.date<"date">()) vote.date = date->day();
    vote.outcome = council::outcome_named(row.view<"outcome">());
    vote.title = row.text<"title">();
    vote.agenda = row.text<"agenda">();
    for (const auto code : core::split(row.view<"vetoed_by">(), ' ')) vote.vetoed_by.emplace_back(code);
    vote.yes = row.count<"yes">();
    vote.no = row.count<"no">();
    vote.abstain = row.count<"abstain">();
    for (const auto subject : core::split(row.view<"subjects">(), '\n')) vote.subjects.emplace_back(subject);
    votes.push_back(std::move(vote));
  }
  return votes;
}

namespace {

/// Of a text claim: "2018-06-28<tab>where it is printed", one a line.
std::vector<core::PartialDate> printed_dates(std::string_view packed) {
  std::vector<core::PartialDate> dates;
  for (const auto line : core::split(packed, '\n')) {
    if (const auto date = core::PartialDate::parse(line.substr(0, line.find('\t')))) dates.push_back(*date);
  }
  return dates;
}

struct Heading {
  mandate::Text text;
  std::string language;
};

/// The texts without their paragraphs.
std::vector<Heading> headings(const Store &store, std::int64_t reading) {
  SQLite::Statement query(
      store.database(), select_sql<HeadingRow>(std::string("FROM text_claim c ") + kVisible + "ORDER BY c.symbol, c.claim"));
  query.bind(1, reading);
  const auto row = row_of<HeadingRow>(query);
  std::vector<Heading> all;
  while (query.executeStep()) {
    all.push_back({{row.number<"claim">(), row.text<"symbol">(), row.date<"date">(), row.text<"title">(),
                    row.text<"agenda">(), nullptr, nullptr, printed_dates(row.view<"dates">())},
                   row.text<"language">()});
  }
  return all;
}

std::unique_ptr<StoredText> read_text(const Store &store, const Heading &heading) {
  auto stored = std::make_unique<StoredText>();
  stored->text = heading.text;
  load_paragraphs(store, *stored);
  stored->text.paragraphs = &stored->paragraphs;
  if (heading.language != kReadLanguage) return stored;
  stored->parsed = clause::read_text(stored->paragraphs);
  stored->text.parsed = &stored->parsed;
  return stored;
}

}  // namespace

namespace {

/// A day that other votes contradict is no better for standing in the text as well.
void leave_out_set_aside_days(const Store &store, std::vector<mandate::Text> &texts) {
  auto &query = store.prepared("SELECT v.resolution FROM vote_set_aside a JOIN vote v USING (vote) WHERE a.field = 'date'");
  std::set<std::string> symbols;
  query.reset();
  while (query.executeStep()) symbols.insert(query.getColumn(0).getString());
  for (auto &text : texts) {
    if (symbols.contains(text.symbol)) text.date.reset();
  }
}

}  // namespace

MandateInput mandate_input(const Store &store, std::int64_t reading, StoredTexts &texts) {
  MandateInput input;
  input.votes = council_votes(store);
  StoredTexts visible;
  for (const auto &heading : headings(store, reading)) {
    auto known = texts.extract(heading.text.claim);
    auto &stored = visible[heading.text.claim];
    stored = known.empty() ? read_text(store, heading) : std::move(known.mapped());
    input.texts.push_back(stored->text);
  }
  texts = std::move(visible);
  leave_out_set_aside_days(store, input.texts);
  SQLite::Statement actions(
      store.database(),
      select_claims_sql<core::MandateActionRecord, BesideAction>(
          std::string("FROM mandate_action_claim c JOIN reading r USING (reading) ") + kVisible + "ORDER BY c.claim"));
  actions.bind(1, reading);
  const auto row = row_of<BesideAction>(actions);
  while (actions.executeStep()) {
    input.registers.push_back(
        {row.number<"claim">(), row.text<"plugin">(), record_of<core::MandateActionRecord, BesideAction>(actions)});
  }
  SQLite::Statement deadlines(store.database(), select_claims_sql<core::DeadlineRecord, BesideDeadline>(
                                                    std::string("FROM deadline_claim c ") + kVisible + "ORDER BY c.claim"));
  deadlines.bind(1, reading);
  const auto deadline = row_of<BesideDeadline>(deadlines);
  while (deadlines.executeStep())
    input.deadlines.push_back({deadline.number<"claim">(), record_of<core::DeadlineRecord, BesideDeadline>(deadlines)});
  return input;
}

}  // namespace unsc::store
