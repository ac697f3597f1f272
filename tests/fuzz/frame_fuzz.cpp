// The decoder of frames under libFuzzer: cmake --build BUILD --target frame_fuzz && BUILD/frame_fuzz -max_total_time=60
#include "decode_anything.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  unsc::test::decode_anything({reinterpret_cast<const char *>(data), size});
  return 0;
}
