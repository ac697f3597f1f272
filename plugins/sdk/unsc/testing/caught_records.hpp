#pragma once
// What a plugin said about one document, copied into values that a test can keep, and written as stable lines.
//
// The lines follow the order in which the plugin spoke and leave out what is absent, so that an expected output beside a
// fixture stays short and a difference names the record. Test only.
#include <unsc/plugin.h>

#include <cstdint>
#include <string>
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

struct CaughtVote {
  std::string organ, resolution, draft, meeting, date;
  CaughtPairs dates;
  std::string title, agenda, outcome, tally;
  std::uint32_t modality = UNSC_MODALITY_UNKNOWN;
  std::int32_t yes = UNSC_NO_COUNT, no = UNSC_NO_COUNT, abstain = UNSC_NO_COUNT, absent = UNSC_NO_COUNT;
  std::int32_t members = UNSC_NO_COUNT, chapter_vii = UNSC_NO_COUNT;
  std::vector<std::string> sponsors, subjects;
  std::vector<CaughtBallot> ballots;
  std::uint32_t ballot_scope = UNSC_BALLOTS_ALL;
  std::string part, link;
  CaughtLines lines;
};

struct CaughtParagraph {
  std::string number, text;
  std::uint32_t kind = UNSC_OPERATIVE;
  CaughtLines lines;
};

struct CaughtText {
  std::string symbol, date;
  CaughtPairs dates;
  std::string title, agenda, language, outcome;
  std::vector<CaughtParagraph> paragraphs;
  std::string link;
  CaughtLines lines;
};

struct CaughtAction {
  std::string body, act, symbol, date, from, until, duration, review, paragraph, phrase, basis, confidence, cited, note;
  CaughtLines lines;
};

struct CaughtDeadline {
  std::string body, kind, due, owed_by, owed_to, symbol, paragraph, phrase;
  CaughtLines lines;
};

struct CaughtMembership {
  std::string state, code, organ, from, until;
  bool permanent = false;
  CaughtLines lines;
};

struct CaughtEvent {
  std::string kind, date, title, detail, state, body, symbol, topic;
  CaughtPairs attributes;
  std::string link;
  CaughtLines lines;
};

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
  std::vector<CaughtVote> votes;
  std::vector<CaughtText> texts;
  std::vector<CaughtAction> actions;
  std::vector<CaughtDeadline> deadlines;
  std::vector<CaughtMembership> memberships;
  std::vector<CaughtEvent> events;
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

/// Appends lines for one record each: a head line with the source lines, then one line a field that is present.
class Story {
 public:
  void head(const std::string &kind, CaughtLines lines) {
    m_text += kind + ' ' + std::to_string(lines.first) + '-' + std::to_string(lines.last) + '\n';
  }
  void field(const char *name, const std::string &value) {
    if (!value.empty()) m_text += std::string("  ") + name + ": " + escaped(value) + '\n';
  }
  void fields(const char *name, const CaughtPairs &pairs) {
    for (const auto &[first, second] : pairs) m_text.append("  ").append(name).append(": ").append(pair(first, second));
  }
  void remark(const char *kind, const CaughtRemark &remark) {
    m_text += std::string(kind) + ' ' + std::to_string(remark.line) + ": " + escaped(remark.text) + '\n';
  }
  const std::string &text() const { return m_text; }

 private:
  static std::string pair(const std::string &first, const std::string &second) {
    return escaped(first + " = " + second) + '\n';
  }
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
  std::string m_text;
};

inline const char *position_name(std::uint32_t position) {
  static constexpr const char *names[] = {"unknown", "yes", "no", "abstain", "absent"};
  return position < 5 ? names[position] : "position out of range";
}

inline std::string totals(const CaughtVote &v) {
  std::string text;
  const auto add = [&text](const char *name, std::int32_t count) {
    if (count != UNSC_NO_COUNT) text += (text.empty() ? "" : ", ") + std::string(name) + ' ' + std::to_string(count);
  };
  add("yes", v.yes);
  add("no", v.no);
  add("abstain", v.abstain);
  add("absent", v.absent);
  add("members", v.members);
  return text;
}

