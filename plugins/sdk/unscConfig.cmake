# find_package(unsc CONFIG): the headers as unsc::sdk, unsc_add_plugin() and unsc_add_plugin_test(). A source of XML also needs
# find_package(EXPAT), one of JSON find_package(simdjson).
include(${CMAKE_CURRENT_LIST_DIR}/unscTargets.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/unsc_add_plugin.cmake)
