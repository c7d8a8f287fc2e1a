"""A selection as Mermaid: each line is one of the forms that flowcharts have."""

import re

from exported import Exported, same

exported = Exported()
ids = exported.polink("reposts", "--ids")
lines = exported.export("mermaid", "--among", "-", text=ids).read_text("utf-8").splitlines()
assert lines[0] == "flowchart LR"
label = r'"(?:[^"\x00-\x1f!$-+/:-@\[-`{-~-]|#\d+;)*"'
node = re.compile(rf"  n\d+(\[\[|\[/|\[|\(\[|\{{\{{|>){label}(\]\]|/\]|\]|\]\)|\}}\}}):::k_\w+")
style = re.compile(r"  classDef k_\w+ fill:#\w{6},stroke:#\w{6},color:#\w{6}")
edge = re.compile(rf"  n\d+ (---|-->|==>|-\.->)(\|{label}\|)? n\d+")
for line in lines[1:]:
    assert node.fullmatch(line) or style.fullmatch(line) or edge.fullmatch(line), line
chosen = set(ids.split())
same("reposts", sum('==>|"再掲"|' in line for line in lines),
     sum(source in chosen for source, in
         exported.rows("SELECT source_id FROM link WHERE kind = 'repost_of'")))
