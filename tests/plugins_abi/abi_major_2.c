/* A plugin of another major version, which serves any host that asks: the host must refuse it. */
#include <unsc/plugin.h>

static int recognise(unsc_str name, unsc_str head) {
  (void)name;
  (void)head;
  return 100;
}
static unsc_status read_document(const unsc_host *host, const unsc_document *document) {
  (void)host;
  (void)document;
  return UNSC_OK;
}

#define TEXT(literal) \
  { literal, sizeof(literal) - 1 }

static const unsc_format format = {sizeof(unsc_format), 0,      TEXT("*"), TEXT("text/plain"),
                                   TEXT("a test"),      {0, 0}, {0, 0},    {0, 0}};
static const unsc_plugin plugin = {sizeof(unsc_plugin),
                                   (UNSC_ABI_MAJOR + 1) << 16,
                                   TEXT("abi_major_2"),
                                   TEXT("Another major version"),
                                   TEXT("1.0.0"),
                                   TEXT("Must be refused."),
                                   {&format, 1, sizeof(unsc_format)},
                                   &recognise,
                                   &read_document};

UNSC_EXPORT const unsc_plugin *unsc_plugin_entry(uint32_t host_abi);
const unsc_plugin *unsc_plugin_entry(uint32_t host_abi) {
  (void)host_abi;
  return &plugin;
}
