#pragma once
// A small, true record of the Council, read into a store in memory the way a sync does it: claims first, then facts.
//
// The Panel of Experts on the DPRK: its last three renewals with their operative paragraphs, the draft that was vetoed on 28
// March 2024; China's veto of 13 December 1955, cast for the Republic of China, on a draft voted on twice that day here;
// resolution 82 of 1950, on the Republic of Korea.
#include <store/claims.hpp>
#include <store/derive.hpp>
#include <store/visibility.hpp>

#include <core/symbol.hpp>
#include <core/table.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace unsc::test {

using Cast = std::vector<std::pair<std::string, core::Position>>;

inline core::Date day(const char *iso) { return *core::Date::parse(iso); }

/// `yes` cast yes but those named in `others`.
inline std::string ballots(const std::vector<std::string> &yes, const Cast &others) {
  std::string packed;
  for (const auto &code : yes) core::pack({core::Position::yes, 10, code, code}, packed);
  for (const auto &[code, position] : others) core::pack({position, 11, code, code}, packed);
  return packed;
}

inline core::VoteRecord vote_record(const char *symbol, const char *date, const char *title, const char *outcome,
                                    std::string packed, int yes, int no, int abstain) {
  core::VoteRecord record;
  record.organ = "SC";
  (std::string(symbol).starts_with("S/RES/") ? record.resolution : record.draft) = symbol;
  record.date = core::PartialDate::parse(date);
  record.title = title;
  record.outcome = outcome;
  record.modality = core::Modality::vote;
  record.yes = yes;
  record.no = no;
  record.abstain = abstain;
  record.ballots = std::move(packed);
  record.lines = {10, 11};
  return record;
}

inline core::TextRecord text_record(const char *symbol, const char *date, const char *title, const char *first) {
  core::TextRecord record;
  record.symbol = symbol;
  record.date = core::PartialDate::parse(date);
  record.title = title;
  record.language = "en";
  record.paragraphs = {{core::ParagraphKind::operative, "1", first, {20, 21}}};
  record.lines = {1, 40};
  return record;
}

inline constexpr const char *kDprk = "Non-proliferation/Democratic People's Republic of Korea";

inline std::vector<core::VoteRecord> votes_of_the_record() {
  const std::vector<std::string> five = {"CHN", "FRA", "GBR", "RUS", "USA"};
  const auto with = [&](std::vector<std::string> elected) {
    elected.insert(elected.end(), five.begin(), five.end());
    return elected;
  };
  using enum core::Position;
  std::vector<core::VoteRecord> all = {
      vote_record(
          "S/RES/82(1950)", "1950-06-25", "Complaint of aggression upon the Republic of Korea", "adopted",
          ballots({"TWN", "CUB", "ECU", "EGY", "FRA", "IND", "NOR", "GBR", "USA"}, {{"YUG", abstain}, {"SUN", absent}}), 9,
          0, 1),
      vote_record("S/3502", "1955-12-13", "Admission of new Members: the People's Republic of Mongolia", "vetoed",
                  ballots({"SUN", "BRA", "IRN", "NZL", "PER", "TUR", "GBR", "FRA"},
                          {{"TWN", no}, {"USA", abstain}, {"BEL", abstain}}),
                  8, 1, 2),
      vote_record("S/RES/2627(2022)", "2022-03-25", kDprk, "adopted",
                  ballots(with({"ALB", "ARE", "BRA", "GAB", "GHA", "IND", "IRL", "KEN", "MEX", "NOR"}), {}), 15, 0, 0),
      vote_record("S/RES/2680(2023)", "2023-03-23", kDprk, "adopted",
                  ballots(with({"ALB", "ARE", "BRA", "CHE", "ECU", "GAB", "GHA", "JPN", "MLT", "MOZ"}), {}), 15, 0, 0),
      vote_record("S/2024/255", "2024-03-28", kDprk, "vetoed",
                  ballots({"FRA", "GBR", "USA", "CHE", "DZA", "ECU", "GUY", "JPN", "KOR", "MLT", "MOZ", "SLE", "SVN"},
                          {{"RUS", no}, {"CHN", abstain}}),
                  13, 1, 1)};
  all.back().meeting = "S/PV.9591";
  return all;
}

