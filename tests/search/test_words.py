"""Text as words, what a name is found by, and how a word may be spelled."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from queries.search.names import search_text
from queries.search.spelling import NO_MORE, ONE_ERROR, TWO_ERRORS, begun, nearly, spelled
from queries.search.words import spans, words

LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=ONE_ERROR, max_size=NO_MORE)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("São Paulo", ["sao", "paulo"]),
        ("Sa\u0303o", ["sao"]),
        ("Œuvre, Straße & Łódź", ["oeuvre", "strasse", "lodz"]),
        ("İstanbul", ["istanbul"]),
        ("l\u2019agriculture", ["l", "agriculture"]),
        ('"4 per 1000"', ["4", "per", "1000"]),
        ("snake_case/ab\\c", ["snake", "case", "ab", "c"]),
        ("土壌 carbon", ["土", "壌", "carbon"]),
        ("почвы й", ["почвы", "й"]),
        ("AND OR NOT", ["and", "or", "not"]),
        ("*:* \u0000 ~ ^ [", []),
    ],
)
def test_words_are_what_the_index_has(text, told):
    assert words(text) == told


@given(st.text())
@example("\u0e33")  # one letter that folds to a mark and a letter
def test_words_stand_where_they_are_said_to_and_hold_nothing_but_letters(text):
    for start, end, word in spans(text):
        assert words(text[start:end]) == [word]
        assert re.fullmatch(r"(?!_)[\w\u0300-\U000e01ef]+", word)
        assert any(map(str.isalnum, word))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Food and Agriculture Organization", {"foodandagricultureorganization", "fao", "faao"}),
        ("Deutsche Gesellschaft für Internationale Zusammenarbeit", {"dgiz", "giz"}),
        ("Agence de l'environnement", {"agencedelenvironnement", "ae"}),
        ("FAO", {"fao"}),
        ("—", set()),
    ],
)
def test_a_name_is_found_whole_and_by_its_initials(name, told):
    assert told <= set(search_text(name).split())
    assert told or not search_text(name)


@given(LETTERS, st.data())
def test_a_letter_less_more_other_or_changed_about_is_nearly_the_word(word, data):
    at = data.draw(st.integers(1, len(word) - 1))
    other = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    made = [word[:at] + word[at + 1 :], word[:at] + other + word[at + 1 :], word[:at] + other + word[at:]]
    if at + 1 < len(word) and (len(word) < TWO_ERRORS or at + 1 != len(word) // 2):
        made.append(word[:at] + word[at + 1] + word[at] + word[at + 2 :])
    assert all(re.fullmatch(nearly(word), each) for each in made)
    assert re.fullmatch(nearly(word), word)


def test_what_has_little_to_do_with_a_word_is_not_nearly_it():
    assert not re.fullmatch(nearly("soil"), "silo")
    assert not re.fullmatch(nearly("soil"), "soilless")
    assert not re.fullmatch(nearly("kowalska"), "korolenko")
    assert nearly("fao") is nearly("b4b4") is nearly("x" * (NO_MORE + 1)) is None


def test_an_elided_article_belongs_to_the_word():
    assert re.fullmatch(spelled("agriculture"), "l'agriculture")
    assert re.fullmatch(begun("ivoi"), "d'ivoire")
