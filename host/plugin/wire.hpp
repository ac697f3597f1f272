#pragma once
// How records travel between a worker and the host: little-endian numbers, texts with their length in front, in the order of
// the list of fields. The encoder is ours; the decoder trusts nothing, since a plugin can write on the worker's channel
// whatever it likes: every length is checked against what is there, every text must be UTF-8, every date a day, every choice
// a choice, and a record must be valid (validate.hpp) as if it had crossed the C ABI in this process.
#include <plugin/fields.hpp>
#include <plugin/plugin.hpp>

#include <bit>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

namespace unsc::plugin {

static_assert(std::endian::native == std::endian::little, "host and worker share a machine; the cache file does not travel");

/// Bytes that no worker of ours would send. The message says what was expected.
class BrokenFrame : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Appends values to a text.
class Encoder {
 public:
  explicit Encoder(std::string &into) : m_into(into) {}

  template <class... Values>
  void operator()(const Values &...values) {
    (put(values), ...);
  }

  void put(std::string_view text) {
    put(static_cast<std::uint32_t>(text.size()));
    m_into.append(text);
  }
  void put(const std::string &text) { put(std::string_view(text)); }
  void put(const std::optional<core::PartialDate> &date);
  void put(const std::optional<int> &count) { number(count.value_or(-1)); }
  void put(const std::optional<bool> &said) { put(static_cast<std::uint8_t>(said ? (*said ? 1 : 0) : 2)); }
  void put(bool value) { put(static_cast<std::uint8_t>(value)); }
  void put(core::Modality value) { put(static_cast<std::uint8_t>(value)); }
  void put(core::BallotScope value) { put(static_cast<std::uint8_t>(value)); }
  void put(const core::Lines &lines) { number(lines.first), number(lines.last); }
  void put(const core::NamedDate &named) { put(named.name), put(std::optional(named.date)); }
  void put(const core::Paragraph &p) { (*this)(static_cast<std::uint8_t>(p.kind), p.number, p.text, p.lines); }
  void put(const std::pair<std::string, std::string> &pair) { put(pair.first), put(pair.second); }
  void put(const Format &format) { fields(*this, format); }
  void put(std::uint8_t value) { m_into += static_cast<char>(value); }
  void put(std::uint32_t value) { number(value); }
  void put(std::uint64_t value) { number(value); }
  void put(std::int32_t value) { number(value); }
  template <class Element>
  void put(const std::vector<Element> &elements) {
    put(static_cast<std::uint32_t>(elements.size()));
    for (const auto &element : elements) put(element);
  }

 private:
  template <class Number>
  void number(Number value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    m_into.append(bytes, sizeof value);
  }

  std::string &m_into;
};

/// Takes values off the front of a text, or throws BrokenFrame.
class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : m_rest(bytes) {}

  template <class... Values>
  void operator()(Values &...values) {
    (take(values), ...);
  }

  bool at_end() const { return m_rest.empty(); }
  std::size_t left() const { return m_rest.size(); }
  void expect_end() const;
  /// These point into what is decoded. A text is UTF-8, bytes are anything.
  std::string_view text();
  std::string_view bytes();

  void take(std::string &text);
  void take(std::optional<core::PartialDate> &date);
  void take(std::optional<int> &count);
  void take(std::optional<bool> &said);
  void take(bool &value) { value = choice(1) != 0; }
  void take(core::Modality &value) { value = static_cast<core::Modality>(choice(2)); }
  void take(core::BallotScope &value) { value = static_cast<core::BallotScope>(choice(2)); }
  void take(core::Lines &lines) { number(lines.first), number(lines.last); }
  void take(core::NamedDate &named);
  void take(core::Paragraph &paragraph);
  void take(std::pair<std::string, std::string> &pair) { take(pair.first), take(pair.second); }
  void take(Format &format) { fields(*this, format); }
  void take(std::uint8_t &value) { number(value); }
  void take(std::uint32_t &value) { number(value); }
  void take(std::uint64_t &value) { number(value); }
  void take(std::int32_t &value) { number(value); }
  template <class Element>
  void take(std::vector<Element> &elements) {
    // An element is four bytes at least, so that no number in front of nothing makes the host reserve memory.
    const std::uint32_t count = count_of(4);
    elements.resize(count);
    for (auto &element : elements) take(element);
  }

 private:
  template <class Number>
  void number(Number &value) {
    need(sizeof value);
    std::memcpy(&value, m_rest.data(), sizeof value);
    m_rest.remove_prefix(sizeof value);
  }
  void need(std::size_t bytes) const;
  std::uint8_t choice(std::uint8_t last);
  std::uint32_t count_of(std::size_t least_size);

  std::string_view m_rest;
};

/// A record, a reject, a note, a dataset or progress, one after the other: the content of a frame of items. Each begins with
/// one byte: the place of the record's kind in core::Record, or one of these.
enum class Item : std::uint8_t { reject = core::kRecordKinds.size(), note, refused, dataset, progress };

/// Writes items. Used by the worker; and by whoever wants to compare what two readings said.
class ItemEncoder : public RecordSink {
 public:
  void take(core::RecordView record) override;
  void reject(std::uint64_t line, std::string_view reason) override { remark(Item::reject, line, reason); }
  void note(std::uint64_t line, std::string_view text) override { remark(Item::note, line, text); }
  void refused(std::uint64_t line, std::string_view reason) override { remark(Item::refused, line, reason); }
  void dataset(std::string_view name, std::string_view released) override;
  bool progress(std::uint64_t bytes) override;

  std::string &bytes() { return m_bytes; }

 private:
  void remark(Item kind, std::uint64_t line, std::string_view text);

  std::string m_bytes;
};

/// Hands every item of a frame to the sink. Reuses its buffers from frame to frame.
class ItemDecoder {
 public:
  /// Returns how many items but progress there were, and false where the sink wants to stop. Throws BrokenFrame, and what
  /// the sink throws.
  struct Outcome {
    std::uint64_t items = 0;
    bool go_on = true;
  };
  Outcome decode(std::string_view frame, RecordSink &sink);

 private:
  bool one(Decoder &decoder, RecordSink &sink);
  void record(std::uint8_t kind, Decoder &decoder, RecordSink &sink);

  core::EachRecord m_records;
};

}  // namespace unsc::plugin
