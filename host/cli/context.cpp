#include <cli/context.hpp>

#include <core/error.hpp>
#include <render/display.hpp>

#include <ostream>

namespace unsc::cli {
namespace {

std::string variable(const Caller &caller, const char *name) { return caller.environment(name).value_or(""); }

}  // namespace

Context::Context(const Caller &caller, Values values) : m_caller(caller), m_values(std::move(values)) {
  if (const auto name = m_values.text("--format")) m_format = render::format_named(*name).value_or(m_format);
}

core::Date Context::as_of() const {
  const auto day = m_values.day("--as-of");
  return day ? *day : new_york_day(m_caller.now());
}

std::filesystem::path Context::store_file() const {
  if (const auto file = m_values.text("--store")) return *file;
  if (const auto file = variable(m_caller, "UNSC_STORE"); !file.empty()) return file;
  const auto in_data = std::filesystem::path("unsc") / "unsc.db";
  // Only an absolute XDG_DATA_HOME counts (XDG Base Directory Specification).
  const std::filesystem::path data = variable(m_caller, "XDG_DATA_HOME");
  if (data.is_absolute()) return data / in_data;
  const auto home = variable(m_caller, "HOME");
  if (home.empty()) throw core::UsageError("no store: --store, UNSC_STORE, XDG_DATA_HOME or HOME must say where it is");
  return std::filesystem::path(home) / ".local" / "share" / in_data;
}

answer::Store Context::open_store() const {
  const auto known_on = m_values.text("--known-on");
  auto store = answer::open_to_read(store_file(), known_on);
  if (store.known() == 0) remark("nothing had been read by " + *known_on);
  return store;
}

int Context::show(const core::Table &table) const {
  const bool wants_colour =
      m_caller.out_is_terminal && !m_values.has("--no-color") && variable(m_caller, "NO_COLOR").empty();
  const render::Page page{m_caller.width, wants_colour, m_caller.out_is_terminal};
  m_caller.out << render::render(table, m_format, page);
  if (table.rows.empty() && m_format == render::Format::table) remark("nothing found");
  return kFine;
}

int Context::show(const answer::Answer &answer) const {
  for (const auto &text : answer.remarks) remark(text);
  return show(answer.table);
}

void Context::write(const std::string &document) const { m_caller.out << document; }

void Context::remark(const std::string &text) const {
  if (!m_values.has("--quiet")) m_caller.err << "unsc: " << render::shown(text) << '\n';
}

}  // namespace unsc::cli
