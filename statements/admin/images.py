"""Images: uploaded once, described, and pointed at where they matter most."""

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements.models import Image
from statements.pictures import MEDIA_TYPES, Picture, PictureRefused, read_picture

from .noun import NounAdmin

PREVIEW_WIDTH = 640
PREVIEW_FORMATS = ("jpg", "png")


class ImageForm(forms.ModelForm):
    class Meta:
        model = Image
        fields = ("alt", "credit", "terms", "focal_x", "focal_y")


class NewImageForm(ImageForm):
    file = forms.FileField(
        label=_("Picture"),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/avif"}),
        help_text=_(
            "JPEG, PNG, WebP or AVIF, as large as you have it; place and camera are taken out of the file. "
            "After an error anywhere in this form, please choose it again: browsers drop it."
        ),
    )
    picture: Picture | None = None

    def clean_file(self):
        try:
            self.picture = read_picture(self.cleaned_data["file"])
        except PictureRefused as refused:
            raise forms.ValidationError(str(refused)) from refused
        if present := Image.objects.filter(sha256=self.picture.sha256).first():
            raise forms.ValidationError(
                gettext("This very picture is there already: “%(present)s”.") % {"present": present}
            )
        return self.cleaned_data["file"]

    def save(self, commit=True):
        self.instance.keep_picture(self.picture)
        return super().save(commit)


@admin.register(Image)
class ImageAdmin(NounAdmin):
    list_display = ("thumbnail", "alt", "credit", "size_in_pixels", "added_at")
    list_display_links = ("alt",)
    search_fields = ("alt", "credit")
    search_help_text = _("What it shows, or the credit")
    add_form_template = change_form_template = "admin/statements/image/change_form.html"

    class Media:
        js = [forms.Script("js/desk/focal-point.js", type="module")]

    def get_form(self, request, obj=None, change=False, **kwargs):
        return super().get_form(request, obj, change, **({"form": ImageForm if obj else NewImageForm} | kwargs))

    def get_fieldsets(self, request, obj=None):
        new = () if obj else ("file",)
        return (
            (None, {"fields": (*new, "alt", "credit", "terms")}),
            (gettext("Where it matters most"), {"fields": (("focal_x", "focal_y"),), "classes": ("focal-point",)}),
        )

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Without the usual transaction: drawing the renditions takes seconds, in which nobody else could save."""
        return self._changeform_view(request, object_id, form_url, extra_context)

    def get_urls(self):
        preview = path("<int:pk>/preview/", self.admin_site.admin_view(self.preview), name="image-preview")
        return [preview, *super().get_urls()]

    def preview(self, request, pk: int) -> FileResponse:
        """Pictures that are not public yet have no address of their own; staff see them here."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        image = get_object_or_404(Image, pk=pk)
        kind, width = preview_of(image)
        response = FileResponse(default_storage.open(image.rendition_name(width, kind)), content_type=MEDIA_TYPES[kind])
        response["Content-Security-Policy"] = "sandbox; default-src 'none'"
        return response

    @admin.display(description=_("Picture"))
    def thumbnail(self, image):
        return format_html('<img src="{}" alt="" loading="lazy">', reverse("admin:image-preview", args=[image.pk]))

    @admin.display(description=_("Pixels"))
    def size_in_pixels(self, image):
        return f"{image.width:,} × {image.height:,}"


def preview_of(image: Image) -> tuple[str, int]:
    """Format and width of the rendition that fits a form."""
    kind = next(kind for kind in PREVIEW_FORMATS if kind in image.renditions)
    return kind, min(image.renditions[kind], key=lambda width: abs(width - PREVIEW_WIDTH))
