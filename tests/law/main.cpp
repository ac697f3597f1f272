// Takes evidence away from a store, piece by piece, and asks whether anything became more certain.
//
// usage: unsc-law STORE [EVERY [HALVES [ONLY]]]
//
// Takes away every EVERYth text, vote and paragraph with a clock alone (1: each), HALVES random halves, and each source; the
// last in copies beside the store. Prints one line a breach as it is found, and the counts. Exit code 1 where there is a
// breach. As many pieces are judged at a time as the machine has processors. ONLY: of the resolutions whose symbol has
// these characters in it.
#include <store/derive.hpp>
#include <store/mandate_input.hpp>
#include <store/store.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <mutex>
#include <random>
#include <thread>

#include "law/law.hpp"

namespace {

using namespace unsc;

template <class T>
std::vector<T> without(std::vector<T> all, std::size_t at) {
  all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
  return all;
}

template <class T>
void halve(std::vector<T> &all, std::mt19937 &random) {
  std::erase_if(all, [&](const T &) { return random() % 2 == 0; });
}

struct Judge {
  const std::vector<core::Date> days = law::month_starts(2000, 2023);
  mandate::Reference reference{store::reference("bodies.csv"), store::reference("body_names.csv"),
                               store::reference("outside_events.csv")};
  law::Answers full;
  std::size_t asked = 0, broken = 0;
  std::mutex telling;

  void judge(const law::Evidence &less, const std::string &what) {
    const auto breaches = law::breaches(full, law::answers(less, days, reference), days);
    const std::lock_guard one(telling);
    ++asked;
    broken += breaches.size();
    for (const auto &breach : breaches) std::cout << what << "\t" << breach << std::endl;
  }
};

/// What is left where a piece is taken away, and how the piece is called.
struct Piece {
  std::string what;
  std::function<law::Evidence()> less;
};

struct Paragraph {
  std::size_t text, index;
};

/// Those that decide on something's time, but for the last of a text: that one is missing behind it cannot be seen.
std::vector<Paragraph> paragraphs_with_clocks(const law::Evidence &all, const std::string &only) {
  std::vector<Paragraph> found;
  for (std::size_t i = 0; i < all.texts.size(); ++i) {
    const auto &text = all.texts[i];
    if (text.parsed == nullptr || text.symbol.find(only) == std::string::npos) continue;
    const int highest = mandate::numbered(text).highest;
    for (std::size_t n = 0; n < text.paragraphs->size(); ++n) {
      const auto &paragraph = (*text.paragraphs)[n];
      const int number = std::atoi(paragraph.number.c_str());
      const bool decides = paragraph.kind == core::ParagraphKind::operative && !(*text.parsed)[n].clauses.empty();
      if (decides && number > 0 && number < highest) found.push_back({i, n});
    }
  }
  return found;
}

Piece without_paragraph(const law::Evidence &all, Paragraph at) {
  const auto &text = all.texts[at.text];
  auto paragraphs = std::make_shared<std::vector<core::Paragraph>>(without(*text.paragraphs, at.index));
  auto parsed = std::make_shared<std::vector<clause::Parsed>>(without(*text.parsed, at.index));
  return {fmt::format("without paragraph {} of {}", (*text.paragraphs)[at.index].number, text.symbol),
          [&all, at, paragraphs = std::move(paragraphs), parsed = std::move(parsed)] {
            law::Evidence less = all;
            less.texts[at.text].paragraphs = paragraphs.get();
            less.texts[at.text].parsed = parsed.get();
            return less;
          }};
}

std::vector<Piece> pieces(const law::Evidence &all, std::size_t every, std::size_t halves, const std::string &only) {
  std::vector<Piece> list;
  const auto is_asked = [&](const std::string &symbol) { return symbol.find(only) != std::string::npos; };
  for (std::size_t i = 0; every != 0 && i < all.texts.size(); i += every) {
    if (!is_asked(all.texts[i].symbol)) continue;
    list.push_back({"without the text of " + all.texts[i].symbol, [&all, i] {
                      return law::Evidence{all.votes, without(all.texts, i), all.registers, all.deadlines};
                    }});
  }
  for (std::size_t i = 0; every != 0 && i < all.votes.size(); i += every) {
    if (!is_asked(all.votes[i].symbol)) continue;
    list.push_back({"without the vote on " + all.votes[i].symbol, [&all, i] {
                      return law::Evidence{without(all.votes, i), all.texts, all.registers, all.deadlines};
                    }});
  }
  const auto clocks = paragraphs_with_clocks(all, only);
  for (std::size_t i = 0; every != 0 && i < clocks.size(); i += every) list.push_back(without_paragraph(all, clocks[i]));
  for (std::size_t seed = 1; seed <= halves; ++seed) {
    list.push_back({fmt::format("half {}", seed), [&all, seed] {
                      std::mt19937 random(static_cast<std::mt19937::result_type>(seed));
                      law::Evidence less = all;
                      halve(less.texts, random);
                      halve(less.votes, random);
                      halve(less.registers, random);
                      halve(less.deadlines, random);
                      return less;
                    }});
  }
  return list;
}

void judge_all(Judge &judge, const std::vector<Piece> &list) {
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t at = next++; at < list.size(); at = next++) {
      if (at % 500 == 0 && at != 0) std::cerr << fmt::format("{} of {} pieces\n", at, list.size());
      judge.judge(list[at].less(), list[at].what);
    }
  };
  std::vector<std::jthread> workers;
  for (unsigned n = 1; n < std::thread::hardware_concurrency(); ++n) workers.emplace_back(work);
  work();
}

