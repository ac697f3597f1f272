#pragma once
// An open file, pipe or socket as the system numbers it, closed with its owner.
#include <utility>

namespace unsc::process {

class Descriptor {
 public:
  Descriptor() = default;
  /// Owns `number`; a negative one is none.
  explicit Descriptor(int number) : m_number(number) {}
  Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
  Descriptor &operator=(Descriptor &&other) noexcept;
  ~Descriptor();

  /// Negative where there is none.
  int number() const { return m_number; }
  bool is_open() const { return m_number >= 0; }

 private:
  int m_number = -1;
};

/// What is to be passed on to a program, and what stays here.
struct Ends {
  Descriptor ours, theirs;
};

/// Pipes and a pair of connected sockets. No program started meanwhile inherits an end. These throw core::Error.
Ends pipe_to_them();
Ends pipe_to_us();
Ends socket_pair();

}  // namespace unsc::process
