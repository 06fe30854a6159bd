"""Set-up of all tests."""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.helpers import untraced

settings.register_profile("quick", deadline=None, derandomize=True, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


class NetworkError(Exception):
    """A test reached for the network."""


def _is_here(address: object) -> bool:
    """Whether an address is this machine's own: a socket of the file system, or loopback."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0]).partition("%")[0]
    if host in {"", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture
def untraced_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the test starts runs without coverage; the test's own process is counted as ever."""
    for name in set(os.environ) - set(untraced.environment()):
        monkeypatch.delenv(name)


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse every connection that leaves the machine, and every name that would have to be asked for: no test and nothing it calls needs one."""
    patch = pytest.MonkeyPatch()

    def guarded(name: str) -> None:
        real = getattr(socket.socket, name)

        def call(self: socket.socket, *arguments: object) -> object:
            if not _is_here(arguments[-1]):
                raise NetworkError(f"{name} {arguments[-1]!r}")
            return real(self, *arguments)

        patch.setattr(socket.socket, name, call)

    for name in ("connect", "connect_ex", "sendto"):
        guarded(name)
    ask = socket.getaddrinfo

    def getaddrinfo(host: str | bytes | None, *arguments: object, **options: object) -> object:
        name = host.decode() if isinstance(host, bytes) else host
        if name is not None and not _is_here((name,)) and name != socket.gethostname():
            raise NetworkError(f"name {name!r}")
        return ask(host, *arguments, **options)  # type: ignore[arg-type]

    patch.setattr(socket, "getaddrinfo", getaddrinfo)
    yield
    patch.undo()
