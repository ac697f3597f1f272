#pragma once
// What a plugin said about one document, copied into values that a test can keep, and written as stable lines.
//
// The lines follow the order in which the plugin spoke and leave out what is absent, so that an expected output beside a
// fixture stays short and a difference names the record. Test only.
#include <unsc/plugin.h>
#include <unsc/record_fields.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace unsc::test {

struct CaughtLines {
  std::uint64_t first = 0, last = 0;
};

struct CaughtBallot {
  std::string member, code;
  std::uint32_t position = UNSC_POSITION_UNKNOWN;
  CaughtLines lines;
};

using CaughtPairs = std::vector<std::pair<std::string, std::string>>;  // a name and a date or a value

struct CaughtParagraph {
  std::string number, text;
  std::uint32_t kind = UNSC_OPERATIVE;
  CaughtLines lines;
};

/// What a field of each kind (record_fields.h) is kept as. Dates are as iso() writes them.
namespace caught {
using text = std::string;
using texts = std::vector<std::string>;
using date = std::string;
using dates = CaughtPairs;
using pairs = CaughtPairs;
using count = std::int32_t;
using said = std::int32_t;
using flag = bool;
using modality = std::uint32_t;
using ballot_scope = std::uint32_t;
using ballots = std::vector<CaughtBallot>;
using paragraphs = std::vector<CaughtParagraph>;

template <class Value>
Value absent() {
  if constexpr (std::is_same_v<Value, std::int32_t>) return UNSC_NO_COUNT;
  return {};
}
}  // namespace caught

// CaughtVote, CaughtText, CaughtMandateAction, ...: the members are the fields of the list, and `lines`.
#define UNSC_FIELD(kind, name, meaning) caught::kind name = caught::absent<caught::kind>();
#define UNSC_RECORD(record_name, Name, FIELDS, meaning) \
  struct Caught##Name {                                 \
    FIELDS(UNSC_FIELD)                                  \
    CaughtLines lines;                                  \
  };
UNSC_RECORDS(UNSC_RECORD)
#undef UNSC_RECORD
#undef UNSC_FIELD

struct CaughtRemark {
  std::uint64_t line = 0;
  std::string text;
};

struct CaughtDataset {
  std::string name, released;
};

struct Caught {
  unsc_status status = UNSC_OK;
  std::vector<CaughtDataset> datasets;
  // votes, texts, mandate_actions, deadlines, memberships, events
#define UNSC_RECORD(name, Name, FIELDS, meaning) std::vector<Caught##Name> name##s;
  UNSC_RECORDS(UNSC_RECORD)
#undef UNSC_RECORD
  std::vector<CaughtRemark> rejects, notes, failures;
  std::string story;  // every call, as lines, in order; empty when the catcher was asked not to tell
};

/// "2024-04-30", "2027-06", "1946", "" where absent; an impossible part is printed as it is.
inline std::string iso(unsc_date date) {
  const auto digits = [](int value, std::size_t width) {
    auto text = std::to_string(value);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
  };
  if (date.year == 0) return {};
  auto text = digits(date.year, 4);
  if (date.month != 0 || date.day != 0) text += '-' + digits(date.month, 2);
  if (date.day != 0) text += '-' + digits(date.day, 2);
  return text;
}

inline const char *position_name(std::uint32_t position) {
  static constexpr const char *names[] = {"unknown", "yes", "no", "abstain", "absent"};
  return position < 5 ? names[position] : "position out of range";
}

