#!/usr/bin/env bash
# Makes the Debian package, installs it into a new Debian 12 where nothing else is, and
# uses it there as a newcomer would.
#   clean_root_test.sh BUILD_FOLDER SAMPLE_DOCUMENT
# Needs root and debootstrap; exits with 77 (skipped) without them.
set -euo pipefail
build=$1
sample=$2

skip() {
  echo "skipped: $1"
  exit 77
}
[ "$(id -u)" -eq 0 ] || skip "only root can make a root folder"
command -v debootstrap >/dev/null || skip "debootstrap is not installed"
mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources \
  2>/dev/null | awk '/^URIs:/ {print $2; exit} /^deb \[/ {print $3; exit} /^deb / {print $2; exit}' ||
  true)
[ -n "$mirror" ] || skip "no Debian mirror is set up"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && cpack --config "$build/CPackConfig.cmake" -B "$work/package" >/dev/null)
package=$(ls "$work"/package/polink_*.deb)
echo "made $(basename "$package")"
dpkg-deb --info "$package" | grep -E '^ (Package|Version|Depends|Installed-Size)'

root=$work/root
debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/debootstrap.log" 2>&1 ||
  { tail -5 "$work/debootstrap.log"; skip "no new Debian could be made"; }
cp /etc/resolv.conf /etc/hosts "$root/etc/"
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
cp "$package" "$root/root/polink.deb"
cp "$sample" "$root/root/plan.txt"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
  DEBIAN_FRONTEND=noninteractive "$@"; }
inside apt-get update -qq || skip "no package lists could be had"
inside apt-get install -y -qq --no-install-recommends /root/polink.deb >"$work/apt.log" 2>&1 ||
  { tail -20 "$work/apt.log"; exit 1; }

inside polink --version
inside polink doctor --db /root/policy.db
inside polink load /root/plan.txt --db /root/policy.db >/dev/null
inside polink doctor --db /root/policy.db >/dev/null
[ "$(inside polink reposts --db /root/policy.db --ids | wc -l)" -gt 0 ]
for format in svg png pdf; do
  inside polink draw ministries -o "/root/ministries.$format" --db /root/policy.db
  [ -s "$root/root/ministries.$format" ]
done
grep -q '</svg>' "$root/root/ministries.svg"
[ -s "$root/usr/share/man/man1/polink-load.1" ] || [ -s "$root/usr/share/man/man1/polink-load.1.gz" ]
[ -s "$root/usr/share/bash-completion/completions/polink" ]
inside dpkg --verify polink
inside apt-get purge -y -qq polink >/dev/null 2>&1
[ ! -e "$root/usr/bin/polink" ] && [ ! -e "$root/usr/share/polink" ]
echo "installed, used and removed in a clean root"
