"""The table of matches in plain Python: facts by loops over the graph, scores as docs/matching.md has them."""

from collections import Counter, defaultdict
from math import exp, floor, log

from .coverage import Coverage
from .graph import once
from .links import above, below
from .seeing import Sight

COMPONENTS = ("THEME", "GEOGRAPHY", "HISTORY", "SIZE", "NETWORK", "GAP")
TEAM = 200
NUMBERS = ("focuses", "grants", "decayed", "spent", "near", "tied", "shared", "within", "allied", "said", "described")


# The score, of plain facts


def either(*chances):
    """Several things that speak for the same."""
    against = 1.0
    for each in chances:
        against *= 1.0 - each
    return 1.0 - against


def grown(count, half):
    """A count between 0 and 1; `half` of it is one half."""
    return (count or 0) / ((count or 0) + half)


def theme(facts, objectives=24):
    if not (facts.get("focused") or facts["given"] > 0 or facts.get("said") is not None):
        return None
    stated = log((objectives + 1) / facts["focuses"]) / log(objectives + 1) if facts.get("focuses") else 0.0
    shown = (facts.get("grants") or 0) / (facts["given"] + 2)
    return either(stated, shown, 0.5 * max(facts.get("said") or 0, facts.get("described") or 0))


def geography(facts, *, asked=True):
    if not asked or (facts.get("near") is None and not facts.get("spent")):
        return None
    return either(facts.get("near") or 0, grown(facts.get("spent"), 2))


def history(facts):
    return grown(facts.get("decayed"), 1) if facts["given"] > 0 else None


def size(facts, asked=None):
    if asked is None or facts.get("middle") is None:
        return None
    return exp(-((log(asked) - facts["middle"]) ** 2) / (2 * max(facts["variance"], 0.25)))


def network(facts):
    if not (facts["given"] > 0 or facts.get("within") or facts.get("allied")):
        return None
    way_in = 0.8 if facts.get("within") else 0.4 if facts.get("allied") else 0.0
    return either(grown(facts.get("tied"), 1), 0.5 * grown(facts.get("shared"), 1), way_in)


def components(facts, objectives=24, region=None, asked=None):
    values = (
        theme(facts, objectives),
        geography(facts, asked=region is not None),
        history(facts),
        size(facts, asked),
        network(facts),
        facts.get("gap"),
    )
    return dict(zip(COMPONENTS, values, strict=True))


def score(values, weights):
    """Score and coverage in millionths; without any known component there is no score."""
    whole = sum(weights.values())
    known = {name: weights[name] / whole for name, value in values.items() if value is not None}
    covered = sum(known.values())
    if covered <= 0:
        return None, 0
    mean = sum(share * values[name] for name, share in known.items()) / covered
    return floor(mean * 1e6 + 0.5), floor(covered * 1e6 + 0.5)


def eligibility(outcomes):
    if 0 in outcomes.values():
        return "INELIGIBLE"
    return "UNKNOWN" if None in outcomes.values() else "ELIGIBLE"


def place(row):
    """What orders the rows."""
    points = -1 if row["score"] is None else row["score"]
    return row["eligibility"] == "INELIGIBLE", -points, -row["coverage"], row["id"]


# The facts, of a graph


