#!/usr/bin/env bash
# The bill of materials names everything that the program is linked with, each with
# its licence, and refuses to be written where a licence is unknown.
#   sbom_test.sh POLINK SOURCE_FOLDER
set -euo pipefail
program=$1
source=$2
for needed in dpkg-query readelf ldd; do
  command -v $needed >/dev/null || { echo "skipped: $needed is not installed"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
SOURCE_DATE_EPOCH=0 "$source/packaging/sbom.py" "$program" >"$work/a.json"
SOURCE_DATE_EPOCH=0 "$source/packaging/sbom.py" "$program" >"$work/b.json"
cmp "$work/a.json" "$work/b.json"

python3 - "$work/a.json" "$program" <<'END'
import json, re, subprocess, sys
bill = json.load(open(sys.argv[1], encoding="utf-8"))
packages = {p["SPDXID"]: p for p in bill["packages"]}
assert len(packages) == len(bill["packages"]), "an SPDXID stands twice"
for key in ("spdxVersion", "dataLicense", "SPDXID", "name", "documentNamespace", "creationInfo"):
    assert bill[key], key
for relation in bill["relationships"]:
    assert relation["relatedSpdxElement"] in packages, relation
linked = {r["relatedSpdxElement"] for r in bill["relationships"] if r["relationshipType"] == "DYNAMIC_LINK"}
needed = re.findall(r"NEEDED.*\[lib([a-z+]+)", subprocess.run(
    ["readelf", "-dW", sys.argv[2]], check=True, capture_output=True, text=True).stdout)
names = " ".join(linked)
aliases = {"c": "libc6", "m": "libc6", "icuuc": "libicu", "gcc": "libgcc", "stdc++": "libstdc"}
assert len(needed) > 5
for library in needed:
    assert aliases.get(library, "lib" + library) in names, (library, names)
with_licence = [p["name"] for p in packages.values() if p["licenseConcluded"] != "NOASSERTION"]
for name in ("polink", "libxml2", "libboost-graph-dev", "nlohmann-json3-dev", "preact", "d3-force", "fonts-noto-cjk"):
    assert name in with_licence, name
print(len(packages), "packages,", len(with_licence), "with their licence")
END

sed 's/"libxml2": .*//' "$source/packaging/sbom.py" >"$work/sbom.py"
mkdir -p "$work/render/explorer" "$work/packaging"
mv "$work/sbom.py" "$work/packaging/"
cp "$source/render/explorer/package-lock.json" "$work/render/explorer/"
if python3 "$work/packaging/sbom.py" "$program" >"$work/c.json" 2>"$work/said"; then
  echo "a licence that nobody knows was passed over"
  exit 1
fi
grep -q 'look up the licence of libxml2' "$work/said"
