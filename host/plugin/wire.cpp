#include <plugin/wire.hpp>

#include <core/text.hpp>
#include <plugin/validate.hpp>

#include <fmt/format.h>

namespace unsc::plugin {

void Encoder::put(const std::optional<core::PartialDate> &date) {
  std::uint32_t packed = 0;
  if (date) {
    const auto day = date->day();
    packed = static_cast<std::uint32_t>(date->year()) << 16 | date->month() << 8 | (day ? day->day() : 0);
  }
  put(packed);
}

void Decoder::need(std::size_t bytes) const {
  if (m_rest.size() < bytes)
    throw BrokenFrame(fmt::format("{} bytes where at least {} were expected", m_rest.size(), bytes));
}

void Decoder::expect_end() const {
  if (!m_rest.empty()) throw BrokenFrame(fmt::format("{} bytes behind the end of a frame", m_rest.size()));
}

std::string_view Decoder::bytes() {
  std::uint32_t size = 0;
  number(size);
  need(size);
  const auto bytes = m_rest.substr(0, size);
  m_rest.remove_prefix(size);
  return bytes;
}

std::string_view Decoder::text() {
  const auto text = bytes();
  if (!core::valid_utf8(text)) throw BrokenFrame("a text that is not UTF-8");
  return text;
}

void Decoder::take(std::string &text) { text.assign(this->text()); }

void Decoder::take(std::optional<core::PartialDate> &date) {
  std::uint32_t packed = 0;
  number(packed);
  date.reset();
  if (packed == 0) return;
  date = core::PartialDate::from(static_cast<std::int16_t>(packed >> 16), packed >> 8 & 0xFF, packed & 0xFF);
  if (!date) throw BrokenFrame(fmt::format("{:08x} where a date was expected", packed));
}

void Decoder::take(std::optional<int> &count) {
  std::int32_t value = 0;
  number(value);
  if (value < -1) throw BrokenFrame(fmt::format("{} where a count was expected", value));
  count = value < 0 ? std::nullopt : std::optional<int>(value);
}

void Decoder::take(std::optional<bool> &said) {
  const auto value = choice(2);
  said = value == 2 ? std::nullopt : std::optional<bool>(value == 1);
}

void Decoder::take(core::NamedDate &named) {
  std::optional<core::PartialDate> date;
  (*this)(named.name, date);
  if (!date) throw BrokenFrame("a named date without its date");
  named.date = *date;
}

void Decoder::take(core::Paragraph &paragraph) {
  paragraph.kind = static_cast<core::ParagraphKind>(choice(2));
  (*this)(paragraph.number, paragraph.text, paragraph.lines);
}

std::uint8_t Decoder::choice(std::uint8_t last) {
  std::uint8_t value = 0;
  number(value);
  if (value > last) throw BrokenFrame(fmt::format("choice {} where at most {} was expected", value, last));
  return value;
}

std::uint32_t Decoder::count_of(std::size_t least_size) {
  std::uint32_t count = 0;
  number(count);
  need(count * least_size);
  return count;
}

void ItemEncoder::take(core::RecordView record) {
  Encoder encoder(m_bytes);
  encoder.put(static_cast<std::uint8_t>(record.kind()));
  record.visit([&encoder](const auto &one) { fields(encoder, one); });
}

void ItemEncoder::remark(Item kind, std::uint64_t line, std::string_view text) {
  Encoder{m_bytes}(static_cast<std::uint8_t>(kind), line, text);
}

void ItemEncoder::dataset(std::string_view name, std::string_view released) {
  Encoder{m_bytes}(static_cast<std::uint8_t>(Item::dataset), name, released);
}

bool ItemEncoder::progress(std::uint64_t bytes) {
  Encoder{m_bytes}(static_cast<std::uint8_t>(Item::progress), bytes);
  return true;
}

namespace {

template <class Record>
const Record &taken(Decoder &decoder, Record &record) {
  fields(decoder, record);
  try {
    require_valid(record);
    if constexpr (std::is_same_v<Record, core::VoteRecord>) require_packed(record.ballots);
  } catch (const Unacceptable &broken) {
    throw BrokenFrame(broken.what());
  }
  return record;
}

}  // namespace

ItemDecoder::Outcome ItemDecoder::decode(std::string_view frame, RecordSink &sink) {
  Decoder decoder(frame);
  Outcome outcome;
  while (!decoder.at_end() && outcome.go_on) {
    const bool is_progress = static_cast<Item>(frame[frame.size() - decoder.left()]) == Item::progress;
    outcome.go_on = one(decoder, sink);
    outcome.items += is_progress ? 0 : 1;
  }
  return outcome;
}

void ItemDecoder::record(std::uint8_t kind, Decoder &decoder, RecordSink &sink) {
  core::for_each_record_kind([&]<class Record>() {
    if (kind == core::kIndexOf<Record, core::Record>) sink.take(taken(decoder, std::get<Record>(m_records)));
  });
}

bool ItemDecoder::one(Decoder &decoder, RecordSink &sink) {
  std::uint8_t kind = 0;
  std::uint64_t number = 0;
  decoder(kind);
  if (kind < core::kRecordKinds.size()) return record(kind, decoder, sink), true;
  switch (static_cast<Item>(kind)) {
    case Item::reject:
      return decoder(number), sink.reject(number, decoder.text()), true;
    case Item::note:
      return decoder(number), sink.note(number, decoder.text()), true;
    case Item::refused:
      return decoder(number), sink.refused(number, decoder.text()), true;
    case Item::dataset: {
      const auto name = decoder.text();
      sink.dataset(name, decoder.text());
      return true;
    }
    case Item::progress:
      return decoder(number), sink.progress(number);
  }
  throw BrokenFrame(fmt::format("item {} where at most {} was expected", kind, static_cast<int>(Item::progress)));
}

}  // namespace unsc::plugin
