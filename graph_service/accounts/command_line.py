"""`taskforce-graph accounts …`: the first administrator, and a look at all accounts."""

from collections.abc import Awaitable, Callable
from contextlib import closing
from typing import Annotated, Final

import typer
from neo4j.time import DateTime
from rich.console import Console

from graph_service.accounts.addresses import address_of, folded
from graph_service.accounts.closing import end
from graph_service.accounts.passwords import Passwords
from graph_service.accounts.people import make_person, record_registered
from graph_service.accounts.registering import make_account, name_of
from graph_service.commands.alone import run_alone
from graph_service.commands.outcome import Outcome, refuse
from graph_service.commands.registry import Asked
from graph_service.commands.runner import Runner
from graph_service.commands.work import Work
from graph_service.flags import DataDir, settings_of
from queries.commands.accounts import END_LINKS, LIST, LOCK_ACCOUNT, LOCK_ACCOUNT_AT, SET_HASH, SET_ROLES
from queries.model.enums import AccountRole

app = typer.Typer(help="Accounts: who may log in.", no_args_is_help=True)
out = Console(highlight=False, soft_wrap=True, markup=False)

Roles = Annotated[list[AccountRole] | None, typer.Option("--role", help="What it may do; more than once for several.")]
PasswordFile = Annotated[
    typer.FileText | None, typer.Option(help="Read the password from here, - for standard input; else it is asked for.")
]
COLUMNS: Final = ["account", "address", "name", "roles", "since", "confirmed", "seen", "closed"]


@app.command()
def create(
    email: str,
    *,
    name: Annotated[str, typer.Option(help="The person's name.")],
    role: Roles = None,
    password_file: PasswordFile = None,
    data_dir: DataDir = None,
) -> None:
    """Make an account that can log in at once: this is how the first administrator comes to be."""
    password = password_file.read().rstrip("\n") if password_file else _asked_for()
    settings = settings_of(data_dir=data_dir)

    async def work(runner: Runner) -> Outcome:
        with closing(Passwords(settings)) as passwords:
            hashed = await passwords.hash(password)
        asked = {"email": email, "name": name, "roles": role or [], "hash": hashed}
        return (await runner.run("accounts create", _create, None, asked)).outcome

    made = run_alone(settings, work)
    out.print(f"{made.values['account']} can log in as {', '.join(made.values['roles'])}.")


@app.command("list")
def list_accounts(data_dir: DataDir = None) -> None:
    """List all accounts."""
    settings = settings_of(data_dir=data_dir)
    told = run_alone(settings, lambda runner: _done(runner, _list, {}))
    lines = [COLUMNS, *([_text(each) for each in row.values()] for row in told.values["accounts"])]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        out.print("  ".join(map(str.ljust, line, widths)).rstrip())


@app.command()
def close(account: Annotated[str, typer.Argument(help="Its address or its id.")], data_dir: DataDir = None) -> None:
    """End an account with its sessions and tokens. Its address is forgotten; the person stays in the graph."""
    run_alone(settings_of(data_dir=data_dir), lambda runner: _done(runner, _close, {"account": account}))
    out.print(f"{account} is closed. A service that runs lets nobody in by it any more, within some seconds.")


def _asked_for() -> str:
    return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))


async def _done(runner: Runner, command: Callable[[Work, Asked], Awaitable[Outcome]], asked: Asked) -> Outcome:
    return (await runner.run("accounts", command, None, asked)).outcome


async def _create(work: Work, asked: Asked) -> Outcome:
    address, name = address_of(asked["email"]), name_of(asked)
    account = await make_account(work, address)
    roles = sorted({AccountRole.USER, *asked["roles"]})
    await work.rows(SET_HASH, account=account, password=asked["hash"], at=work.at)
    await work.rows(SET_ROLES, account=account, roles=[each.value for each in roles])
    await work.rows(END_LINKS, address=folded(address), at=work.at)
    person = await make_person(work, account, name, address)
    record_registered(work, account, person, name, roles)
    return Outcome(values={"account": account, "roles": roles})


async def _list(work: Work, asked: Asked) -> Outcome:  # noqa: ARG001  # a command like the others
    return Outcome(values={"accounts": await work.rows(LIST)})


async def _close(work: Work, asked: Asked) -> Outcome:
    told = asked["account"]
    by_id = await work.row(LOCK_ACCOUNT, id=told)
    there = by_id or await work.row(LOCK_ACCOUNT_AT, address=folded(told))
    if there is None or there["closedAt"] is not None:
        raise refuse("NOT_FOUND", f"There is no account {told}: `taskforce-graph accounts list` shows all.")
    await end(work, there)
    return Outcome()


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case list():
            return ", ".join(value)
        case DateTime():
            return f"{value.to_native():%Y-%m-%d %H:%M}"
        case _:
            return str(value)
