"""The command line: `gaung COMMAND`."""

import argparse
import gc
from collections.abc import Callable, Sequence
from pathlib import Path

from bot import __version__
from bot.commands.ending import EX_USAGE, complain


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(
        prog="gaung",
        description="Coordinates the PR officers of an office's units over Telegram.",
        epilog="Try it without a token: gaung demo",
    )
    top.add_argument("--version", action="version", version=f"gaung {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, text: str, example: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text, epilog=f"Example: {example}")

    command("run", "Run the bot with the settings of the environment and .env.", "gaung run")
    demo = command("demo", "See the bot at work in a browser: no token, no internet.", "gaung demo --language en")
    demo.add_argument("--port", type=int, default=8020, help="port of the page (default: 8020)")
    demo.add_argument("--host", default="127.0.0.1", help="address of the page (default: this machine only)")
    demo.add_argument("--language", choices=("id", "en"), default="id", help="language of the office (default: id)")
    begins = demo.add_mutually_exclusive_group()
    begins.add_argument("--new", action="store_true", help="begin with an office that is not set up yet")
    begins.add_argument("--story", action="store_true", help="first play the tour by itself, in a small office")
    begins.add_argument("--once", action="store_true", help="play the tour, print the chats, and end: no page")
    begins.add_argument("--prepare", action="store_true", help="only make the office that later demos start with")
    units = command(
        "import-units", "Add and change units as an XLSX or CSV file lists them.", "gaung import-units units.xlsx"
    )
    units.add_argument(
        "file", type=Path, help="XLSX or CSV; columns kode, nama, jenis, irama_hari (or code, name, kind, cadence_days)"
    )
    units.add_argument("--check", action="store_true", help="only tell what would be done")
    programmes = command(
        "import-programmes", "Add and change the development programmes.", "gaung import-programmes programmes.json"
    )
    programmes.add_argument("file", type=Path, help="a JSON file like the one that comes with Gaung")
    invite = command("invite", "Make an invitation and print its link.", "gaung invite KUA-PALANG")
    invite.add_argument("unit", nargs="?", help="the unit's code")
    invite.add_argument("--coordinator", action="store_true", help="invite a coordinator instead")
    invite.add_argument("--leader", action="store_true", help="invite a leader instead")
    doctor = command("doctor", "Check the set-up and say what to fix.", "gaung doctor")
    doctor.add_argument("--health", action="store_true", help="only tell whether the running bot is well")
    understand = command(
        "understand",
        "See how the text of a message is read; nothing is sent or stored.",
        'gaung understand message.txt, or: echo "Izin melaporkan giat …" | gaung understand',
    )
    understand.add_argument(
        "file",
        nargs="?",
        type=Path,
        help='a text, or messages as JSON lines {"id", "text", "sent_at", "photos", "unit"}; without: standard input',
    )
    understand.add_argument("--json", action="store_true", help="print JSON: one line, or a line for each message")
    digest = command(
        "digest",
        "See the figures of a day, week, month or year as the chats show them; nothing is sent or changed.",
        "gaung digest 2026-03-10",
    )
    digest.add_argument("date", help="a day (2026-03-10), week (2026-W11), month (2026-03) or year (2026)")
    digest.add_argument("--json", action="store_true", help="print all figures as JSON")
    simulate = command(
        "simulate-reminders",
        "See who would be reminded when if nobody answered or published; nothing is sent or changed.",
        "gaung simulate-reminders --days 90",
    )
    simulate.add_argument("--days", type=int, default=90, help="how far ahead to look (default: 90)")
    simulate.add_argument(
        "--json",
        action="store_true",
        help='print a JSON line a unit and addressee: {"at", "unit", "rung", "to", "text_key"}',
    )
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; its exit code."""
    arguments = parser().parse_args(argv)
    # Nothing that imports make is garbage; collecting meanwhile costs a tenth of the start.
    gc.disable()
    commands: dict[str, Callable[[argparse.Namespace], int]] = {
        "run": _run,
        "demo": _demo,
        "import-units": _import_units,
        "import-programmes": _import_programmes,
        "invite": _invite,
        "doctor": _doctor,
        "understand": _understand,
        "digest": _digest,
        "simulate-reminders": _simulate_reminders,
    }
    return commands[arguments.command](arguments)


def _run(_arguments: argparse.Namespace) -> int:
    from bot.commands import run

    return run.main()


def _demo(arguments: argparse.Namespace) -> int:
    from bot.commands import demo

    begins = (name for name in ("new", "story", "once", "prepare") if getattr(arguments, name))
    beginning = demo.Beginning(next(begins, "example"))
    return demo.main(demo.Wishes(beginning, arguments.language, arguments.host, arguments.port))


def _import_units(arguments: argparse.Namespace) -> int:
    from bot.commands import office

    return office.import_units(arguments.file, check=arguments.check)


def _import_programmes(arguments: argparse.Namespace) -> int:
    from bot.commands import office

    return office.import_programmes(arguments.file)


def _invite(arguments: argparse.Namespace) -> int:
    from bot.commands import office

    roles = [role for role in ("coordinator", "leader") if getattr(arguments, role)]
    if len(roles) + (arguments.unit is not None) != 1:
        complain("Name a unit, or --coordinator, or --leader. Example: gaung invite KUA-PALANG")
        return EX_USAGE
    return office.invite(arguments.unit, roles[0] if roles else "officer")


def _doctor(arguments: argparse.Namespace) -> int:
    from bot.commands import doctor

    return doctor.health() if arguments.health else doctor.main()


def _understand(arguments: argparse.Namespace) -> int:
    from bot.commands import understand

    return understand.main(arguments.file, as_json=arguments.json)


def _digest(arguments: argparse.Namespace) -> int:
    from bot.commands import digest

    return digest.main(arguments.date, as_json=arguments.json)


def _simulate_reminders(arguments: argparse.Namespace) -> int:
    from bot.commands import rehearsal

    return rehearsal.main(arguments.days, as_json=arguments.json)