law::Evidence evidence_of(const store::Store &store, store::StoredTexts &texts) {
  const auto input = store::mandate_input(store, store.known(), texts);
  return {input.votes, input.texts, input.registers, input.deadlines};
}

std::vector<std::string> sources(const store::Store &store) {
  SQLite::Statement query(store.database(), "SELECT DISTINCT plugin FROM reading ORDER BY plugin");
  std::vector<std::string> all;
  while (query.executeStep()) all.push_back(query.getColumn(0).getString());
  return all;
}

/// As if the source had never been read: its claims are visible at no time.
void without_source(Judge &judge, const std::filesystem::path &file, const std::string &source) {
  const std::filesystem::path copy = file.string() + "." + source;
  std::filesystem::copy_file(file, copy, std::filesystem::copy_options::overwrite_existing);
  {
    auto store = store::Store::open_to_write(copy);
    SQLite::Statement close(store.database(),
                            "UPDATE visibility SET closed_at = opened_at WHERE reading IN (SELECT reading FROM reading "
                            "WHERE plugin = ?)");
    close.bind(1, source);
    close.exec();
    store::Deriver(store).all();
    store::StoredTexts texts;
    judge.judge(evidence_of(store, texts), "without the source " + source);
  }
  std::filesystem::remove(copy);
}

}  // namespace

int main(int count, char **words) {
  const std::size_t every = count > 2 ? std::strtoul(words[2], nullptr, 10) : 1;
  const std::size_t halves = count > 3 ? std::strtoul(words[3], nullptr, 10) : 200;
  const auto store = store::Store::open_to_read(words[1]);
  store::StoredTexts texts;
  const law::Evidence all = evidence_of(store, texts);
  Judge judge;
  judge.full = law::answers(all, judge.days, judge.reference);
  const std::string only = count > 4 ? words[4] : "";
  judge_all(judge, pieces(all, every, halves, only));
  for (const auto &source : only.empty() ? sources(store) : std::vector<std::string>{})
    without_source(judge, words[1], source);
  std::cout << fmt::format("{} pieces taken away from {} texts and {} votes: {} breaches\n", judge.asked, all.texts.size(),
                           all.votes.size(), judge.broken);
  return judge.broken == 0 ? 0 : 1;
}