/// Appends lines for one record each: a head line with the source lines, then one line a field that is present; what is
/// printed of a field follows from its kind. Counts that follow each other stand in one line of totals.
class Story {
 public:
  void head(const std::string &kind, CaughtLines lines) { m_text += kind + ' ' + range(lines) + '\n'; }
  void text(const char *name, const std::string &value) { line(label(name), value); }
  void texts(const char *name, const std::vector<std::string> &values) {
    for (const auto &value : values) line(one_of(name), value);
  }
  void date(const char *name, const std::string &value) { line(label(name), value); }
  void dates(const char *, const CaughtPairs &values) { pairs_as("further date", values); }
  void pairs(const char *name, const CaughtPairs &values) { pairs_as(one_of(name), values); }
  void count(const char *name, std::int32_t value) {
    if (value != UNSC_NO_COUNT) m_totals += (m_totals.empty() ? "" : ", ") + label(name) + ' ' + std::to_string(value);
  }
  void said(const char *name, std::int32_t value) {
    if (value != UNSC_NO_COUNT) line(label(name), value != 0 ? "yes" : "no");
  }
  void flag(const char *name, bool value) { line(label(name), value ? "yes" : ""); }
  void modality(const char *name, std::uint32_t value) {
    static constexpr const char *words[] = {"", "by vote", "without vote"};
    line(label(name), value < 3 ? words[value] : "out of range");
  }
  void ballot_scope(const char *, std::uint32_t value) {
    static constexpr const char *words[] = {"", "vetoes", "none"};
    line("ballots of", value < 3 ? words[value] : "out of range");
  }
  void ballots(const char *, const std::vector<CaughtBallot> &values) {
    for (const auto &b : values)
      line(position_name(b.position), b.member + (b.code.empty() ? "" : " [" + b.code + ']') + " @" + range(b.lines));
  }
  void paragraphs(const char *, const std::vector<CaughtParagraph> &values) {
    static constexpr const char *kinds[] = {"operative", "preambular", "annex"};
    for (const auto &p : values) {
      line(p.kind < 3 ? kinds[p.kind] : "kind out of range",
           (p.number.empty() ? "(none)" : p.number) + " @" + range(p.lines) + ' ' + p.text);
    }
  }
  void remark(const char *kind, const CaughtRemark &remark) {
    m_text += std::string(kind) + ' ' + std::to_string(remark.line) + ": " + escaped(remark.text) + '\n';
  }
  std::string take() {
    end_totals();
    return std::move(m_text);
  }

 private:
  void line(const std::string &label, const std::string &value) {
    if (value.empty()) return;
    end_totals();
    m_text += "  " + label + ": " + escaped(value) + '\n';
  }
  void pairs_as(const std::string &label, const CaughtPairs &values) {
    for (const auto &[first, second] : values) line(label, first + " = " + second);
  }
  void end_totals() {
    const auto totals = std::exchange(m_totals, {});
    line("totals", totals);
  }
  /// "owed_by" reads "owed by", "chapter_vii" reads "chapter VII".
  static std::string label(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    if (name.ends_with(" vii")) name.replace(name.size() - 3, 3, "VII");
    return name;
  }
  /// "sponsors" are told one by one: "sponsor".
  static std::string one_of(std::string name) {
    if (name.ends_with('s')) name.pop_back();
    return label(std::move(name));
  }
  static std::string range(CaughtLines lines) { return std::to_string(lines.first) + '-' + std::to_string(lines.last); }
  static std::string escaped(const std::string &value) {
    std::string out;
    for (const char c : value) {
      if (c == '\n')
        out += "\\n";
      else if (c == '\r')
        out += "\\r";
      else if (c == '\t')
        out += "\\t";
      else
        out += c;
    }
    return out;
  }

  std::string m_text, m_totals;
};

// describe(const CaughtVote &), ... of every record kind.
#define UNSC_FIELD(kind, name, meaning) story.kind(#name, record.name);
#define UNSC_RECORD(record_name, Name, FIELDS, meaning)     \
  inline std::string describe(const Caught##Name &record) { \
    Story story;                                            \
    story.head(#record_name, record.lines);                 \
    FIELDS(UNSC_FIELD)                                      \
    return story.take();                                    \
  }
UNSC_RECORDS(UNSC_RECORD)
#undef UNSC_RECORD
#undef UNSC_FIELD

}  // namespace unsc::test
