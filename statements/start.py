"""A newsroom of one's own: what it needs to begin, asked on one screen or by one command."""

import zoneinfo

from django import forms
from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .invitations import invite, read_invitations
from .models import DateStyle, DemoItem, HouseStyle, Image, Organization, PressContact
from .models.name_key import name_key
from .pictures import Picture, PictureRefused, read_picture


def may_start() -> bool:
    """As long as there is no newsroom, or only the demo's."""
    publisher = Organization.objects.publisher()
    return publisher is None or DemoItem.includes(publisher)


class StartForm(forms.Form):
    name = forms.CharField(
        max_length=200, label=_("Name of your organization"), help_text=_("As it stands at the head of every page.")
    )
    tagline = forms.CharField(max_length=200, required=False, help_text=_("One line beside the name, if you have one."))
    logo = forms.FileField(required=False, help_text=_("PNG, JPEG, WebP or AVIF, square looks best. It can wait."))
    accent_color = forms.RegexField(
        r"^#[0-9a-fA-F]{6}$",
        initial="#7a1f2b",
        widget=forms.TextInput(attrs={"type": "color"}),
        error_messages={"invalid": _("Write the color as six hexadecimal digits, like #7a1f2b.")},
        help_text=_("The one color of your pages."),
    )
    time_zone = forms.ChoiceField(
        choices=lambda: [(name, name.replace("_", " ")) for name in sorted(zoneinfo.available_timezones())],
        initial="America/New_York",
        help_text=_("Hours on your pages and embargoes are in this zone."),
    )
    date_style = forms.ChoiceField(choices=DateStyle.choices, label=_("Dates look like"))
    contact_name = forms.CharField(
        max_length=120, label=_("Press contact"), help_text=_("Who answers journalists today.")
    )
    contact_email = forms.EmailField(label=_("Mail of the press contact"))
    contact_phone = forms.CharField(max_length=40, required=False, label=_("Phone of the press contact"))
    boilerplate = forms.CharField(
        required=False,
        label=_("About paragraph"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Two or three sentences about you that stand below every statement."),
    )
    colleagues = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Mail addresses, one a line, each with writer, editor or publisher behind it; you get their links."
        ),
    )

    use_required_attribute = False  # a color input has none
    picture: Picture | None = None

    def clean_name(self) -> str:
        name = self.cleaned_data["name"].strip()
        taken = Organization.objects.filter(name_key=name_key(name)).first()
        if taken:
            raise forms.ValidationError(gettext("An organization of this name is there already."))
        return name

    def clean_logo(self):
        if upload := self.cleaned_data["logo"]:
            try:
                self.picture = read_picture(upload)
            except PictureRefused as refused:
                raise forms.ValidationError(str(refused)) from refused
        return upload

    def clean_colleagues(self) -> list[tuple[str, str]]:
        return read_invitations(self.cleaned_data["colleagues"])

    @transaction.atomic
    def start(self) -> list:
        """Make the newsroom; the demo's steps aside. Returns the people who were invited."""
        data = self.cleaned_data
        Organization.objects.filter(is_publisher=True).update(is_publisher=False)
        organization = Organization.objects.create(
            name=data["name"],
            tagline=data["tagline"],
            boilerplate=data["boilerplate"],
            is_publisher=True,
            logo=self.make_logo(),
        )
        contact = PressContact.objects.create(
            name=data["contact_name"],
            email=data["contact_email"],
            phone=data["contact_phone"],
            time_zone=data["time_zone"],
        )
        HouseStyle.objects.create(
            organization=organization,
            press_contact=contact,
            **{name: data[name] for name in ("accent_color", "time_zone", "date_style")},
        )
        return [invite(email, role) for email, role in data["colleagues"]]

    def make_logo(self) -> Image | None:
        if self.picture is None:
            return None
        image = Image.objects.filter(sha256=self.picture.sha256).first()
        if image is None:
            image = Image(alt=f"Logo of {self.cleaned_data['name']}")
            image.keep_picture(self.picture)
            image.save()
        return image
