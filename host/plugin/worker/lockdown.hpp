#pragma once
// What unsc-worker gives up before it loads a stranger's code, and the rest after that. Each layer stands by itself: where
// the system lacks one, the others hold, and the worker tells the host, which tells whoever asks `unsc doctor`.
//
//     rlimits    memory, no file grows, few descriptors, no process, no core
//     uid        root becomes nobody (65534), without groups
//     landlock   the file system is the plugin's file and the system's libraries, read only; no TCP, no signals to others
//     seccomp    before loading: what loading and computing need; after loading: no file opened, nothing executable mapped
//
// A system call that only a hostile plugin makes ends the worker, with the call's name as its last words to the host; other
// unknown calls fail with EPERM.
#include <plugin/frame.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace unsc::plugin {

struct Bounds {
  std::uint64_t memory_bytes = 0;
  std::uint64_t document_bytes = 0;  // mapped on top of it
};

/// Layers to leave out, by name. Empty in the installed program; tests that show what a layer stops build a worker of their
/// own (tests/faults), in which this is read from a file.
std::vector<std::string> layers_left_out();

/// From here on the process dies with the host. False where the host is gone already.
bool follow_host(int host);

/// The layers of one worker, in this order: give_up_user, follow_host, lock_in, load the plugin, lock_up.
class Lockdown {
 public:
  void give_up_user();
  void lock_in(const std::string &plugin, const Bounds &bounds);
  void lock_up();
  const std::vector<Layer> &layers() const { return m_layers; }

 private:
  bool applies(std::string_view layer) const;
  std::vector<std::string> m_left_out = layers_left_out();
  std::vector<Layer> m_layers;
};

/// The single layers.
Layer bound_resources(const Bounds &bounds);
Layer become_nobody();
Layer close_file_system(const std::string &plugin);
Layer filter_calls_for_loading();
Layer filter_calls_for_reading();

/// From now on a forbidden system call sends its name to the host and ends the process. Only what is allowed inside a signal
/// handler happens then.
void speak_last_words_at_forbidden_calls();
/// The same where operator new finds no memory.
void speak_last_words_without_memory();

}  // namespace unsc::plugin
