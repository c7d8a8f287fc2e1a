# The page of `polink explore`: TypeScript bundled by esbuild into one script and one
# style sheet, which polink_render carries.
include(${PROJECT_SOURCE_DIR}/cmake/NodePackages.cmake)

set(EXPLORER_SOURCE ${CMAKE_CURRENT_SOURCE_DIR}/explorer)
set(EXPLORER_BUILD ${CMAKE_CURRENT_BINARY_DIR}/explorer)
file(GLOB_RECURSE EXPLORER_FILES CONFIGURE_DEPENDS
  ${EXPLORER_SOURCE}/src/* ${EXPLORER_SOURCE}/tests/*)
file(GLOB EXPLORER_TOP_FILES CONFIGURE_DEPENDS ${EXPLORER_SOURCE}/*.mjs ${EXPLORER_SOURCE}/*.json)
list(APPEND EXPLORER_FILES ${EXPLORER_TOP_FILES})

npm_packages(SOURCE ${EXPLORER_SOURCE} INTO ${EXPLORER_BUILD})
add_custom_command(
  OUTPUT ${EXPLORER_BUILD}/dist/explorer.js ${EXPLORER_BUILD}/dist/explorer.css
  COMMAND ${CMAKE_COMMAND} -DSOURCE=${EXPLORER_SOURCE} -DINTO=${EXPLORER_BUILD}
          -P ${PROJECT_SOURCE_DIR}/cmake/copy_sources.cmake
  COMMAND ${NODE} build.mjs
  WORKING_DIRECTORY ${EXPLORER_BUILD}
  DEPENDS ${EXPLORER_BUILD}/installed ${EXPLORER_FILES}
          ${PROJECT_SOURCE_DIR}/cmake/copy_sources.cmake
  COMMENT "Bundling the page of polink explore"
  VERBATIM)

target_sources(polink_render PRIVATE explorer_bundle.S)
set_source_files_properties(explorer_bundle.S PROPERTIES
  OBJECT_DEPENDS "${EXPLORER_BUILD}/dist/explorer.js;${EXPLORER_BUILD}/dist/explorer.css"
  COMPILE_DEFINITIONS "POLINK_EXPLORER_SCRIPT=\"${EXPLORER_BUILD}/dist/explorer.js\";POLINK_EXPLORER_STYLE=\"${EXPLORER_BUILD}/dist/explorer.css\"")
