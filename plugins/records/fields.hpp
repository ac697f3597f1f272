#pragma once
// The fields of one JSON object, each asked for by name and kind.
//
// Whatever is not of its kind throws WrongKind with what was expected, so that the line is rejected. What nobody asked for
// is known afterwards (left()), so that it is told and not lost. Texts live in the Shelf until the record was handed over.
#include <unsc/json.hpp>

#include <deque>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace records {

/// Keeps texts in place: what it hands out stays valid until clear().
class Shelf {
 public:
  std::string_view keep(std::string text) { return m_texts.emplace_back(std::move(text)); }
  void clear() { m_texts.clear(); }

 private:
  std::deque<std::string> m_texts;
};

/// A word of the format and the number it has at the boundary.
struct Word {
  std::string_view word;
  std::uint32_t value;
};

class Fields {
 public:
  /// place: "" for the record itself, "ballots: " for an object inside it; it stands before every complaint.
  Fields(const unsc::json::Object &object, Shelf &shelf, std::string place = {});

  std::string_view text(std::string_view key);
  std::vector<std::string_view> texts(std::string_view key);
  /// "2024-03-28", "2024-03", "2024"; absent where the key is.
  unsc::Date date(std::string_view key);
  /// A whole number that is not negative; UNSC_NO_COUNT where the key is absent.
  std::int32_t count(std::string_view key);
  /// true or false; nullopt where the key is absent.
  std::optional<bool> flag(std::string_view key);
  /// One of the words; `absent` where the key is.
  std::uint32_t choice(std::string_view key, std::span<const Word> words, std::uint32_t absent);
  /// {"name": "value", "other": ["one", "two"]} as pairs, in their order.
  std::vector<std::pair<std::string_view, std::string_view>> pairs(std::string_view key);
  /// The objects of a list, each with its own fields.
  std::vector<Fields> list(std::string_view key);

  /// `ballots: weight = 2`, ...: the keys that nobody asked for, with their values.
  std::vector<std::string> left() const;

 private:
  void take(std::string_view key) { m_taken.insert(key); }
  [[noreturn]] void wrong(std::string_view key, std::string_view expected) const;

  unsc::json::Object m_object;
  Shelf *m_shelf;
  std::string m_place;
  std::set<std::string_view> m_taken;
};

}  // namespace records
