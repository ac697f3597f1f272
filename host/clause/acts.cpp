#include <clause/acts.hpp>

#include <algorithm>

namespace unsc::clause {
namespace {

bool authorizes(const Token &token) { return token.is("authorizes") || token.is("authorises"); }

bool authorized(const Token &token) { return token.is("authorized") || token.is("authorised"); }

bool allows(const Token &token) { return token.is("authorize") || token.is("authorise"); }

/// The verb's tokens: act, first, last, and what stands before it when passive.
ActAt act_at(Act act, std::size_t first, std::size_t last, bool passive = false) {
  ActAt at;
  at.act = act;
  at.first = first;
  at.last = last;
  at.passive = passive;
  return at;
}

/// "rapidly", "immediately": an adverb between what governs a verb and the verb.
std::size_t past_adverb(const Tokens &t, std::size_t i) {
  const std::string &word = t[i].word;
  return word.size() > 4 && word.ends_with("ly") ? i + 1 : i;
}

/// "to extend", "to further extend", "to renew and expand" (2607, paragraph 5). "To continue to report" (2514) extends
/// nothing: what goes on is the report.
std::optional<ActAt> infinitive(const Tokens &t, std::size_t i, std::size_t end) {
  if (!t[i].is("to")) return std::nullopt;
  std::size_t verb = past_adverb(t, i + 1);
  if (t[verb].is("further") || t[verb].is("also")) ++verb;
  Act act = act_of_infinitive(t[verb].word);
  if (t.phrase(verb, "set up") != 0) act = Act::establish;
  std::size_t last = verb + 1;
  for (const std::string_view extending : {"keep in force", "roll over"}) {
    if (const auto used = t.phrase(verb, extending)) act = Act::extend, last = verb + used;
  }
  for (const std::string_view ending : {"bring to an end", "end the mandate", "conclude the mandate", "close the mandate"}) {
    if (t.phrase(verb, ending) != 0) act = Act::terminate;
  }
  if (act == Act::none || verb >= end) return std::nullopt;
  if (t[verb].is("continue") && t[verb + 1].is_any({"to", "thereafter", "its", "their"})) return std::nullopt;
  ActAt found = act_at(act, i, last);
  if ((t[verb + 1].is("and") || t[verb + 1].is(",")) && act_of_infinitive(t[verb + 2].word) != Act::none) {
    // "to modify and extend": the clock's verb wins; "to renew and expand" extends
    if (act_of_infinitive(t[verb + 2].word) == Act::extend) found.act = Act::extend;
    found.last = verb + 3;
  }
  return found;
}

/// "to modify and extend": the first verb says nothing about a clock, the second does (2040 has them the other way round).
std::optional<ActAt> second_infinitive(const Tokens &t, std::size_t i) {
  if (!t[i].is("to") || !t[i + 2].is("and") || act_of_infinitive(t[i + 1].word) != Act::none) return std::nullopt;
  const Act act = act_of_infinitive(t[i + 3].word);
  if (act == Act::none) return std::nullopt;
  return act_at(act, i, i + 4);
}

/// "Requests that the Secretary-General renew the mandate" (1819).
std::optional<ActAt> subjunctive(const Tokens &t, std::size_t i) {
  const std::size_t used = t.phrase(i, "that the secretary-general");
  if (used == 0) return std::nullopt;
  const std::size_t verb = past_adverb(t, i + used);  // 2127: "rapidly establish"
  const Act act = act_of_infinitive(t[verb].word);
  if (act == Act::none) return std::nullopt;
  return act_at(act, verb, verb + 1);
}

/// "take the necessary administrative measures ... with a view to extending the mandate" (1698).
std::optional<ActAt> gerund(const Tokens &t, const Segment &s, std::size_t i) {
  const std::size_t used = t.phrase(i, "with a view to");
  if (used == 0 || !t.find("administrative measures", s.verb, i)) return std::nullopt;
  if (t[i + used].is("extending") || t[i + used].is("renewing")) return act_at(Act::extend, i, i + used + 1);
  if (t[i + used].is("re-establishing") || t[i + used].is("establishing")) return act_at(Act::establish, i, i + used + 1);
  return std::nullopt;
}

/// "Requests the Secretary-General to continue to provide a logistical support package for AMISOM" (1872, 1910).
std::optional<ActAt> support(const Tokens &t, std::size_t i) {
  if (t.phrase(i, "to continue to provide a") == 0 || !t.find("support package", i, i + 9)) return std::nullopt;
  return act_at(Act::extend, i, i + 4);
}

/// Past what stands between two commas at `i`: "MONUSCO shall, for an initial period of one year and within the authorized
/// troop ceiling, include" (2098). The verb is behind it.
std::size_t past_aside(const Tokens &t, std::size_t i) {
  if (!t[i].is(",")) return i;
  for (std::size_t k = i + 1; k < i + 16 && !t[k].is(";"); ++k) {
    if (t[k].is(",")) return k + 1;
  }
  return i;
}

/// "Decides that the mandate be extended": a "be" that no other verb governs. "Could be extended" and "not be extended"
/// decide no extension.
bool bare_be(const Tokens &t, std::size_t i) {
  if (!t[i].is("be") || i == 0) return false;
  return !t[i - 1].is_any({"to", "shall", "will", "should", "may", "can", "could", "would", "must", "might", "not", "also",
                           "therefore", "further", "likewise"});
}

/// "MINUSCA is authorized until", "UNPREDEP shall be authorised for a further": a participle that gives an authorization
/// time.
bool authorized_for_a_time(const Tokens &t, std::size_t participle) {
  return authorized(t[participle]) && (t[participle + 1].is("until") || t[participle + 1].is("for"));
}

/// "shall be extended" (1370), "shall continue in force" (1418), "shall expire 180 days from" (2165, paragraph 5), "is
/// extended". What the decision is about stands before these words. "Shall continue to support the Committee" extends the
/// Monitoring Team (2557); any other "shall continue to" names a task.
std::optional<ActAt> passive(const Tokens &t, std::size_t i) {
  const bool modal = t[i].is_any({"shall", "will", "should"});
  const bool present = t[i].is("is") || t[i].is("are") || bare_be(t, i);
  // 1904: "assisted by an Office of the Ombudsperson, to be established for an initial period of 18 months"
  if (t.phrase(i, "to be established") != 0 && i > 0 && t[i - 1].is(",")) return act_at(Act::establish, i, i + 3, true);
  if (!modal && !present) return std::nullopt;
  std::size_t k = past_aside(t, i + 1);
  if (t[k].is("not")) return std::nullopt;
  while (t[k].is_any({"further", "hereby", "also", "therefore", "now", "likewise"})) ++k;
  if (modal && t[k].is("be"))
    ++k;
  else if (modal) {
    if ((t[k].is("continue") && !t[k + 1].is("to")) || t.phrase(k, "continue to apply") ||
        t.phrase(k, "continue to be in force") || t.phrase(k, "continue to support the committee"))
      return act_at(Act::extend, i, k + 1, true);
    for (const std::string_view phrase :
         {"continue to operate", "remain in force", "remain in effect", "remain in place", "remain valid", "apply", "last",
          "run", "remain in", "remain authorized", "remain authorised", "support the committee",
          "also support the committee", "have the following mandate", "commence the implementation of its mandate"}) {
      if (const auto used = t.phrase(k, phrase)) return act_at(Act::extend, i, k + used, true);
    }
    for (const std::string_view phrase : {"expire", "terminate", "end", "cease", "come to an end", "conclude", "lapse"}) {
      if (const auto used = t.phrase(k, phrase)) return act_at(Act::terminate, i, k + used, true);
    }
    if (t.phrase(k, "close by") != 0) return act_at(Act::terminate, i, k + 1, true);  // 2350
    return std::nullopt;
  }
  while (t[k].is_any({"further", "hereby", "also", "now"})) ++k;
  const Act act = act_of_participle(t[k].word);
  if (authorized_for_a_time(t, k)) return act_at(Act::extend, i, k + 1, true);
  if (act == Act::none || authorized(t[k])) {
    const std::size_t at = t[k].is("valid") ? k + 1 : k;
    if (modal && (t[at].is("for") || t[at].is("until"))) return act_at(Act::extend, i, at, true);
    return std::nullopt;
  }
  ActAt found = act_at(act, i, k + 1, true);
  found.suspension = t[k].is("suspended");
  return found;
}

/// "Decides to renew ..., and reiterates that the arms embargo shall not apply": the second verb is none that decides
/// (2182).
bool recites_before(const Tokens &t, const Segment &s, std::size_t i) {
  for (std::size_t k = s.verb + 1; k < i; ++k) {
    if (operative_verb(t[k].word) == Force::recites) return true;
  }
  return false;
}

/// "Decides that the arms embargo shall not apply to ..." (2551), "to continue to provide the Committee with the assistance
/// of its group of experts" (2663): decided without an end.
std::optional<ActAt> endless(const Tokens &t, const Segment &s, std::size_t i) {
  if (s.force != Force::decides || !t[s.verb].is("decides")) return std::nullopt;
  const bool exempts = t.phrase(i, "shall not apply to") != 0;
  const bool assists = t.phrase(i, "to continue to provide the") != 0 && t.find("with the assistance of", i, i + 10);
  if (!exempts && !assists) return std::nullopt;
  if (recites_before(t, s, i)) return std::nullopt;
  ActAt found = act_at(Act::extend, i, i + (assists ? 4 : 3), exempts);
  found.endless = true;
  return found;
}

/// "authorizes the establishment of" (1433), "authorizes the continuation" (1756), "decides on an extension of". The noun
/// stands near the verb: further in, "the extension of State authority" is a task (2552, paragraph 33).
std::optional<ActAt> noun(const Tokens &t, const Segment &s, std::size_t i) {
  const bool confirmed =
      t.phrase(s.verb + 1, "to confirm") != 0;  // 2672: "to confirm in accordance with ... the extension of"
  if (i > s.verb + (confirmed ? 20u : 5u)) return std::nullopt;
  Act act = Act::none;
  if (t[i].is_any({"extension", "renewal", "continuation", "prolongation"})) act = Act::extend;
  if (t[i].is("establishment") || t[i].is("creation")) act = Act::establish;
  if (t[i].is("termination")) act = Act::terminate;
  if (act == Act::none) return std::nullopt;
  if (!t[i + 1].is("of") && !t[i + 1].is(",") && !end_at(t, i + 1, s.end)) return std::nullopt;
  if (t[s.verb].is("confirms") || t[s.verb].is("requests")) return std::nullopt;
  return act_at(act, i, i + 1);
}

/// "Renews its appeal" (1430, 1479), "extends its support": the verb is about what the Council says, not about a mandate.
bool about_words(const Tokens &t, std::size_t verb) {
  if (!t[verb + 1].is("its")) return false;
  for (std::size_t i = verb + 2; i < verb + 5; ++i) {
    if (t[i].is_any({"appeal", "call", "support", "request", "demand", "commitment", "determination", "invitation",
                     "condolences", "appreciation"}))
      return true;
  }
  return false;
}

/// What may stand before a second infinitive of the same decision.
bool joined(const Token &token) { return token.is_any({"and", ",", ";", ")", ":"}); }

/// Where a measure says what States "shall" do, or "may" do by an authorization (1816), within `limit`.
std::optional<std::size_t> obligation(const Tokens &t, const Segment &s, std::size_t limit) {
  const auto shall = t.find("shall", s.verb, limit);
  return shall ? shall : t.find("may", s.verb, limit);
}

/// "all States shall take the necessary measures to prevent ... for a period of 12 months" (1478, 1903): the end may come
/// late.
std::size_t last_of_obligation(const Tokens &t, std::size_t shall, std::size_t end) {
  const bool prevents =
      (t[shall - 1].is("states") || t[shall - 1].is(",")) && t.phrase(shall + 1, "take the necessary measures") != 0;
  if (!prevents) return std::min(shall + 4, end);
  std::size_t i = shall;
  while (i < end && !t[i].is_any({";", "provided", "unless", "except"})) ++i;
  return i;
}

/// "Decides to extend UNISFA's mandate until 15 November 2025, and that the extension shall be reviewed": the decision
/// stands before its "that".
bool decided_before(const Tokens &t, const Segment &s, std::size_t that) {
  for (std::size_t i = s.verb + 1; i < that; ++i) {
    if (infinitive(t, i, s.end) && !t[i - 1].is("order")) return true;
  }
  return false;
}

/// "Decides that, for an initial period of one year ..., all Member States shall": the first "shall" after an end.
std::optional<ActAt> measure(const Tokens &t, const Segment &s) {
  const bool asked =
      t[s.verb].is("requests") && t.find("that the icc", s.verb, s.end);  // 1422, by article 16 of the Statute
  const auto that = t.find("that", s.verb, std::min(s.end, s.verb + 30));
  if (!(t[s.verb].is("decides") || asked) || !that || decided_before(t, s, *that)) return std::nullopt;
  const std::size_t limit = std::min(s.end, s.verb + 140);
  const auto shall = obligation(t, s, limit);
  if (!shall || t[*shall + 1].is("review"))
    return std::nullopt;  // 1572: what the Council shall review lasts no longer for it
  for (std::size_t i = s.verb + 1; i < last_of_obligation(t, *shall, s.end); ++i) {
    const auto end = end_at(t, i, s.end);
    if (!end || end->rule == UntilRule::event || (t[*shall].is("may") && i > *shall)) continue;
    const bool first = end->initial || (end->rule == UntilRule::from_adoption && !t.find("further", i, end->last));
    ActAt found = act_at(first ? Act::establish : Act::extend, s.verb, s.verb + 1);
    found.measure = true;
    found.authorization = t[*shall].is("may");
    return found;
  }
  return std::nullopt;
}

/// What is asked of the Secretary-General can set up or extend a panel, because the Council's panels are his to appoint:
/// "Requests the Secretary-General to establish ... a Panel of Experts" (1478, paragraph 25). What is asked of others
/// decides nothing.
bool asked_to_decide(const Tokens &t, const Segment &s, const ActAt &act) {
  if (act.passive || (act.act != Act::extend && act.act != Act::establish)) return false;

  return t.find("secretary-general", s.verb, act.first).has_value() && act.first < s.verb + 60;
}

/// "decides that, for a further period of twelve months from the date of this resolution, to renew the authorizations".
bool only_an_end_between(const Tokens &t, std::size_t from, std::size_t to) {
  while (from < to && t[from].is(",")) ++from;
  const auto end = end_at(t, from, to);
  if (!end) return false;
  std::size_t next = end->last;
  while (next < to && t[next].is(",")) ++next;
  return next == to;
}

bool lettered(const Tokens &t, std::size_t i) { return i > 3 && t[i - 1].is(")") && t[i - 3].is("("); }

/// Whether the verb that opens the segment governs the act. An infinitive further in belongs to something else: in "to
/// undertake the following tasks: (a) to establish" nothing is established.
bool governed(const Tokens &t, const Segment &s, const ActAt &act) {
  if (!act.passive && t[act.first].is("to") && t[act.first - 1].is("not")) return false;  // "Decides not to renew"
  if (act.passive && t.find("notwithstanding that", s.verb, act.first)) return false;     // 1705
  if (act.passive) return !t[act.first - 1].is_any({"which", "who", "that"});
  const bool after_comma = t[act.first - 1].is(",");
  for (std::size_t i = s.verb + 1; i < act.first; ++i) {
    if (t[i].is("that") && only_an_end_between(t, i + 1, act.first)) continue;    // 1897
    if (t[i].is("that") && t[i - 1].is(")") && lettered(t, act.first)) continue;  // 1731: "(b) That ...; (c) To renew"
    if (t[i].is("that") && !t[i - 1].is("for") && !t[i - 1].is("of") && !t[i + 1].is("is") && t[act.first].is("to") &&
        !(t[i + 1].is(":")))
      return false;
    if (after_comma && (t.phrase(i, "in order to") || t.phrase(i, "with a view") || t[i].is("which"))) continue;
    if (t[i].is("which") || t.phrase(i, "so as") || t[i].is("who") || t.phrase(i, "in order to") ||
        t.phrase(i, "with a view") || t.phrase(i, "with the intention") || t.phrase(i, "its intention") ||
        t.phrase(i, "the need") || t.phrase(i, "tasks :") || t.phrase(i, "following :") || t.phrase(i, "following tasks") ||
        t.phrase(i, "mandate :") || t[i].is("whether"))
      return false;
  }
  return true;
}

}  // namespace

std::vector<ActAt> acts(const Tokens &t, const Segment &s) {
  std::vector<ActAt> found;
  if (!s.has_verb || s.force == Force::intends || s.force == Force::recites) return found;
  if (s.force == Force::decides && act_of_third_person(t[s.verb].word) != Act::none && !t[s.verb + 1].is("to") &&
      !about_words(t, s.verb)) {
    ActAt at = act_at(act_of_third_person(t[s.verb].word), s.verb, s.verb + 1);
    at.authorization = authorizes(t[s.verb]);
    found.push_back(at);
  }
  if (const auto whole = measure(t, s)) {
    const auto shall = obligation(t, s, s.end);
    if (!passive(t, *shall)) {
      found.push_back(*whole);
      return found;
    }
  }
  for (std::size_t i = s.verb + 1; i < s.end; ++i) {
    std::optional<ActAt> at = infinitive(t, i, s.end);
    if (!at) at = second_infinitive(t, i);
    if (!at) at = subjunctive(t, i);
    if (!at) at = passive(t, i);
    if (!at) at = noun(t, s, i);
    if (!at) at = endless(t, s, i);
    if (!at && s.force == Force::asks) at = gerund(t, s, i);
    if (s.force == Force::asks) {
      if (const auto package = support(t, i)) at = package;
    }
    if (!at || (!t[at->first].is("with") && !governed(t, s, *at))) continue;
    if (s.force == Force::asks && !asked_to_decide(t, s, *at)) continue;
    const bool asks_secretary = !found.empty() && t.find("secretary-general", s.verb, at->first).has_value();
    if (!found.empty() && !at->passive && !(found.back().authorization && asks_secretary) && t[at->first].is("to") &&
        !joined(t[at->first - 1]))
      continue;  // "the authorization of X to maintain a mission"
    if (!found.empty() && found.back().authorization && t[at->last - 1].is("continue") &&
        !t.find("secretary-general", s.verb, at->first))
      continue;  // 1437: "Authorizes UNMOP to continue"
    // 1769: "to authorise and mandate the establishment": what is authorized is set up
    at->authorization = (allows(t[at->last - 1]) && !t.find("establishment", at->last, at->last + 5)) || at->authorization;
    if (t[at->last - 1].is("suspend")) at->suspension = true;
    // "Endorses the establishment of", "Endorses the decision ... to extend" (1294); a recommendation is no decision (1428)
    if (t[s.verb].is("endorses") && at->last != at->first + 1 && !t.find("the decision contained", s.verb, at->first))
      continue;
    if (!found.empty() && found.back().authorization && t.find("secretary-general", s.verb, at->first) &&
        found.back().first == s.verb && !at->passive && at->act == Act::extend && at->first < s.verb + 40)
      found.pop_back();  // "Authorizes the Secretary-General to extend": the extension is what is decided
    i = at->last - 1;
    found.push_back(*at);
  }
  return found;
}

}  // namespace unsc::clause
