#include "kinds.hpp"

#include <array>

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

std::vector<unsc::NamedDate> dates(Fields &fields) {
  std::vector<unsc::NamedDate> all;
  auto printed = fields.list("dates");
  for (auto &one : printed) all.push_back({one.text("name"), one.date("date")});
  return all;
}

std::vector<unsc::Ballot> ballots(Fields &fields, unsc::Lines lines, unsc::Output &out) {
  std::vector<unsc::Ballot> all;
  for (auto &ballot : fields.list("ballots")) {
    const auto member = ballot.text("member"), code = ballot.text("code");
    if (member.empty() && code.empty()) throw unsc::json::WrongKind("ballots: member", "the name of who voted");
    const auto position = ballot.choice("position", kPositions, kNoChoice);
    if (position == kNoChoice) throw unsc::json::WrongKind("ballots: position", "one of yes, no, abstain, absent, unknown");
    all.push_back({member, code, static_cast<unsc::Position>(position), lines});
    tell_left(ballot, lines.first, out);
  }
  return all;
}

void vote(Fields &fields, unsc::Lines lines, unsc::Output &out) {
  unsc::Vote vote;
  vote.organ = fields.text("organ");
  vote.resolution = fields.text("resolution");
  vote.draft = fields.text("draft");
  vote.meeting = fields.text("meeting");
  vote.date = fields.date("date");
  vote.dates = dates(fields);
  vote.title = fields.text("title");
  vote.agenda = fields.text("agenda");
  vote.outcome = fields.text("outcome");
  vote.tally = fields.text("tally");
  vote.modality = static_cast<unsc::Modality>(fields.choice("modality", kModalities, UNSC_MODALITY_UNKNOWN));
  vote.yes = fields.count("yes");
  vote.no = fields.count("no");
  vote.abstain = fields.count("abstain");
  vote.absent = fields.count("absent");
  vote.members = fields.count("members");
  if (const auto chapter = fields.flag("chapter_vii")) vote.chapter_vii = *chapter ? 1 : 0;
  vote.sponsors = fields.texts("sponsors");
  vote.subjects = fields.texts("subjects");
  vote.ballots = ballots(fields, lines, out);
  vote.ballot_scope = static_cast<unsc::BallotScope>(fields.choice("ballot_scope", kScopes, UNSC_BALLOTS_ALL));
  vote.part = fields.text("part");
  vote.link = fields.text("link");
  vote.lines = lines;
  out.emit(vote);
}

void text(Fields &fields, unsc::Lines lines, unsc::Output &out) {
  unsc::Text text;
  text.symbol = fields.text("symbol");
  text.date = fields.date("date");
  text.dates = dates(fields);
  text.title = fields.text("title");
  text.agenda = fields.text("agenda");
  text.language = fields.text("language");
  text.outcome = fields.text("outcome");
  for (auto &paragraph : fields.list("paragraphs")) {
    const auto kind = static_cast<unsc::ParagraphKind>(paragraph.choice("kind", kParagraphs, UNSC_OPERATIVE));
    text.paragraphs.push_back({paragraph.text("number"), paragraph.text("text"), kind, lines});
    tell_left(paragraph, lines.first, out);
  }
  text.link = fields.text("link");
  text.lines = lines;
  out.emit(text);
}

void mandate_action(Fields &fields, unsc::Lines lines, unsc::Output &out) {
  unsc::MandateAction action;
  action.body = fields.text("body");
  action.act = fields.text("act");
  action.symbol = fields.text("symbol");
  action.date = fields.date("date");
  action.from = fields.date("from");
  action.until = fields.date("until");
  action.duration = fields.text("duration");
  action.review = fields.date("review");
  action.paragraph = fields.text("paragraph");
  action.phrase = fields.text("phrase");
  action.basis = fields.text("basis");
  action.confidence = fields.text("confidence");
  action.cited = fields.text("cited");
  action.note = fields.text("note");
  action.lines = lines;
  out.emit(action);
}

void deadline(Fields &fields, unsc::Lines lines, unsc::Output &out) {
  unsc::Deadline deadline;
  deadline.body = fields.text("body");
  deadline.kind = fields.text("kind");
  deadline.due = fields.date("due");
  deadline.owed_by = fields.text("owed_by");
  deadline.owed_to = fields.text("owed_to");
  deadline.symbol = fields.text("symbol");
  deadline.paragraph = fields.text("paragraph");
  deadline.phrase = fields.text("phrase");
  deadline.lines = lines;
  out.emit(deadline);
}

void membership(Fields &fields, unsc::Lines lines, unsc::Output &out) {
  unsc::Membership membership;
  membership.state = fields.text("state");
  membership.code = fields.text("code");
  membership.organ = fields.text("organ");
  membership.from = fields.date("from");
  membership.until = fields.date("until");
  membership.permanent = fields.flag("permanent").value_or(false);
  membership.lines = lines;
  out.emit(membership);
}

void event(Fields &fields, unsc::Lines lines, unsc::Output &out) {
  unsc::Event event;
  event.kind = fields.text("kind");
  event.date = fields.date("date");
  event.title = fields.text("title");
  event.detail = fields.text("detail");
  event.state = fields.text("state");
  event.body = fields.text("body");
  event.symbol = fields.text("symbol");
  event.topic = fields.text("topic");
  for (const auto &[name, value] : fields.pairs("attributes")) event.attributes.push_back({name, value});
  event.link = fields.text("link");
  event.lines = lines;
  out.emit(event);
}

struct Kind {
  std::string_view name;
  void (*emit)(Fields &, unsc::Lines, unsc::Output &);
};

constexpr std::array<Kind, 6> kKinds = {{{"vote", vote},
                                         {"text", text},
                                         {"mandate_action", mandate_action},
                                         {"deadline", deadline},
                                         {"membership", membership},
                                         {"event", event}}};

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
