"""Who may do what with statements; the groups of the desk have them."""

MAY_WRITE, MAY_APPROVE, MAY_PUBLISH = (f"statements.{verb}_statement" for verb in ("change", "approve", "publish"))
WHO = {
    MAY_WRITE: "Your account can read statements but not change them.",
    MAY_APPROVE: "Only an editor or a publisher can do this.",
    MAY_PUBLISH: "Only a publisher can do this.",
}
