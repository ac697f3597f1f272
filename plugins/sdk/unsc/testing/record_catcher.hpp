#pragma once
// A host for the tests of plugins: loads one built plugin, gives it bytes, keeps what it says as values.
//
//     const auto plugin = Plugin::at("build/my_source.so");
//     const auto caught = plugin.read("table.csv", bytes);   // caught.votes, caught.rejects, caught.story ...
//     const auto wrong = difference(caught, fixture + ".expected");  // "" where it said what was expected
//
// Arrays are read by stride and every string is copied, as any host must do. The plugin runs in the test's own process, so
// a debugger and the sanitizers see it. Needs dlopen (link ${CMAKE_DL_LIBS}). Not for plugins themselves.
#include <dlfcn.h>
#include <unsc/plugin.h>
#include <unsc/testing/caught_records.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unsc::test {

inline std::string owned(unsc_str text) { return text.data == nullptr ? std::string{} : std::string(text.data, text.size); }
inline unsc_str borrowed(std::string_view text) { return {text.data(), text.size()}; }

/// A struct of which its writer wrote `written` bytes; what it lacks is zero.
template <class T>
T known(const void *at, std::size_t written) {
  T own{};
  std::memcpy(static_cast<void *>(&own), at, std::min(written, sizeof own));
  return own;
}

/// Every element of an array, stride bytes apart, as make(const T &) makes it.
template <class T, class Make>
auto all(unsc_array items, Make make) {
  std::vector<decltype(make(std::declval<const T &>()))> made;
  const auto *at = static_cast<const char *>(items.first);
  for (std::size_t i = 0; i < items.count; ++i, at += items.stride) made.push_back(make(known<T>(at, items.stride)));
  return made;
}

/// What a plugin lends, copied: one function a kind of field (record_fields.h).
struct Copied {
  using Pair = CaughtPairs::value_type;
  static std::string text(unsc_str value) { return owned(value); }
  static std::vector<std::string> texts(unsc_array values) { return all<unsc_str>(values, owned); }
  static std::string date(unsc_date value) { return iso(value); }
  static CaughtPairs dates(unsc_array values) {
    return all<unsc_named_date>(values, [](const auto &d) { return Pair(owned(d.name), iso(d.date)); });
  }
  static CaughtPairs pairs(unsc_array values) {
    return all<unsc_attribute>(values, [](const auto &a) { return Pair(owned(a.name), owned(a.value)); });
  }
  static std::int32_t count(std::int32_t value) { return value; }
  static std::int32_t said(std::int32_t value) { return value; }
  static bool flag(std::uint32_t value) { return value == 1; }
  static std::uint32_t modality(std::uint32_t value) { return value; }
  static std::uint32_t ballot_scope(std::uint32_t value) { return value; }
  static std::vector<CaughtBallot> ballots(unsc_array values) {
    return all<unsc_ballot>(values, [](const auto &b) {
      return CaughtBallot{owned(b.member), owned(b.code), b.position, {b.first_line, b.last_line}};
    });
  }
  static std::vector<CaughtParagraph> paragraphs(unsc_array values) {
    return all<unsc_paragraph>(values, [](const auto &p) {
      return CaughtParagraph{owned(p.number), owned(p.text), p.kind, {p.first_line, p.last_line}};
    });
  }
};

/// Implements unsc_host. cancel_after: how many records it takes before it answers "cancelled"; negative: never.
class RecordCatcher {
 public:
  explicit RecordCatcher(bool tell = true, long cancel_after = -1) : m_tell(tell), m_left(cancel_after) {
    m_host.struct_size = sizeof m_host;
    m_host.abi_version = UNSC_ABI_VERSION;
    m_host.context = this;
#define UNSC_RECORD(name, Name, FIELDS, meaning)                      \
  m_host.emit_##name = [](const unsc_host *h, const unsc_##name *r) { \
    return self(h).take(known<unsc_##name>(r, r->struct_size));       \
  };
    UNSC_RECORDS(UNSC_RECORD)
#undef UNSC_RECORD
    m_host.reject = [](const unsc_host *h, uint64_t line, unsc_str t) {
      return self(h).remark("reject", &Caught::rejects, line, t);
    };
    m_host.note = [](const unsc_host *h, uint64_t line, unsc_str t) {
      return self(h).remark("note", &Caught::notes, line, t);
    };
    m_host.fail = [](const unsc_host *h, uint64_t line, unsc_str t) {
      return self(h).remark("fail", &Caught::failures, line, t);
    };
    m_host.progress = [](const unsc_host *, uint64_t) { return UNSC_GO_ON; };
    m_host.dataset = [](const unsc_host *h, unsc_str name, unsc_str released) {
      auto &me = self(h);
      me.m_caught.datasets.push_back({owned(name), owned(released)});
      if (me.m_tell) me.m_caught.story += "dataset " + owned(name) + " released " + owned(released) + '\n';
      return UNSC_GO_ON;
    };
  }
  RecordCatcher(const RecordCatcher &) = delete;
  RecordCatcher &operator=(const RecordCatcher &) = delete;

