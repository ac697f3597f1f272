#!/usr/bin/env python3
"""`unsc alerts deliver` against real receivers on loopback: each alert on each channel, whatever fails, races or is killed.

usage: deliver_test.py PROGRAM
"""
import base64
import email
import email.policy
import hashlib
import hmac
import json
import signal
import socket
import sys
import time
import unittest
from pathlib import Path

from desk import TREE, Desk, Hook, Post, certificate

PROGRAM = str(Path(sys.argv.pop(1) if len(sys.argv) > 1 else TREE / "build/release/unsc").resolve())
DELIVER = ("alerts", "deliver", "--as-of", "2024-03-01")
EXPIRY = "mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:60"
SECRET = "between-us-4711"


def setUpModule():
    """Where not even this program can reach itself, nothing here could be learnt."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        try:
            socket.create_connection(server.getsockname(), timeout=10).close()
        except OSError as error:
            raise unittest.SkipTest(f"skipped: loopback of this machine cannot be reached: {error}") from error


class OnADesk(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(PROGRAM)
        self.addCleanup(self.desk.close)

    def deliver(self, code=0, *more, **environment):
        done = self.desk.run(*DELIVER, *more, "--format", "json", **environment)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done

    def due(self):
        return [a["id"] for a in self.desk.json("alerts", "--as-of", "2024-03-01") if a["state"] == "due"]

    def problems(self):
        return json.dumps(self.desk.json("doctor")["problems"])

    def delivered(self):
        return [row["id"] for row in self.desk.json("alerts", "log") if row["state"] == "delivered"]

    def hook(self, more=""):
        hook = Hook()
        self.addCleanup(hook.close)
        self.desk.settings(f'[[deliver]]\nname = "desk"\ntype = "webhook"\nurl = "{hook.url}"\n{more}\n')
        return hook


class Webhook(OnADesk):
    def test_every_alert_comes_once_and_a_second_run_sends_nothing(self):
        hook = self.hook()
        self.assertIn(EXPIRY, self.due())
        said = json.loads(self.deliver().stdout)
        self.assertEqual(sorted(hook.ids()), sorted(self.due()))
        self.assertEqual({row["state"] for row in said}, {"delivered"})
        self.assertEqual(json.loads(self.deliver().stdout), [])
        self.assertEqual(len(hook.ids()), len(self.due()))

    def test_the_body_is_the_alert_and_its_id_stands_in_a_header(self):
        hook = self.hook()
        self.deliver()
        for headers, body in hook.requests:
            said = json.loads(body)
            self.assertEqual(headers["X-Unsc-Alert"], said["id"])
            self.assertEqual(headers["Content-Type"], "application/json")
        panel = next(json.loads(body) for _, body in hook.requests if json.loads(body)["id"] == EXPIRY)
        self.assertIn("30 April 2024", panel["quote"])
        self.assertEqual((panel["as_of"], panel["due"], panel["days_left"]), ("2024-03-01", "2024-04-30", 60))
        self.assertIn("last looked at", panel["record"])

    def test_the_signature_is_that_of_the_body_and_the_secret_is_seen_nowhere(self):
        hook = self.hook('secret_env = "DESK_SECRET"')
        seen = []
        hook.answers = [lambda: seen.append(command_lines()) or 500] + [500] * 50
        done = self.deliver(3, DESK_SECRET=SECRET)
        headers, body = hook.requests[0]
        self.assertEqual(headers["X-Unsc-Signature"], "sha256=" + hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest())
        self.assertIn("unsc-net", seen[0])
        for place in (seen[0], done.stdout, done.stderr, self.problems()):
            self.assertNotIn(SECRET, place)
        self.assertFalse([f for f in self.desk.home.iterdir() if f.is_file() and SECRET.encode() in f.read_bytes()])

    def test_a_secret_that_is_not_there_is_a_failure_and_nothing_goes_out_unsigned(self):
        hook = self.hook('secret_env = "DESK_SECRET"')
        self.assertIn("DESK_SECRET: not set", self.deliver(3).stderr)
        self.assertEqual(hook.requests, [])
        self.assertEqual(self.delivered(), [])

    def test_a_receiver_that_fails_twice_gets_the_same_id_until_it_takes_it(self):
        hook = self.hook('kinds = ["mandate_expiry"]\nbodies = ["dprk-panel"]')
        hook.answers = [500, 503]
        self.assertIn("HTTP status 500", self.deliver(3).stderr)
        self.assertIn(EXPIRY, self.problems())
        self.assertEqual(self.delivered(), [])
        self.deliver(3)
        self.deliver(0)
        self.assertEqual(hook.ids(), [EXPIRY] * 3)
        self.assertEqual(self.delivered(), [EXPIRY])
        self.assertNotIn(EXPIRY, self.problems())
        self.assertNotIn("/hooks/desk", json.dumps(self.desk.json("alerts", "log")), "a URL's path can be a secret")

    def test_a_receiver_that_is_away_is_tried_once_a_run_and_loses_nothing(self):
        hook = self.hook()
        due = self.due()
        hook.close()
        done = self.deliver(3)
        self.assertIn("not tried", done.stderr)
        self.assertEqual([row["state"] for row in json.loads(done.stdout)], ["failed"])
        hook = self.hook()
        self.deliver(0)
        self.assertEqual(sorted(hook.ids()), sorted(due))

    def test_a_proxy_is_used_for_other_machines_and_never_for_this_one(self):
        hook, proxy = self.hook(), Hook()
        self.addCleanup(proxy.close)
        through = {"http_proxy": proxy.url, "all_proxy": proxy.url}
        self.deliver(0, **through)
        self.assertEqual((sorted(hook.ids()), proxy.requests), (sorted(self.due()), []))
        self.desk.settings('[[deliver]]\nname = "away"\ntype = "webhook"\nurl = "http://desk.invalid/hooks"\n')
        self.deliver(0, **through)
        self.assertEqual(sorted(proxy.ids()), sorted(self.due()))
        self.assertEqual({headers["Host"] for headers, _ in proxy.requests}, {"desk.invalid"})

    def test_a_redirection_is_not_followed(self):
        hook = self.hook('kinds = ["mandate_expiry"]')
        hook.answers = [307] * 50
        self.assertIn("redirection", self.deliver(3).stderr)
        self.assertEqual(self.delivered(), [])

    def test_one_alert_that_is_refused_does_not_hold_back_the_others(self):
        hook = self.hook()
        hook.answers = [400]
        self.deliver(3)
        self.assertEqual(len(hook.ids()), len(self.due()))
        self.assertEqual(len(self.delivered()), len(self.due()) - 1)

    def test_two_runs_at_once_deliver_once(self):
        hook = self.hook()
        both = [self.desk.start(*DELIVER), self.desk.start(*DELIVER)]
        for process in both:
            _, err = process.communicate(timeout=120)
            self.assertEqual(process.returncode, 0, err)
        self.assertEqual(sorted(hook.ids()), sorted(self.due()))

    def test_killed_between_delivery_and_ledger_it_sends_again_with_the_same_id_and_loses_none(self):
        hook = self.hook()
        due = self.due()
        hook.answers = [200, lambda: process.send_signal(signal.SIGKILL)]
        process = self.desk.start(*DELIVER)
        process.communicate(timeout=120)
        self.assertEqual(process.returncode, -signal.SIGKILL)
        first = hook.ids()
        self.assertEqual(len(first), 2)
        self.assertEqual(self.delivered(), first[:1])
        self.assertIn(first[1], self.problems())
        self.deliver(0)
        self.assertEqual(sorted(hook.ids()), sorted(due + [first[1]]))
        self.assertEqual(sorted(self.delivered()), sorted(due))

    def test_what_is_acknowledged_or_snoozed_is_not_sent(self):
        hook = self.hook()
        due = self.due()
        self.assertEqual(self.desk.run("alerts", "ack", due[0], "--as-of", "2024-03-01").returncode, 0)
        done = self.desk.run("alerts", "snooze", due[1], "--for", "3d", "--as-of", "2024-03-01")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.deliver()
        self.assertNotIn(due[0], hook.ids())
        self.assertNotIn(due[1], hook.ids())
        self.assertTrue(hook.ids())

    def test_a_later_step_that_arrives_settles_the_earlier_one_that_did_not(self):
        hook = self.hook('kinds = ["mandate_expiry"]\nbodies = ["dprk-panel"]')
        hook.answers = [500]
        self.deliver(3)
        self.assertEqual(self.desk.run("alerts", "deliver", "--as-of", "2024-04-02").returncode, 0)
        self.assertNotEqual(hook.ids()[1], EXPIRY)
        self.assertNotIn("not delivered", self.problems())

    def test_a_channel_gets_only_what_it_wants(self):
        hook = self.hook('severity = "critical"')
        self.deliver()
        self.assertEqual({json.loads(body)["severity"] for _, body in hook.requests} - {"critical"}, set())

    def test_a_dry_run_names_what_is_due_and_does_nothing(self):
        hook = self.hook()
        said = json.loads(self.deliver(0, "--dry-run").stdout)
        self.assertEqual(sorted(row["id"] for row in said), sorted(self.due()))
        self.assertEqual((hook.requests, self.desk.json("alerts", "log")), ([], []))


class FileAndCommand(OnADesk):
    def test_a_file_gets_one_line_an_alert(self):
        self.desk.settings('[[deliver]]\nname = "log"\ntype = "file"\npath = "alerts.ndjson"\n')
        (self.desk.home / "alerts.ndjson").write_text("a line that a crash left")
        self.deliver()
        self.deliver()
        lines = (self.desk.home / "alerts.ndjson").read_text(encoding="utf-8").split("\n")
        self.assertEqual((lines[0], lines[-1]), ("a line that a crash left", ""))
        self.assertEqual(sorted(json.loads(line)["id"] for line in lines[1:-1]), sorted(self.due()))

    def test_a_file_that_cannot_be_written_is_a_failure(self):
        self.desk.settings('[[deliver]]\nname = "log"\ntype = "file"\npath = "/dev/full"\n')
        self.assertIn("/dev/full: No space left on device", self.deliver(3).stderr)
        self.assertEqual(self.delivered(), [])

    def test_a_command_reads_the_alert_and_its_exit_code_decides(self):
        script = self.desk.home / "take"
        script.write_text('#!/bin/sh\ncat >> "$HOME/taken"\ntest -e "$HOME/ready" || exit 7\n')
        script.chmod(0o755)
        self.desk.settings(f'[[deliver]]\nname = "pager"\ntype = "command"\ncommand = ["{script}"]\nbodies = ["dprk-panel"]\n'
                           'kinds = ["mandate_expiry"]\n')
        self.assertIn("ended with exit code 7", self.deliver(3).stderr)
        (self.desk.home / "ready").touch()
        self.deliver(0)
        self.deliver(0)
        taken = (self.desk.home / "taken").read_text(encoding="utf-8").splitlines()
        self.assertEqual([json.loads(line)["id"] for line in taken], [EXPIRY] * 2)
        self.assertEqual(self.delivered(), [EXPIRY])

    def test_a_command_that_does_not_end_is_ended_with_what_it_started(self):
        self.desk.settings('[[deliver]]\nname = "pager"\ntype = "command"\ntimeout_seconds = 3\n'
                           'command = ["/bin/sh", "-c", "echo $$ > group; sleep 600 & wait"]\n')
        self.assertIn("did not end in time", self.deliver(3).stderr)
        group = int((self.desk.home / "group").read_text())
        self.assertEqual(still_running(group), [])

    def test_a_command_that_is_none_is_named(self):
        self.desk.settings('[[deliver]]\nname = "pager"\ntype = "command"\ncommand = ["no-such-program"]\n')
        self.assertIn("no-such-program", self.deliver(3).stderr)

    def test_one_channel_that_fails_does_not_hold_back_another(self):
        self.desk.settings('[[deliver]]\nname = "full"\ntype = "file"\npath = "/dev/full"\n'
                           '[[deliver]]\nname = "log"\ntype = "file"\npath = "alerts.ndjson"\n')
        self.deliver(3)
        self.assertEqual(len((self.desk.home / "alerts.ndjson").read_text().splitlines()), len(self.due()))

    def test_without_a_channel_it_says_so_instead_of_nothing(self):
        self.assertIn("[[deliver]]", self.desk.run(*DELIVER).stderr)
        self.assertEqual(self.desk.run(*DELIVER).returncode, 2)
        self.desk.settings('[[deliver]]\nname = "log"\ntype = "file"\npath = "x"\n')
        self.assertIn("nearest: log", self.desk.run(*DELIVER, "--channel", "lgo").stderr)


class Mail(OnADesk):
    def post(self, more="", **kind):
        post = Post(**kind)
        self.addCleanup(post.close)
        self.desk.settings(f'[[deliver]]\nname = "mail"\ntype = "mail"\nserver = "{post.url}"\n'
                           'from = "Bureau Côté <unsc@desk.example>"\nto = ["one@desk.example", "Two <two@desk.example>"]\n' + more)
        return post

    def mails(self, post):
        return [email.message_from_bytes(mail, policy=email.policy.default) for mail in post.mails]

    def test_one_digest_a_run_holds_every_alert(self):
        post = self.post()
        self.deliver()
        self.deliver()
        (mail,) = self.mails(post)
        text = mail.get_body(("plain",)).get_content()
        self.assertEqual(sorted(mail.get_all("X-Unsc-Alert")), sorted(self.due()))
        for alert in self.due():
            self.assertIn("Id: " + alert, text)
        self.assertIn("30 April 2024", " ".join(text.split()))
        self.assertIn("https://undocs.org/S/RES/2680(2023)", text)
        self.assertIn("last looked at", text)
        self.assertEqual(str(mail["From"]), "Bureau Côté <unsc@desk.example>")
        self.assertEqual([a.addr_spec for a in mail["To"].addresses], ["one@desk.example", "two@desk.example"])
        self.assertTrue(str(mail["Subject"]).startswith("unsc: "))
        self.assertLessEqual(max(len(line) for line in post.mails[0].split(b"\r\n")), 998)

    def test_a_server_that_fails_twice_gets_the_same_mail_until_it_takes_it(self):
        post = self.post()
        post.answers = ["451 later", "554 no"]
        self.deliver(3)
        self.assertIn(EXPIRY, self.problems())
        self.deliver(3)
        self.assertEqual(self.delivered(), [])
        self.deliver(0)
        self.assertEqual(len({str(mail["Message-ID"]) for mail in self.mails(post)}), 1)
        self.assertEqual(len(post.mails), 3)
        self.assertEqual(sorted(self.delivered()), sorted(self.due()))

    def test_a_password_is_told_after_tls_began_and_only_then(self):
        made = certificate(self.desk.home)
        (self.desk.home / "password").write_text(SECRET + "\n")
        post = self.post('user = "desk"\nsecret_file = "password"\n', certificate=made, login=True)
        self.deliver(3)  # a certificate that nobody vouches for
        self.assertEqual(post.mails, [])
        self.deliver(0, SSL_CERT_FILE=made + ".crt")
        ((told, private),) = post.told
        self.assertTrue(private)
        self.assertEqual(base64.b64decode(told), b"\0desk\0" + SECRET.encode())
        self.assertEqual(len(post.mails), 1)


def command_lines():
    found = ""
    for process in Path("/proc").iterdir():
        try:
            found += (process / "cmdline").read_bytes().decode("utf-8", "replace").replace("\0", " ") + "\n"
        except OSError:
            continue
    return found


def running(group):
    """The processes of this group that are not dead."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            state, _, its_group = (process / "stat").read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(its_group) == group and state not in "ZX":
            found.append(process.name)
    return found


def still_running(group):
    """Those of this group that a kill did not reach: one that it did may need a moment to be gone."""
    end = time.monotonic() + 10
    while (found := running(group)) and time.monotonic() < end:
        time.sleep(0.01)
    return found


if __name__ == "__main__":
    unittest.main()
