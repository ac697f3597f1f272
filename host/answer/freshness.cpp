#include <answer/freshness.hpp>

#include <store/query/provenance.hpp>

namespace unsc::answer {
namespace {

std::string or_none(const std::string &date, const char *none) { return date.empty() ? none : date.substr(0, 10); }

std::string dates(const store::Reach &reach) {
  return "last changed on " + or_none(reach.changed, "no day") + "; last looked at on " + or_none(reach.looked, "no day");
}

}  // namespace

Age age(const store::Store &store) {
  const auto reach = store::reach(store);
  return {"Texts read reach to " + or_none(reach.texts, "no day") + ", votes to " + or_none(reach.votes, "no day") +
              ". Newest day of the record " + or_none(reach.newest, "none") + "; " + dates(reach) + ".",
          core::Instant::parse(reach.looked)};
}

std::string reach_remark(const store::Store &store, core::Date as_of) {
  const auto reach = store::reach(store);
  if (reach.votes.empty() && reach.texts.empty())
    return "the store holds no record of the Council yet: \"unsc sync ORIGIN\"";
  std::string remark = "texts reach to " + or_none(reach.texts, "none") + "; votes to " + or_none(reach.votes, "none");
  if (const auto newest = core::Date::parse(reach.newest)) {
    const int days = as_of.days_since(*newest);
    remark += "; newest day of the record " + newest->iso();
    if (days > 0) remark += " (" + std::to_string(days) + (days == 1 ? " day" : " days") + " before " + as_of.iso() + ")";
  }
  return remark + "; " + dates(reach);
}

}  // namespace unsc::answer
