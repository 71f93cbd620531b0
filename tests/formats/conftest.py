"""What tests of formats look through: a real Chromium, a real LibreOffice, and the reports of the fixtures."""

import os
import shutil
import subprocess
from datetime import date

import pytest

import ita_audit

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


@pytest.fixture
def judged(ruleset, ban_pao, complete, mae_sai):
    """Gives the report of a fixture by its name, as of a fixed day."""
    contents = {"ban_pao": ban_pao, "complete": complete, "mae_sai": mae_sai}
    return lambda name: ita_audit.check(ruleset, contents[name], date(2025, 12, 31))
