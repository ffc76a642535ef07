"""The example files that ship with the program."""

import csv
import json
from collections import Counter
from datetime import date

from bot.config import shipped


def test_the_example_units_are_the_26_of_tuban() -> None:
    with shipped("units.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["kode", "nama", "jenis", "irama_hari"]
    assert Counter(row["jenis"] for row in rows) == {"KUA": 20, "MAN": 2, "MTsN": 2, "MIN": 2}
    assert len({row["kode"] for row in rows}) == len({row["nama"] for row in rows}) == 26
    assert {row["irama_hari"] for row in rows} == {""}, "a cadence of their own would not follow the office's"


def test_the_first_set_of_programmes_is_the_nine_of_2019() -> None:
    [programmes] = json.loads(shipped("programmes.json").read_text(encoding="utf-8"))
    assert date.fromisoformat(programmes["in_force_from"]) == date(2019, 1, 1)
    nine = programmes["programmes"]
    assert [programme["number"] for programme in nine] == list(range(1, 10))
    assert len({programme["emoji"] for programme in nine}) == 9


def test_no_keyword_speaks_for_two_programmes() -> None:
    [programmes] = json.loads(shipped("programmes.json").read_text(encoding="utf-8"))
    keywords = [word for programme in programmes["programmes"] for word in programme["keywords"]]
    assert [word for word, count in Counter(keywords).items() if count > 1] == []
    assert all(word == word.lower().strip() for word in keywords)
    assert all(12 <= len(programme["keywords"]) <= 25 for programme in programmes["programmes"])
