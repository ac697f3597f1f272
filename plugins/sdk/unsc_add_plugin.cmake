# unsc_add_plugin(NAME SOURCES file... [LIBRARIES target...])
#
# Builds a source plugin: a loadable module NAME.so that exports the entry symbol and nothing else, and installs it to
# lib/unsc/plugins. In unsc's own tree it lands in <build>/plugins, where a program built beside it finds it by itself.
#
# unsc_add_plugin_test(NAME FIXTURES file...)
#
# One test a fixture: the plugin recognises the file and says of it what <file>.expected holds. UNSC_WRITE_EXPECTED=1 in the
# environment of ctest writes that file instead.
set(UNSC_SDK_CMAKE ${CMAKE_CURRENT_LIST_DIR} CACHE INTERNAL "where unsc_add_plugin() finds what it needs")

function(unsc_add_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  add_library(${name} MODULE ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE unsc::sdk ${arg_LIBRARIES})
  if(TARGET unsc_build)
    target_link_libraries(${name} PRIVATE unsc_build)
    set_target_properties(${name} PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/plugins)
  endif()
  set_target_properties(${name} PROPERTIES PREFIX "" SUFFIX ".so" C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden
                                           VISIBILITY_INLINES_HIDDEN ON LINK_DEPENDS ${UNSC_SDK_CMAKE}/entry_only.map)
  target_link_options(${name} PRIVATE -Wl,--version-script=${UNSC_SDK_CMAKE}/entry_only.map)
  install(TARGETS ${name} LIBRARY DESTINATION lib/unsc/plugins)
endfunction()

function(unsc_add_plugin_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "FIXTURES")
  if(NOT BUILD_TESTING)
    return()
  endif()
  if(NOT TARGET unsc_read_fixture)
    add_executable(unsc_read_fixture ${UNSC_SDK_CMAKE}/read_fixture.cpp)
    target_link_libraries(unsc_read_fixture PRIVATE unsc::sdk ${CMAKE_DL_LIBS})
  endif()
  foreach(fixture IN LISTS arg_FIXTURES)
    set(path ${CMAKE_CURRENT_SOURCE_DIR}/${fixture})
    add_test(NAME ${name}.${fixture} COMMAND unsc_read_fixture $<TARGET_FILE:${name}> ${path} ${path}.expected)
  endforeach()
endfunction()
