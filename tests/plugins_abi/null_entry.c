/* A plugin that says it cannot serve this host. */
#include <unsc/plugin.h>

UNSC_EXPORT const unsc_plugin *unsc_plugin_entry(uint32_t host_abi);
const unsc_plugin *unsc_plugin_entry(uint32_t host_abi) {
  (void)host_abi;
  return NULL;
}
