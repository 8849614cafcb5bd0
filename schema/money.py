"""The face of amounts."""

from decimal import Decimal

from schema.making import Named, Types


class Money:
    """An amount in a currency; currencies are never added up."""

    amount: Decimal
    currency: str


def add_money(types: Types) -> None:
    """Make the type."""
    fields = [Named("amount", "Decimal"), Named("currency", "String", "Code of ISO 4217.")]
    types.output("Money", str(Money.__doc__), fields)
