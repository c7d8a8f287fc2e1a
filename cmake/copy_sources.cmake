# Copies the sources of a folder beside the installed packages, where Node.js finds
# both; what is no longer in the folder goes:
#   cmake -DSOURCE=… -DINTO=folder of the build tree -P copy_sources.cmake
file(GLOB copied RELATIVE ${INTO} ${INTO}/*)
list(REMOVE_ITEM copied node_modules package.json package-lock.json installed)
foreach(name IN LISTS copied)
  file(REMOVE_RECURSE ${INTO}/${name})
endforeach()
file(COPY ${SOURCE}/ DESTINATION ${INTO}
  PATTERN node_modules EXCLUDE PATTERN dist EXCLUDE
  PATTERN package.json EXCLUDE PATTERN package-lock.json EXCLUDE)
