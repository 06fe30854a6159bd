"""Archives made for tests: small, always the same, with pages whose words tell them apart."""

from __future__ import annotations

import gzip
import io
import random
import tarfile
import zipfile
from collections.abc import Iterable

Pages = Iterable[tuple[str, bytes]]


def pages(count: int) -> list[tuple[str, bytes]]:
    """Texts that compress by half, so that a damage somewhere in an archive hits one of them."""
    rng = random.Random(5)
    return [
        (f"guides/page-{number:03d}.txt", f"Page {number}. ".encode() + rng.randbytes(600 + 10 * number).hex().encode()) for number in range(count)
    ]


def tar(members: Pages, mode: str = "w", form: int = tarfile.PAX_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode, format=form) as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def zipped(members: Pages, method: int = zipfile.ZIP_DEFLATED, *, streamed: bool = False) -> bytes:
    """With `streamed`, sizes stand behind the members, as where the writer could not go back."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    out = Pipe() if streamed else io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def record(number: int, block: bytes, kind: str = "response", **headers: str) -> bytes:
    """One WARC record."""
    told = {
        "WARC-Type": kind, "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-{number:012d}>", "WARC-Date": "2024-05-06T07:08:09Z",
        "WARC-Target-URI": f"https://guides.example/{number}", "Content-Type": "application/http; msgtype=response" if kind == "response" else "text/plain",
        **{key.replace("_", "-"): value for key, value in headers.items()}, "Content-Length": str(len(block)),
    }  # fmt: skip
    return b"WARC/1.1\r\n" + b"".join(f"{key}: {value}\r\n".encode() for key, value in told.items() if value) + b"\r\n" + block + b"\r\n\r\n"


def answer(body: bytes, *headers: str, status: str = "200 OK", content_type: str = "text/html; charset=utf-8") -> bytes:
    """An HTTP answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {content_type}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def page(number: int) -> bytes:
    words = random.Random(number).randbytes(500).hex()
    return f"<html><body><h1>Page {number} of a crawl</h1><p>{words}</p></body></html>".encode()


def warc(count: int, *, packed: bool) -> list[bytes]:
    """Records of so many pages, each compressed by itself where asked."""
    records = [record(number, answer(page(number))) for number in range(count)]
    return [gzip.compress(one, mtime=0) for one in records] if packed else records
