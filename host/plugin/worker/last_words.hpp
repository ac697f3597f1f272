#pragma once
// What a worker tells the host when it can do nothing else: which forbidden call was made, or that memory ran out. Only what
// is allowed inside a signal handler happens here.
namespace unsc::plugin {

/// From now on a forbidden system call sends its name to the host and ends the process.
void speak_last_words_at_forbidden_calls();
/// The same where operator new finds no memory.
void speak_last_words_without_memory();

}  // namespace unsc::plugin
