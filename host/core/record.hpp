#pragma once
// Records: what one document says, as printed, after the boundary has been crossed and the encoding checked. What a field
// means is said in plugins/sdk/unsc/record_fields.h; here they are owned values with dates checked. An empty string is an
// absent field. A record's ballots are one packed text (see ballots.hpp), since most records travel to the store
// untouched.
#include <core/date.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace unsc::core {

struct Lines {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
};

struct NamedDate {
  std::string name;
  PartialDate date;
};

enum class Modality { unknown, vote, without_vote };
enum class BallotScope { all, vetoes, none };

struct VoteRecord {
  std::string organ, resolution, draft, meeting;
  std::optional<PartialDate> date;
  std::vector<NamedDate> dates;
  std::string title, agenda, outcome, tally;
  Modality modality = Modality::unknown;
  std::optional<int> yes, no, abstain, absent, members;
  std::optional<bool> chapter_vii;
  std::vector<std::string> sponsors, subjects;
  std::string ballots;  // packed
  BallotScope ballot_scope = BallotScope::all;
  std::string part, link;
  Lines lines;
  std::string record_id;
  std::vector<std::string> meetings;
};

enum class ParagraphKind { operative, preambular, annex };

struct Paragraph {
  ParagraphKind kind = ParagraphKind::operative;
  std::string number, text;
  Lines lines;
};

struct TextRecord {
  std::string symbol;
  std::optional<PartialDate> date;
  std::vector<NamedDate> dates;
  std::string title, agenda, language, outcome;
  std::vector<Paragraph> paragraphs;
  std::string link;
  Lines lines;
};

struct MandateActionRecord {
  std::string body, act, symbol;
  std::optional<PartialDate> date, from, until;
  std::string duration;
  std::optional<PartialDate> review;
  std::string paragraph, phrase, basis, confidence, cited, note;
  Lines lines;
};

struct DeadlineRecord {
  std::string body, kind;
  std::optional<PartialDate> due;
  std::string owed_by, owed_to, symbol, paragraph, phrase;
  Lines lines;
};

struct MembershipRecord {
  std::string state, code, organ;
  std::optional<PartialDate> from, until;
  bool permanent = false;
  Lines lines;
};

struct EventRecord {
  std::string kind;
  std::optional<PartialDate> date;
  std::string title, detail, state, body, symbol, topic;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::string link;
  Lines lines;
};

using Record = std::variant<VoteRecord, TextRecord, MandateActionRecord, DeadlineRecord, MembershipRecord, EventRecord>;

/// One record of every kind: buffers that are used again.
template <class Variant>
struct EachOf;
template <class... Kinds>
struct EachOf<std::variant<Kinds...>> {
  using Records = std::tuple<Kinds...>;
  using Pointers = std::variant<const Kinds *...>;
};
using EachRecord = EachOf<Record>::Records;

/// A record of any kind that somebody else owns: copies nothing, valid as long as the record.
class RecordView {
 public:
  template <class Kind>
  requires std::is_constructible_v<Record, const Kind &> RecordView(const Kind &record)
      : m_record(&record) {}  // NOLINT(google-explicit-constructor): a record is its view

  /// Which of Record's alternatives.
  std::size_t kind() const { return m_record.index(); }
  /// Calls visit(const VoteRecord &), or with whichever kind it is.
  template <class Visit>
  decltype(auto) visit(Visit &&visit) const {
    return std::visit([&visit](const auto *record) -> decltype(auto) { return visit(*record); }, m_record);
  }
  Lines lines() const {
    return visit([](const auto &record) { return record.lines; });
  }

 private:
  EachOf<Record>::Pointers m_record;
};

}  // namespace unsc::core
