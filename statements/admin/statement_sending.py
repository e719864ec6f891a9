"""What goes out of a statement once it is public: the mail, posts, cards and short address, and what was sent."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Media, Script
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext

from statements import distribution, workflow
from statements.formats.site import absolute
from statements.models import HouseStyle, Statement


class SendingOut:
    """Mixed into the desk's page of statements."""

    def get_urls(self):
        address = path(
            "<path:object_id>/sending/",
            self.admin_site.admin_view(self.sending_view),
            name="statements_statement_sending",
        )
        return [address, *super().get_urls()]

    def sending_view(self, request, object_id):
        statement = self.get_or_404(request, object_id)
        if not self.has_change_permission(request, statement):
            raise PermissionDenied
        outgoing = outgoing_of(statement)
        if request.method == "POST":
            return self.say_sent(request, statement, outgoing)
        context = (
            self.admin_site.each_context(request)
            | outgoing
            | {
                "title": gettext("What goes out"),
                "statement": statement,
                "opts": self.opts,
                "original": statement,
                "media": Media(js=[Script("js/desk/copy.js", type="module")]),
            }
        )
        return TemplateResponse(request, "admin/statements/statement/sending.html", context)

    def say_sent(self, request, statement, outgoing):
        item = request.POST.get("sent") or request.POST.get("not_sent")
        if item not in outgoing["items"]:
            raise Http404
        if "not_sent" in request.POST:
            distribution.take_back(statement, item)
        else:
            try:
                distribution.mark_sent(statement, item, by=request.user)
            except workflow.Refused as refused:
                messages.error(request, str(refused))
        return redirect("admin:statements_statement_sending", statement.pk)


def outgoing_of(statement: Statement) -> dict:
    """What the page shows, and `items`, the names of all that can be marked."""
    sent = distribution.sent_items(statement)
    if statement.is_unpublished or statement.is_withdrawn:
        return {"sent": sent, "items": {"mail", *sent}}
    statement = Statement.objects.for_page().get(pk=statement.pk)
    posts = distribution.posts_of(statement)
    cards = distribution.cards_of(statement) if statement.is_public else []
    return {
        "sent": sent,
        "items": {"mail", *(each.item for each in (*posts, *cards))},
        "mail": distribution.mail_of(statement, HouseStyle.current()),
        "mail_sent": sent.get("mail"),
        "posts": [(post, sent.get(post.item)) for post in posts],
        "cards": [(card, sent.get(card.item)) for card in cards],
        "short_address": absolute(statement.get_short_url()),
    }
