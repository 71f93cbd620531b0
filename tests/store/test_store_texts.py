"""What any reader lets through, every store holds and gives back."""

import json
from datetime import date
from types import SimpleNamespace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from ita_audit.errors import SubmissionError
from ita_audit.model.round import Agency
from ita_audit.readers import read_stream
from ita_audit.readers.xlsx.opened_cells import cell_of
from ita_audit.rulebook.strict_yaml import load_strict
from ita_audit.store import open_store
from ita_audit.store.missing import expect, expected_in
from ita_audit.store.rounds import open_round

letters = st.characters(exclude_categories=()) | st.sampled_from("\0\ud800\udfff\uffff\ufdd0ก้\n")
texts = st.lists(st.text(letters, max_size=4) | st.sampled_from(["_x0000_", "_xD800_", "_x000D_"])).map(
    "".join
)


def from_json(text):
    try:
        return read_stream(json.dumps({"a": text}).encode()).content["a"]
    except SubmissionError as refused:
        assert all(fault.line and fault.column for fault in refused.faults)
        return None


def from_yaml(text):
    loaded = load_strict(json.dumps({"a": text}), "decisions.yaml")
    assert all(fault.line and fault.column for fault in loaded.faults)
    return None if loaded.faults else loaded.content["a"]


def from_a_cell(text):
    text = text.replace("\0", "_x0000_").encode("utf-8", "replace").decode()  # else it is no XML
    cell = cell_of(SimpleNamespace(value=text, number_format="General", hyperlink=None, data_type="s"))
    return cell and cell.value


def test_a_text_that_is_let_in_is_held_by_every_store(address):
    with open_store(address, create=True) as store:
        round_ = open_round(store, "r", date(2025, 12, 31), "now", "me")

        @settings(deadline=None, max_examples=40)
        @given(texts)
        @example("\0")
        @example("_xD800_")
        @example("\ud83d\ude00")
        def is_held(text):
            let_in = [read for way in (from_json, from_yaml, from_a_cell) if (read := way(text)) is not None]
            agencies = [Agency(f"{n:07}", read, read, read) for n, read in enumerate(let_in)]
            expect(store, round_.id, agencies)
            assert expected_in(store, round_.id) == agencies

        is_held()