class Matching:
    """One task force or objective beside every funder, on a day."""

    def __init__(self, graph, worth, day, weights, code, region=None, amount=None):
        self.graph, self.worth, self.day, self.weights = graph, worth, day, weights
        self.amount = amount
        self.force = next(each for each in graph.of("TaskForce") if each["code"] == code)
        self.objective = next(each for each in graph.of("Objective") if each["code"] == code)
        self.region = next((each for each in graph.of("Region") if each.id == region), None) if region else None
        self.countries = [each for each in graph.of("Region") if each["level"] == "COUNTRY"]
        people = Counter(end for term in self.force.by("IN") if term.holds(day) for end in term.to("ON_BEHALF_OF"))
        self.all = sorted(people, key=lambda each: (-people[each], each.id))
        self.team = self.all[:TEAM]
        self.cells = self.around()
        self.givers = defaultdict(set)
        for grant in self.grants_of(self.objective.by("SUPPORTS")):
            for end in grant.to("AWARDED_TO"):
                self.givers[end] |= set(grant.by("GAVE"))

    def grants_of(self, grants):
        return [
            each
            for each in once(grants)
            if each["status"] != "CANCELLED" and (each["awarded"] is None or each["awarded"] <= self.day)
        ]

    def around(self):
        """Of each region: how empty, how near to the one asked for, how much of that one it covers."""
        tops = {
            country: next(
                (each for each in above(country) if each["scheme"] == "m49" and each["level"] == "REGION"), None
            )
            for country in self.countries
        }
        cover = Coverage(self.graph, self.day, "m49", Sight(None))
        empty = {top: cover.gap(self.objective, top)["value"] for top in set(tops.values()) if top}
        asked = {each for each in self.countries if self.region and self.region in above(each)}
        holds = defaultdict(set)
        for country in self.countries:
            for each in above(country):
                holds[each].add(country)
        widest = max(len(each) for each in holds.values())
        cells = {}
        for each, those in holds.items():
            looked = those & asked if self.region else those
            gap = max((empty.get(tops[country], 0.0) for country in looked), default=0.0)
            cells[each] = (gap, self.near(len(those), len(those & asked), len(asked), widest), self.cover(those, asked))
        return cells

    @staticmethod
    def cover(those, asked):
        return 0 if not those & asked else 2 if asked <= those else 1

    @staticmethod
    def near(size_, shared, asked, widest):
        if not shared:
            return 0.0
        if shared < asked:
            return 0.5 * shared / asked
        return 1.0 if widest == asked else 1.0 - 0.5 * log(size_ / asked) / log(widest / asked)

    def money(self, node, name):
        rate = self.worth.get(node["currency"])
        return None if node[name] is None or rate is None else node[name] * rate

    def facts(self, funder):
        day, own = self.day, self.grants_of(funder.to("GAVE"))
        focuses = once(funder.to("FOCUSES_ON", day))
        for_it = [each for each in own if self.objective in each.to("SUPPORTS")]
        recipients = once(end for each in for_it for end in each.to("AWARDED_TO"))
        places = [self.cells[each] for each in funder.to("FUNDS_IN", day) if each in self.cells]
        partnerships = [each for each in funder.to("MEMBER_OF", day) if each.holds(day)]
        beside = {end for each in partnerships for end in each.by("MEMBER_OF", day)} - {funder}
        facts = {
            "focused": bool(focuses),
            "focuses": len(focuses) if self.objective in focuses else None,
            "given": len(own),
            "grants": len(for_it),
            "last": max((each["awarded"] for each in for_it if each["awarded"]), default=None),
            "decayed": sum(map(self.weight, for_it)),
            "spent": sum(self.region in self.spent_in(each) for each in for_it) if self.region else 0,
            "shared": sum(len(self.givers[each]) > 1 for each in recipients),
            "tied": len({end for each in own for end in each.to("AWARDED_TO")} & set(self.team)),
            "within": funder in self.all,
            "allied": len(beside & set(self.team)),
            "gap": max((each[0] for each in places), default=None),
            "near": max((each[1] for each in places), default=None),
            "cover": max((each[2] for each in places), default=None),
        }
        return facts | self.sizes(funder, own) | self.words(funder, own)

    def spent_in(self, grant):
        return {each for end in grant.to("SPENT_IN") for each in above(end)}

    def weight(self, grant):
        years = (self.day - grant["awarded"]).days / 365.25 if grant["awarded"] else 10.0
        worth = self.money(grant, "amountMinor")
        return 0.5 ** (years / 5.0) * (0.5 + 0.5 * (worth / (worth + 100_000.0) if worth is not None else 0.0))

    def sizes(self, funder, own):
        logs = [log(worth) for each in own if (worth := self.money(each, "amountMinor") or 0) > 0]
        if logs:
            count, total, squares = len(logs), sum(logs), sum(each * each for each in logs)
            return {"middle": total / count, "variance": (squares - total * total / count + 1.0) / count}
        least, most = (self.money(funder, each) for each in ("minimumMinor", "maximumMinor"))
        if not least or not most:
            return {"middle": None, "variance": None}
        return {"middle": (log(least) + log(most)) / 2.0, "variance": ((log(most) - log(least)) / 4.0) ** 2}

    def stems(self):
        """What the words of the objective tell."""
        stop = ["among", "based", "each", "from", "into", "other", "such", "that", "their", "them", "this", "with"]
        text = self.text(self.objective)
        for sign in ' ,.;:()/&"-':
            text = text.replace(sign, " ")
        stems = {each[:6] for each in text.split(" ")}
        objectives = self.graph.of("Objective")
        return {
            stem: log((len(objectives) + 1) / sum(stem in self.text(each) for each in objectives))
            for stem in sorted(stems)
            if len(stem) >= 4 and stem not in [each[:6] for each in stop]
        }

    @staticmethod
    def text(objective):
        return f"{objective['label']} {objective['title']}".lower()

    def words(self, funder, own):
        stems = self.stems()
        said = funder["focusStatement"]
        texts = [f"{each['title']} {each['description'] or ''}" for each in own]
        return {
            "said": self.alike(said, stems) if said is not None else None,
            "described": max((self.alike(each, stems) for each in texts), default=None),
        }

    @staticmethod
    def alike(text, stems):
        return sum(tells for stem, tells in stems.items() if stem in text.lower()) / sum(stems.values())

    # Gates

    def outcomes(self, funder, facts):
        gates = {"ACTIVE": self.active(funder, facts), "TYPE_FUNDED": self.types(funder)}
        if self.region:
            gates["REGION_COVERED"] = {2: 1, 0: 0}.get(facts["cover"])
        if self.amount:
            gates["AMOUNT_IN_BOUNDS"] = self.bounds(funder)
        gates["CALL_OPEN"] = self.call(funder)
        return gates

    def active(self, funder, facts):
        closed, known = funder["closedOn"], [facts["last"], funder["activeOn"]]
        since = self.day.replace(year=self.day.year - 3)
        if closed:
            return 0 if closed <= self.day else 1
        return 1 if any(each and since <= each <= self.day for each in known) else None

    def types(self, funder):
        theirs, ours = funder["fundsTypes"] or [], [each["type"] for each in self.all]
        if not theirs:
            return None
        if set(theirs) & set(ours):
            return 1
        return 0 if ours and None not in ours else None

    def bounds(self, funder):
        minor, currency = self.amount
        same = funder["currency"] == currency
        asked = minor if same else self.asked()
        least, most = (funder[each] if same else self.money(funder, each) for each in ("minimumMinor", "maximumMinor"))
        if asked is None or (least is None and most is None):
            return None
        return int((least is None or least <= asked) and (most is None or asked <= most))

    def call(self, funder):
        fitting = [each for each in funder.to("OFFERS") if self.fits(each)]
        if not fitting:
            return None
        return int(
            any(
                (each["opens"] is None or each["opens"] <= self.day)
                and (each["closes"] is None or self.day <= each["closes"])
                for each in fitting
            )
        )

    def asked(self):
        """What is asked for, in the base currency; None where there is no rate."""
        rate = self.worth.get(self.amount[1]) if self.amount else None
        return self.amount[0] * rate if rate else None

    def fits(self, call):
        objectives, regions = call.to("FOR_OBJECTIVE"), call.to("FOR_REGION")
        if objectives and self.objective not in objectives:
            return False
        there = [each for end in regions if self.region for each in (*above(end), *below(end))]
        return not self.region or not regions or self.region in there

    def table(self):
        """The rows, as they are ordered."""
        rows = [self.row(each) for each in self.graph.of("Funder")]
        return sorted(rows, key=place)

    def row(self, funder):
        facts = self.facts(funder)
        asked = self.asked()
        values = components(facts, len(self.graph.of("Objective")), self.region, asked)
        points, coverage = score(values, self.weights)
        gates = self.outcomes(funder, facts)
        return {
            "id": funder.id,
            "score": points,
            "coverage": coverage,
            "eligibility": eligibility(gates),
            "values": values,
            "gates": gates,
            "facts": facts,
        }
