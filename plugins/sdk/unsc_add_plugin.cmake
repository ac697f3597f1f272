# unsc_add_plugin(NAME SOURCES file... [LIBRARIES target...])
#
# Builds a source plugin: a loadable module NAME.so that exports the entry symbol and nothing else. In this tree it lands in
# <build>/plugins, where a program built beside it finds it by itself; it installs to lib/unsc/plugins.
set(UNSC_PLUGIN_VERSION_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/entry_only.map)

function(unsc_add_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  add_library(${name} MODULE ${arg_SOURCES})
  target_compile_features(${name} PRIVATE cxx_std_20)
  if(TARGET unsc_sdk)
    target_link_libraries(${name} PRIVATE unsc_sdk unsc_build ${arg_LIBRARIES})
    set_target_properties(${name} PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/plugins)
  else()
    target_link_libraries(${name} PRIVATE unsc::sdk ${arg_LIBRARIES})
  endif()
  set_target_properties(${name} PROPERTIES PREFIX "" SUFFIX ".so" C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden
                                           VISIBILITY_INLINES_HIDDEN ON LINK_DEPENDS ${UNSC_PLUGIN_VERSION_SCRIPT})
  target_link_options(${name} PRIVATE -Wl,--version-script=${UNSC_PLUGIN_VERSION_SCRIPT})
  install(TARGETS ${name} LIBRARY DESTINATION lib/unsc/plugins)
endfunction()
