"""SQLite runs every view that docs/data-model.md documents."""

import re

from exported import Exported

exported = Exported()
documented = set(re.findall(r"`(v_\w+)`", (exported.source / "docs/data-model.md").read_text("utf-8")))
views = {name for name, in exported.rows("SELECT name FROM sqlite_master WHERE type = 'view'")}
assert documented and documented == views, documented ^ views
for view in sorted(views):
    print(view, len(exported.rows(f"SELECT * FROM {view}")))
