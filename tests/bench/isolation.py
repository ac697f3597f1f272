#!/usr/bin/env python3
"""What isolation costs: `unsc sync` of the same files with --isolation process and none, writing to a new store each time, nine
interleaved pairs, minima compared. Bound: 1.25. Also proves that both read the same facts. No part of ctest: a busy machine
decides nothing here.

usage: isolation.py PROGRAM SHARED_DATA [PAIRS]
"""
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM, DATA = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
PAIRS = int(sys.argv[3]) if len(sys.argv) > 3 else 9
BOUND = 1.25
WORK = {"csv": ["undl/scale_sc_voting_layout.csv", "bd-unsc"], "xml": ["unxml"]}


def sync(store, how, origins):
    """Seconds by the clock, seconds of processor time of program and workers, and the summary."""
    before, start = os.times(), time.monotonic()
    done = subprocess.run([PROGRAM, "--store", store, "-q", "sync", *(DATA / o for o in origins), "--isolation", how, "--format", "json"],
                          capture_output=True, text=True)
    seconds, after = time.monotonic() - start, os.times()
    if done.returncode not in (0, 3):
        sys.exit(done.stderr)
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return seconds, cpu, json.loads(done.stdout)


def facts(store):
    return json.loads(subprocess.run([PROGRAM, "--store", store, "rebuild", "--format", "json"], capture_output=True, text=True).stdout)["facts_hash"]


def measure(name, origins):
    clock, cpu, said, hashes = {}, {}, {}, {}
    with tempfile.TemporaryDirectory() as folder:
        for pair in range(PAIRS):
            for how in ("process", "none") if pair % 2 == 0 else ("none", "process"):
                store = f"{folder}/{how}{pair}.db"
                seconds, used, summary = sync(store, how, origins)
                clock.setdefault(how, []).append(seconds)
                cpu.setdefault(how, []).append(used)
                said[how] = (summary["documents"], summary["records"], summary["rejects"], summary["notes"])
                if pair == 0:
                    hashes[how] = facts(store)
                os.remove(store)
    ratio = min(clock["process"]) / min(clock["none"])
    same = said["process"] == said["none"] and hashes["process"] == hashes["none"]
    print(f"{name}: process {min(clock['process']):.3f} s, none {min(clock['none']):.3f} s, ratio {ratio:.2f} (bound {BOUND}); "
          f"processor time {min(cpu['process']):.2f} s, {min(cpu['none']):.2f} s; facts {'identical' if same else 'DIFFERENT'} {hashes['process']}")
    return ratio <= BOUND and same


if __name__ == "__main__":
    sys.exit(0 if all([measure(name, origins) for name, origins in WORK.items()]) else 1)
