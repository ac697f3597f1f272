#pragma once
// What registers and other sources say of mandates beside the texts: terms, reviews, and what falls due.
//
// A text comes before a register, a register before a record of a deadline: what stands lower fills what nothing above it
// says, and where it says something else that is a conflict, never a second fact. The order in which sources were read does
// not show.
#include <mandate/chain.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace unsc::mandate {

/// Every vote by the symbol of its resolution and, where nothing was adopted, of its drafts.
using VotesBySymbol = std::map<std::string, const CouncilVote *>;

/// The day of every text by its symbol, where it is known.
using DaysOfTexts = std::map<std::string, core::Date>;

/// A resolution was adopted; a draft that nobody reports as adopted moves nothing. `vote` may be nullptr.
Outcome outcome_of(const CouncilVote *vote, const std::string &symbol);

class Registers {
 public:
  /// All must outlive it.
  Registers(Facts &facts, const Resolver &resolver, Chain &chain, const VotesBySymbol &votes, const DaysOfTexts &texts);

  /// Terms, and the reviews that entries print. To be called once the texts are in the chain.
  void add(const std::vector<RegisterEntry> &entries);
  /// To be called after add(entries).
  void add(const std::vector<DeadlineEntry> &entries);

 private:
  void entry(const RegisterEntry &entry);
  bool noted_lapse(Term &term, const RegisterEntry &entry);
  void counted(Term &term, const core::MandateActionRecord &record);
  void due(Deadline deadline);
  void keep(Deadline deadline);
  const CouncilVote *vote_on(const std::string &symbol) const;
  /// The day of its vote, else that of its text: from then on it is known.
  std::optional<core::Date> adopted_on(const std::string &symbol) const;
  void unknown_body(const std::string &printed, const char *rule, ClaimKind kind, std::int64_t claim, std::uint64_t line);

  Facts &m_facts;
  const Resolver &m_resolver;
  Chain &m_chain;
  const VotesBySymbol &m_votes;
  const DaysOfTexts &m_texts;
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> m_duties;  // deadlines by body and symbol
};

}  // namespace unsc::mandate
