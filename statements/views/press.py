"""What journalists need first: whom to call, the logo, the portraits, and all of it as one file."""

from django.http import FileResponse
from django.views.generic import TemplateView

from statements.formats.press_kit import press_kit as build_press_kit
from statements.models import Organization, PressContact, Speaker


class PressPage(TemplateView):
    section = "press"
    template_name = "statements/press.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            contacts=PressContact.objects.filter(is_listed=True),
            speakers=Speaker.objects.public().with_portrait().with_present_title(),
            **kwargs,
        )


def press_kit(request):
    publisher = Organization.objects.publisher()
    kit = build_press_kit(
        publisher, PressContact.objects.filter(is_listed=True), Speaker.objects.public().with_portrait()
    )
    return FileResponse(kit, as_attachment=True, filename="press-kit.zip", content_type="application/zip")