  const unsc_host *host() const { return &m_host; }
  Caught &caught() { return m_caught; }

 private:
  static RecordCatcher &self(const unsc_host *host) { return *static_cast<RecordCatcher *>(host->context); }
  template <class Record>
  unsc_flow keep(std::vector<Record> &records, Record record) {
    if (m_left == 0) return UNSC_CANCELLED;
    if (m_left > 0) --m_left;
    if (m_tell) m_caught.story += describe(record);
    records.push_back(std::move(record));
    return UNSC_GO_ON;
  }
  unsc_flow remark(const char *kind, std::vector<CaughtRemark> Caught::*where, std::uint64_t line, unsc_str text) {
    CaughtRemark said{line, owned(text)};
    Story s;
    s.remark(kind, said);
    if (m_tell) m_caught.story += s.take();
    (m_caught.*where).push_back(std::move(said));
    return UNSC_GO_ON;
  }
#define UNSC_FIELD(kind, name, meaning) caught.name = Copied::kind(raw.name);
#define UNSC_RECORD(record_name, Name, FIELDS, meaning)      \
  unsc_flow take(const unsc_##record_name &raw) {            \
    Caught##Name caught;                                     \
    FIELDS(UNSC_FIELD)                                       \
    caught.lines = {raw.first_line, raw.last_line};          \
    return keep(m_caught.record_name##s, std::move(caught)); \
  }
  UNSC_RECORDS(UNSC_RECORD)
#undef UNSC_RECORD
#undef UNSC_FIELD

  unsc_host m_host{};
  Caught m_caught;
  bool m_tell;
  long m_left;
};

/// A loaded plugin; the library stays open while this lives. Throws where it cannot be loaded.
class Plugin {
 public:
  /// A path without a folder is looked for where libraries are; "./x.so" is not.
  static Plugin at(const std::string &path) { return Plugin(path); }
  Plugin(Plugin &&other) noexcept : m_library(std::exchange(other.m_library, nullptr)), m_plugin(other.m_plugin) {}
  Plugin &operator=(Plugin &&) = delete;
  ~Plugin() {
    if (m_library != nullptr) dlclose(m_library);
  }

  const unsc_plugin &operator*() const { return *m_plugin; }
  const unsc_plugin *operator->() const { return m_plugin; }

  /// 0..100, from the first 4 KiB as a host does it.
  int recognise(std::string_view name, std::string_view bytes) const {
    return m_plugin->recognise(borrowed(name), borrowed(bytes.substr(0, 4096)));
  }
  Caught read(std::string_view name, std::string_view bytes, bool tell = true, long cancel_after = -1) const {
    RecordCatcher catcher(tell, cancel_after);
    const unsc_document document{sizeof document, 0, borrowed(name), borrowed(bytes)};
    catcher.caught().status = m_plugin->read(catcher.host(), &document);
    return std::move(catcher.caught());
  }

 private:
  explicit Plugin(const std::string &path) : m_library(dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL)) {
    if (m_library == nullptr) throw std::runtime_error(dlerror());
    const auto entry = reinterpret_cast<unsc_plugin_entry_fn>(dlsym(m_library, UNSC_ENTRY_SYMBOL));
    m_plugin = entry == nullptr ? nullptr : entry(UNSC_ABI_VERSION);
    if (m_plugin == nullptr) throw std::runtime_error(path + ": no plugin behind " UNSC_ENTRY_SYMBOL);
  }

  void *m_library;
  const unsc_plugin *m_plugin = nullptr;
};

/// The whole file; throws where there is none.
inline std::string file_bytes(const std::string &path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// "" where what was told is the expected output, else where it first differs and what was told. UNSC_WRITE_EXPECTED=1 in
/// the environment writes the expected output instead: look at the difference before committing it.
inline std::string difference(const Caught &caught, const std::string &path) {
  static constexpr const char *statuses[] = {"ok", "stopped", "malformed"};
  const auto story = caught.story + "status " + statuses[caught.status] + '\n';
  if (std::getenv("UNSC_WRITE_EXPECTED") != nullptr) {
    std::ofstream(path, std::ios::binary) << story;
    return path + " written; run again without UNSC_WRITE_EXPECTED";
  }
  const auto expected = file_bytes(path);
  if (story == expected) return {};
  const auto differ = std::mismatch(story.begin(), story.end(), expected.begin(), expected.end());
  const auto line = 1 + std::count(expected.begin(), differ.second, '\n');
  return path + ':' + std::to_string(line) + ": differs from there on\n--- told\n" + story;
}

}  // namespace unsc::test
