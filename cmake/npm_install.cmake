# Installs the packages of a lock file into a folder of the build tree:
#   cmake -DNPM=… -DSOURCE=folder with package.json and package-lock.json
#         -DINTO=folder of the build tree -P npm_install.cmake
# A package's own install scripts are not run: none of ours needs them.
file(MAKE_DIRECTORY ${INTO})
file(COPY ${SOURCE}/package.json ${SOURCE}/package-lock.json DESTINATION ${INTO})
execute_process(
  COMMAND ${NPM} ci --prefer-offline --ignore-scripts --no-audit --no-fund --no-update-notifier
          --loglevel=error
  WORKING_DIRECTORY ${INTO}
  RESULT_VARIABLE failed
  OUTPUT_VARIABLE said
  ERROR_VARIABLE said)
if(failed)
  file(REMOVE_RECURSE ${INTO}/node_modules)
  message(FATAL_ERROR
    "npm could not install the packages that ${SOURCE}/package-lock.json names. They are fetched "
    "once, from the registry that npm is configured to use or from npm's cache: check the network, "
    "`npm config get registry` and, behind a proxy, `npm config get https-proxy`; then build again."
    "\nnpm said:\n${said}")
endif()
