#pragma once
// A small record of the Council to derive from: acts and texts by name, with the reference files of the repository.
#include <clause/clause.hpp>
#include <core/symbol.hpp>
#include <mandate/reference.hpp>
#include <mandate/standing.hpp>

#include <algorithm>
#include <deque>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace unsc::mandate::test {

inline std::string file(const std::string &name) {
  std::ifstream in(std::string(UNSC_SOURCE_DIR) + "/schema/reference/" + name);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

/// "" where a term's end is not known.
inline std::string until(const Term &term) { return term.until ? term.until->iso() : ""; }

inline const std::string kDprkPanel =
    "the mandate of the Panel of Experts, as specified in paragraph 26 of resolution 1874 (2009)";

/// The resolutions between those that are told of are filled in, read and about nothing, unless a record is to have gaps.
class Record {
 public:
  Record &with_gaps() {
    m_filled = false;
    return *this;
  }

  Record &vote(const std::string &symbol, const std::string &date, const std::string &title,
               Outcome outcome = Outcome::adopted, std::vector<std::string> vetoed_by = {}) {
    CouncilVote vote;
    vote.symbol = symbol;
    vote.date = core::Date::parse(date);
    vote.title = title;
    vote.outcome = outcome;
    vote.vetoed_by = std::move(vetoed_by);
    if (outcome != Outcome::adopted) vote.drafts = {symbol};
    m_votes.push_back(std::move(vote));
    return *this;
  }

  /// Paragraphs are numbered from 1.
  Record &text(const std::string &symbol, const std::vector<std::string> &paragraphs, const std::string &date = {}) {
    std::vector<core::Paragraph> &own = m_paragraphs.emplace_back();
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
      own.push_back({core::ParagraphKind::operative, std::to_string(i + 1) + ".", paragraphs[i], {}});
    m_parsed.push_back(clause::read_text(own));
    Text text;
    text.claim = static_cast<std::int64_t>(m_texts.size()) + 1;
    text.symbol = symbol;
    text.date = core::PartialDate::parse(date);
    m_texts.push_back(text);
    return *this;
  }

  Record &number_of_last_paragraph(const std::string &number) {
    m_paragraphs.back().back().number = number;
    return *this;
  }

  /// A text in a language that is not read.
  Record &other_language(const std::string &symbol, const std::vector<std::string> &paragraphs, const std::string &date) {
    text(symbol, paragraphs, date);
    m_unread.insert(m_texts.size() - 1);
    return *this;
  }

  /// The agenda item of the last vote.
  Record &agenda(const std::string &agenda) {
    m_votes.back().agenda = agenda;
    return *this;
  }

  /// An adopted resolution with its text.
  Record &adopted(const std::string &symbol, const std::string &date, const std::string &title,
                  const std::vector<std::string> &paragraphs) {
    return vote(symbol, date, title).text(symbol, paragraphs);
  }

  Record &entry(RegisterEntry entry) {
    m_registers.push_back(std::move(entry));
    return *this;
  }

  Record &deadline(DeadlineEntry entry) {
    m_deadlines.push_back(std::move(entry));
    return *this;
  }

  Facts facts() {
    fill();
    bind();
    const std::string bodies = file("bodies.csv"), names = file("body_names.csv"), events = file("outside_events.csv");
    return derive(m_votes, m_texts, m_registers, m_deadlines, {bodies, names, events});
  }

  std::vector<Term> terms(const std::string &body) {
    std::vector<Term> found;
    for (const Term &term : facts().terms) {
      if (term.body == body) found.push_back(term);
    }
    return found;
  }

  Standing standing(const std::string &body, const std::string &on) {
    const Facts all = facts();
    Body known;
    for (const Body &candidate : all.bodies) {
      if (candidate.slug == body) known = candidate;
    }
    return mandate::standing(known, terms(body), *core::Date::parse(on), coverage());
  }

  Coverage coverage() { return mandate::coverage(m_votes, m_texts, facts().paragraphs); }

  /// Of every body, by slug.
  std::map<std::string, std::vector<Span>> all_spans() {
    const Facts all = facts();
    std::map<std::string, std::vector<Term>> terms;
    for (const Term &term : all.terms) terms[term.body].push_back(term);
    std::map<std::string, std::vector<Span>> found;
    for (const Body &body : all.bodies) found[body.slug] = spans(body, terms[body.slug], coverage());
    return found;
  }

 private:
  void fill() {
    std::map<int, core::Date> days;
    for (const CouncilVote &vote : m_votes) {
      if (const int number = number_of(vote.symbol); number != 0 && vote.date) days.emplace(number, *vote.date);
    }
    if (!m_filled || days.empty()) return;
    int before = days.begin()->first;
    core::Date since = days.begin()->second;
    for (const auto &[number, date] : days) {
      for (int missing = before + 1; missing < number; ++missing) {
        const std::string day = std::min(since, date).iso();
        adopted(core::council_resolution(missing, std::min(since, date).year()).text(), day, "another matter", {});
      }
      before = number;
      since = date;
    }
  }

  void bind() {
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
      m_texts[i].paragraphs = &m_paragraphs[i];
      m_texts[i].parsed = m_unread.contains(i) ? nullptr : &m_parsed[i];
    }
  }

  bool m_filled = true;
  std::set<std::size_t> m_unread;  // indexes in m_texts
  std::vector<CouncilVote> m_votes;
  std::vector<Text> m_texts;
  std::vector<RegisterEntry> m_registers;
  std::vector<DeadlineEntry> m_deadlines;
  std::deque<std::vector<core::Paragraph>> m_paragraphs;
  std::deque<std::vector<clause::Parsed>> m_parsed;
};

}  // namespace unsc::mandate::test
