"""The page's own files: those of the package, and no others."""

import hashlib
from importlib import resources
from typing import Final

from aiohttp import web

from bot.simulator.web.control import Missing

TYPES: Final = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
}


async def index(request: web.Request) -> web.StreamResponse:
    """GET /"""
    return _asset(request, "index.html")


async def static(request: web.Request) -> web.StreamResponse:
    """GET /static/…"""
    return _asset(request, request.match_info["path"])


def _asset(request: web.Request, path: str) -> web.StreamResponse:
    parts = path.split("/")
    suffix = "." + parts[-1].rpartition(".")[2]
    if any(part in ("", ".", "..") or "\\" in part or "\0" in part for part in parts) or suffix not in TYPES:
        raise Missing
    try:
        data = resources.files("bot.simulator.web").joinpath("static", *parts).read_bytes()
    except OSError:
        raise Missing from None
    tag = hashlib.blake2b(data, digest_size=12).hexdigest()
    headers = {"Cache-Control": "no-cache", "ETag": f'"{tag}"'}
    if any(known.value == tag for known in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    charset = None if suffix == ".png" else "utf-8"
    return web.Response(body=data, content_type=TYPES[suffix], charset=charset, headers=headers)
