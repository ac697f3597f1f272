#include <council/agreement.hpp>

#include <algorithm>
#include <bit>
#include <cmath>

namespace unsc::council {
namespace {

constexpr std::size_t kWordBits = 64;
constexpr double kZ = 1.959963984540054;  // 97.5 % point of the normal distribution: two-sided 95 %

std::uint32_t ones(std::uint64_t word) { return static_cast<std::uint32_t>(std::popcount(word)); }

}  // namespace

Interval wilson(std::uint32_t agreed, std::uint32_t shared) {
  if (shared == 0) return {};
  const double n = shared, p = agreed / n, z2 = kZ * kZ;
  const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const double half = kZ / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

Agreement::Agreement(std::size_t votes) : m_words((votes + kWordBits - 1) / kWordBits), m_row_at(StateCode::kCount, -1) {}

Agreement::Row &Agreement::row(StateCode state) {
  auto &at = m_row_at[state.index()];
  if (at < 0) {
    at = static_cast<std::int16_t>(m_rows.size());
    m_rows.push_back({state, std::vector<std::uint64_t>(3 * m_words)});
  }
  return m_rows[static_cast<std::size_t>(at)];
}

void Agreement::cast(std::size_t vote, StateCode state, core::Position position) {
  std::size_t plane = 0;
  if (position == core::Position::no)
    plane = 1;
  else if (position == core::Position::abstain)
    plane = 2;
  else if (position != core::Position::yes)
    return;
  row(state).bits[plane * m_words + vote / kWordBits] |= std::uint64_t{1} << (vote % kWordBits);
}

std::vector<std::uint64_t> Agreement::contested() const {
  std::vector<std::uint64_t> seen(3 * m_words), split(m_words);
  for (const auto &state : m_rows) {
    for (std::size_t i = 0; i < seen.size(); ++i) seen[i] |= state.bits[i];
  }
  for (std::size_t i = 0; i < m_words; ++i) {
    const auto yes = seen[i], no = seen[m_words + i], abstain = seen[2 * m_words + i];
    split[i] = (yes & no) | (yes & abstain) | (no & abstain);
  }
  return split;
}

PairAgreement Agreement::compare(const Row &first, const Row &second, std::span<const std::uint64_t> split) const {
  PairAgreement pair{first.state, second.state};
  const std::uint64_t *const a = first.bits.data(), *const b = second.bits.data();
  for (std::size_t i = 0; i < m_words; ++i) {
    const auto no = m_words + i, abstain = 2 * m_words + i;
    const auto both = (a[i] | a[no] | a[abstain]) & (b[i] | b[no] | b[abstain]);
    if (both == 0) continue;
    const auto same = (a[i] & b[i]) | (a[no] & b[no]) | (a[abstain] & b[abstain]);
    pair.shared += ones(both);
    pair.agreed += ones(same);
    pair.contested += ones(both & split[i]);
    pair.contested_agreed += ones(same & split[i]);
  }
  if (pair.shared == 0) return pair;
  pair.ratio = static_cast<double>(pair.agreed) / pair.shared;
  const auto [low, high] = wilson(pair.agreed, pair.shared);
  pair.low = low;
  pair.high = high;
  return pair;
}

std::vector<PairAgreement> Agreement::pairs(std::span<const StateCode> only) const {
  std::vector<const Row *> rows;
  for (const auto &state : m_rows) rows.push_back(&state);
  std::sort(rows.begin(), rows.end(), [](const Row *a, const Row *b) { return a->state < b->state; });
  const auto asked = [only](StateCode state) { return std::find(only.begin(), only.end(), state) != only.end(); };
  const auto split = contested();
  std::vector<PairAgreement> all;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = i + 1; j < rows.size(); ++j) {
      const int named = asked(rows[i]->state) + asked(rows[j]->state);
      if (!only.empty() && named < (only.size() == 1 ? 1 : 2)) continue;
      if (auto pair = compare(*rows[i], *rows[j], split); pair.shared != 0) all.push_back(pair);
    }
  }
  return all;
}

}  // namespace unsc::council
