#!/usr/bin/env python3
"""Writes the bill of materials of a built polink as SPDX 2.3 (JSON) to standard output.

    packaging/sbom.py POLINK >polink.spdx.json

What it is made of comes from the program itself (the shared libraries that it asks
for, and those that these ask for, with the Debian package of each), from the list of
headers below, and from the lock file of the page. Licences of what polink uses
directly stand below, as their authors state them; for the rest Debian's own file is
named. Fails where something has come in whose licence isn't listed. The time is that
of $SOURCE_DATE_EPOCH, else now.
"""

import datetime
import json
import os
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parents[1]
LICENCES = {
    "fonts-noto-cjk": "OFL-1.1",
    "libboost-graph-dev": "BSL-1.0",
    "libc6": "LGPL-2.1-or-later",
    "libcgraph6": "EPL-1.0",
    "libcli11-dev": "BSD-3-Clause",
    "libedlib1": "MIT",
    "libfontconfig1": "HPND-sell-variant",
    "libgcc-s1": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libgvc6": "EPL-1.0",
    "libicu72": "Unicode-DFS-2016",
    "libnettle8": "LGPL-3.0-or-later OR GPL-2.0-or-later",
    "libsqlite3-0": "blessing",
    "libstdc++6": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libxlsxwriter4": "BSD-2-Clause",
    "libxml2": "MIT",
    "libzip4": "BSD-3-Clause",
    "nlohmann-json3-dev": "MIT",
}
# Compiled in; no linker sees them.
HEADERS = ["libboost-graph-dev", "libcli11-dev", "nlohmann-json3-dev"]
# Needed when it runs, and not linked.
BESIDE = ["fonts-noto-cjk"]


def said_by(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def package_of(library):
    """The Debian package that has this file; ldd names it by way of links."""
    real = os.path.realpath(library)
    for path in (real, real.removeprefix("/usr"), library):
        done = subprocess.run(["dpkg-query", "--search", path], capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout.split(":")[0]
    raise SystemExit(f"sbom.py: no Debian package has {library}")


def libraries_of(program):
    """Packages linked directly, and those that come with them."""
    asked_for = set(re.findall(r"NEEDED.*\[(.+)\]", said_by("readelf", "-dW", program)))
    direct, further = set(), set()
    for name, path in re.findall(r"(\S+) => (/\S+)", said_by("ldd", program)):
        (direct if name in asked_for else further).add(package_of(path))
    return direct, further - direct


def spdx_id(name):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.]", "-", name)


def debian_package(name, licence):
    version, source = said_by("dpkg-query", "-W", "-f=${Version} ${source:Package}", name).split()
    package = {
        "name": name, "SPDXID": spdx_id(name), "versionInfo": version, "supplier": "Organization: Debian",
        "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "sourceInfo": f"Debian source package {source}",
        "licenseConcluded": licence or "NOASSERTION", "licenseDeclared": licence or "NOASSERTION",
        "copyrightText": "NOASSERTION",
        "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                          "referenceLocator": f"pkg:deb/debian/{name.replace('+', '%2B')}@{version.replace('+', '%2B')}"}],
    }
    if not licence:
        package["licenseComments"] = f"see /usr/share/doc/{name}/copyright"
    return package


def npm_packages():
    """What the page's script is bundled from."""
    lock = json.loads((root / "render/explorer/package-lock.json").read_text("utf-8"))
    for path, entry in lock["packages"].items():
        if path and not entry.get("dev"):
            name, version = path.rsplit("node_modules/", 1)[-1], entry["version"]
            yield {
                "name": name, "SPDXID": spdx_id("npm-" + name), "versionInfo": version,
                "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": entry.get("license", ""),
                "licenseDeclared": entry.get("license", ""), "copyrightText": "NOASSERTION",
                "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                                  "referenceLocator": f"pkg:npm/{name.replace('@', '%40')}@{version}"}],
            }


def main(program):
    version = said_by(program, "--version").split()[-1]
    direct, further = libraries_of(program)
    used = sorted(direct) + HEADERS + BESIDE
    bundled = list(npm_packages())
    unlisted = [name for name in used if name not in LICENCES] + [p["name"] for p in bundled if not p["licenseDeclared"]]
    if unlisted:
        raise SystemExit(f"sbom.py: look up the licence of {', '.join(unlisted)} and list it in packaging/sbom.py")
    own = {"name": "polink", "SPDXID": "SPDXRef-polink", "versionInfo": version, "downloadLocation": "NOASSERTION",
           "filesAnalyzed": False, "licenseConcluded": "Apache-2.0", "licenseDeclared": "Apache-2.0",
           "copyrightText": "The polink authors", "primaryPackagePurpose": "APPLICATION"}
    debian = [debian_package(name, LICENCES[name]) for name in used] + [debian_package(name, "") for name in sorted(further)]

    def related(names, kind):
        return [{"spdxElementId": "SPDXRef-polink", "relationshipType": kind, "relatedSpdxElement": spdx_id(name)}
                for name in names]

    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    made = datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc) if epoch else \
        datetime.datetime.now(datetime.timezone.utc)
    json.dump({
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"polink-{version}", "documentNamespace": f"https://spdx.invalid/polink/{version}/{made:%Y%m%dT%H%M%SZ}",
        "creationInfo": {"created": f"{made:%Y-%m-%dT%H:%M:%SZ}", "creators": ["Tool: packaging/sbom.py"]},
        "packages": [own, *debian, *bundled],
        "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
                           "relatedSpdxElement": "SPDXRef-polink"},
                          *related(sorted(direct) + sorted(further), "DYNAMIC_LINK"), *related(HEADERS, "STATIC_LINK"),
                          *related(BESIDE, "DEPENDS_ON"),
                          *related(["npm-" + p["name"] for p in bundled], "CONTAINS")],
    }, sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
