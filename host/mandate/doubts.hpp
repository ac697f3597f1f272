#pragma once
// What stands against being certain of one body: decisions that are missing, or that may concern it and were not understood.
//
// Taking evidence away must never make an answer more certain. So whatever rests on a decision holds only while each later
// resolution up to the day is known, and those that may concern the body were read. A missing number may concern any body.
// What is known of a resolution tells whether it concerns this one: its names and acronym, the resolutions that it cites,
// its subjects, its agenda item. A resolution of which nothing is known but the number may concern any body too.
#include <mandate/coverage.hpp>

#include <map>
#include <string>
#include <vector>

namespace unsc::mandate {

class Doubts {
 public:
  /// How near a resolution must be to the body to count.
  enum class Near {
    subject,  // it names the body, or shares its subject or agenda item
    name      // it names the body or a resolution of its own: what has ended is begun again by its name only
  };

  /// All must outlive it; `terms` are the body's own.
  Doubts(const Body &body, const std::vector<Term> &terms, const Coverage &coverage);

  /// What of the time from the decision to the day was not read, in words: "72 resolutions between 2627 and 2700 were not
  /// read". The first few are named. Empty: everything was read.
  std::string since(const Term &decision, core::Date on, Near near) const;

  /// What of the time between two decisions of the body was not read, in words.
  std::string between(const Term &earlier, const Term &later) const;

  /// A resolution since the decision, of which the text was not read, that says by its title that it ends something of the
  /// body's: "[on termination of the arms embargo on Liberia]". Empty where there is none.
  std::string ending(const Term &decision, core::Date on) const;

  /// Adds the days on which since(decision, ...) or ending(decision, ...) can change.
  void add_days(const Term &decision, std::vector<core::Date> &days) const;

 private:
  struct Act {
    const Coverage::Adopted *act = nullptr;
    bool evident = false;  // it names the body or cites one of its resolutions
    bool by_name = false, by_subject = false;
    bool ends = false;  // its title says that it ends something
  };
  /// Where a decision stands in the run.
  struct Place {
    int number = 0;
    bool is_own = false;  // the number is the decision's own; else that of the last resolution by its day
    std::optional<core::Date> day;
    const std::string *agenda = nullptr;  // of its vote; nullptr where no vote tells of it
  };
  Place place_of(const Term &decision) const;
  std::vector<Coverage::Gap>::const_iterator first_gap_after(int number) const;
  std::string words(const Term &decision, core::Date on, Near near, int before) const;
  bool reaches(core::Date on) const;
  std::string end_of_record() const;
  static bool is_its_own(const Coverage::Adopted &act, const Place &decision);
  static bool is_later(const Coverage::Adopted &act, const Place &decision);
  static bool counts(const Act &one, const Place &decision, Near near);

  const Coverage &m_coverage;
  int m_first = 0;  // the lowest number of the record
  // Not wholly read and later than a decision of the body; what is seen to concern the body first, then by date.
  std::vector<Act> m_acts;
  std::map<std::string, std::string> m_agendas;  // of the body's own terms of which a vote tells, by symbol
};

}  // namespace unsc::mandate
