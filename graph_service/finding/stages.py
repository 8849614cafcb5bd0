"""How far a task force comes with an organization that may fund it: what may follow what."""

from collections.abc import Mapping
from typing import Final

from graph_service.commands.outcome import refuse
from queries.model.enums import ContactStage as Stage

NEXT: Final[Mapping[Stage, tuple[Stage, ...]]] = {
    Stage.NOT_CONTACTED: (Stage.CONTACTED,),
    Stage.CONTACTED: (Stage.PRESENTED, Stage.DECLINED),
    Stage.PRESENTED: (Stage.FEEDBACK, Stage.DECLINED, Stage.FUNDED),
    Stage.FEEDBACK: (Stage.PRESENTED, Stage.DECLINED, Stage.FUNDED),
    Stage.DECLINED: (Stage.CONTACTED,),
    Stage.FUNDED: (Stage.CONTACTED,),
}
"""A no can come once somebody has written, money once something was presented; after both one may begin again."""
OVER: Final = {Stage.DECLINED, Stage.FUNDED}


def check_stage(now: Stage, asked: Stage) -> None:
    """Refuse a jump. To talk again in the same stage is none, as long as it goes on."""
    if asked in NEXT[now] or (asked == now and now not in OVER):
        return
    told = " or ".join(NEXT[now])
    raise refuse("WRONG_STATE", f"The stage that holds is {now}; what may follow is {told}.", "stage")
