#!/usr/bin/env bash
# Installs what is missing of .ci/packages.txt, or of the lists named, with sudo
# where not root.
#   .ci/setup.sh [LIST…]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -gt 0 ] || set -- "$here/packages.txt"

# Node.js often comes from elsewhere than Debian; any 18 or later with its npm will do.
has_node() {
  command -v npm >/dev/null && command -v node >/dev/null &&
    [ "$(node -p 'parseInt(process.versions.node)')" -ge 18 ]
}

is_there() {
  case "$1" in nodejs | npm) has_node && return ;; esac
  dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'
}

packages=$(cat "$@") # ends the script where a list is missing
missing=()
while read -r package; do
  case "$package" in '' | '#'*) continue ;; esac
  is_there "$package" || missing+=("$package")
done <<<"$packages"
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "polink: these packages are needed; install them as root: ${missing[*]}" >&2
    exit 1
  }
  as_root=(sudo DEBIAN_FRONTEND=noninteractive)
fi
echo "Installing: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
