"""Task forces: the people who carry an objective, one for each."""

from queries.language import Path, Search, many, node, one, text

IN_OFFICE = {"holds": ("b",), "dated": True}

TASK_FORCE = node(
    "TaskForce",
    prefix="task_force",
    key="code",
    order=("code",),
    search=Search(
        words=("task force",),
        goals=Path(arrow="-[:IMPLEMENTS]->(:Objective)<-[:HAS_OBJECTIVE]-"),
    ),
    code=text(unique=True, sort=True, facet=True, search=4),
    name=text(sort=True, search=2),
    objective=one("-[:IMPLEMENTS]->", "Objective"),
    leaders=many("<-[:IN]-", "Participation", where="{b}.role = 'TASK_FORCE_LEADER'", **IN_OFFICE),
    representatives=many("<-[:IN]-", "Participation", where="{b}.role = 'REGIONAL_REPRESENTATIVE'", **IN_OFFICE),
    members=many(
        "<-[:IN]-({p}:Participation)<-[:PARTICIPATES]-", "Person", holds=("p",), repeats=True, crowd="<-[:IN]-"
    ),
    participations=many("<-[:IN]-", "Participation", **IN_OFFICE),
    candidacies=many("<-[:FOR]-", "Candidacy"),
    contacts=many("<-[:ABOUT]-", "Contact"),
)
