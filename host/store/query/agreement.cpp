// Agreement reads every ballot of an organ once, in the order of the primary key.
#include <store/query/votes.hpp>

namespace unsc::store {
namespace {

const std::string kVotes =
    " FROM vote v WHERE v.organ = ?1 AND v.modality <> 'without_vote' AND coalesce(v.date, '') >= ?2 AND "
    "coalesce(v.date, '') <= ?3 ";
constexpr const char *kEver = "9999";

core::Position position_of(std::string_view word) {
  switch (word.empty() ? ' ' : word[0]) {
    case 'y':
      return core::Position::yes;
    case 'n':
      return core::Position::no;
    case 'a':
      return word == "abstain" ? core::Position::abstain : core::Position::absent;
    default:
      return core::Position::unknown;
  }
}

void bind(Rows &rows, const AgreementFilter &filter) {
  rows.with(filter.organ).with(filter.since).with(filter.until.empty() ? kEver : std::string_view(filter.until));
}

std::size_t count_votes(const Store &store, const AgreementFilter &filter) {
  Rows rows(store, "SELECT count(*)" + kVotes);
  bind(rows, filter);
  return rows.next() ? static_cast<std::size_t>(rows.number(0)) : 0;
}

}  // namespace

council::Agreement agreement(const Store &store, const AgreementFilter &filter) {
  council::Agreement result(count_votes(store, filter));
  Rows rows(store, "SELECT b.vote, b.state, b.position FROM (SELECT v.vote" + kVotes +
                       "ORDER BY v.vote) w CROSS JOIN ballot b ON b.vote = w.vote");
  bind(rows, filter);
  std::int64_t last = 0;
  std::size_t place = 0;
  bool any = false;
  while (rows.next()) {
    const auto vote = rows.number(0);
    if (any && vote != last) ++place;
    any = true;
    last = vote;
    const auto position = position_of(rows.text(2));
    if (position == core::Position::absent || position == core::Position::unknown) continue;
    if (const auto state = council::StateCode::from(rows.text(1))) result.cast(place, *state, position);
  }
  return result;
}

core::Table shared_votes(const Store &store, const AgreementFilter &filter, const std::string &a, const std::string &b,
                         bool differ) {
  Rows rows(store,
            "SELECT v.key AS ref, v.date, v.organ, v.resolution, v.draft, v.title, x.state AS a, x.position AS a_position, "
            "y.state AS b, y.position AS b_position, x.position = y.position AS \"agree?\", v.outcome "
            "FROM ballot x CROSS JOIN vote v ON v.vote = x.vote CROSS JOIN ballot y ON y.vote = v.vote AND y.state = ?5 "
            "WHERE x.state = ?4 AND v.organ = ?1 AND v.modality <> 'without_vote' AND coalesce(v.date, '') >= ?2 "
            "AND coalesce(v.date, '') <= ?3 AND x.position IN ('yes', 'no', 'abstain') "
            "AND y.position IN ('yes', 'no', 'abstain')" +
                std::string(differ ? " AND x.position <> y.position" : "") + " ORDER BY v.date, v.key");
  bind(rows, filter);
  return table(rows.with(a).with(b));
}

std::vector<std::string> organs(const Store &store) {
  Rows rows(store, "SELECT DISTINCT organ FROM vote WHERE modality <> 'without_vote' ORDER BY organ");
  std::vector<std::string> found;
  while (rows.next()) found.push_back(rows.string(0));
  return found;
}

}  // namespace unsc::store
