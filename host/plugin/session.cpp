#include <plugin/session.hpp>

#include <core/text.hpp>
#include <plugin/convert.hpp>
#include <plugin/struct_version.hpp>

#include <exception>

namespace unsc::plugin {
namespace {

class Session {
 public:
  explicit Session(RecordSink &sink) : m_sink(sink) {
    m_host.struct_size = sizeof m_host;
    m_host.abi_version = UNSC_ABI_VERSION;
    m_host.context = this;
#define UNSC_RECORD(name, Name, FIELDS, meaning) m_host.emit_##name = &emit<unsc_##name, core::Name##Record>;
    UNSC_RECORDS(UNSC_RECORD)
#undef UNSC_RECORD
    m_host.reject = [](const unsc_host *host, std::uint64_t line, unsc_str reason) {
      return of(host).guarded([&](Session &self) { self.m_sink.reject(line, readable(reason)); });
    };
    m_host.note = [](const unsc_host *host, std::uint64_t line, unsc_str text) {
      return of(host).guarded([&](Session &self) { self.m_sink.note(line, readable(text)); });
    };
    m_host.fail = [](const unsc_host *host, std::uint64_t line, unsc_str reason) {
      return of(host).guarded([&](Session &self) { self.fail(line, readable(reason)); });
    };
    m_host.progress = [](const unsc_host *host, std::uint64_t bytes) {
      return of(host).guarded([&](Session &self) { self.m_stopped |= !self.m_sink.progress(bytes); });
    };
    m_host.dataset = [](const unsc_host *host, unsc_str name, unsc_str released) {
      return of(host).guarded([&](Session &self) { self.dataset(name, released); });
    };
  }

  Session(const Session &) = delete;
  Session &operator=(const Session &) = delete;

  Ending run(const unsc_plugin &raw, const DocumentView &document) {
    const unsc_document handed{sizeof(unsc_document),
                               0,
                               {document.name.data(), document.name.size()},
                               {document.bytes.data(), document.bytes.size()}};
    const unsc_status status = raw.read(&m_host, &handed);
    if (m_thrown) std::rethrow_exception(m_thrown);
    Ending ending = ended(status);
    ending.calls_after_cancelled = m_calls_after_cancelled;
    ending.returned_stopped = status == UNSC_STOPPED;
    return ending;
  }

 private:
  Ending ended(unsc_status status) const {
    if (m_failed) return broken(m_line, m_reason);
    if (m_stopped || status == UNSC_STOPPED) {
      Ending cancelled;
      cancelled.kind = Ending::Kind::cancelled;
      cancelled.reason = "cancelled";
      return cancelled;
    }
    if (status == UNSC_MALFORMED) return broken(0, "malformed; the plugin gives no reason");
    if (status != UNSC_OK) return broken(0, "the plugin returned an unknown status");
    return {};
  }

  static Ending broken(std::uint64_t line, std::string reason) {
    Ending ending;
    ending.kind = Ending::Kind::malformed;
    ending.line = line;
    ending.reason = std::move(reason);
    return ending;
  }

  static Session &of(const unsc_host *host) { return *static_cast<Session *>(host->context); }

  static std::string_view readable(unsc_str text) {
    const std::string_view value = text.data == nullptr ? std::string_view{} : std::string_view(text.data, text.size);
    return core::valid_utf8(value) ? value : std::string_view("(a reason that is not UTF-8)");
  }

  /// Nothing may throw across the boundary: an exception of the sink is kept and the plugin told to stop.
  template <class Function>
  unsc_flow guarded(Function function) {
    if (m_thrown || m_stopped) {
      ++m_calls_after_cancelled;
      return UNSC_CANCELLED;
    }
    try {
      function(*this);
    } catch (const Stop &) {
      m_stopped = true;
    } catch (...) {
      m_thrown = std::current_exception();
    }
    return m_thrown || m_stopped ? UNSC_CANCELLED : UNSC_GO_ON;
  }

  template <class Raw, class Record>
  static unsc_flow emit(const unsc_host *host, const Raw *raw) {
    return of(host).guarded([&](Session &self) {
      auto &record = std::get<Record>(self.m_records);
      try {
        convert(adopt(raw), record);
      } catch (const Unacceptable &broken) {
        const bool has_lines = raw->struct_size >= kFirstSize<Raw>;
        self.m_sink.refused(has_lines ? raw->first_line : 0, broken.what());
        return;
      }
      self.m_sink.take(record);
    });
  }

  void fail(std::uint64_t line, std::string_view reason) {
    if (m_failed) return;  // the first reason is the cause
    m_failed = true;
    m_line = line;
    m_reason = reason;
  }

  void dataset(unsc_str name, unsc_str released) {
    try {
      m_sink.dataset(checked(name, "dataset"), checked(released, "released"));
    } catch (const Unacceptable &broken) {
      m_sink.note(0, broken.what());
    }
  }

  RecordSink &m_sink;
  unsc_host m_host{};
  core::EachRecord m_records;
  std::exception_ptr m_thrown;
  std::uint64_t m_calls_after_cancelled = 0;
  bool m_stopped = false;
  bool m_failed = false;
  std::uint64_t m_line = 0;
  std::string m_reason;
};

}  // namespace

Ending run_session(const unsc_plugin &raw, const DocumentView &document, RecordSink &sink) {
  return Session(sink).run(raw, document);
}

}  // namespace unsc::plugin
