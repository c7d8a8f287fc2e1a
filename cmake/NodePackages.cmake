# Programs in Node.js: node_modules stand in the build tree, never beside the sources.

set(POLINK_LEAST_NODE 18)

find_program(NODE NAMES node nodejs)
find_program(NPM npm)
if(NODE)
  execute_process(COMMAND ${NODE} --print process.versions.node
    OUTPUT_VARIABLE POLINK_NODE_VERSION OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()
if(NOT NODE OR NOT NPM OR POLINK_NODE_VERSION VERSION_LESS POLINK_LEAST_NODE)
  message(FATAL_ERROR
    "Node.js ${POLINK_LEAST_NODE} or later and npm are needed to build the page of `polink explore` "
    "(node: '${NODE}' ${POLINK_NODE_VERSION}, npm: '${NPM}'). Install Debian's packages nodejs and "
    "npm, as .ci/setup.sh does, and configure again; running polink needs neither.")
endif()

# npm_packages(SOURCE folder INTO folder): a rule that makes `INTO/installed` out of
# the lock file in SOURCE.
function(npm_packages)
  cmake_parse_arguments(ARG "" "SOURCE;INTO" "" ${ARGN})
  add_custom_command(
    OUTPUT ${ARG_INTO}/installed
    COMMAND ${CMAKE_COMMAND} -DNPM=${NPM} -DSOURCE=${ARG_SOURCE} -DINTO=${ARG_INTO}
            -P ${PROJECT_SOURCE_DIR}/cmake/npm_install.cmake
    COMMAND ${CMAKE_COMMAND} -E touch ${ARG_INTO}/installed
    DEPENDS ${ARG_SOURCE}/package.json ${ARG_SOURCE}/package-lock.json
            ${PROJECT_SOURCE_DIR}/cmake/npm_install.cmake
    COMMENT "Installing the packages of ${ARG_SOURCE}/package-lock.json"
    VERBATIM)
endfunction()
