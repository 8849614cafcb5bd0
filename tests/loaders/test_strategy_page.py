"""The shipped page is read whole, and each of its oddities as a person would read it."""

import re

import pytest
from page_copies import PAGE, edited

from loaders.strategy_page import PageError, read_page


@pytest.fixture(scope="module")
def page():
    return read_page(PAGE)


@pytest.fixture(scope="module")
def objectives(page):
    return {objective.code: objective for objective in page.objectives}


def cells_of(text, code):
    objective = next(each for each in read_page(text).objectives if each.code == code)
    return [target.paragraphs for target in objective.targets]


def test_the_page_has_its_goals_objectives_and_targets(page):
    assert [goal.code for goal in page.goals] == list("ABCDEF")
    assert [len(goal.objectives) for goal in page.goals] == [6, 4, 4, 4, 3, 3]
    assert [[target.year for target in each.targets] for each in page.objectives] == [[2020, 2030, 2050]] * 24


def test_a_goal_has_title_and_description(page):
    goal = page.goals[4]
    assert goal.title == "FOLLOW UP"
    assert goal.description.startswith("Establish an international science-based framework")


def test_the_three_roles_have_six_five_and_four_duties_a_blank_line_before_the_sixth_included(page):
    assert [(role.name, role.title, len(role.duties)) for role in page.roles] == [
        ("TASK_FORCE_LEADER", "Task Force Leader", 6),
        ("REGIONAL_REPRESENTATIVE", "Regional Representative", 5),
        ("TEAM_MEMBER", "Team Member", 4),
    ]
    assert page.roles[0].duties[5] == "Liaise with funding bodies to lobby for support for projects and actions"


def test_eligibility_is_what_step_three_says_of_the_role(page):
    leader, representative, member = (role.eligibility for role in page.roles)
    assert leader == representative
    assert leader.startswith('Only individuals from an organization that is a partner of "4 per 1000" can')
    assert leader.endswith('"Regional Representative."')
    assert member.startswith('Non-members of "4 per 1000" can only join')
    assert member.endswith('as "team members," but they are welcome!')


def test_the_joining_guide_has_introduction_three_steps_and_the_closing_sentence(page):
    introduction = page.guide.introduction.split("\n")
    assert [paragraph[:12] for paragraph in introduction] == ["Join Task Fo", "We are curre", "Please view "]
    assert [step[:10] for step in page.guide.steps] == ["Study the ", "Make sure ", "Click on t"]
    assert page.guide.nomination.endswith("nomination of the Leader and Regional Representatives.")


def test_a_link_that_leads_nowhere_is_only_its_words(page):
    assert "become a member of the 4p1000 Community of Practice to get your login" in page.guide.steps[1]
    assert "(#)" not in str(page)


def test_double_spaces_are_one(page):
    assert "login icon in the top right corner" in page.guide.steps[1]


def test_the_shipped_copy_has_no_address():
    assert "@" not in PAGE
    assert PAGE.count("{contact}") == 1


@pytest.mark.parametrize("address", ["jo.doe@example.org", "jo+tf@mail.example.co.uk", "jo&#64;example.org"])
def test_an_address_gives_way_to_the_contact_in_any_copy(address):
    said = read_page(edited("contact {contact} to get", f"contact {address} to get"))
    assert said == read_page(PAGE)


def test_an_address_keeps_the_full_stop_after_it():
    said = read_page(edited("contact {contact} to get your login.", "contact jo@example.org."))
    assert "contact {contact}. If your" in said.guide.steps[1]


@pytest.mark.parametrize("address", ["jo@example.org", "jo&#64;example.org", "jo\u200b@example.org"])
def test_an_error_shows_no_address(address):
    with pytest.raises(PageError) as error:
        read_page(f"{address}\n{PAGE}")
    assert "{contact}" in str(error.value)
    assert "example.org" not in str(error.value)


def test_the_last_column_of_a3_is_2050_though_its_head_says_2030(objectives):
    assert [(target.year, target.paragraphs) for target in objectives["A3"].targets[1:]] == [
        (2030, ("5 thematic events per year", "A virtual fair involving 50% of the partners")),
        (2050, ("10 thematic events per year", "A virtual fair involving all partners")),
    ]


@pytest.mark.parametrize(("code", "counts"), [("A2", [2, 2, 1]), ("A3", [1, 2, 2]), ("F2", [2, 1, 1])])
def test_cells_with_p_tags_are_paragraphs(objectives, code, counts):
    assert [len(target.paragraphs) for target in objectives[code].targets] == counts
    assert "<" not in str(objectives[code])


def test_paragraphs_are_lines_of_the_text(objectives):
    assert objectives["A3"].targets[1].text == (
        "5 thematic events per year\nA virtual fair involving 50% of the partners"
    )


@pytest.mark.parametrize("code", ["A2", "A5", "B1", "D1", "D4", "E3"])
def test_rules_and_blank_lines_inside_tables_say_nothing(objectives, code):
    objective = objectives[code]
    assert all(target.paragraphs for target in objective.targets)
    assert "---" not in str(objective)


