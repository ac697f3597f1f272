#include <plugin/worker_plugin.hpp>

#include <plugin/library.hpp>

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace unsc::plugin {
namespace {

using std::chrono::milliseconds;

Ending ended(Ending::Kind kind, std::string reason) {
  Ending ending;
  ending.kind = kind;
  ending.reason = std::move(reason);
  return ending;
}

/// The first frame of a worker.
Ready heard_from(Worker &worker, const Limits &limits) {
  Watch watch{limits.start_time};
  worker.begin(watch);
  const auto frame = worker.receive(watch);
  if (frame && frame->kind == FrameKind::ready) return decode_ready(frame->payload);
  if (frame && frame->kind == FrameKind::refused) throw Refusal(std::string(Decoder(frame->payload).text()));
  if (frame && frame->kind == FrameKind::forbidden)
    throw Fault(fmt::format("made a forbidden system call: {}", Decoder(frame->payload).text()));
  throw BrokenFrame("a first frame that is neither ready nor refused");
}

/// A file in memory, for bytes that are in none.
process::Descriptor in_memory(std::string_view bytes) {
  process::Descriptor file(memfd_create("document", MFD_CLOEXEC));
  for (std::size_t done = 0; done < bytes.size();) {
    const auto count = write(file.number(), bytes.data() + done, bytes.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw core::Error(fmt::format("a file in memory: {}", std::strerror(errno)));
    done += static_cast<std::size_t>(count);
  }
  return file;
}

void require_within(std::uint64_t used, std::uint64_t most, const char *of_what) {
  if (used > most) throw Fault(fmt::format("gave more than {} {}", most, of_what));
}

[[noreturn]] void unexpected(const Frame &frame, const Limits &limits) {
  if (frame.kind == FrameKind::forbidden)
    throw Fault(fmt::format("made a forbidden system call: {}", Decoder(frame.payload).text()));
  if (frame.kind == FrameKind::out_of_memory)
    throw Fault(fmt::format("ran out of memory: it may use {} MiB", limits.memory_bytes >> 20));
  throw BrokenFrame("an answer to what was not asked");
}

}  // namespace

WorkerPlugin::WorkerPlugin(std::filesystem::path program, const std::filesystem::path &file, const Limits &limits,
                           std::optional<Description> known)
    : m_program(std::move(program)), m_limits(limits) {
  m_description.path = file;
  if (known) {
    m_description = std::move(*known);
    return;
  }
  try {
    start();
  } catch (const Fault &fault) {
    throw Refusal(fmt::format("{}: the plugin {}; expected a plugin that loads", file.string(), fault.what()));
  }
}

void WorkerPlugin::start() {
  m_worker = std::make_unique<Worker>(m_program, m_description.path, m_limits);
  try {
    greet(*m_worker);
  } catch (const BrokenFrame &broken) {
    end_worker();
    throw Fault(fmt::format("spoke no known language while it was loaded: {}", broken.what()));
  } catch (const Fault &fault) {
    throw Fault(fmt::format("{} while it was loaded{}", fault.what(), end_worker()));
  } catch (...) {
    m_worker.reset();
    throw;
  }
}

void WorkerPlugin::greet(Worker &worker) {
  auto ready = heard_from(worker, m_limits);
  ready.description.path = m_description.path;
  const bool is_known = !m_description.id.empty();
  if (is_known && (ready.description.id != m_description.id || ready.description.version != m_description.version))
    throw Fault("calls itself by another id or version than before: was its file replaced?");
  if (!is_known) m_description = std::move(ready.description);  // who holds on to it sees no change
  m_layers = std::move(ready.layers);
}

Worker &WorkerPlugin::running() {
  // Whoever speaks between two questions, or is gone, is replaced without a word: no document is to blame.
  if (m_worker && m_worker->has_spoken()) m_worker.reset();
  if (!m_worker) start();
  return *m_worker;
}

/// Ends the worker; what it printed, as an addition to a sentence about it.
std::string WorkerPlugin::end_worker() {
  if (!m_worker) return "";
  m_worker->end();
  auto printed = m_worker->take_printed();
  m_worker.reset();
  while (!printed.empty() && (printed.back() == '\n' || printed.back() == '\0')) printed.pop_back();
  return printed.empty() ? "" : fmt::format("; it printed \"{}\"", printed);
}

int WorkerPlugin::recognise(std::string_view name, std::string_view head) {
  const Glimpse glimpse{name, head};
  return recognise_all({&glimpse, 1}).front();
}

std::vector<int> WorkerPlugin::recognise_all(std::span<const Glimpse> documents) {
  std::string question;
  for (const auto &document : documents) Encoder{question}(document.name, document.head.substr(0, kHeadSize));
  try {
    Worker &worker = running();
    Watch watch{m_limits.recognise_time};
    worker.begin(watch);
    worker.send(FrameKind::recognise, question, -1, watch);
    const auto frame = worker.receive(watch);
    if (frame->kind != FrameKind::scores) unexpected(*frame, m_limits);
    Decoder decoder(frame->payload);
    std::vector<int> scores(documents.size());
    for (int &score : scores) decoder.take(score);
    decoder.expect_end();
    worker.take_printed();
    return scores;
  } catch (const Refusal &refusal) {
    throw Fault(refusal.what());
  } catch (const Fault &fault) {
    throw Fault(fault.what() + end_worker());
  } catch (const BrokenFrame &broken) {
    end_worker();
    throw Fault(fmt::format("sent a malformed frame: {}", broken.what()));
  }
}

Ending WorkerPlugin::read(const DocumentView &document, RecordSink &sink) {
  if (const auto size = std::max<std::uint64_t>(document.size, document.bytes.size()); size > m_limits.document_bytes)
    return ended(Ending::Kind::fault,
                 fmt::format("a document of {} MiB: at most {} MiB are read", size >> 20, m_limits.document_bytes >> 20));
  try {
    if (auto ending = converse(document, sink)) {
      ending->printed = m_worker->take_printed();
      return std::move(*ending);
    }
    end_worker();
    return ended(Ending::Kind::cancelled, "cancelled");
  } catch (const Refusal &refusal) {
    return ended(Ending::Kind::fault, refusal.what());
  } catch (const Fault &fault) {
    return ended(Ending::Kind::fault, fmt::format("the plugin {}{}", fault.what(), end_worker()));
  } catch (const BrokenFrame &broken) {
    end_worker();
    return ended(Ending::Kind::fault, fmt::format("the plugin sent a malformed frame: {}", broken.what()));
  } catch (...) {  // the sink's: the worker still has more to say
    end_worker();
    throw;
  }
}

/// Nothing where the sink wants to stop.
std::optional<Ending> WorkerPlugin::converse(const DocumentView &document, RecordSink &sink) {
  Worker &worker = running();
  const auto own = document.descriptor < 0 ? in_memory(document.bytes) : process::Descriptor();
  const std::uint64_t size = document.descriptor < 0 ? document.bytes.size() : document.size;
  Watch watch{milliseconds(m_limits.wall_ms.of(size)), milliseconds(m_limits.cpu_ms.of(size)),
              [&sink] { return sink.progress(0); }};
  worker.begin(watch);
  worker.send(FrameKind::read, encode(ReadRequest{std::string(document.name), size, m_cancel_at}),
              document.descriptor < 0 ? own.number() : document.descriptor, watch);
  std::uint64_t items = 0, bytes = 0;
  for (;;) {
    const auto frame = worker.receive(watch);
    if (!frame) return std::nullopt;
    if (frame->kind == FrameKind::ended) return decode_ending(frame->payload);
    if (frame->kind != FrameKind::items) unexpected(*frame, m_limits);
    bytes += frame->payload.size();
    require_within(bytes, m_limits.record_bytes.of(size), "bytes of records");
    const auto outcome = m_items.decode(frame->payload, sink);
    items += outcome.items;
    require_within(items, m_limits.records.of(size), "records");
    if (!outcome.go_on) return std::nullopt;
  }
}

std::vector<Layer> layers_here(const std::filesystem::path &program, const Limits &limits) {
  Worker worker(program, {}, limits);
  try {
    return heard_from(worker, limits).layers;
  } catch (const BrokenFrame &broken) {
    throw core::Error(fmt::format("{}: {}", program.string(), broken.what()));
  }
}

}  // namespace unsc::plugin
