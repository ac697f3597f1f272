#pragma once
// The C++20 face of plugin.h: ordinary values, one class with two functions, one macro.
//
//     struct MySource {
//       static constexpr unsc::Description description{.id = "my_source", .name = "...", .version = "1.0.0", ...};
//       static int recognise(std::string_view name, std::string_view head);
//       static void read(const unsc::Document &document, unsc::Output &out);
//     };
//     UNSC_PLUGIN(MySource)
//
// Values here borrow (std::string_view, std::span): they live as long as what they point to, which must outlast the
// emit call only. Exceptions stop at the boundary: Malformed becomes fail() + UNSC_MALFORMED, Cancelled becomes
// UNSC_STOPPED, anything else becomes fail() with its what(). Header only; needs nothing but the standard library.

#include <unsc/plugin.h>
#include <unsc/record_fields.h>
#include <unsc/lend.hpp>

#include <cstdint>
#include <exception>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace unsc {

using Date = unsc_date;  // {year, month, day}; zero parts are unknown, see plugin.h

/// Lines of a document, both ends included; 0 is unknown.
struct Lines {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
};

struct Format {
  std::string_view glob{};
  std::string_view media_type{};
  std::string_view description{};
  std::string_view publisher{};
  std::string_view licence{};
  std::string_view obtained_from{};
  std::uint32_t update_days = 0;
};

struct Description {
  std::string_view id{};
  std::string_view name{};
  std::string_view version{};
  std::string_view summary{};
  std::span<const Format> formats{};
};

struct Document {
  std::string_view name;
  std::string_view bytes;
};

enum class Position : std::uint32_t {
  unknown = UNSC_POSITION_UNKNOWN,
  yes = UNSC_YES,
  no = UNSC_NO,
  abstain = UNSC_ABSTAIN,
  absent = UNSC_ABSENT,
};

struct Ballot {
  std::string_view member;
  std::string_view code;
  Position position = Position::unknown;
  Lines lines;
};

struct NamedDate {
  std::string_view name;
  Date date{};
};

struct Attribute {
  std::string_view name;
  std::string_view value;
};

enum class Modality : std::uint32_t {
  unknown = UNSC_MODALITY_UNKNOWN,
  vote = UNSC_BY_VOTE,
  without_vote = UNSC_WITHOUT_VOTE
};
enum class BallotScope : std::uint32_t { all = UNSC_BALLOTS_ALL, vetoes = UNSC_BALLOTS_VETOES, none = UNSC_BALLOTS_NONE };

struct Vote {
  std::string_view organ, resolution, draft, meeting;
  Date date{};
  std::vector<NamedDate> dates;
  std::string_view title, agenda, outcome, tally;
  Modality modality = Modality::unknown;
  std::int32_t yes = UNSC_NO_COUNT, no = UNSC_NO_COUNT, abstain = UNSC_NO_COUNT, absent = UNSC_NO_COUNT;
  std::int32_t members = UNSC_NO_COUNT;
  std::int32_t chapter_vii = UNSC_NO_COUNT;
  std::vector<std::string_view> sponsors, subjects;
  std::vector<Ballot> ballots;
  BallotScope ballot_scope = BallotScope::all;
  std::string_view part, link;
  Lines lines;
  std::string_view record_id;
  std::vector<std::string_view> meetings;
};

enum class ParagraphKind : std::uint32_t { operative = UNSC_OPERATIVE, preambular = UNSC_PREAMBULAR, annex = UNSC_ANNEX };

struct Paragraph {
  std::string_view number;
  std::string_view text;
  ParagraphKind kind = ParagraphKind::operative;
  Lines lines;
};

struct Text {
  std::string_view symbol;
  Date date{};
  std::vector<NamedDate> dates;
  std::string_view title, agenda, language, outcome;
  std::vector<Paragraph> paragraphs;
  std::string_view link;
  Lines lines;
};

struct MandateAction {
  std::string_view body, act, symbol;
  Date date{}, from{}, until{};
  std::string_view duration;
  Date review{};
  std::string_view paragraph, phrase, basis, confidence, cited, note;
  Lines lines;
};

struct Deadline {
  std::string_view body, kind;
  Date due{};
  std::string_view owed_by, owed_to, symbol, paragraph, phrase;
  Lines lines;
};

struct Membership {
  std::string_view state, code, organ;
  Date from{}, until{};
  bool permanent = false;
  Lines lines;
};

struct Event {
  std::string_view kind;
  Date date{};
  std::string_view title, detail, state, body, symbol, topic;
  std::vector<Attribute> attributes;
  std::string_view link;
  Lines lines;
};

/// The document's structure is broken at a line; nothing of it is kept.
class Malformed : public std::runtime_error {
 public:
  Malformed(std::uint64_t line, const std::string &reason) : std::runtime_error(reason), m_line(line) {}
  std::uint64_t line() const noexcept { return m_line; }

 private:
  std::uint64_t m_line;
};

/// The host said "cancelled". Let it pass through read().
struct Cancelled : std::exception {
  const char *what() const noexcept override { return "cancelled by the host"; }
};

