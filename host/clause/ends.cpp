#include <clause/cursor.hpp>
#include <clause/ends.hpp>
#include <clause/lexicon.hpp>

namespace unsc::clause {
namespace {

using Kind = Token::Kind;

UntilRule rule_of(core::PartialDate date) { return date.is_day() ? UntilRule::absolute : UntilRule::month_only; }

/// "(the date of) the adoption of this resolution", "the date of this resolution", "the passage of the present resolution";
/// "the date of adoption of resolution 1846 (2008)" counts from that one (1851).
bool adoption(Cursor &c, End &end) {
  const std::size_t start = c.at();
  c.take("and including");
  c.take_any({"the date of", "date of", "the day of"});
  c.take("the");
  if (c.take("entry into force of this resolution")) return true;  // 1464
  if (c.take_any({"adoption", "passage", "passing"})) {
    if (c.take("of")) {
      c.take_any({"this resolution", "the present resolution", "this", "the resolution", "resolution"});
      if (c.token().kind == Kind::resolution) end.other = c.take_resolution();
    }
    return true;
  }
  if (c.take_any({"this resolution", "the present resolution", "present resolution"})) return true;
  c.back_to(start);
  return false;
}

/// "the date of expiration of the current mandate in December 2020" (2557), "the end of the current period". The month that
/// the text recites is kept, to check the chain against.
bool current_expiry(Cursor &c, End &end) {
  const std::size_t start = c.at();
  c.take_any({"the date of", "date of"});
  c.take("the");
  if (!c.take_any({"expiration", "expiry", "end", "conclusion", "termination"})) {
    if (c.take_any({"their current expiry", "its current expiry", "its present mandate", "its current mandate"}))
      return true;
    c.back_to(start);
    return false;
  }
  if (c.take("date")) c.take("of");
  if (!c.take("of")) {
    c.back_to(start);
    return false;
  }
  c.take_any({"the", "its", "their", "that", "this"});
  while (c.take_any({"current", "present", "existing", "previous", "initial", "above"})) continue;
  c.take_any({"mandate", "mandates", "period", "term", "authorization", "authorizations"});
  if (c.take_any({"in", "on"})) end.recited_expiry = c.take_date();
  return true;
}

/// What follows "period of six months": until when, or from when. Both may be there ("beyond 15 October 2007 ... until"), so
/// several are read; a date beats a start, because it is the end itself.
bool tail(Cursor &c, End &end);

/// "until", "terminating on" (1287), "ending on" (2506), "up to" (1967) ... and a date. The word may be absent after "that
/// is," (2504 has both). The words that may open an end stand in this list.
bool until_date(Cursor &c, End &end, bool bare_allowed) {
  const std::size_t start = c.at();
  const bool worded = c.take_any({"until and including",
                                  "up to and including",
                                  "until midnight on",
                                  "until the end of",
                                  "until",
                                  "till",
                                  "through",
                                  "ending on",
                                  "ending",
                                  "which ends on",
                                  "which will end on",
                                  "to end on",
                                  "expiring on",
                                  "expiring",
                                  "terminating on",
                                  "terminating",
                                  "concluding on",
                                  "to expire on",
                                  "and ending on",
                                  "and expiring on",
                                  "up to",
                                  "to",
                                  "that ends on",
                                  "lasting until"});
  if (worded) {
    c.take_any({"midnight on", "midnight", "no later than", "the"});
    c.skip_time_of_day();
  } else if (!bare_allowed) {
    return false;
  }
  if (c.token(0).is("(")) c.skip();
  if (const auto date = c.take_date()) {
    end.until = date;
    end.rule = rule_of(*date);
    if (c.take("included")) return true;
    return true;
  }
  c.back_to(start);
  return false;
}

/// From when a duration counts: from this or another adoption, from the end of the current term, or from a printed day ("six
/// months beyond 20 June 2002", 1413; "beginning at 00.01 hours ... on 9 June 2000", 1302). "From no later than" a day
/// leaves the day to somebody else, so the start floats.
bool from_anchor(Cursor &c, End &end) {
  const std::size_t start = c.at();
  if (!c.take_any({"from and including",
                   "from",
                   "after",
                   "as of",
                   "as from",
                   "starting from",
                   "starting on",
                   "starting",
                   "beginning from",
                   "beginning on",
                   "beginning",
                   "commencing from",
                   "commencing on",
                   "commencing",
                   "beyond",
                   "following",
                   "effective from",
                   "effective on",
                   "effective",
                   "since",
                   "of",
                   "with effect from",
                   "to begin on",
                   "to start on",
                   "upon",
                   "on from"}))
    return false;
  if (c.take_any({"no later than", "not later than"})) {
    end.floating_start = true;
    end.rule = UntilRule::from_adoption;
    if (c.take_duration()) {
      if (c.take_any({"from", "after", "of"})) adoption(c, end);
      return true;
    }
    return c.take_date().has_value();
  }
  if (adoption(c, end)) {
    end.rule = end.other ? UntilRule::from_other : UntilRule::from_adoption;
    return true;
  }
  if (current_expiry(c, end)) {
    end.rule = UntilRule::from_current_expiry;
    return true;
  }
  c.take_any({"the current expiry date of", "its current expiry on", "the present date of"});
  c.skip_time_of_day();
  if (const auto date = c.take_date()) {
    end.from = date;
    end.rule = UntilRule::absolute;
    return true;
  }
  c.back_to(start);
  return false;
}

/// Goes round as long as something fits: "for a period of six months, that is, until 10 July 2020" (2504) is a start not
/// stated and a date, and the date is the end.
bool tail(Cursor &c, End &end) {
  bool any = false;
  for (int round = 0; round < 4; ++round) {
    const std::size_t start = c.at();
    c.take(",");
    c.take("(");
    const bool that_is = c.take_any({"that is ,", "that is", "i.e. ,", "i.e.", "that is to say ,", "namely"});
    if (until_date(c, end, that_is) || (end.rule != UntilRule::same_as && from_anchor(c, end))) {
      if (c.token().is(")")) c.skip();
      any = true;
      continue;
    }
    if (c.take_any({"to continue thereafter unless", "to be extended automatically unless",
                    "and to continue thereafter unless", "to be automatically renewed unless"})) {
      end.rule = UntilRule::open_ended;  // 1244: twelve months, "to continue thereafter unless"
      return true;
    }
    c.back_to(start);
    break;
  }
  if (end.until) end.rule = rule_of(*end.until);
  return any;
}

/// "specified in paragraph 1 above", "mentioned in paragraph 1", "referred to in paragraph 1" (1799, 2153, 2219).
bool same_as(Cursor &c, End &end) {
  const std::size_t start = c.at();
  c.take_any({"specified", "mentioned", "referred to", "set out", "set forth", "set", "indicated", "defined", "stated",
              "described", "identified"});
  if (c.take_any({"in", "by"}) && c.take_any({"paragraph", "subparagraph", "operative paragraph"}) &&
      (c.token().kind == Kind::number || number_word(c.token().word))) {
    const Token &number = c.token();
    end.same_as = number.kind == Kind::number ? number.word : std::to_string(*number_word(number.word));
    c.skip();
    c.take("above");
    end.rule = UntilRule::same_as;
    return true;
  }
  c.back_to(start);
  return false;
}

/// "six further months": the word that says that this is not the first period may stand inside the duration.
bool said_further(const Cursor &c) { return c.token().word == "further"; }

/// "Until 17 September 2024 only" (2697): no longer. "Only for the crossing at Bab al-Hawa" (2585) limits the place.
bool only_so_long(Cursor &c) {
  const Token &next = c.token(1);
  const bool over = next.word.empty() || next.is_any({",", ";", ".", "and"}) ||
                    (next.is("the") && (c.token(2).is("mandate") || c.token(2).is("authorization")));
  return c.token().is("only") && over && c.take("only");
}

void finish(Cursor &c, End &end) {
  if (only_so_long(c)) end.final = true;
  end.last = c.at();
  if (end.duration && end.rule == UntilRule::absolute && !end.until && end.from) {
    // a duration from a printed day: computed as absolute by its own text (1776: twelve months beyond 13 October 2007)
    if (const auto day = end.from->day()) end.until = core::PartialDate(end.duration->after(*day));
    end.rule = UntilRule::from_other;
  }
}

/// "for a further period ..." and what can follow it. "for" itself may be absent ("a final 19-month period until").
std::optional<End> period(Cursor &c, std::size_t first) {
  End end;
  end.first = first;
  const std::size_t adjectives = c.at();
  bool seen_period = false;
  for (std::size_t n = 0; n < 9; ++n) {
    if (c.token().is("period"))
      seen_period = true;
    else if (c.token().kind != Kind::word || !period_adjective(c.token().word)) {
      if (!(c.token().is(",") && c.at() > adjectives && (c.token(1).kind == Kind::duration))) break;
    }
    end.further = end.further || c.token().is_any({"further", "additional", "another"});
    end.initial = end.initial || c.token().is("initial");
    end.final = end.final || c.token().is("final") || c.token().is("last");
    c.skip();
  }
  if (c.token().kind == Kind::duration) end.further = end.further || said_further(c);
  end.duration = c.take_duration();
  if (end.duration) {
    c.take_any({"transitional period", "interim period", "mandate period", "final period", "period", "term"});
    c.take("only");
    if (!tail(c, end)) {
      end.rule = UntilRule::from_current_expiry, end.unstated_start = true;  // which start is meant, the chain decides
      // 1778: "from the date that its initial operating capability is declared": no day of the text
      end.floating_start = c.token().is_any({"from", "after", "following", "starting", "beginning", "commencing"});
    }
    finish(c, end);
    if (end.rule == UntilRule::from_current_expiry && !end.recited_expiry) {
      const std::size_t mark = c.at();
      End probe;
      if (!(c.take("from") && current_expiry(c, probe))) c.back_to(mark);
    }
    return end;
  }
  if (!seen_period) return std::nullopt;
  if (same_as(c, end) || tail(c, end)) {
    finish(c, end);
    return end;
  }
  const bool after_event = c.take_any({"ending", "expiring"}) && c.take_duration();   // 1671: four months after the election
  if (after_event || c.take_any({"running concurrently with", "concurrent with"})) {  // 1363
    end.rule = UntilRule::event;
    for (int n = 0; n < 20 && !after_event && c.at() < c.stop() && !c.token().is(";"); ++n) {
      c.skip();  // what it runs with belongs to it
      if (c.token().is(",")) break;
    }
    finish(c, end);
    return end;
  }
  return std::nullopt;
}

/// "until the end of MINUSMA's mandate as authorized in this resolution" (2100, paragraph 18; 2164): the French forces may
/// support the mission as long as there is one, so their end is its end.
bool end_of_mandate(Cursor &c, End &end) {
  const std::size_t start = c.at();
  if (c.take("the end of")) {
    const bool of = c.take("the mandate of");
    c.take("the");
    if (c.token().capitals) {
      const std::string name = c.token().word;
      c.skip();
      if (of || (c.take("' s mandate") || c.take("mandate"))) {
        end.same_as = name;
        end.rule = UntilRule::same_as;
        return true;
      }
    }
  }
  c.back_to(start);
  return false;
}

/// "Until" and what is not a date: a duration and its start, another thing's end, "until the Council decides otherwise"
/// (2551, paragraph 6: without an end), or an event outside the text. "Until six months" without a start tells no end.
std::optional<End> until_anything(Cursor &c, std::size_t first) {
  End end;
  end.first = first;
  if (until_date(c, end, false)) {
    finish(c, end);
    return end;
  }
  if (!c.take("until")) return std::nullopt;
  if (c.take("that date")) {  // 1790: the date that the sentence has just given
    end.same_as = kThatDate;
    end.rule = UntilRule::same_as;
    finish(c, end);
    return end;
  }
  if (end_of_mandate(c, end)) {
    finish(c, end);
    return end;
  }
  end.duration = c.take_duration();
  if (end.duration && from_anchor(c, end)) {
    finish(c, end);
    return end;
  }
  if (end.duration) return std::nullopt;
  if (c.take_any({"further notice", "the council decides otherwise", "the security council decides otherwise",
                  "otherwise decided"}))
    end.rule = UntilRule::open_ended;
  else
    end.rule = UntilRule::event;
  finish(c, end);
  return end;
}

}  // namespace

std::optional<End> end_at(const Tokens &tokens, std::size_t i, std::size_t stop) {
  Cursor c(tokens, i, stop);
  if (c.token().is("only") && c.token(1).is_any({"until", "till", "through"})) {  // "extend only until D"
    auto end = end_at(tokens, i + 1, stop);
    if (end && end->until) end->first = i, end->final = true;
    return end;
  }
  if (c.token().is("beyond") && c.token(1).kind == Kind::date) {  // "beyond D until E"
    End end;
    end.first = i;
    c.skip();
    end.from = c.take_date();
    c.take(",");
    if (until_date(c, end, false)) {
      finish(c, end);
      return end;
    }
    c.back_to(i);
  }
  if (c.token().is("for") || c.token().is("during")) {
    c.skip();
    if (auto end = period(c, i)) return end;
    return std::nullopt;
  }
  if (c.token().is_any({"until", "through", "till", "up"})) return until_anything(c, i);
  if (c.token().is("to") && c.token(1).kind == Kind::date) return until_anything(c, i);  // 1632: "to 15 December 2005"
  if (c.token().is_any({"ending", "expiring", "terminating"})) {
    End end;
    end.first = i;
    if (!until_date(c, end, false)) return std::nullopt;
    finish(c, end);
    return end;
  }
  if (c.token().kind == Kind::duration) {  // "13 months from the adoption" without "for"
    End end;
    end.first = i;
    end.duration = c.take_duration();
    c.take("period");
    if (!tail(c, end)) return std::nullopt;
    finish(c, end);
    return end;
  }
  if (c.token().is("an") || c.token().is("a")) {  // "a final 19-month period until"
    std::size_t ahead = 1;
    while (ahead < 4 && period_adjective(c.token(ahead).word)) ++ahead;
    if (c.token(ahead).kind == Kind::duration && (c.token(ahead + 1).is("period") || c.token(ahead + 1).is("until")))
      return period(c, i);
    if (c.token(ahead).is("period")) return period(c, i);
  }
  return std::nullopt;
}

std::optional<End> effect_at(const Tokens &tokens, std::size_t i, std::size_t stop) {
  Cursor c(tokens, i, stop);
  End end;
  end.first = i;
  if (c.take_any({"with immediate effect", "effective immediately", "with effect immediately", "immediately"})) {
    end.immediate = true;
    end.rule = UntilRule::from_adoption;
    end.duration = Duration{0, Unit::days};
    finish(c, end);
    return end;
  }
  if (!c.take_any({"with effect from", "with effect on", "effective from", "effective on", "effective as of", "effective",
                   "as of", "as from", "on", "from", "by", "at", "ending on", "with effect as of", "until"}))
    return std::nullopt;
  const bool by = tokens[i].is("by");  // "imposed by this resolution" is no day
  c.take_any({"midnight on", "midnight ,", "the end of"});
  c.skip_time_of_day();
  if (!by && adoption(c, end) && !end.other) {
    end.immediate = true;
    end.rule = UntilRule::from_adoption;
    end.duration = Duration{0, Unit::days};
  } else if (const auto date = c.take_date()) {
    end.until = date;
    end.rule = rule_of(*date);
  } else {
    return std::nullopt;
  }
  finish(c, end);
  return end;
}

}  // namespace unsc::clause
