#!/usr/bin/env python3
"""The layer check holds on this tree, and fails on each kind of breach planted into a copy of it."""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
CHECK = TREE / ".ci/check-layers"


def check(tree):
    done = subprocess.run([sys.executable, str(CHECK), str(tree)], capture_output=True, text=True)
    return done.returncode, done.stdout


class TheTree(unittest.TestCase):
    def test_keeps_its_layers(self):
        code, said = check(TREE)
        self.assertEqual((code, said), (0, ""))


class ABreach(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.tree = Path(self.folder.name)
        shutil.copytree(TREE / "host", self.tree / "host")
        shutil.copytree(TREE / "plugins", self.tree / "plugins")

    def tearDown(self):
        self.folder.cleanup()

    def plant(self, path, line):
        file = self.tree / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("// planted\n" + line + "\n", encoding="utf-8")
        said = check(self.tree)
        file.unlink()
        return said

    def refused(self, path, line, *words):
        code, said = self.plant(path, line)
        self.assertEqual(code, 1, said)
        self.assertTrue(said.startswith(f"{path}:2: "), said)
        for word in words:
            self.assertIn(word, said)

    def passes(self, path, line):
        self.assertEqual(self.plant(path, line), (0, ""))

    def test_an_include_against_the_direction_is_refused(self):
        self.refused("host/core/planted.cpp", "#include <store/store.hpp>", "core includes <store/store.hpp>")

    def test_a_room_reached_only_through_another_is_refused(self):
        self.refused("host/clause/planted.cpp", "#include <council/states.hpp>", "expected only clause, core")

    def test_of_the_sdk_core_may_include_the_list_of_fields_and_nothing_else(self):
        self.passes("host/core/planted.cpp", "#include <unsc/record_fields.h>")
        self.refused("host/core/planted.cpp", "#include <unsc/plugin.h>", "core includes <unsc/plugin.h>")
        self.refused("host/store/planted.cpp", "#include <unsc/record_fields.h>", "store includes <unsc/record_fields.h>")

    def test_a_way_up_out_of_the_room_is_refused(self):
        self.refused("host/core/planted.cpp", '#include "../store/store.hpp"', "from the root of host/")

    def test_a_listed_room_is_welcome(self):
        self.passes("host/mandate/planted.cpp", "#include <clause/clause.hpp>")

    def test_host_in_a_plugin_is_refused(self):
        self.refused("plugins/planted/planted.cpp", "#include <core/date.hpp>", "nothing of host/")

    def test_a_heavy_header_outside_its_room_is_refused(self):
        self.refused("host/answer/planted.cpp", "#include <SQLiteCpp/SQLiteCpp.h>", "expected only in host/store")
        self.refused("host/answer/planted.cpp", "#include <boost/dll.hpp>", "expected only in host/plugin")
        self.refused("host/answer/planted.cpp", "#include <simdjson.h>", "expected only in plugins/")

    def test_the_clock_in_a_pure_room_is_refused(self):
        self.refused("host/alert/planted.cpp", "auto today = std::chrono::system_clock::now();", "room alert uses system_clock")
        self.refused("host/mandate/planted.cpp", "auto now = std::time(nullptr);", "room mandate")

    def test_the_file_system_in_a_pure_room_or_a_plugin_is_refused(self):
        self.refused("host/render/planted.cpp", "std::ofstream out(name);", "room render uses ofstream")
        self.refused("plugins/planted/planted.cpp", 'auto home = getenv("HOME");', "a plugin uses getenv")

    def test_a_comment_or_a_message_that_only_speaks_of_it_is_fine(self):
        self.passes("host/core/planted.cpp", 'auto text = "getenv"; // std::filesystem /* fopen( */')

    def test_sql_outside_the_store_is_refused(self):
        self.refused("host/answer/planted.cpp", 'auto q = "SELECT date FROM vote";', "SQL in answer")
        self.passes("host/store/planted.cpp", 'auto q = "SELECT date FROM vote";')

    def test_a_folder_that_is_no_room_is_refused(self):
        code, said = self.plant("host/planted/planted.cpp", "int planted = 1;")
        self.assertEqual(code, 1)
        self.assertIn("host/planted holds sources but is no room", said)

    def test_a_circle_of_rooms_is_refused(self):
        cmake = self.tree / "host/CMakeLists.txt"
        text = cmake.read_text(encoding="utf-8")
        self.assertIn("unsc_room(council ROOMS core LIBRARIES", text)
        cmake.write_text(text.replace("unsc_room(council ROOMS core LIBRARIES", "unsc_room(council ROOMS core store LIBRARIES"), encoding="utf-8")
        code, said = check(self.tree)
        self.assertEqual(code, 1)
        self.assertIn("room council uses store, which is not declared above it", said)


if __name__ == "__main__":
    unittest.main()