namespace detail {

/// The members of a record as those of its C struct: one function a kind of field (record_fields.h). Borrows throughout.
class Lender {
 public:
  void next_record() noexcept {
    m_texts.next_record(), m_dates.next_record(), m_pairs.next_record(), m_ballots.next_record();
    m_paragraphs.next_record();
  }
  static unsc_str text(std::string_view value) noexcept { return str(value); }
  static unsc_date date(Date value) noexcept { return value; }
  static std::int32_t count(std::int32_t value) noexcept { return value; }
  static std::int32_t said(std::int32_t value) noexcept { return value; }
  static std::uint32_t flag(bool value) noexcept { return value ? 1 : 0; }
  static std::uint32_t modality(Modality value) noexcept { return static_cast<std::uint32_t>(value); }
  static std::uint32_t ballot_scope(BallotScope value) noexcept { return static_cast<std::uint32_t>(value); }
  unsc_array texts(const std::vector<std::string_view> &values) { return m_texts.lend(values, str); }
  unsc_array dates(const std::vector<NamedDate> &values) {
    return m_dates.lend(values, [](const NamedDate &d) { return unsc_named_date{str(d.name), d.date}; });
  }
  unsc_array pairs(const std::vector<Attribute> &values) {
    return m_pairs.lend(values, [](const Attribute &a) { return unsc_attribute{str(a.name), str(a.value)}; });
  }
  unsc_array ballots(const std::vector<Ballot> &values) {
    return m_ballots.lend(values, [](const Ballot &b) {
      return unsc_ballot{sizeof(unsc_ballot), static_cast<std::uint32_t>(b.position),
                         str(b.member),       str(b.code),
                         b.lines.first,       b.lines.last};
    });
  }
  unsc_array paragraphs(const std::vector<Paragraph> &values) {
    return m_paragraphs.lend(values, [](const Paragraph &p) {
      return unsc_paragraph{sizeof(unsc_paragraph), static_cast<std::uint32_t>(p.kind),
                            str(p.number),          str(p.text),
                            p.lines.first,          p.lines.last};
    });
  }

 private:
  LentArrays<unsc_str> m_texts;
  LentArrays<unsc_named_date> m_dates;
  LentArrays<unsc_attribute> m_pairs;
  LentArrays<unsc_ballot> m_ballots;
  LentArrays<unsc_paragraph> m_paragraphs;
};

}  // namespace detail

/// Where records go. Valid during read() only. Every function throws Cancelled when the host says so.
class Output {
 public:
  explicit Output(const unsc_host *host) noexcept : m_host(host) {}

  // emit(const Vote &), emit(const Text &), ... of every record kind, field by field.
#define UNSC_FIELD(kind, name, meaning) raw.name = m_lender.kind(record.name);
#define UNSC_RECORD(record_name, Name, FIELDS, meaning) \
  void emit(const Name &record) {                       \
    m_lender.next_record();                             \
    unsc_##record_name raw{};                           \
    raw.struct_size = sizeof raw;                       \
    FIELDS(UNSC_FIELD)                                  \
    raw.first_line = record.lines.first;                \
    raw.last_line = record.lines.last;                  \
    check(m_host->emit_##record_name(m_host, &raw));    \
  }
  UNSC_RECORDS(UNSC_RECORD)
#undef UNSC_RECORD
#undef UNSC_FIELD

  void reject(std::uint64_t line, std::string_view reason) { check(m_host->reject(m_host, line, str(reason))); }
  void note(std::uint64_t line, std::string_view text) { check(m_host->note(m_host, line, str(text))); }
  void progress(std::uint64_t bytes) { check(m_host->progress(m_host, bytes)); }
  void dataset(std::string_view name, std::string_view released) {
    check(m_host->dataset(m_host, str(name), str(released)));
  }

 private:
  static void check(unsc_flow flow) {
    if (flow != UNSC_GO_ON) throw Cancelled{};
  }

  const unsc_host *m_host;
  detail::Lender m_lender;
};

namespace detail {

template <class Source>
unsc_status read(const unsc_host *host, const unsc_document *document) noexcept {
  const auto failed = [host](std::uint64_t line, const char *reason) {
    host->fail(host, line, str(reason));
    return UNSC_MALFORMED;
  };
  try {
    Output out(host);
    Source::read(Document{view(document->name), view(document->bytes)}, out);
    return UNSC_OK;
  } catch (const Cancelled &) {
    return UNSC_STOPPED;
  } catch (const Malformed &broken) {
    return failed(broken.line(), broken.what());
  } catch (const std::exception &error) {
    return failed(0, error.what());
  } catch (...) {
    return failed(0, "unknown exception in the plugin");
  }
}

template <class Source>
int recognise(unsc_str name, unsc_str head) noexcept {
  try {
    return Source::recognise(view(name), view(head));
  } catch (...) {
    return 0;
  }
}

template <class Source>
const unsc_plugin *entry() {
  static const std::vector<unsc_format> formats = [] {
    std::vector<unsc_format> all;
    for (const auto &f : Source::description.formats) {
      all.push_back({sizeof(unsc_format), f.update_days, str(f.glob), str(f.media_type), str(f.description),
                     str(f.publisher), str(f.licence), str(f.obtained_from)});
    }
    return all;
  }();
  static const unsc_plugin plugin{sizeof(unsc_plugin),
                                  UNSC_ABI_VERSION,
                                  str(Source::description.id),
                                  str(Source::description.name),
                                  str(Source::description.version),
                                  str(Source::description.summary),
                                  array<unsc_format>(formats),
                                  &recognise<Source>,
                                  &read<Source>};
  return &plugin;
}

}  // namespace detail
}  // namespace unsc

/// The one exported symbol of a plugin. Source: a class with `description`, `recognise` and `read` as above.
#define UNSC_PLUGIN(Source)                                                             \
  extern "C" UNSC_EXPORT const unsc_plugin *unsc_plugin_entry(std::uint32_t host_abi) { \
    if ((host_abi >> 16) != UNSC_ABI_MAJOR) return nullptr;                             \
    return unsc::detail::entry<Source>();                                               \
  }
