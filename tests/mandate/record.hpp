#pragma once
// A small record of the Council to derive from: acts and texts by name, with the reference files of the repository.
#include <clause/clause.hpp>
#include <mandate/status.hpp>

#include <deque>
#include <fstream>
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

class Record {
 public:
  Record &act(const std::string &symbol, const std::string &date, const std::string &title,
              Outcome outcome = Outcome::adopted, std::vector<std::string> vetoed_by = {}) {
    Act act;
    act.symbol = symbol;
    act.date = core::Date::parse(date);
    act.title = title;
    act.outcome = outcome;
    act.vetoed_by = std::move(vetoed_by);
    if (outcome != Outcome::adopted) act.drafts = {symbol};
    m_acts.push_back(std::move(act));
    return *this;
  }

  /// Paragraphs are numbered from 1.
  Record &text(const std::string &symbol, const std::vector<std::string> &paragraphs) {
    std::vector<core::Paragraph> &own = m_paragraphs.emplace_back();
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
      own.push_back({core::ParagraphKind::operative, std::to_string(i + 1) + ".", paragraphs[i], {}});
    m_readings.push_back(clause::read_text(own));
    ActText text;
    text.claim = static_cast<std::int64_t>(m_texts.size()) + 1;
    text.symbol = symbol;
    m_texts.push_back(text);
    return *this;
  }

  /// An adopted resolution with its text.
  Record &adopted(const std::string &symbol, const std::string &date, const std::string &title,
                  const std::vector<std::string> &paragraphs) {
    return act(symbol, date, title).text(symbol, paragraphs);
  }

  Record &entry(RegisterEntry entry) {
    m_registers.push_back(std::move(entry));
    return *this;
  }

  Facts facts() {
    bind();
    const std::string bodies = file("bodies.csv"), names = file("body_names.csv"), events = file("outside_events.csv");
    return derive(m_acts, m_texts, m_registers, {bodies, names, events});
  }

  std::vector<Term> terms(const std::string &body) {
    std::vector<Term> found;
    for (const Term &term : facts().terms) {
      if (term.body == body) found.push_back(term);
    }
    return found;
  }

  Status status(const std::string &body, const std::string &on) {
    const Facts all = facts();
    Body known;
    for (const Body &candidate : all.bodies) {
      if (candidate.slug == body) known = candidate;
    }
    return mandate::status(known, terms(body), *core::Date::parse(on), coverage(m_acts, m_texts));
  }

 private:
  void bind() {
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
      m_texts[i].paragraphs = &m_paragraphs[i];
      m_texts[i].readings = &m_readings[i];
    }
  }

  std::vector<Act> m_acts;
  std::vector<ActText> m_texts;
  std::vector<RegisterEntry> m_registers;
  std::deque<std::vector<core::Paragraph>> m_paragraphs;
  std::deque<std::vector<clause::Reading>> m_readings;
};

}  // namespace unsc::mandate::test
