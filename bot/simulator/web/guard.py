"""Who may use the page: a browser that asked for it by its own name, and what the page itself sends."""

import ipaddress
from collections.abc import Awaitable, Callable
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Middleware

from bot.simulator.web.control import ControlRefused, Missing, TooLarge

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
EVERYWHERE: Final = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 (to tell, not to listen)
LARGEST_BODY: Final = 256 * 1024
HEADERS: Final = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' blob: data:; frame-ancestors 'none'; "
    "base-uri 'none'; form-action 'none'; object-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def guard(host: str) -> Middleware:
    """A middleware for a page that listens on `host`: refuses strangers, and turns refusals into answers."""

    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            if not _knows_us(request.host, host) or (request.method == "POST" and not _is_our_page(request)):
                response: web.StreamResponse = _answer(ControlRefused("page-error-not-allowed"), 403)
            else:
                response = await handler(request)
        except ControlRefused as refusal:
            response = _answer(refusal, refusal.status)
        except web.HTTPRequestEntityTooLarge as error:
            response = _answer(TooLarge("page-error-too-long", most=LARGEST_BODY), error.status)
        except web.HTTPClientError as error:
            response = _answer(Missing(), error.status)
        if not response.prepared:
            response.headers.update(HEADERS)
        return response

    return guarded


def _answer(refusal: ControlRefused, status: int) -> web.Response:
    return web.json_response({"ok": False, "error": refusal.key, "vars": refusal.values}, status=status)


def _knows_us(name: str, host: str) -> bool:
    """Whether a browser was told our name, and not one that somebody else's name server pointed here.

    Where we listen for other machines too, they know us by a number: an address cannot be pointed elsewhere.
    """
    try:
        asked = urlsplit(f"//{name}").hostname or ""
    except ValueError:
        return False
    if asked in LOOPBACK or asked == host.lower():
        return True
    return host not in LOOPBACK and _is_address(asked)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_our_page(request: web.Request) -> bool:
    """A header that other sites cannot send without being asked first, and no other site's name as the origin."""
    origin = request.headers.get("Origin")
    same = origin is None or origin.partition("://")[2] == request.host
    return same and request.headers.get("X-Gaung") == "1"
