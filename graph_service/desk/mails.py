"""The secretariat has a mail sent again."""

from graph_service.commands.outcome import Outcome
from graph_service.commands.registry import Asked, command
from graph_service.commands.work import Work
from graph_service.mail.retry import retry


@command("retryMail")
async def retry_mail(work: Work, asked: Asked) -> Outcome:
    """Let a mail that waits, or was given up, be sent at once."""
    work.secretariat()
    return await retry(work, asked)
