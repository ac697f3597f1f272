/* A library that is no plugin: it exports something, but not the entry symbol. */
#include <unsc/plugin.h>

UNSC_EXPORT int unsc_plugin_entrance(void);
int unsc_plugin_entrance(void) { return 1; }
