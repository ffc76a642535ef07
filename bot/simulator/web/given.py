"""What a request brings, read with care: each value has its type and its limit, or the request is refused."""

import json
from collections.abc import Mapping
from typing import Any, Final

from bot.simulator.entities import utf16_length
from bot.simulator.web.control import Malformed, TooLarge

MOST_TEXT: Final = 4096
MOST_WORD: Final = 256
_BLANKS = dict.fromkeys([*range(10), *range(11, 32), 127], " ") | {0x0D: None}
_HIDDEN = dict.fromkeys([*range(0x2028, 0x202F)], None)
"""Line separators and marks that turn the direction of what follows: the server takes them out."""


class Given:
    """The named values of a request."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    @classmethod
    def read(cls, body: bytes) -> "Given":
        """From JSON. Raises Malformed."""
        try:
            values = json.loads(body or b"{}")
            # Half of a surrogate pair is no text: nobody could be sent it.
            json.dumps(values, ensure_ascii=False).encode()
        except (ValueError, RecursionError):
            raise Malformed("JSON") from None
        if not isinstance(values, dict):
            raise Malformed("JSON")
        return cls(values)

    @property
    def values(self) -> dict[str, Any]:
        """Everything."""
        return dict(self._values)

    def text(self, name: str, most: int = MOST_TEXT) -> str:
        """What somebody wrote, cleaned as the server does, empty if absent. Raises TooLarge, Malformed.

        `most` counts UTF-16 units.
        """
        text = cleaned(self._string(name))
        if utf16_length(text) > most:
            raise TooLarge("page-error-too-long", most=most)
        return text

    def word(self, name: str) -> str:
        """Something short that no person wrote, empty if absent. Raises Malformed."""
        word = self._string(name)
        if len(word) > MOST_WORD:
            raise Malformed(name)
        return word

    def number(self, name: str) -> int:
        """A whole number. Raises Malformed."""
        return _number(name, self._values.get(name))

    def number_or_none(self, name: str) -> int | None:
        """A whole number; absent, empty and null are None. Raises Malformed."""
        value = self._values.get(name)
        return None if value in (None, "") else _number(name, value)

    def numbers(self, name: str, most: int) -> list[int]:
        """Up to `most` whole numbers. Raises Malformed."""
        value = self._values.get(name)
        if not isinstance(value, list) or len(value) > most:
            raise Malformed(name)
        return [_number(name, one) for one in value]

    def flag(self, name: str, default: bool = False) -> bool:
        """Yes or no. Raises Malformed."""
        value = self._values.get(name, default)
        if not isinstance(value, bool):
            raise Malformed(name)
        return value

    def _string(self, name: str) -> str:
        value = self._values.get(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise Malformed(name)
        return value


def cleaned(text: str) -> str:
    """A text without what the server takes out of it: signs that nobody sees, blanks at its ends."""
    return text.translate(_BLANKS | _HIDDEN).strip()


def _number(name: str, value: Any) -> int:
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 20:
        return int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise Malformed(name)
    return value
