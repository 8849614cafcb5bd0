"""Every setting, once: by flag, by environment or by `.env`, in this order."""

import re
from email.policy import SMTP
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Final, Literal, Self
from urllib.parse import urlsplit

import platformdirs
from limits import parse
from pydantic import AfterValidator, AliasChoices, Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from queries.matching.weights import read_weights

_THIS_MACHINE: Final = ("localhost", "127.0.0.1", "::1")


def _neo4j(name: str) -> AliasChoices:
    """Accept the plain field name (a flag) and the name that Neo4j's own tools use."""
    return AliasChoices(name.lower(), name)


def on_this_machine(url: str) -> bool:
    """Whether an address, or a host, is one of the loopback."""
    host = urlsplit(url).hostname if "://" in url else url
    return host in ("localhost", "127.0.0.1", "::1")


def _rate(text: str) -> str:
    """Check a rate, such as `10/15 minutes`."""
    parse(text)
    return text


Rate = Annotated[str, AfterValidator(_rate)]


def _weights(text: str) -> str:
    """Check weights, such as `THEME=30,HISTORY=20`."""
    read_weights(text)
    return text


MatchWeights = Annotated[str, AfterValidator(_weights)]


class Settings(BaseSettings):
    """What can be set. `NEO4J_*` as Neo4j's own tools have it, `TASKFORCE_*` for the rest."""

    model_config = SettingsConfigDict(
        env_prefix="TASKFORCE_", env_file=".env", extra="ignore", populate_by_name=True, frozen=True
    )

    neo4j_uri: str | None = Field(None, validation_alias=_neo4j("NEO4J_URI"))
    neo4j_username: str = Field("neo4j", validation_alias=_neo4j("NEO4J_USERNAME"))
    neo4j_password: SecretStr | None = Field(None, validation_alias=_neo4j("NEO4J_PASSWORD"))
    neo4j_auth_file: Path | None = Field(None, validation_alias=_neo4j("NEO4J_AUTH_FILE"))
    """A file with `user/password`, as Neo4j's container image takes it; it beats the two above."""
    neo4j_database: str = Field("neo4j", validation_alias=_neo4j("NEO4J_DATABASE"))
    neo4j_version: str = Field("2026.09", validation_alias=_neo4j("NEO4J_VERSION"))
    """Which local Neo4j to run: 2026.09 or 5.26."""

    neo4j_heap: str = "512m"
    neo4j_page_cache: str = "128m"
    neo4j_bolt_port: int = 0
    """Port of the local Neo4j on the loopback; 0 takes a free one."""
    neo4j_repository: str | None = None
    """A Maven repository to fetch Neo4j from; by default the public one. HTTPS_PROXY counts as usual."""
    offline_dir: Path | None = None
    """Take Neo4j's files from this folder: flat, or laid out as a Maven repository."""
    neo4j_pool_size: int = 100
    """Connections to Neo4j at most."""

    data_dir: Path = Field(default_factory=lambda: Path(platformdirs.user_data_dir("taskforce-graph")))
    cache_dir: Path = Field(default_factory=lambda: Path(platformdirs.user_cache_dir("taskforce-graph")))
    """Neo4j's own files, once for all data folders."""
    host: str = "127.0.0.1"
    port: int = 8000
    leaders: int = Field(1, ge=1)
    """Leaders of a task force at once."""
    representatives: int = Field(1, ge=1)
    """Representatives of a region in a task force at once."""
    nomination_days: int = Field(30, ge=1)
    """Days that a nomination keeps the seat while it waits to be accepted."""
    term_years: int = Field(3, ge=1)
    """Years of a term."""
    initiative: Annotated[tuple[str, ...], NoDecode] = ()
    """Ids, by commas, of what the Initiative itself is in the graph: no path goes through it."""
    hub_links: int = Field(200, ge=1)
    """No path goes through a node that has more neighbours."""
    path_ways: int = Field(100_000, ge=1)
    """Beginnings of paths that a search looks at, at once, at most."""
    confirm_by_domain: bool = False
    """Whether a confirmed address of an organization's own domain confirms that its owner belongs to it."""
    contact: str | None = None
    """Whom people without a login may write to; shown in the joining guide."""
    cors_origins: Annotated[tuple[str, ...], NoDecode] = ()
    """Sites whose pages may call the API, by commas: `https://a.org,http://localhost:3000`; `*` is any."""
    max_body_bytes: int = Field(1024 * 1024, gt=0)
    """The largest body of a request."""
    client_seconds: float = Field(30.0, gt=0)
    """How long a client may take to send a request, and to read on in an answer."""
    smtp_host: str | None = None
    """The server that takes our mail; without one it stays in the outbox."""
    smtp_port: int | None = None
    """By default 465 with `tls`, 587 with `starttls`, else 25."""
    smtp_tls: Literal["tls", "starttls", "none"] | None = None
    """From the first byte on, after a greeting, or not at all: by default `starttls`, and `none` on this machine."""
    smtp_username: str | None = None
    smtp_password: SecretStr | None = None
    smtp_password_file: Path | None = None
    """A file with the password in it; it beats the one above, and is read for each connection."""
    mail_from: str | None = None
    """Who our mail is from: `noreply@example.org`, or `Task forces <noreply@example.org>`."""
    mail_poll_seconds: float = Field(2.0, gt=0)
    """How often a process looks for mail that is to be sent."""
    reminder_days: int = Field(7, gt=0)
    """Who is waited for is reminded once in so many days at most."""
    recent_contact_days: int = Field(30, gt=0)
    """Who records a contact is told of one that another recorded in the last so many days."""
    mail_keep_days: int = Field(90, gt=0)
    """How long to know of a mail that was sent or given up."""
    key_days: int = Field(30, gt=0)
    """How long an idempotency key is known: what is sent again with it later is done again."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """At `warning` and above the line for each request is left out."""
    shutdown_seconds: int = Field(10, ge=0)
    """How long requests under way may take to finish when the service is told to stop."""
    workers: int = Field(1, ge=1)
    """Processes that serve; each has its own connections, documents and plans."""
    metrics: bool = True
    """Whether `/metrics` is there."""
    metrics_port: int | None = None
    """Serve `/metrics` on this port of the same host, and not where the API is."""
    trace_statements: bool = False
    """Whether traces have the text of statements; never their parameters."""
    match_weights: MatchWeights = "THEME=30,GEOGRAPHY=15,HISTORY=20,SIZE=10,NETWORK=15,GAP=10"
    """How much each component counts in a match; those that are not named count 0."""
    match_rates: Path | None = None
    """A JSON file of exchange rates in place of the one that ships, see docs/matching.md."""
    statement_timeout: float = 30.0
    """Seconds that one Cypher statement may take."""
    documents: Path | None = None
    """A folder of documents or a manifest: these are known by their hashes, and planned at the start."""
    allowed_documents: Literal["any", "listed"] = "any"
    """Whether documents that are not listed are answered."""
    max_statements: int = Field(16, gt=0)
    """Statements that one process runs at once."""
    max_new_statements: int = Field(2, gt=0)
    """Statements that Neo4j has no plan for yet: so many at once."""
    queue_size: int = Field(64, gt=0)
    """Requests that wait for their turn at most."""
    queue_seconds: float = Field(2.0, gt=0)
    """How long one waits at most, then it is refused with 503."""
    page_size: int = 50
    max_page_size: int = 500
    introspection: bool = True
    """Whether `__schema` and `__type` are answered, and GraphiQL is there."""
    max_document: int = Field(100_000, gt=0)
    """Characters of a document; like all that follow: at most."""
    max_tokens: int = Field(4000, gt=0)
    """Words, numbers and signs of a document."""
    max_directives: int = Field(100, ge=0)
    max_text: int = Field(10_000, gt=0)
    """Characters of one text, in a document or in its variables."""
    max_depth: int = Field(30, gt=0)
    """Levels of fields; a fragment is one too."""
    max_input_depth: int = Field(20, gt=0)
    """Levels of lists and objects in an argument or a variable."""
    max_fields: int = Field(1000, gt=0)
    """Fields, with fragments written out wherever they are used."""
    max_aliases: int = Field(200, ge=0)
    """Fields with a name of their own, likewise."""
    max_root_fields: int = Field(30, gt=0)
    """Fields of Query in one operation."""
    max_repeats: int = Field(50, gt=0)
    """Fields that share one place of the response."""
    max_errors: int = Field(20, gt=0)
    """Errors told of one document."""
    max_values: int = Field(2000, gt=0)
    """Values in the variables of one request."""
    max_sub_queries: int = Field(80, gt=0)
    """Sub-queries in one statement."""
    max_price: int = Field(50_000_000, gt=0)
    """What a request may cost, in dbHits that are estimated."""
    analysis_size: int = Field(5_000_000, gt=0)
    """Nodes and links of a network that is analysed."""
    analysis_seconds: float = Field(300.0, gt=0)
    """How long an analysis may take; for this long it goes on while those who ask are told to come again."""
    counts_seconds: float = Field(60.0, gt=0)
    """How old the counts may be that prices are made of."""
    live_seconds: float = Field(0.2, gt=0)
    """Between two looks at the record of changes, while anybody subscribes."""
    live_kept: int = Field(1000, gt=0)
    """Changes that are kept for subscribers; who is further behind, and does not read, is let go."""
    live_connections: int = Field(2000, ge=0)
    """WebSocket connections to one process; like the next one: at most."""
    live_subscriptions: int = Field(20, gt=0)
    """Operations under way on one of them."""
    live_init_seconds: float = Field(10.0, gt=0)
    """How long a client may take to say `connection_init`."""

    public_url: str | None = None
    """Where people reach the site's pages: links in mails begin with it."""
    secure_cookies: bool | None = None
    """Whether browsers send the session's cookie by HTTPS alone; None: unless it is for this machine only."""
    session_days: int = Field(14, gt=0)
    """How long a session lasts at most."""
    session_idle_hours: int = Field(72, gt=0)
    """After how long without a request it ends."""
    api_token_days: int = Field(366, gt=0)
    """How long an API token may last."""
    confirm_days: int = Field(7, gt=0)
    """How long the link lasts by which an account is confirmed."""
    reset_hours: int = Field(2, gt=0)
    """How long the link lasts by which a password is set anew."""
    identity_seconds: float = Field(5.0, gt=0)
    """How long a process remembers whose a session or a token is."""
    password_memory: int = Field(65536, ge=8192)
    """KiB that one hash of a password takes."""
    password_rounds: int = Field(3, gt=0)
    """How often a hash goes over its memory."""
    password_threads: int = Field(2, gt=0)
    """Hashes that one process computes at once."""
    attempts_per_address: Rate = "10/15 minutes"
    """Passwords that one client may try for one address."""
    attempts_per_client: Rate = "100/hour"
    """Wrong passwords and links that one client may try in all."""
    mails_per_address: Rate = "5/hour"
    """Mails of one kind that may be asked for to one address, by whomever."""
    mails_per_client: Rate = "20/hour"
    """Mails that one client may ask for in all."""
    trusted_proxies: Annotated[tuple[str, ...], NoDecode] = ()
    """Addresses or networks, by commas, whose `X-Forwarded-For` is believed."""
    oidc_issuer: str | None = None
    """An identity provider whose tokens are taken, too."""
    oidc_audience: str | None = None
    """For whom its tokens must be."""

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def _networks(cls, value: object) -> object:
        networks = value.replace(",", " ").split() if isinstance(value, str) else value
        for each in networks if isinstance(networks, list) else []:
            ip_network(each)
        return networks

    @field_validator("initiative", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        return value.replace(",", " ").split() if isinstance(value, str) else value

    @field_validator("public_url", "oidc_issuer")
    @classmethod
    def _site(cls, value: str | None) -> str | None:
        if value and not value.startswith("https://") and not on_this_machine(value):
            raise ValueError(f"{value} must begin with https://, unless it is on this machine")
        return value

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if bool(self.oidc_issuer) is not bool(self.oidc_audience):
            raise ValueError("OIDC_ISSUER and OIDC_AUDIENCE go together: set both or none")
        if parse(self.mails_per_address).get_expiry() > self.reset_hours * 3600:
            raise ValueError("MAILS_PER_ADDRESS must not look back longer than RESET_HOURS, or people are locked out")
        return self

    @property
    def smtp_security(self) -> str:
        """How the line to the mail server is kept secret: `smtp_tls`, or what it is by default."""
        return self.smtp_tls or ("none" if self.smtp_host in _THIS_MACHINE else "starttls")

    @field_validator("mail_from")
    @classmethod
    def _sender(cls, value: str | None) -> str | None:
        header = SMTP.header_factory("From", value or "")
        if value and (header.defects or len(header.addresses) != 1):
            raise ValueError("write one address, such as noreply@example.org or Task forces <noreply@example.org>")
        return value

    @model_validator(mode="after")
    def _mail(self) -> Self:
        if self.smtp_host and not self.mail_from:
            raise ValueError("TASKFORCE_SMTP_HOST is set: say in TASKFORCE_MAIL_FROM whom mail is from")
        if self.smtp_username and self.smtp_security == "none" and self.smtp_host not in _THIS_MACHINE:
            raise ValueError("the password for the mail server would go in clear: set TASKFORCE_SMTP_TLS to starttls")
        return self

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _origins(cls, value: object) -> object:
        origins = value.replace(",", " ").split() if isinstance(value, str) else value
        for origin in origins if isinstance(origins, list) else []:
            if origin != "*" and not re.fullmatch(r"https?://[^/\s]+", origin):
                raise ValueError(f"{origin} is no origin: write a scheme and a host, such as https://example.org")
        return origins
