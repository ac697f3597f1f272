#include "kinds.hpp"

#include <unsc/record_fields.h>

namespace records {
namespace {

constexpr Word kPositions[] = {{"yes", UNSC_YES},
                               {"no", UNSC_NO},
                               {"abstain", UNSC_ABSTAIN},
                               {"absent", UNSC_ABSENT},
                               {"unknown", UNSC_POSITION_UNKNOWN}};
constexpr Word kModalities[] = {{"vote", UNSC_BY_VOTE}, {"without_vote", UNSC_WITHOUT_VOTE}};
constexpr std::uint32_t kNoChoice = 0xFFFFFFFF;
constexpr Word kScopes[] = {{"all", UNSC_BALLOTS_ALL}, {"vetoes", UNSC_BALLOTS_VETOES}, {"none", UNSC_BALLOTS_NONE}};
constexpr Word kParagraphs[] = {{"operative", UNSC_OPERATIVE}, {"preambular", UNSC_PREAMBULAR}, {"annex", UNSC_ANNEX}};

/// Everything has been asked for: what is left is told.
void tell_left(const Fields &fields, std::uint64_t line, unsc::Output &out) {
  for (const auto &key : fields.left()) out.note(line, "key of no field, left out: " + key);
}

/// Reads the fields of one record from its keys: one function a kind of field (unsc/record_fields.h).
class Reader {
 public:
  Reader(Fields &fields, unsc::Lines lines, unsc::Output &out) : m_fields(fields), m_lines(lines), m_out(out) {}

  void text(std::string_view key, std::string_view &into) { into = m_fields.text(key); }
  void texts(std::string_view key, std::vector<std::string_view> &into) { into = m_fields.texts(key); }
  void date(std::string_view key, unsc::Date &into) { into = m_fields.date(key); }
  void count(std::string_view key, std::int32_t &into) { into = m_fields.count(key); }
  void said(std::string_view key, std::int32_t &into) {
    if (const auto said = m_fields.flag(key)) into = *said ? 1 : 0;
  }
  void flag(std::string_view key, bool &into) { into = m_fields.flag(key).value_or(false); }
  void modality(std::string_view key, unsc::Modality &into) {
    into = static_cast<unsc::Modality>(m_fields.choice(key, kModalities, UNSC_MODALITY_UNKNOWN));
  }
  void ballot_scope(std::string_view key, unsc::BallotScope &into) {
    into = static_cast<unsc::BallotScope>(m_fields.choice(key, kScopes, UNSC_BALLOTS_ALL));
  }
  void dates(std::string_view key, std::vector<unsc::NamedDate> &into) {
    for (auto &one : m_fields.list(key)) {
      into.push_back({one.text("name"), one.date("date")});
      tell_left(one, m_lines.first, m_out);
    }
  }
  void pairs(std::string_view key, std::vector<unsc::Attribute> &into) {
    for (const auto &[name, value] : m_fields.pairs(key)) into.push_back({name, value});
  }
  void ballots(std::string_view key, std::vector<unsc::Ballot> &into) {
    for (auto &ballot : m_fields.list(key)) {
      const auto member = ballot.text("member"), code = ballot.text("code");
      if (member.empty() && code.empty()) throw unsc::json::WrongKind("ballots: member", "the name of who voted");
      const auto position = ballot.choice("position", kPositions, kNoChoice);
      if (position == kNoChoice)
        throw unsc::json::WrongKind("ballots: position", "one of yes, no, abstain, absent, unknown");
      into.push_back({member, code, static_cast<unsc::Position>(position), m_lines});
      tell_left(ballot, m_lines.first, m_out);
    }
  }
  void paragraphs(std::string_view key, std::vector<unsc::Paragraph> &into) {
    for (auto &paragraph : m_fields.list(key)) {
      const auto kind = static_cast<unsc::ParagraphKind>(paragraph.choice("kind", kParagraphs, UNSC_OPERATIVE));
      into.push_back({paragraph.text("number"), paragraph.text("text"), kind, m_lines});
      tell_left(paragraph, m_lines.first, m_out);
    }
  }

 private:
  Fields &m_fields;
  unsc::Lines m_lines;
  unsc::Output &m_out;
};

using Emit = void (*)(Fields &, unsc::Lines, unsc::Output &);

struct Kind {
  std::string_view name;
  Emit emit;
};

#define UNSC_FIELD(kind, name, meaning) reader.kind(#name, record.name);
#define UNSC_RECORD(record_name, Name, FIELDS, meaning)                     \
  {#record_name, [](Fields &fields, unsc::Lines lines, unsc::Output &out) { \
     Reader reader(fields, lines, out);                                     \
     unsc::Name record;                                                     \
     FIELDS(UNSC_FIELD)                                                     \
     record.lines = lines;                                                  \
     out.emit(record);                                                      \
   }},
constexpr Kind kKinds[] = {UNSC_RECORDS(UNSC_RECORD)};
#undef UNSC_RECORD
#undef UNSC_FIELD

}  // namespace

void emit(Fields &fields, unsc::Lines lines, unsc::Output &out) {
  const auto said = fields.text("record");
  std::string known;
  for (const auto &kind : kKinds) {
    if (kind.name == said) {
      kind.emit(fields, lines, out);
      return tell_left(fields, lines.first, out);
    }
    known += (known.empty() ? "" : ", ") + std::string(kind.name);
  }
  const auto place = said.empty() ? std::string("record") : "record \"" + std::string(said) + '"';
  throw unsc::json::WrongKind(place, "one of " + known);
}

}  // namespace records
