"""Press contacts by mail and name; a record makes none, it only refers to them."""

from statements.models import PressContact
from statements.models.name_key import name_key


class Contacts:
    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self.known: dict[tuple[str, str], PressContact] | None = None

    def find(self, email: str, name: str = "") -> PressContact | None:
        """Without a name, the first of that mail."""
        if self.known is None:
            self.known = {}
            for contact in PressContact.objects.order_by("position", "pk"):
                for key in (name_key(contact.name), ""):
                    self.known.setdefault((contact.email.casefold(), key), contact)
        return self.known.get((email.casefold(), name_key(name)))
