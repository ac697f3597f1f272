#include <store/renew_claims.hpp>

#include <core/symbol.hpp>
#include <council/identity.hpp>
#include <store/bind.hpp>
#include <store/row.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

namespace unsc::store {
namespace {

using VoteRow = Columns<"claim", "cluster", "organ", "resolution", "draft", "meeting", "part", "date">;
using SymbolRow = Columns<"claim", "symbol">;

struct RenewedVote {
  std::int64_t claim = 0;
  std::string cluster;
  core::VoteRecord record;
};

void renew_votes(SQLite::Database &db) {
  std::vector<RenewedVote> renewed;
  {
    SQLite::Statement query(db, select_sql<VoteRow>("FROM vote_claim"));
    const auto row = row_of<VoteRow>(query);
    while (query.executeStep()) {
      RenewedVote vote{row.number<"claim">(), {}, {}};
      auto &record = vote.record;
      record.organ = row.text<"organ">();
      record.part = row.text<"part">();
      record.date = row.date<"date">();
      record.resolution = core::Symbol::normalise(row.view<"resolution">()).text();
      record.draft = core::Symbol::normalise(row.view<"draft">()).text();
      record.meeting = core::Symbol::normalise(row.view<"meeting">()).text();
      vote.cluster = council::cluster_key(record);
      if (vote.cluster != row.view<"cluster">() || record.resolution != row.view<"resolution">() ||
          record.draft != row.view<"draft">() || record.meeting != row.view<"meeting">())
        renewed.push_back(std::move(vote));
    }
  }
  SQLite::Statement update(db, "UPDATE vote_claim SET cluster = ?, resolution = ?, draft = ?, meeting = ? WHERE claim = ?");
  for (const auto &vote : renewed) {
    Binder(update)
        .text(vote.cluster)
        .text(vote.record.resolution)
        .text(vote.record.draft)
        .text(vote.record.meeting)
        .number(vote.claim)
        .run();
  }
}

void renew_symbols(SQLite::Database &db, std::string_view table) {
  std::vector<std::pair<std::int64_t, std::string>> renewed;
  {
    SQLite::Statement query(db, select_sql<SymbolRow>(fmt::format("FROM {} WHERE symbol IS NOT NULL", table)));
    const auto row = row_of<SymbolRow>(query);
    while (query.executeStep()) {
      auto symbol = core::Symbol::normalise(row.view<"symbol">()).text();
      if (symbol != row.view<"symbol">()) renewed.emplace_back(row.number<"claim">(), std::move(symbol));
    }
  }
  SQLite::Statement update(db, fmt::format("UPDATE {} SET symbol = ? WHERE claim = ?", table));
  for (const auto &[claim, symbol] : renewed) Binder(update).text(symbol).number(claim).run();
}

}  // namespace

void renew_claims(Store &store) {
  auto &db = store.database();
  renew_votes(db);
  for (const auto *table : {"text_claim", "mandate_action_claim", "deadline_claim", "event_claim"}) renew_symbols(db, table);
}

}  // namespace unsc::store
