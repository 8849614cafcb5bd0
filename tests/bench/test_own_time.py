"""Protects the stopwatch: each question's statement is reached, through HTTP and without."""

from bench import own_time
from bench.questions import Facts, Place, questions


def test_times_every_question_up_to_its_statement(monkeypatch):
    monkeypatch.setattr(own_time, "REPEATS", 3)
    asked = questions(Facts("FR", 1000, Place("Anyone", "person:0", 19_980)))
    told = own_time.own_times(asked)
    assert told.keys() == {each.name for each in asked}
    assert all(each.request > 0 for each in told.values())
