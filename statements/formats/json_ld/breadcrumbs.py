"""The way from the first page to this one."""

from statements.formats.site import absolute

from .node import Node, node

Step = tuple[str, str]  # its words, the path that it leads to; the page itself leads nowhere


def breadcrumbs(*steps: Step) -> Node:
    listed = [
        node("ListItem", position=position, name=name, item=absolute(path) if path else None)
        for position, (name, path) in enumerate(steps, start=1)
    ]
    return node("BreadcrumbList", itemListElement=listed)
