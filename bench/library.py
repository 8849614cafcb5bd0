"""How `@neo4j/graphql` is asked the same: its documents, and its answers brought into the service's form.

Its lists are plain or `…Connection`, sorted by `sort`; a target's text is its version in force; members of a task
force and the links of an objective are @cypher fields (see `node/schema.mjs`). People are its plain list, paged by
offset, its manual's way: its connection first collects all people, and runs out of memory on page 99 of 2,000 people.
"""

from typing import Any, Final

from bench.hand_written import PAGE
from bench.questions import Question
from bench.serving import today

Data = dict[str, Any]

_IN_FORCE: Final = """{ AND: [
  { OR: [{ since: { eq: null } }, { since: { lte: $today } }] }
  { OR: [{ until: { eq: null } }, { until: { gt: $today } }] }
] }"""

_PEOPLE: Final = """query ($offset: Int!) {
  people(sort: [{ name: ASC }, { id: ASC }], limit: 51, offset: $offset) { id name }
}"""

_DOCUMENTS: Final = {
    "three-levels": f"""query ($today: Date!) {{
      goals(sort: [{{ code: ASC }}], limit: 50) {{
        code title
        objectives(sort: [{{ code: ASC }}], limit: 50) {{
          code title
          targets(sort: [{{ year: ASC }}]) {{
            year
            versions(where: {_IN_FORCE}, sort: [{{ since: DESC }}], limit: 1) {{ text }}
          }}
        }}
      }}
    }}""",
    "four-levels": """{
      goals(sort: [{ code: ASC }], limit: 50) {
        code
        objectives(sort: [{ code: ASC }], limit: 50) { code taskForces { name members(first: 10) { id name } } }
      }
    }""",
    "filtered": """query ($type: String!, $country: String!) {
      organizationsConnection(
        where: { type: { eq: $type }, countries: { some: { code: { eq: $country } } } }
        first: 50
        sort: [{ name: ASC }, { id: ASC }]
      ) {
        totalCount
        edges { node { id name website } }
      }
    }""",
    "links": """query ($code: String!) {
      objectives(where: { code: { eq: $code } }) {
        code title
        partners { totalCount edges { via people node { name } } }
        funders { totalCount edges { via grants node { name } } }
        regions { totalCount edges { via people organizations funders node { name } } }
      }
    }""",
    "first-people": _PEOPLE,
    "later-people": _PEOPLE,
}


def asked(question: Question) -> dict[str, Any]:
    """The body of the request."""
    variables = dict(question.variables)
    if question.name == "three-levels":
        variables["today"] = today().isoformat()
    if question.name.endswith("people"):
        variables["offset"] = question.after.position if question.after else 0
    return {"query": _DOCUMENTS[question.name], "variables": variables}


def answered(name: str, data: Data) -> Data:
    """Bring an answer into the service's form."""
    match name:
        case "three-levels":
            return {"goals": _nodes([_goal(goal, _objective_with_targets) for goal in data["goals"]])}
        case "four-levels":
            return {"goals": _nodes([_goal(goal, _objective_with_members) for goal in data["goals"]])}
        case "filtered":
            told = data["organizationsConnection"]
            return {
                "organizations": {"totalCount": told["totalCount"], **_nodes([edge["node"] for edge in told["edges"]])}
            }
        case "links":
            return {"objective": data["objectives"][0]}
        case _:
            people = data["people"]
            page_info = {"hasNextPage": len(people) > PAGE, "endCursor": "an offset"}
            return {"people": {"nodes": people[:PAGE], "pageInfo": page_info}}


def _nodes(nodes: list[Data]) -> Data:
    return {"nodes": nodes}


def _goal(goal: Data, objective: Any) -> Data:  # noqa: ANN401  # one of the two below
    return {**goal, "objectives": _nodes([objective(each) for each in goal["objectives"]])}


def _objective_with_targets(objective: Data) -> Data:
    targets = [{"year": each["year"], "text": each["versions"][0]["text"]} for each in objective["targets"]]
    return {**objective, "targets": targets}


def _objective_with_members(objective: Data) -> Data:
    (task_force,) = objective["taskForces"]
    return {
        "code": objective["code"],
        "taskForce": {"name": task_force["name"], "members": _nodes(task_force["members"])},
    }
