#include <store/query/coverage.hpp>

#include <mandate/reference.hpp>
#include <store/mandate_input.hpp>
#include <store/query/rows.hpp>

namespace unsc::store {
NumbersHeld numbers_held(const Store &store, const std::string &until) {
  NumbersHeld held;
  Rows votes(store,
             "SELECT number FROM vote WHERE organ = 'SC' AND number IS NOT NULL AND outcome = 'adopted' "
             "AND coalesce(date, '') <= ?");
  votes.with(until);
  while (votes.next()) held.votes.insert(static_cast<int>(votes.number(0)));
  // A text of which a vote tells the day counts from that day.
  Rows texts(store,
             "SELECT t.symbol, coalesce(t.language, '') FROM text_claim t JOIN visible_reading r ON r.reading = t.reading "
             "LEFT JOIN vote v ON v.key = t.symbol WHERE coalesce(v.date, t.date, '') <= ?");
  texts.with(until);
  while (texts.next()) {
    const int number = mandate::number_of(texts.text(0));
    if (number == 0) continue;
    const auto language = texts.string(1);
    held.by_language[language].insert(number);
    if (language.empty() || language == kReadLanguage) held.texts.insert(number);
  }
  return held;
}

std::map<SourceKey, SourceNumbers> numbers_by_source(const Store &store) {
  std::map<SourceKey, SourceNumbers> all;
  Rows votes(
      store,
      "SELECT r.plugin, coalesce(r.publication, ''), c.resolution FROM vote_claim c JOIN reading r ON r.reading = c.reading "
      "JOIN visible_reading w ON w.reading = c.reading WHERE c.organ = 'SC' AND c.resolution IS NOT NULL");
  while (votes.next()) {
    if (const int number = mandate::number_of(votes.text(2))) all[{votes.string(0), votes.string(1)}].votes.insert(number);
  }
  Rows texts(store,
             "SELECT r.plugin, coalesce(r.publication, ''), c.symbol, coalesce(c.language, '') FROM text_claim c "
             "JOIN reading r ON r.reading = c.reading JOIN visible_reading w ON w.reading = c.reading");
  while (texts.next()) {
    auto &held = all[{texts.string(0), texts.string(1)}];
    ++held.languages[texts.string(3)];
    if (const int number = mandate::number_of(texts.text(2))) held.texts.insert(number);
  }
  return all;
}

FailedDrafts failed_drafts(const Store &store, const std::string &until) {
  constexpr const char *kFailed = "v.organ = 'SC' AND v.outcome IN ('vetoed', 'not_adopted') AND coalesce(v.date, '') <= ?";
  FailedDrafts found;
  Rows sources(store, std::string("SELECT r.plugin, coalesce(r.publication, ''), CAST(substr(v.date, 1, 4) AS INTEGER), "
                                  "count(DISTINCT v.vote) FROM vote v JOIN vote_source s ON s.vote = v.vote "
                                  "JOIN vote_claim c ON c.claim = s.claim JOIN reading r ON r.reading = c.reading WHERE ") +
                          kFailed + " GROUP BY 1, 2, 3");
  sources.with(until);
  while (sources.next()) {
    found.by_source[{sources.string(0), sources.string(1)}][static_cast<int>(sources.number(2))] = sources.number(3);
  }
  Rows whole(store, std::string("SELECT count(*), min(v.date), max(v.date) FROM vote v WHERE ") + kFailed);
  whole.with(until);
  if (whole.next()) {
    found.votes = whole.number(0);
    found.since = whole.string(1);
    found.last = whole.string(2);
  }
  return found;
}

std::string last_vote(const Store &store, const std::string &until, bool failed) {
  // Walks the votes by day from the last, so that the first one that fits ends it.
  Rows rows(store, std::string("SELECT date FROM vote WHERE organ = 'SC' AND date <= ? ") +
                       (failed ? "AND outcome IN ('vetoed', 'not_adopted') " : "") + "ORDER BY date DESC LIMIT 1");
  rows.with(until);
  return rows.next() ? rows.string(0) : std::string();
}

}  // namespace unsc::store
