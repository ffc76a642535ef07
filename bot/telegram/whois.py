"""Who the bot is on Telegram: for commands that need to know before, or without, running it."""

from dataclasses import dataclass

from telegram.error import InvalidToken, TelegramError

from bot.telegram.api import Api


class TokenRefused(Exception):
    """Telegram does not know the token."""


class Unreachable(Exception):
    """Telegram does not answer; `str()` says how."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The bot's user name, and whether a webhook keeps polling from getting anything."""

    username: str
    has_webhook: bool


async def ask(token: str, base_url: str, file_base_url: str) -> Identity:
    """Ask Telegram. Raises TokenRefused or Unreachable."""
    api = Api(token, base_url, file_base_url)
    await api.open()
    try:
        me = await api.call("getMe", {})
        hook = await api.call("getWebhookInfo", {})
    except InvalidToken:
        raise TokenRefused from None
    except TelegramError as error:
        raise Unreachable(error.message) from None
    finally:
        await api.close_pools()
    return Identity(str(me["username"]), bool(hook.get("url")))
