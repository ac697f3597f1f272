#pragma once
// Records as rows of the claim tables: one table a record kind, one column a field, made from the list of fields
// (core/fields.hpp). What a column holds is decided here once for each kind of field, for writing and for reading.
//
// A column goes by its field's name; `from` and `until`, which SQL keeps for itself, become from_date and until_date.
// Paragraphs have a table of their own.
#include <core/fields.hpp>
#include <store/bind.hpp>
#include <store/row.hpp>
#include <store/words.hpp>

#include <array>
#include <string>
#include <string_view>

namespace unsc::store {

constexpr std::string_view column_of(std::string_view field) {
  if (field == "from") return "from_date";
  if (field == "until") return "until_date";
  return field;
}

constexpr bool has_column(core::FieldKind kind) { return kind != core::FieldKind::paragraphs; }

/// What a claim's row says besides the record: which reading it is of, and for a vote the key it shares with others.
template <class Record>
inline constexpr std::array<std::string_view, 1> kBesideRecord{"reading"};
template <>
inline constexpr std::array<std::string_view, 2> kBesideRecord<core::VoteRecord>{"reading", "cluster"};

/// The lines, then every field that has a column.
template <class Record>
inline constexpr auto kRecordColumns = [] {
  constexpr std::size_t count = [] {
    std::size_t found = 2;
    core::for_each_field<Record>([&found](auto field) { found += has_column(field.kind) ? 1 : 0; });
    return found;
  }();
  std::array<std::string_view, count> columns{"first_line", "last_line"};
  std::size_t at = 2;
  core::for_each_field<Record>([&](auto field) {
    if (has_column(field.kind)) columns[at++] = column_of(field.name);
  });
  return columns;
}();

/// All columns of "vote_claim", ... but the row's number.
template <class Record>
struct ClaimTable {
  static constexpr auto columns = [] {
    std::array<std::string_view, kBesideRecord<Record>.size() + kRecordColumns<Record>.size()> all;
    const auto rest = std::copy(kBesideRecord<Record>.begin(), kBesideRecord<Record>.end(), all.begin());
    std::copy(kRecordColumns<Record>.begin(), kRecordColumns<Record>.end(), rest);
    return all;
  }();
  static constexpr std::string_view kSuffix = "_claim";
  static constexpr auto kName = [] {
    std::array<char, core::RecordKind<Record>::name.size() + kSuffix.size()> name{};
    const auto rest = std::copy(core::RecordKind<Record>::name.begin(), core::RecordKind<Record>::name.end(), name.begin());
    std::copy(kSuffix.begin(), kSuffix.end(), rest);
    return name;
  }();
  static constexpr std::string_view table{kName.data(), kName.size()};
};

/// What the column holds. Joined lists live in `buffer`, which must last until the row is written.
template <core::FieldKind kind, class Value>
void bind_field(Parameter column, const Value &value, std::string &buffer) {
  using enum core::FieldKind;
  if constexpr (kind == text) column.text(value);
  if constexpr (kind == texts) column.text(buffer = join_lines(value));
  if constexpr (kind == date) column.date(value);
  if constexpr (kind == dates) column.text(buffer = join_dates(value));
  if constexpr (kind == pairs) column.text(buffer = join_pairs(value));
  if constexpr (kind == count) column.count(value);
  if constexpr (kind == said || kind == flag) column.flag(value);
  if constexpr (kind == modality || kind == ballot_scope) column.copy(word(value));
  if constexpr (kind == ballots) column.packed(value);
}

template <core::FieldKind kind, class Value>
void read_field(const Cell &column, Value &into) {
  using enum core::FieldKind;
  if constexpr (kind == text || kind == ballots) into = column.view();
  if constexpr (kind == texts) into = split_lines(column.view());
  if constexpr (kind == date) into = core::PartialDate::parse(column.view());
  if constexpr (kind == dates) into = split_dates(column.view());
  if constexpr (kind == pairs) into = split_pairs(column.view());
  if constexpr (kind == count) into = column.count();
  if constexpr (kind == said) into = column.is_null() ? std::nullopt : std::optional<bool>(column.flag());
  if constexpr (kind == flag) into = column.flag();
  if constexpr (kind == modality) into = modality_of(column.view());
  if constexpr (kind == ballot_scope) into = ballot_scope_of(column.view());
}

/// SELECT of claims: the columns of `Beside`, then those of the record in the claim table that `rest` calls c.
template <class Record, class Beside>
std::string select_claims_sql(std::string_view rest) {
  std::string sql = "SELECT " + comma_list(Beside::columns);
  for (const auto column : kRecordColumns<Record>) sql.append(", c.").append(column);
  return sql.append(" ").append(rest);
}

/// The record in the current row of such a statement. Paragraphs are read elsewhere.
template <class Record, class Beside>
Record record_of(SQLite::Statement &row) {
  int at = static_cast<int>(Beside::columns.size());
  const auto next = [&row, &at] { return cell_of(row, at++); };
  Record record;
  record.lines.first = static_cast<std::uint64_t>(next().number());
  record.lines.last = static_cast<std::uint64_t>(next().number());
  core::for_each_field<Record>([&](auto field) {
    if constexpr (has_column(field.kind)) read_field<field.kind>(next(), field.of(record));
  });
  return record;
}

/// Writes records of one kind as claims.
template <class Record>
class ClaimInsert {
 public:
  explicit ClaimInsert(SQLite::Database &db) : m_row(db) {}

  /// What stands beside the record is bound first, by its name.
  Insert<ClaimTable<Record>> &row() { return m_row; }

  void run(const Record &record) {
    std::size_t at = kBesideRecord<Record>.size(), buffer = 0;
    m_row.at(at++).number(static_cast<std::int64_t>(record.lines.first));
    m_row.at(at++).number(static_cast<std::int64_t>(record.lines.last));
    core::for_each_field<Record>([&](auto field) {
      if constexpr (has_column(field.kind)) bind_field<field.kind>(m_row.at(at++), field.of(record), m_buffers[buffer++]);
    });
    m_row.run();
  }

 private:
  Insert<ClaimTable<Record>> m_row;
  std::array<std::string, core::count_fields<Record>()> m_buffers;
};

}  // namespace unsc::store
