// The sizes below which no struct can be are those of the frozen header, which stands here in a namespace of its own.
#include <stddef.h>
#include <stdint.h>

namespace frozen {
#include "../sdk/frozen/1.0/unsc/plugin.h"
}

#undef UNSC_PLUGIN_H
#undef UNSC_ABI_MAJOR
#undef UNSC_ABI_MINOR
#undef UNSC_ABI_VERSION
#undef UNSC_ENTRY_SYMBOL
#undef UNSC_EXPORT
#undef UNSC_NO_COUNT
#include <plugin/struct_version.hpp>

#include <gtest/gtest.h>

namespace unsc::plugin {
namespace {

TEST(FirstSizes, AreThoseOfTheFrozenHeader) {
  EXPECT_EQ(kFirstSize<unsc_str>, sizeof(frozen::unsc_str));
  EXPECT_EQ(kFirstSize<unsc_named_date>, sizeof(frozen::unsc_named_date));
  EXPECT_EQ(kFirstSize<unsc_attribute>, sizeof(frozen::unsc_attribute));
  EXPECT_EQ(kFirstSize<unsc_ballot>, sizeof(frozen::unsc_ballot));
  EXPECT_EQ(kFirstSize<unsc_vote>, sizeof(frozen::unsc_vote));
  EXPECT_EQ(kFirstSize<unsc_paragraph>, sizeof(frozen::unsc_paragraph));
  EXPECT_EQ(kFirstSize<unsc_text>, sizeof(frozen::unsc_text));
  EXPECT_EQ(kFirstSize<unsc_mandate_action>, sizeof(frozen::unsc_mandate_action));
  EXPECT_EQ(kFirstSize<unsc_deadline>, sizeof(frozen::unsc_deadline));
  EXPECT_EQ(kFirstSize<unsc_membership>, sizeof(frozen::unsc_membership));
  EXPECT_EQ(kFirstSize<unsc_event>, sizeof(frozen::unsc_event));
  EXPECT_EQ(kFirstSize<unsc_format>, sizeof(frozen::unsc_format));
  EXPECT_EQ(kFirstSize<unsc_plugin>, sizeof(frozen::unsc_plugin));
}

}  // namespace
}  // namespace unsc::plugin
