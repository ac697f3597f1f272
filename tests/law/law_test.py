#!/usr/bin/env python3
"""Taking evidence away never makes the program more certain: held on the publishers' own files.

usage: law_test.py PROGRAM UNSC_LAW SHARED_DATA [EVERY HALVES]

Takes away every EVERYth text, vote and paragraph with a clock alone, HALVES random halves, and each source. A sample
without the two; "1 200" is all.
Skipped where the files are not beside the tree.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

program, law, data = sys.argv[1], sys.argv[2], Path(sys.argv[3])
every, halves = sys.argv[4:6] or ("230", "4")
if not data.is_dir():
    print(f"skipped: the publishers' files are not at {data}")
    sys.exit(77)
with tempfile.TemporaryDirectory() as folder:
    store = folder + "/law.db"
    origins = [data / name for name in ("unxml", "undl/2026_02_06_sc_voting.extract.csv", "bd-unsc")]
    synced = subprocess.run([program, "--store", store, "sync", *origins, "-q"], capture_output=True, text=True)
    if synced.returncode not in (0, 3):  # 3: the malformed statements of 2008
        sys.exit(f"sync ends {synced.returncode}: {synced.stderr}")
    sys.exit(subprocess.run([law, store, every, halves]).returncode)