inline std::vector<core::TextRecord> texts_of_the_record() {
  return {text_record(
              "S/RES/2627(2022)", "2022-03-25", kDprk,
              "Decides to extend until 30 April 2023 the mandate of the Panel of Experts, as specified in paragraph 26 of "
              "resolution 1874 (2009) and modified in paragraph 29 of resolution 2094 (2013);"),
          text_record(
              "S/RES/2680(2023)", "2023-03-23", kDprk,
              "Decides to extend until 30 April 2024 the mandate of the Panel of Experts, as specified in paragraph 26 of "
              "resolution 1874 (2009) and modified in paragraph 29 of resolution 2094 (2013);"),
          text_record(
              "S/2024/255", "2024-03-28", kDprk,
              "Decides to extend until 30 April 2025 the mandate of the Panel of Experts, as specified in paragraph 26 of "
              "resolution 1874 (2009) and modified in paragraph 29 of resolution 2094 (2013);")};
}

inline std::string hash_of(const std::string &name) { return std::string(64 - name.size(), '0') + name; }

/// One document read by one plugin, in a sync of its own that ends at this instant; returns the number of its reading.
template <class... Records>
std::int64_t read_document_at(core::Instant now, store::Store &store, const std::string &plugin, const std::string &name,
                              const Records &...records) {
  const auto last_known = store.last_reading();
  store::ClaimWriter writer(store);
  const std::string hash = hash_of(name);
  const auto reading =
      writer.begin({plugin, plugin, "1", {{"records", "a publisher", "", "", 30}}, true}, {hash, name, 1}, now);
  const auto add_all = [&](const auto &all) {
    for (const auto &record : all) writer.add(record);
  };
  (add_all(records), ...);
  writer.reject(7, "date \"31 February 2020\": expected a date");
  writer.complete();
  static_cast<void>(store::settle(store, "/" + name, hash, "x", last_known));
  store::write_sync_run(store, {now, name, 1, 0, 0, 0, {{{plugin, ""}, 1}}});
  return reading;
}

template <class... Records>
std::int64_t read_document(store::Store &store, const std::string &plugin, const std::string &name,
                           const Records &...records) {
  return read_document_at(*core::Instant::parse("2024-04-02T08:00:00Z"), store, plugin, name, records...);
}

/// What the Council adopted beside the record above, from 2628 to 2729 of 30 April 2024: read, and about something else.
inline std::vector<core::TextRecord> texts_between() {
  std::vector<core::TextRecord> all;
  for (int number = 2628; number <= 2729; ++number) {
    if (number == 2680) continue;
    const char *date = number < 2680 ? "2022-06-01" : number < 2729 ? "2023-06-01" : "2024-04-30";
    const auto symbol = core::council_resolution(number, core::PartialDate::parse(date)->year()).text();
    all.push_back(text_record(symbol.c_str(), date, "another matter", "Decides to remain seized of the matter."));
  }
  return all;
}

/// With them the record of the panel has no gap to the last day of its mandate.
inline void read_what_lies_between(store::Store &store) {
  read_document(store, "resolutions", "between.json", texts_between());
  store::Deriver(store).all();
}

inline store::Store small_store() {
  auto store = store::Store::in_memory();
  read_document(store, "resolutions", "a.json", votes_of_the_record(), texts_of_the_record());
  store::Deriver(store).all();
  return store;
}

inline std::size_t column(const core::Table &table, const std::string &name) {
  const auto at = std::find(table.columns.begin(), table.columns.end(), name);
  if (at == table.columns.end()) throw std::runtime_error("no column " + name);
  return static_cast<std::size_t>(at - table.columns.begin());
}

/// A cell in words: null, true, 13, [RUS], or {2} for a nested table of two rows.
inline std::string cell(const core::Value &value) {
  struct Words {
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return std::to_string(number); }
    std::string operator()(const std::string &text) const { return text; }
    std::string operator()(const core::Value::List &list) const {
      std::string text = "[";
      for (const auto &one : list) text += (text.size() > 1 ? " " : "") + cell(one);
      return text + "]";
    }
    std::string operator()(const core::Value::Nested &table) const { return "{" + std::to_string(table->rows.size()) + "}"; }
  };
  return std::visit(Words{}, value.kind());
}

inline std::string cell(const core::Table &table, std::size_t row, const std::string &name) {
  return cell(table.rows.at(row).at(column(table, name)));
}

inline const core::Table &nested(const core::Table &table, std::size_t row, const std::string &name) {
  return *std::get<core::Value::Nested>(table.rows.at(row).at(column(table, name)).kind());
}

inline std::vector<std::string> cells(const core::Table &table, const std::string &name) {
  std::vector<std::string> all;
  for (std::size_t row = 0; row < table.rows.size(); ++row) all.push_back(cell(table, row, name));
  return all;
}

}  // namespace unsc::test
