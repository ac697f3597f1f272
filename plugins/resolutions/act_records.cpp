#include "act_records.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unsc/text.hpp>
#include <utility>

namespace resolutions {
namespace {

using unsc::Date;
using unsc::Position;

/// The dates of one act: the one that counts and the others under their names.
struct Dates {
  Date date{};
  std::vector<unsc::NamedDate> others;
};

const Step *ending(const Act &act) {
  const auto at = std::find_if(act.steps.begin(), act.steps.end(), [](const Step &s) { return s.ends_the_vote(); });
  return at == act.steps.end() ? nullptr : &*at;
}

const Step *submission(const Act &act) {
  const auto at =
      std::find_if(act.steps.begin(), act.steps.end(), [](const Step &s) { return s.outcome == "draftResolution"; });
  return at == act.steps.end() ? nullptr : &*at;
}

/// Absent for what is not filled in; a note for what is no date.
std::optional<Date> read(const Printed &printed, std::string_view what, unsc::Output &out) {
  if (printed.value.empty() || printed.value.starts_with("0001-01-01")) return std::nullopt;
  const auto date = act_date(printed.value);
  if (!date) out.note(printed.line, std::string(what) + " \"" + printed.value + "\": expected a date");
  return date;
}

/// Keeps the names that the dates borrow.
struct DateNames {
  std::string step, work;
};

Dates dates_of(const Act &act, DateNames &names, unsc::Output &out) {
  Dates dates;
  const auto claim = [&](std::optional<Date> date, std::string_view name) {
    if (!date) return;
    if (dates.date.year == 0) {
      dates.date = *date;
    } else {
      dates.others.push_back({name, *date});
    }
  };
  // The words are in the document's language; the machine date behind them serves the others.
  const bool english = act.language.empty() || act.language == "en";
  if (english) claim(read(act.adopted_on, "adoption date on the cover page", out), "cover page");
  claim(read({act.adopted_attribute, act.adopted_on.line}, "machine date on the cover page", out),
        "cover page, machine date");
  if (const auto *step = ending(act)) {
    names.step = "workflow step " + step->outcome;
    claim(read({step->date, step->line}, names.step, out), names.step);
  }
  names.work = act.work_date_of.empty() ? "FRBRWork" : "FRBRWork " + act.work_date_of;
  claim(read(act.work_date, names.work, out), names.work);
  return dates;
}

std::int32_t total(const Act &act, Position position, unsc::Output &out) {
  std::int32_t printed = UNSC_NO_COUNT;
  for (const auto &count : act.counts) {
    if (count.position != position || count.value.empty()) continue;
    const auto value = unsc::count_as_printed(count.value);
    if (!value) {
      out.note(count.line, "count \"" + count.value + "\": expected a number");
      continue;
    }
    printed = *value;
    const auto names =
        std::count_if(act.voters.begin(), act.voters.end(), [&](const Voter &v) { return v.position == position; });
    if (names != printed) {
      out.note(count.line,
               "the count says " + std::to_string(printed) + ", the list holds " + std::to_string(names) + " names");
    }
  }
  return printed;
}

std::vector<std::string> all_sponsors(const Act &act) {
  std::vector<std::string> all;
  for (const auto &step : act.steps) {
    if (!step.outcome.starts_with("draftResolution")) continue;
    for (auto &name : sponsors_in(step.by)) all.push_back(std::move(name));
  }
  return all;
}

std::vector<std::string_view> views(const std::vector<std::string> &texts) { return {texts.begin(), texts.end()}; }

bool is_resolution(std::string_view symbol) { return symbol.find("/RES/") != std::string_view::npos; }
bool is_statement(std::string_view symbol) { return symbol.find("/PRST/") != std::string_view::npos; }

void emit_vote(const Act &act, const Dates &dates, std::string_view agenda, unsc::Output &out) {
  const auto *end = ending(act);
  if (end == nullptr && act.counts.empty()) {
    return out.note(act.head.first, "no outcome and no counts: the file prints no vote");
  }
  unsc::Vote vote;
  if (act.symbol.value.starts_with("A/")) vote.organ = "GA";
  const auto *draft = submission(act);
  if (is_resolution(act.symbol.value)) {
    vote.resolution = act.symbol.value;
    if (draft != nullptr) vote.draft = draft->symbol;
  } else {
    vote.draft = act.symbol.value;
  }
  vote.date = dates.date;
  vote.dates = dates.others;
  vote.title = act.title;
  vote.agenda = agenda;
  if (end != nullptr) {
    vote.meeting = end->symbol;
    vote.outcome = end->outcome;
    vote.tally = end->by;
    vote.modality = modality_in(end->by);
    if (end->marks.find("Chapter VII") != std::string::npos) vote.chapter_vii = 1;
  }
  vote.meetings = views(act.meetings);
  vote.yes = total(act, Position::yes, out);
  vote.no = total(act, Position::no, out);
  vote.abstain = total(act, Position::abstain, out);
  vote.absent = total(act, Position::absent, out);
  for (const auto &voter : act.voters) vote.ballots.push_back({voter.member, {}, voter.position, {voter.line, voter.line}});
  if (vote.modality == unsc::Modality::unknown && !vote.ballots.empty()) vote.modality = unsc::Modality::vote;
  const auto sponsors = all_sponsors(act);
  vote.sponsors = views(sponsors);
  vote.subjects = views(act.subjects);
  vote.lines = act.head;
  out.emit(vote);
}

void emit_text(const Act &act, const Dates &dates, std::string_view agenda, unsc::Output &out) {
  unsc::Text text;
  text.symbol = act.symbol.value;
  text.date = dates.date;
  text.dates = dates.others;
  text.title = act.title;
  text.agenda = agenda;
  text.language = act.language;
  if (const auto *end = ending(act)) text.outcome = end->outcome;
  text.paragraphs.reserve(act.paragraphs.size());
  for (const auto &p : act.paragraphs) text.paragraphs.push_back({p.number, p.text, p.kind, p.lines});
  text.lines = {1, act.last_line};
  out.emit(text);
}

std::string dataset_name(const Act &act) {
  std::string name = "unxml akn ";
  for (const char c : act.symbol.value) {
    if (c != ' ') name += c;
  }
  return act.language.empty() ? name : name + ' ' + act.language;
}

}  // namespace

std::vector<std::string> sponsors_in(std::string_view printed) {
  static constexpr std::array<std::string_view, 9> kSecondHalves = {"Northern Ireland", "Herzegovina",     "Tobago",
                                                                    "Barbuda",          "Nevis",           "the Grenadines",
                                                                    "Principe",         "Pr\xC3\xADncipe", "Montenegro"};
  std::vector<std::string> all;
  const auto add = [&](std::string_view name) {
    name = unsc::trimmed(name);
    if (name.starts_with("and ")) name = unsc::trimmed(name.substr(4));
    if (!name.empty()) all.emplace_back(name);
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < printed.size(); ++at) {
    if (printed[at] == ',' || printed[at] == ';') {
      add(printed.substr(begin, at - begin));
      begin = at + 1;
    }
    if (!printed.substr(at).starts_with(" and ")) continue;
    const auto rest = printed.substr(at + 5);
    if (std::any_of(kSecondHalves.begin(), kSecondHalves.end(), [&](auto half) { return rest.starts_with(half); })) continue;
    add(printed.substr(begin, at - begin));
    begin = at + 5;
  }
  add(printed.substr(std::min(begin, printed.size())));
  return all;
}

std::optional<Date> act_date(std::string_view printed) {
  if (const auto date = unsc::read_date(printed)) return date;
  if (printed.size() > 10 && (printed[10] == ' ' || printed[10] == 'T')) {
    if (const auto date = unsc::date_from_iso(printed.substr(0, 10))) return date;
  }
  const auto place = printed.find(" in ");
  return place == std::string_view::npos ? std::nullopt : unsc::read_date(printed.substr(0, place));
}

unsc::Modality modality_in(std::string_view words) {
  if (unsc::mentions(words, "acclamation") || unsc::mentions(words, "without vote") ||
      unsc::mentions(words, "without a vote") || unsc::mentions(words, "withoutvote") ||
      unsc::mentions(words, "consensus")) {
    return unsc::Modality::without_vote;
  }
  if (unsc::tally_in_words(words) || unsc::mentions(words, "vote") || unsc::mentions(words, "voting") ||
      unsc::mentions(words, "unanim")) {
    return unsc::Modality::vote;
  }
  return unsc::Modality::unknown;
}

void emit(const Act &act, unsc::Output &out) {
  const auto marked = unsc::date_from_iso(act.markup_date);
  out.dataset(dataset_name(act), marked ? std::string_view(act.markup_date) : std::string_view());
  DateNames names;
  const auto dates = dates_of(act, names, out);
  if (dates.date.year == 0) out.note(act.head.first, "no date of adoption or of a vote");
  const auto agenda = unsc::joined(act.agenda, "; ");
  if (!is_statement(act.symbol.value)) emit_vote(act, dates, agenda, out);
  emit_text(act, dates, agenda, out);
}

}  // namespace resolutions
