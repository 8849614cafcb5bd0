"""Protects lists of documents: every usual form is read, identifiers find their text, what is wrong is told."""

import json
from hashlib import md5, sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_service.reading.listed import BadListError, listed_by, read_list
from graph_service.settings import Settings

GOALS, ROLES = "query Goals { goals { totalCount } }", "{ roles { name } }\n"


def digest(text):
    return sha256(text.encode()).hexdigest()


@pytest.fixture
def written(tmp_path):
    """Write files; gives their folder."""

    def write(**files):
        for name, text in files.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path

    return write


def refusal(path):
    with pytest.raises(BadListError) as told:
        read_list(path)
    return str(told.value).replace(str(path), "FOLDER")


def texts(known):
    return {identifier: listed.text for identifier, listed in known.items()}


def test_files_are_known_by_their_hashes(written):
    known = read_list(written(goals_graphql=GOALS, deeper__roles_gql=ROLES, notes_txt="{"))
    assert texts(known) == {
        f"sha256:{digest(GOALS)}": GOALS,
        digest(GOALS): GOALS,
        f"sha256:{digest(ROLES)}": ROLES,
        digest(ROLES): ROLES,
    }


def test_the_hash_is_that_of_the_file_to_the_letter(written):
    text = "{ goals {\r\n totalCount } } # é\r\n"
    assert digest(text) in read_list(written(goals_graphql=text))


def test_a_manifest_of_relay_is_read(written):
    name = md5(GOALS.encode(), usedforsecurity=False).hexdigest()
    path = written(persisted_json=json.dumps({name: GOALS})) / "persisted.json"
    assert set(texts(read_list(path))) == {name, digest(GOALS), f"sha256:{digest(GOALS)}"}


def test_a_manifest_of_apollo_is_read(written):
    operations = [{"id": digest(GOALS), "name": "Goals", "type": "query", "body": GOALS}]
    manifest = {"format": "apollo-persisted-query-manifest", "version": 1, "operations": operations}
    known = read_list(written(manifest_json=json.dumps(manifest)))
    assert set(texts(known)) == {digest(GOALS), f"sha256:{digest(GOALS)}"}


def test_one_text_may_stand_in_several_places(written):
    assert len(read_list(written(a_graphql=GOALS, b_graphql=GOALS, c_json=json.dumps({"c": GOALS})))) == 3


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "FOLDER: no documents here. Put .graphql files or a JSON manifest there."),
        ({"a_json": "{"}, "FOLDER/a.json: this is not JSON: "),
        (
            {"a_json": "[]"},
            "FOLDER/a.json: a manifest is an object of identifiers and documents, or Apollo's manifest.",
        ),
        ({"a_json": '{"x": 1}'}, "FOLDER/a.json, x: an identifier and a document are texts."),
        (
            {"a_json": '{"format": "apollo-persisted-query-manifest", "operations": [{"id": "x"}]}'},
            "FOLDER/a.json, x: an identifier and a document are texts.",
        ),
        (
            {"a_json": json.dumps({digest(GOALS): ROLES})},
            f"FOLDER/a.json, {digest(GOALS)}: this is not the SHA-256 of its text. Write the manifest anew.",
        ),
        (
            {"a_json": json.dumps({f"sha256:{digest(GOALS)}": ROLES})},
            f"FOLDER/a.json, sha256:{digest(GOALS)}: this is not the SHA-256 of its text. Write the manifest anew.",
        ),
        (
            {"a_json": json.dumps({"x": ROLES}), "b_json": json.dumps({"x": GOALS})},
            "FOLDER/b.json, x: FOLDER/a.json, x has another text under the same identifier.",
        ),
        ({"a_graphql": b"{ \xff }"}, "FOLDER/a.graphql: 'utf-8' codec can't decode byte 0xff"),
    ],
)
def test_what_is_wrong_is_told_by_file_and_place(written, files, message):
    assert refusal(written(**files)).startswith(message)


def test_a_folder_that_is_not_there_is_told(tmp_path):
    assert refusal(tmp_path / "nowhere") == "FOLDER: there is no such file or folder."


def test_no_list_is_no_document():
    assert listed_by(Settings(_env_file=None)) == {}


def test_only_listed_ones_without_a_list_would_answer_nothing():
    with pytest.raises(BadListError, match="needs TASKFORCE_DOCUMENTS: name a folder or a manifest"):
        listed_by(Settings(_env_file=None, allowed_documents="listed"))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
manifests = json_values | st.fixed_dictionaries(
    {"format": st.just("apollo-persisted-query-manifest"), "operations": json_values}
)


@given(manifests.map(json.dumps) | st.text())
def test_every_manifest_is_either_read_or_refused(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("list") / "manifest.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        known = read_list(path)
    except BadListError as refused:
        assert str(refused).startswith(str(path))  # noqa: PT017 - either outcome is right
    else:
        assert all(f"sha256:{digest(listed.text)}" in known for listed in known.values())
