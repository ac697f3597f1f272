#include <store/query/rows.hpp>

#include <core/error.hpp>
#include <core/text.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace unsc::store {
namespace {

enum class ColumnKind { plain, truth, list, codes };

struct Column {
  std::string name;
  ColumnKind kind = ColumnKind::plain;
};

Column column_named(std::string alias) {
  if (alias.ends_with('?')) return {alias.substr(0, alias.size() - 1), ColumnKind::truth};
  if (alias.ends_with("[ ]")) return {alias.substr(0, alias.size() - 3), ColumnKind::codes};
  if (alias.ends_with("[]")) return {alias.substr(0, alias.size() - 2), ColumnKind::list};
  return {std::move(alias), ColumnKind::plain};
}

core::Value value(const Rows &rows, int at, ColumnKind kind) {
  if (kind == ColumnKind::list) return list(rows.text(at), '\n');
  if (kind == ColumnKind::codes) return list(rows.text(at), ' ');
  if (kind == ColumnKind::truth && !rows.is_null(at)) return rows.number(at) != 0;
  return value(rows, at);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

}  // namespace

Rows::Rows(const Store &store, std::string_view sql) : m_database(store.database().getHandle()) {
  check(sqlite3_prepare_v2(m_database, sql.data(), static_cast<int>(sql.size()), &m_statement, nullptr));
}

Rows::~Rows() { sqlite3_finalize(m_statement); }

void Rows::check(int code) const {
  if (code != SQLITE_OK) throw core::Error(std::string("store: ") + sqlite3_errmsg(m_database));
}

Rows &Rows::with(std::string_view text) {
  check(sqlite3_bind_text(m_statement, ++m_bound, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT));
  return *this;
}

Rows &Rows::with(std::int64_t number) {
  check(sqlite3_bind_int64(m_statement, ++m_bound, number));
  return *this;
}

Rows &Rows::with(const std::vector<std::string> &texts) {
  for (const auto &text : texts) with(std::string_view(text));
  return *this;
}

bool Rows::next() {
  const int code = sqlite3_step(m_statement);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) check(code);
  return false;
}

std::string_view Rows::text(int column) const {
  const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::int64_t Rows::number(int column) const { return sqlite3_column_int64(m_statement, column); }
bool Rows::is_null(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
int Rows::columns() const { return sqlite3_column_count(m_statement); }
std::string Rows::name(int column) const { return sqlite3_column_name(m_statement, column); }

std::optional<int> Rows::count(int column) const {
  if (is_null(column)) return std::nullopt;
  return sqlite3_column_int(m_statement, column);
}

core::Value value(const Rows &rows, int column) {
  switch (sqlite3_column_type(rows.m_statement, column)) {
    case SQLITE_INTEGER:
      return rows.number(column);
    case SQLITE_FLOAT:
      return sqlite3_column_double(rows.m_statement, column);
    case SQLITE_TEXT:
      return rows.string(column);
    default:
      return {};
  }
}

core::Table table(Rows &rows, const Keep &keep, int hidden) {
  core::Table result;
  std::vector<ColumnKind> kinds;
  for (int at = 0; at < rows.columns() - hidden; ++at) {
    auto column = column_named(rows.name(at));
    result.columns.push_back(std::move(column.name));
    kinds.push_back(column.kind);
  }
  while (rows.next()) {
    if (keep && !keep(rows)) continue;
    auto &row = result.rows.emplace_back();
    row.reserve(kinds.size());
    for (std::size_t at = 0; at < kinds.size(); ++at) row.push_back(value(rows, static_cast<int>(at), kinds[at]));
  }
  return result;
}

core::Value list(std::string_view text, char separator) {
  core::Value::List values;
  for (const auto part : core::split(text, separator)) {
    if (const auto item = trimmed(part); !item.empty()) values.emplace_back(std::string(item));
  }
  return values;
}

std::string marks(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += i == 0 ? "?" : ",?";
  return text;
}

}  // namespace unsc::store
