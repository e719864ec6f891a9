"""The first step: a text that is pasted, or a file."""

from pathlib import PurePath

from django import forms
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from statements import intake
from statements.intake.readers import Unreadable
from statements.models.origin import Arrival

from .waiting import MEDIA_TYPES, Source

LARGEST = 20 * 1024 * 1024
ENDINGS = {"htm": "html", "text": "txt"} | {each: each for each in MEDIA_TYPES}
LONGEST_NAME = 200


class SourceForm(forms.Form):
    """
    Its `source` and `release` are there once it is valid.

    `html` is what the clipboard held besides the plain text, so that links and lists stay; the script of the page fills
    it and empties it when somebody goes on typing.
    """

    text = forms.CharField(
        label=_("Text of the release"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12, "class": "pasted"}),
    )
    html = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".txt,.html,.htm,.eml,.docx"}),
        help_text=_(
            "Word (.docx), mail (.eml), web page (.html) or plain text (.txt), up to 20 MB. "
            "You can drop it anywhere on this page."
        ),
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file is None:
            return None
        if file.size > LARGEST:
            raise forms.ValidationError(
                gettext("This file has %(size)s; 20 MB is the most.") % {"size": filesizeformat(file.size)}
            )
        if _ending(file.name) not in ENDINGS:
            raise forms.ValidationError(
                gettext("Choose a .docx, .eml, .html or .txt file; this one has another ending.")
            )
        return file

    def clean(self):
        cleaned = super().clean()
        if self.errors:
            return cleaned
        file, text = cleaned.get("file"), cleaned.get("text", "")
        if file is None and not text.strip():
            self.add_error("text", gettext("Paste the text of a release, or choose a file."))
        else:
            self.read(_uploaded(file) if file else _pasted(text, cleaned["html"]), "file" if file else "text")
        return cleaned

    def read(self, source: Source, field: str) -> None:
        try:
            self.release = intake.read(source.data, source.name)
        except Unreadable as refused:
            self.add_error(field, str(refused))
        else:
            self.source = source


def _ending(name: str) -> str:
    return PurePath(name).suffix.lower().removeprefix(".")


def _uploaded(file) -> Source:
    name = PurePath(file.name.replace("\\", "/"))
    stem = name.stem[:LONGEST_NAME]
    return Source(file.read(), f"{stem}.{ENDINGS[_ending(name.name)]}", Arrival.UPLOADED)


def _pasted(text: str, html: str) -> Source:
    """Browsers send line ends of two characters; one text has one hash."""
    if html.strip():
        return Source(html.replace("\r\n", "\n").encode(), "pasted.html", Arrival.PASTED)
    return Source(text.replace("\r\n", "\n").encode(), "pasted.txt", Arrival.PASTED)
