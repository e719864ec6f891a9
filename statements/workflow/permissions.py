"""Who may do what with statements; the groups of the desk have them."""

from django.utils.translation import gettext_lazy as _

MAY_WRITE, MAY_APPROVE, MAY_PUBLISH = (f"statements.{verb}_statement" for verb in ("change", "approve", "publish"))
WHO = {
    MAY_WRITE: _("Your account can read statements but not change them."),
    MAY_APPROVE: _("Only an editor or a publisher can do this."),
    MAY_PUBLISH: _("Only a publisher can do this."),
}
