#include "wide_table.hpp"

#include "proposal.hpp"

#include <optional>
#include <string>

namespace vetoes {
namespace {

std::optional<unsc::Position> position(std::string_view cell) {
  if (unsc::is_word(cell, "y")) return unsc::Position::yes;
  if (unsc::is_word(cell, "n")) return unsc::Position::no;
  if (unsc::is_word(cell, "a")) return unsc::Position::abstain;
  if (unsc::is_word(cell, "nv") || unsc::is_word(cell, "x")) return unsc::Position::absent;
  if (unsc::is_word(cell, "?")) return unsc::Position::unknown;
  return std::nullopt;
}

struct WideTable : unsc::TableSource<WideTable> {
  using TableSource::TableSource;

  Column key = find({"Vote in the DB"});
  Column what = need({"UN classification"}), number = find({"Resolution number"}), date = need({"Date"});
  Column outcome = find({"Vote outcome", "Outcome"});
  Column typology = find({"Vote outcome typology-Observable", "Vote outcome typology"});
  Column title = find({"Official full title", "Title"}), short_title = find({"Title-Observable"});
  Column yes = find({"Yes"}), no = find({"No"}), abstain = find({"Abstentions", "Abstention"});
  Column absent = find({"Non-Voting", "Not voting"}), members = find({"Total"});
  Column topic = find({"Topic", "Topics", "Subjects", "Subject", "Agenda topic", "Theme"});
  Column last_fixed = need({"(of which veto)", "of which veto"});

  void read_row() {
    unsc::Vote vote;
    vote.date = date.date();
    const auto proposal = read_proposal(what.text());
    if (!proposal.named() && !unsc::count_as_printed(number.text())) {
      return reject("UN classification and Resolution number are empty: expected what was voted on");
    }
    vote.resolution = proposal.resolution;
    vote.draft = proposal.draft;
    vote.meeting = proposal.meeting;
    vote.part = proposal.part;
    vote.outcome = outcome.text();
    vote.tally = typology.text();
    vote.title = title.text().empty() ? short_title.text() : title.text();
    vote.record_id = key.text();
    vote.subjects = unsc::listed(topic.text(), "\r\n;|");
    vote.lines = lines();
    join_number(vote);
    vote.yes = yes.count();
    vote.no = no.count();
    vote.abstain = abstain.count();
    vote.absent = absent.count();
    vote.members = members.count();
    fill_ballots(vote);
    emit(vote);
  }

 private:
  /// The number stands beside the symbol: it fills a symbol that is missing and must not contradict one that is there.
  void join_number(unsc::Vote &vote) {
    const auto printed = unsc::count_as_printed(number.text());
    if (!printed) return;
    if (vote.resolution.empty()) {
      vote.resolution = number.text();
      return;
    }
    const auto in_symbol = vote.resolution.substr(6);
    if (unsc::count_as_printed(in_symbol.substr(0, in_symbol.find_first_not_of("0123456789"))) == printed) return;
    note("Resolution number " + std::to_string(*printed) + " stands beside " + std::string(vote.resolution));
  }
  void fill_ballots(unsc::Vote &vote) {
    for (auto column = last_fixed.at() + 1; column < names().size(); ++column) {
      const auto text = cell(column);
      if (text.empty()) continue;
      const auto cast = position(text);
      if (!cast) note(unexpected(column, "Y, N, A, NV, ? or nothing"));
      vote.ballots.push_back({names()[column], {}, cast.value_or(unsc::Position::unknown), lines()});
    }
  }
};

}  // namespace

bool is_wide_table(std::string_view head) { return WideTable::recognise({}, head) != 0; }

void read_wide_table(const unsc::Document &document, unsc::Output &out) { WideTable::read(document, out); }

}  // namespace vetoes
