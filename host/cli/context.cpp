#include <cli/context.hpp>
#include <cli/today.hpp>

#include <core/error.hpp>
#include <core/text.hpp>
#include <render/display.hpp>

#include <charconv>
#include <ostream>

namespace unsc::cli {
namespace {

std::string variable(const Caller &caller, const char *name) { return caller.environment(name).value_or(""); }

std::int64_t reading_meant(const store::Store &store, const std::string &known_on) {
  constexpr std::string_view kPrefix = "reading:";
  if (known_on.rfind(kPrefix, 0) == 0) {
    std::int64_t number = 0;
    const char *end = known_on.data() + known_on.size();
    const auto [after, error] = std::from_chars(known_on.data() + kPrefix.size(), end, number);
    const auto last = store.last_reading();
    if (error == std::errc() && after == end && number >= 0 && number <= last) return number;
    throw core::UsageError("--known-on \"" + known_on +
                           "\": expected a reading from reading:0 to reading:" + std::to_string(last));
  }
  // A day means all of it.
  const auto day = core::Date::parse(known_on);
  const auto next = day ? core::Instant::parse(day->plus_days(1).iso()) : std::nullopt;
  const auto instant = next ? core::Instant::from_unix(next->unix() - 1) : core::Instant::parse(known_on);
  if (!instant)
    throw core::UsageError("--known-on \"" + known_on +
                           "\": expected a day, an instant as 2025-05-12T10:19:30Z, or reading:N");
  return store.last_reading_by(*instant);
}

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

store::Store Context::open_store() const {
  auto store = store::Store::open_to_read(store_file());
  if (const auto known_on = m_values.text("--known-on")) {
    const auto reading = reading_meant(store, *known_on);
    if (reading == 0) remark("nothing had been read by " + *known_on);
    store.know_only(reading);
  }
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

void Context::write(const std::string &document) const { m_caller.out << document; }

void Context::remark(const std::string &text) const {
  if (!m_values.has("--quiet")) m_caller.err << "unsc: " << render::shown(text) << '\n';
}

}  // namespace unsc::cli