def test_the_noise_of_missing_forms_says_nothing(page):
    assert len(re.findall(r"Unable to render \{include\}", PAGE)) == 24
    assert "Unable to render" not in str(page)
    assert "could not be found" not in str(page)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("D2", '"4 per 1000" regional networks are established in all regions'),
        ("C1", 'The "4 per 1000" network conducts at least 50'),
        ("D3", '"4 per 1000" partners have established'),
    ],
)
def test_a_quotation_mark_at_the_beginning_of_a_cell_stays(objectives, code, text):
    assert any(target.text.startswith(text) for target in objectives[code].targets)


def test_footnotes_below_a_table_hang_on_the_targets_that_carry_the_mark_and_on_the_objective(objectives):
    c3 = objectives["C3"]
    assert [footnote.mark for footnote in c3.footnotes] == ["*", "**"]
    assert [[footnote.mark for footnote in target.footnotes] for target in c3.targets] == [["*"], ["**"], []]
    assert c3.targets[0].text == "The Top 20* institutions were contacted end of 2020."
    assert c3.footnotes[0].text == "Referring to the 2018 study about potential funders"
    assert c3.footnotes[1].text.endswith("in Dec. 2021 (funded by GIZ).")


def test_a_footnote_inside_a_description_leaves_it_and_the_mark_stays(objectives):
    e1 = objectives["E1"]
    assert e1.description.startswith("A catalog of Monitoring Reporting and Verification (MRV) systems* (remote")
    assert e1.description.endswith("at various scales is accessible.")
    assert [(footnote.mark, footnote.text) for footnote in e1.footnotes] == [
        ("*", "Objective B4 is aimed at practitioners in the field. E1 is aimed at decision-makers.")
    ]
    assert all(target.footnotes == () for target in e1.targets)


def test_only_c3_and_e1_have_footnotes(objectives):
    assert [code for code, objective in objectives.items() if objective.footnotes] == ["C3", "E1"]


@pytest.mark.parametrize(
    ("code", "heading", "label"),
    [
        ("A1", "NDC", "NDCs"),
        ("D2", "Regional Networks", "Regional networks"),
        ("F3", '"4 per 1000" Dashboard', '"4 per 1000" Dashboard'),
    ],
)
def test_heading_and_label_are_kept_apart(objectives, code, heading, label):
    assert (objectives[code].heading, objectives[code].label) == (heading, label)


def test_currency_and_spaces_inside_numbers_survive(objectives):
    assert "was 961K€ (including the core budget of 721 K€)" in objectives["F2"].targets[0].text
    assert "increases by 10 % annually" in objectives["F2"].targets[1].text


@pytest.mark.parametrize(
    "copy",
    [
        "\ufeff" + PAGE,
        PAGE.replace("\n", "\r\n"),
        PAGE.replace("\n", "\r"),
        PAGE.replace(" ", "\u00a0"),
        PAGE.replace("\t", " \t "),
        PAGE.replace("\t", "    "),
        PAGE.replace("Baseline 2020\t", "Baseline  2020\t"),
        PAGE.replace("&", "&amp;"),
        PAGE.replace("€", "&euro;").replace('"', "&quot;"),
        PAGE.replace("</p> <p>", "<br/>"),
        PAGE.replace("<p>", '<P class="x">'),
        PAGE.replace("\n", "\n\n"),
        re.sub(r"^((?:Goal|Objective|Step) \w+) - ", "\\1 \N{EN DASH} ", PAGE, flags=re.MULTILINE),
        PAGE.replace("\n- ", "\n\N{BULLET} "),
        PAGE.rstrip("\n"),
        PAGE.replace("* Referring", "*Referring"),
        PAGE.replace("Team Member:", "Team Members:"),
    ],
    ids=[
        "byte order mark",
        "Windows line ends",
        "old Mac line ends",
        "non-breaking spaces",
        "spaces around tabs",
        "spaces for tabs",
        "two spaces in a head",
        "entities",
        "named entities",
        "br for p",
        "p with attributes",
        "blank lines everywhere",
        "other dashes in headings",
        "other bullets",
        "no last line end",
        "a footnote without space",
        "a role in the plural",
    ],
)
def test_copies_that_mean_the_same_read_the_same(copy):
    assert read_page(copy) == read_page(PAGE)


def test_an_entity_is_the_character_that_it_names():
    assert cells_of(edited("Annual reports are available.", "R&amp;D &lt; 5&nbsp;%"), "F3")[0] == ("R&D < 5 %",)


def test_a_decomposed_letter_is_the_composed_one():
    assert cells_of(edited("Annual reports are available.", "cafe\u0301"), "F3")[0] == ("caf\u00e9",)


def test_a_footnote_may_stand_inside_a_target():
    text = edited("Annual reports are available.", "Reports* are available. *Since 2019.")
    objective = read_page(text).objectives[-1]
    assert objective.targets[0].text == "Reports* are available."
    assert objective.targets[0].footnotes == objective.footnotes
    assert objective.footnotes[0].text == "Since 2019."
