# The files of plugins/sdk/scaffold travel inside the program: one generated source file, made again when any of them changes.
set(scaffold ${CMAKE_SOURCE_DIR}/plugins/sdk/scaffold)
file(GLOB_RECURSE templates CONFIGURE_DEPENDS RELATIVE ${scaffold} ${scaffold}/*)
set(text "")
foreach(template IN LISTS templates)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${scaffold}/${template})
  file(READ ${scaffold}/${template} content)
  string(APPEND text "    {\"${template}\", R\"~~unsc~~(${content})~~unsc~~\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/scaffold_files.cpp CONTENT
     "#include <cli/scaffold.hpp>\n\n#include <iterator>\n\nnamespace unsc::cli {\n\nstd::span<const Template> scaffold_templates() {\n  static const Template files[] = {\n${text}  };\n  return files;\n}\n\n}  // namespace unsc::cli\n" @ONLY)
target_sources(unsc_cli PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/scaffold_files.cpp)
set_source_files_properties(cli/scaffold.cpp PROPERTIES COMPILE_DEFINITIONS
                            UNSC_SDK_VERSION="${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}")
