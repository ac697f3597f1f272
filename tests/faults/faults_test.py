#!/usr/bin/env python3
"""What a plugin may do to its host: nothing. A table of faults; each is first shown to do its harm where what stops it is
left out, then to cost its own document and nothing else: the host lives and reads on, the store is whole, no row of the document
stays, and the report names plugin, document and cause. As this user, and as nobody where this user is root.

usage: faults_test.py BUILD [plain|sanitized] [--table]     --table prints the table of what happened
"""
import ctypes
import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

TABLE = "--table" in sys.argv and sys.argv.remove("--table") is None
SANITIZED = sys.argv.pop(2) == "sanitized" if len(sys.argv) > 2 else False
BUILD = Path(sys.argv.pop(1) if len(sys.argv) > 1 else "build/ci").resolve()
ALL_LAYERS = "uid rlimits landlock seccomp"
HANG = 2.0  # longer than any limit set here
FORBIDDEN = "made a forbidden system call: "


def die_with_the_test():
    """A program that loops must not outlive a test that somebody ends."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


class Place:
    """Programs, plugins and a store, in a folder that every user reaches."""

    def __init__(self, user):
        self.user = user
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name)
        for name, worker, left_out in (("locked", "unsc-worker", ""), ("open", "faults/unlocked_worker", ALL_LAYERS)):
            home = self.path / name
            (home / "plugins").mkdir(parents=True)
            shutil.copy(BUILD / "unsc", home / "unsc")
            shutil.copy(BUILD / worker, home / "unsc-worker")
            shutil.copy(BUILD / "faults/faults.so", home / "plugins")
            (home / "layers_left_out").write_text(left_out)
        self.work = self.path / "work"
        self.work.mkdir()
        self.path.chmod(0o755)
        self.give(self.work)
        self.store = self.work / "unsc.db"
        self.write("first.fault", "nothing")
        self.run("locked", "first.fault")
        self.saved = self.store.read_bytes()

    def give(self, path):
        if self.user is not None:
            shutil.chown(path, self.user)

    def write(self, name, text):
        (self.work / name).write_text(text)
        self.give(self.work / name)

    def restore(self):
        for leftover in self.work.iterdir():
            if leftover.is_file():
                leftover.unlink()
        self.store.write_bytes(self.saved)
        self.give(self.store)

    def run(self, home, *words, timeout=60):
        """The exit code (None: it hung), standard output and standard error."""
        environment = {"PATH": os.environ["PATH"], "UNSC_STORE": str(self.store), "HOME": str(self.work), "TZDIR": "/usr/share/zoneinfo"}
        started = subprocess.Popen([self.path / home / "unsc", "sync", *words, "--format", "json"], cwd=self.work, env=environment,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace", user=self.user,
                                   start_new_session=True, preexec_fn=die_with_the_test)
        try:
            out, err = started.communicate(timeout=timeout)
            return started.returncode, out, err
        except subprocess.TimeoutExpired:
            os.kill(started.pid, signal.SIGKILL)
            out, err = started.communicate()
            return None, out, err

    def rows(self, query):
        with sqlite3.connect(f"file:{self.store}?mode=ro", uri=True) as db:
            return db.execute(query).fetchall()

    def is_whole(self):
        try:
            return self.rows("PRAGMA integrity_check") == [("ok",)]
        except sqlite3.DatabaseError:
            return False


def dies_of(number):
    return lambda place, done: done[0] == -number


def hangs(place, done):
    return done[0] is None


def ends_the_sync(place, done):
    return done[0] is not None and done[1] == ""


def says_harm(place, done):
    return place.rows("SELECT count(*) FROM event_claim WHERE title = 'HARM'") == [(1,)]


def floods(place, done):
    return place.rows("SELECT count(*) FROM event_claim WHERE title = 'one of a flood'") == [(100000,)]


def spoils_the_output(place, done):
    return done[1].startswith("xxxx")


def spoils_the_store(place, done):
    return not place.is_whole()


def spoils_the_sync(place, done):
    return done[0] is None or done[0] not in (0, 3)


def makes_the_file(place, done):
    return (place.work / "target").exists()


def deletes_the_file(place, done):
    return not (place.work / "target").exists()


# fault: (what is left out, how its harm is seen, the limits of the locked run, the cause that is reported)
MISDEEDS = {
    "crash": ("none", dies_of(signal.SIGSEGV), [], "crashed: Segmentation fault (SIGSEGV)"),
    "recognise_crash": ("none", dies_of(signal.SIGSEGV), [], "asked whether it reads this, the plugin crashed: Segmentation fault"),
    "stack_overflow": ("none", dies_of(signal.SIGSEGV), [], "crashed: Segmentation fault (SIGSEGV)"),
    "abort": ("none", dies_of(signal.SIGABRT), [], "crashed: Aborted (SIGABRT)"),
    "throw": ("none", ends_the_sync, [], "thrown across the boundary"),
    "loop": ("none", hangs, ["cpu_seconds=1"], "used more than 1 s of processor time"),
    "sleep": ("none", hangs, ["seconds=1"], "took longer than 1 s"),
    "stop_itself": ("none", hangs, ["seconds=1"], "took longer than 1 s"),
    "memory": ("none", says_harm, ["memory_mib=64"], "ran out of memory: it may use 64 MiB"),
    "exit": ("none", ends_the_sync, [], "exited with code 0 before it had answered"),
    "quick_exit": ("none", ends_the_sync, [], "exited with code 0 before it had answered"),
    "flood_of_records": ("none", floods, ["records=10000"], "gave more than 10000 records"),
    "flood_of_output": ("none", spoils_the_output, [], "printed more than 1024 KiB"),
    "garbage_frames": ("none", spoils_the_store, [], "sent a malformed frame"),
    "half_a_record": ("none", ends_the_sync, [], "in the middle of a record"),
    "close_channel": ("none", hangs, [], "closed its channel"),
    "read_file": ("open", says_harm, [], FORBIDDEN + "openat"),
    "create_file": ("open", makes_the_file, [], FORBIDDEN + "openat"),
    "delete_file": ("open", deletes_the_file, [], FORBIDDEN + "unlink"),
    "open_store": ("open", says_harm, [], FORBIDDEN + "openat"),
    "connect": ("open", says_harm, [], FORBIDDEN + "socket"),
    "unix_socket": ("open", says_harm, [], FORBIDDEN + "socket"),
    "fork": ("open", says_harm, [], FORBIDDEN + "clone"),
    "thread": ("open", says_harm, [], "made a system call that no plugin may make"),  # signals are blocked then: no last words
    "exec": ("open", makes_the_file, [], FORBIDDEN + "execve"),
    "kill_host": ("open", dies_of(signal.SIGKILL), [], FORBIDDEN + "kill"),
    "trace_host": ("open", says_harm, [], FORBIDDEN + "ptrace"),
    "written_code": ("open", says_harm, [], FORBIDDEN + "mmap"),
}
SANITIZERS_DIFFER = {
    "crash": "the sanitizer handles it in the host", "recognise_crash": "the sanitizer handles it in the host",
    "stack_overflow": "the sanitizer handles it in the host", "memory": "a sanitizer reserves terabytes: memory is not bounded",
    "read_file": "a sanitizer reads its own maps: files are closed by EPERM and no word",
    "create_file": "the same", "open_store": "the same", "exit": "leaks are looked for at exit",
}


class Table(unittest.TestCase):
    user = None
    rows = []

    @classmethod
    def setUpClass(cls):
        cls.place = Place(cls.user)
        cls.listener = socket.create_server(("127.0.0.1", 0))

    @classmethod
    def tearDownClass(cls):
        cls.listener.close()
        cls.place.folder.cleanup()

    def prepare(self, fault):
        self.place.restore()
        argument = {"connect": self.listener.getsockname()[1], "open_store": self.place.store}.get(fault, self.place.work / "target")
        if fault == "delete_file":
            self.place.write("target", "here")
        self.place.write("a.fault", f"{fault} {argument}\n")
        self.place.write("b.fault", "nothing at all")

    def show_harm(self, fault, left_out, is_done):
        self.prepare(fault)
        how = ["--isolation", "none"] if left_out == "none" else []
        done = self.place.run("open", "a.fault", "b.fault", *how, timeout=HANG if is_done is hangs else 60)
        self.assertTrue(is_done(self.place, done), f"{fault} does no harm where nothing stops it: {done}")

    def show_safety(self, fault, limits, cause):
        self.prepare(fault)
        words = [word for limit in limits for word in ("--limit", limit)]
        code, out, err = self.place.run("locked", "a.fault", "b.fault", *words)
        self.assertEqual(code, 3, err)
        said = json.loads(out)
        self.assertEqual((said["documents"]["failed"], said["documents"]["read"]), (1, 1), err)
        self.assertEqual(len(said["failures"]), 1, said)
        failure = said["failures"][0]
        self.assertEqual((failure["plugin"], Path(failure["document"]).name), ("faults", "a.fault"))
        self.assertIn(cause, failure["reason"])
        self.assertIn("a.fault: ", err)
        self.assertTrue(self.place.is_whole())
        titles = {title for title, in self.place.rows("SELECT title FROM event_claim")}
        self.assertEqual(titles, {"row of nothing"}, "a row of the document stayed, or the next was not read")
        self.assertEqual(self.place.rows("SELECT count(*) FROM document"), [(2,)])
        self.assertEqual((self.place.work / "target").exists(), fault == "delete_file")
        self.rows.append((fault, left_out_name(MISDEEDS[fault][0]), failure["reason"].split("\n")[0]))

    def test_every_fault_does_harm_alone_and_none_in_a_worker(self):
        self.assertGreaterEqual(len(MISDEEDS) + 1, 20)
        for fault, (left_out, is_done, limits, cause) in MISDEEDS.items():
            with self.subTest(fault=fault, user=self.user):
                if SANITIZED and fault in SANITIZERS_DIFFER:
                    continue  # for the reason given there
                self.show_harm(fault, left_out, is_done)
                self.show_safety(fault, limits, cause)

    def test_a_constructor_does_its_harm_before_anybody_calls_it_and_none_in_a_worker(self):
        for home, does_harm in (("open", True), ("locked", False)):
            self.place.restore()
            self.place.write("b.fault", "nothing")
            plugin = self.place.work / "hostile_constructor.so"
            shutil.copy(BUILD / "faults/hostile_constructor.so", plugin)
            self.place.give(plugin)
            code, out, err = self.place.run(home, "b.fault", "--plugin-dir", str(self.place.work))
            self.assertEqual((self.place.work / "hostile_constructor.so.harm").exists(), does_harm, err)
            self.assertEqual(code, 3)
            self.assertEqual(json.loads(out)["documents"]["unchanged"], 1, "the others read on")
            self.assertIn("hostile_constructor.so", err)
            if not does_harm:
                self.assertIn(FORBIDDEN, err)

    def test_every_document_after_the_third_fault_in_recognition_is_still_read_by_others(self):
        self.place.restore()
        for number in range(5):
            self.place.write(f"r{number}.fault", f"recognise_crash {number}")
        code, out, err = self.place.run("locked", ".")
        self.assertEqual(code, 3)
        self.assertEqual(err.count("asked whether it reads this"), 3, err)
        self.assertIn("set aside for the rest of this sync", err)


class KillingOneOfTheTwo(unittest.TestCase):
    """A document that is read for ever: then the host or the worker is killed."""

    def setUp(self):
        self.place = Place(None)
        self.place.restore()
        self.place.write("a.fault", "sleep")
        environment = {"PATH": os.environ["PATH"], "UNSC_STORE": str(self.place.store), "HOME": str(self.place.work)}
        self.host = subprocess.Popen([self.place.path / "locked/unsc", "sync", "a.fault"], cwd=self.place.work, env=environment,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.worker = self.wait_for(lambda: self.child_that_sleeps())

    def tearDown(self):
        self.host.kill()
        self.host.communicate()
        self.place.folder.cleanup()

    def wait_for(self, what):
        for _ in range(2000):
            found = what()
            if found:
                return found
            time.sleep(0.005)
        self.fail("waited in vain")

    def child_that_sleeps(self):
        """The worker, once it is inside the plugin."""
        children = Path(f"/proc/{self.host.pid}/task/{self.host.pid}/children").read_text().split()
        for child in children:
            if "nanosleep" in Path(f"/proc/{child}/wchan").read_text() or Path(f"/proc/{child}/syscall").read_text().split()[0] in ("35", "230", "115", "101"):
                return int(child)
        return None

    def test_killing_the_host_leaves_no_worker(self):
        self.host.kill()
        self.host.wait()
        self.wait_for(lambda: not alive(self.worker))

    def test_killing_the_worker_leaves_no_host_that_waits(self):
        os.kill(self.worker, signal.SIGKILL)
        out, err = self.host.communicate(timeout=60)
        self.assertEqual(self.host.returncode, 3)
        self.assertIn("ended from outside (SIGKILL)", err)
        self.assertIn("a.fault: ", err)

    def test_an_interrupted_sync_ends_and_takes_its_worker_along(self):
        self.host.send_signal(signal.SIGINT)
        out, err = self.host.communicate(timeout=60)
        self.assertEqual(self.host.returncode, 1)
        self.assertIn("interrupted", err)
        self.wait_for(lambda: not alive(self.worker))


def alive(process):
    """Running, and no zombie of somebody else's."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] not in ("Z", "X")
    except (FileNotFoundError, ProcessLookupError):
        return False


def left_out_name(left_out):
    return "no worker" if left_out == "none" else "no layers"


@unittest.skipUnless(os.getuid() == 0, "only root can become nobody")
class TableAsNobody(Table):
    user = 65534
    rows = []


if __name__ == "__main__":
    program = unittest.main(exit=False)
    if TABLE:
        for table in (Table, TableAsNobody):
            for fault, left_out, reason in table.rows:
                print(f"| {fault} | {'nobody' if table.user else 'this user'} | harm with {left_out} | {reason} |")
    sys.exit(not program.result.wasSuccessful())
