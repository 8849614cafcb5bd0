"""Who sees what, by hand from the design: the secretariat all; others no private person but themselves, of the
candidacies those that they stand for or are consulted on, and of the contacts those of the task forces that they speak
for today."""

from .graph import once

SPEAKS = ("TASK_FORCE_LEADER", "REGIONAL_REPRESENTATIVE")


class Sight:
    """What a viewer may see today; without one, what nobody who has logged in may."""

    def __init__(self, viewer=None, graph=None, today=None):
        self.everything = bool(viewer and viewer.is_secretariat)
        self.person = viewer.person if viewer else None
        self.speaks_for = [] if graph is None else list(self._speaks_for(graph, today))

    def _speaks_for(self, graph, today):
        seats = (seat for node in graph.of("Person") if node.id == self.person for seat in node.to("PARTICIPATES"))
        return once(force for seat in seats if seat["role"] in SPEAKS and seat.holds(today) for force in seat.to("IN"))

    def sees(self, node):
        if self.everything:
            return True
        if "Candidacy" in node.labels:
            return self.person in {each.id for each in (*node.by("STANDS"), *node.to("CONSULTS"))}
        if "Contact" in node.labels:
            return any(force in self.speaks_for for force in node.to("ABOUT"))
        return "Person" not in node.labels or not node["private"] or node.id == self.person

    def among(self, value):
        """Of nodes those that are seen; None for a node that is not; any other value as it is."""
        if isinstance(value, list):
            return [each for each in value if not hasattr(each, "labels") or self.sees(each)]
        return None if hasattr(value, "labels") and not self.sees(value) else value

    def value(self, fields, type_, name, node, day):
        """A field of a node, as the viewer sees it; `fields` is the table of what they mean."""
        if (type_, name) == ("Person", "email") and not self.everything and node.id != self.person:
            return None
        if type_ == "Funder" and name.startswith("doNotContact") and not self.everything and not self.speaks_for:
            return None
        return self.among(fields[type_][name](node, day))
