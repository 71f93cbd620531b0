"""The real programs that tests look through: Chromium, LibreOffice, PostgreSQL."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync"]  # fmt: skip


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, driven by Playwright."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("there is no Chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def converted(tmp_path):
    """Opens a file in LibreOffice and writes it in another kind: the new file."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("there is no LibreOffice here: apt-get install libreoffice-calc")

    def convert(file, kind, *options):
        out = tmp_path / "converted"
        command = [program, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
        subprocess.run(
            [*command, *options, "--convert-to", kind, "--outdir", out, file],
            env={**os.environ, "HOME": str(tmp_path)},
            check=True,
            capture_output=True,
            timeout=300,
        )
        return out / f"{file.stem}.{kind.partition(':')[0]}"

    return convert


@pytest.fixture(scope="session")
def postgres():
    """Debian's PostgreSQL on a socket of its own, as the user postgres; the folder of its socket."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not programs:
        pytest.skip("PostgreSQL is not installed (apt-get install postgresql)")
    here = Path(tempfile.mkdtemp(prefix="ita-pg-"))  # pytest's own folders are shut to other users
    root = os.geteuid() == 0
    if root:
        shutil.chown(here, "postgres")
    who = ["runuser", "-u", "postgres", "--"] if root else []

    def run(program, *arguments):
        command = [*who, str(programs[-1].with_name(program)), *arguments]
        subprocess.run(command, check=True, cwd=here, stdout=subprocess.DEVNULL)

    run("initdb", "-D", str(here / "cluster"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-c listen_addresses='' -c unix_socket_directories='{here}' -c fsync=off"
    run("pg_ctl", "-D", str(here / "cluster"), "-w", "-o", options, "-l", str(here / "log"), "start")
    yield here
    run("pg_ctl", "-D", str(here / "cluster"), "-m", "immediate", "stop")
    shutil.rmtree(here)