inline std::string describe(const CaughtVote &v) {
  static constexpr const char *modalities[] = {"", "by vote", "without vote"};
  static constexpr const char *scopes[] = {"", "vetoes", "none"};
  Story s;
  s.head("vote", v.lines);
  s.field("organ", v.organ);
  s.field("resolution", v.resolution);
  s.field("draft", v.draft);
  s.field("part", v.part);
  s.field("meeting", v.meeting);
  s.field("date", v.date);
  s.fields("further date", v.dates);
  s.field("title", v.title);
  s.field("agenda", v.agenda);
  s.field("outcome", v.outcome);
  s.field("tally", v.tally);
  s.field("modality", v.modality < 3 ? modalities[v.modality] : "out of range");
  s.field("totals", totals(v));
  if (v.chapter_vii != UNSC_NO_COUNT) s.field("chapter VII", v.chapter_vii != 0 ? "yes" : "no");
  for (const auto &sponsor : v.sponsors) s.field("sponsor", sponsor);
  for (const auto &subject : v.subjects) s.field("subject", subject);
  s.field("ballots of", v.ballot_scope < 3 ? scopes[v.ballot_scope] : "out of range");
  for (const auto &b : v.ballots) {
    s.field(position_name(b.position), b.member + (b.code.empty() ? "" : " [" + b.code + ']') + " @" +
                                           std::to_string(b.lines.first) + '-' + std::to_string(b.lines.last));
  }
  s.field("link", v.link);
  return s.text();
}

inline std::string describe(const CaughtText &t) {
  static constexpr const char *kinds[] = {"operative", "preambular", "annex"};
  Story s;
  s.head("text", t.lines);
  s.field("symbol", t.symbol);
  s.field("date", t.date);
  s.fields("further date", t.dates);
  s.field("title", t.title);
  s.field("agenda", t.agenda);
  s.field("language", t.language);
  s.field("outcome", t.outcome);
  for (const auto &p : t.paragraphs) {
    s.field(p.kind < 3 ? kinds[p.kind] : "kind out of range", (p.number.empty() ? "(none)" : p.number) + " @" +
                                                                  std::to_string(p.lines.first) + '-' +
                                                                  std::to_string(p.lines.last) + ' ' + p.text);
  }
  s.field("link", t.link);
  return s.text();
}

inline std::string describe(const CaughtAction &a) {
  Story s;
  s.head("mandate_action", a.lines);
  s.field("body", a.body);
  s.field("act", a.act);
  s.field("symbol", a.symbol);
  s.field("date", a.date);
  s.field("from", a.from);
  s.field("until", a.until);
  s.field("duration", a.duration);
  s.field("review", a.review);
  s.field("paragraph", a.paragraph);
  s.field("phrase", a.phrase);
  s.field("basis", a.basis);
  s.field("confidence", a.confidence);
  s.field("cited", a.cited);
  s.field("note", a.note);
  return s.text();
}

inline std::string describe(const CaughtDeadline &d) {
  Story s;
  s.head("deadline", d.lines);
  s.field("body", d.body);
  s.field("kind", d.kind);
  s.field("due", d.due);
  s.field("owed by", d.owed_by);
  s.field("owed to", d.owed_to);
  s.field("symbol", d.symbol);
  s.field("paragraph", d.paragraph);
  s.field("phrase", d.phrase);
  return s.text();
}

inline std::string describe(const CaughtMembership &m) {
  Story s;
  s.head("membership", m.lines);
  s.field("state", m.state);
  s.field("code", m.code);
  s.field("organ", m.organ);
  s.field("from", m.from);
  s.field("until", m.until);
  s.field("permanent", m.permanent ? "yes" : "");
  return s.text();
}

inline std::string describe(const CaughtEvent &e) {
  Story s;
  s.head("event", e.lines);
  s.field("kind", e.kind);
  s.field("date", e.date);
  s.field("title", e.title);
  s.field("detail", e.detail);
  s.field("state", e.state);
  s.field("body", e.body);
  s.field("symbol", e.symbol);
  s.field("topic", e.topic);
  s.fields("attribute", e.attributes);
  s.field("link", e.link);
  return s.text();
}

}  // namespace unsc::test
