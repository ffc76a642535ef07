"""Failures that an operator can mend: what is said, and with which code the command ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.app import AlreadyRunning, BadToken
from bot.commands.ending import EX_CANTCREAT, EX_CONFIG, EX_IO, EX_TEMPFAIL, complain
from bot.config import Settings, SettingsError, load
from bot.db.engine import DatabaseDamaged, StorageTrouble
from bot.db.migrate import SchemaTooNew

NOT_ACCEPTED = """\
Telegram does not accept the bot's token (it may have been revoked).
Ask @BotFather for the present one with /token and put it into TELEGRAM_BOT_TOKEN."""


class Ended(Exception):
    """The command ends with this code; what there was to say has been said."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def settings() -> Settings:
    """The settings. Raises Ended with every mistake said."""
    try:
        return load()
    except SettingsError as error:
        complain("The settings cannot be used:", *(f"  - {problem}" for problem in error.problems))
        raise Ended(EX_CONFIG) from None


@contextmanager
def explained(where: Settings) -> Iterator[None]:
    """Turn failures of the set-up into a message and Ended."""
    try:
        yield
    except AlreadyRunning:
        complain(
            f"Another Gaung is running with the data in {where.data_dir}.",
            "Stop it first, or give this one a directory of its own with GAUNG_DATA_DIR.",
        )
        raise Ended(EX_TEMPFAIL) from None
    except BadToken:
        complain(NOT_ACCEPTED)
        raise Ended(EX_CONFIG) from None
    except DatabaseDamaged as error:
        complain(
            f"The database {where.database_name} is damaged: {error}.",
            "Nothing was changed. Put a backup in its place; keep the damaged file, its -wal and -shm for rescue.",
        )
        raise Ended(EX_IO) from None
    except SchemaTooNew as error:
        complain(
            f"The database {where.database_name} was written by a newer Gaung (revision {error}).",
            "Install that version again; this one leaves the database as it is.",
        )
        raise Ended(EX_IO) from None
    except StorageTrouble as error:
        if isinstance(where.database, Path):
            complain(
                f"The disk of {where.data_dir} is full or does not answer ({error}).",
                "Make room and start again; nothing that was saved is lost.",
            )
        else:
            complain(
                f"The database {where.database_name} does not answer ({error}).",
                "See that the server runs, has room, and knows this user and database; then start again.",
            )
        raise Ended(EX_IO) from None
    except OSError as error:
        complain(
            f"{where.data_dir} cannot be used ({error.strerror or error}).",
            "Gaung needs a directory that it may write to; see GAUNG_DATA_DIR.",
        )
        raise Ended(EX_CANTCREAT) from None
