"""What a new newsroom needs, asked in five minutes; the same as a screen at the desk."""

from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from statements.formats.site import absolute
from statements.invitations import invitation_link
from statements.start import StartForm, may_start


class Command(BaseCommand):
    help = "Start a newsroom: name, color, clocks, press contact, colleagues. Options answer beforehand."

    def add_arguments(self, parser):
        for name, field in StartForm.base_fields.items():
            parser.add_argument(f"--{name.replace('_', '-')}", help=field.help_text or field.label)
        parser.add_argument("--admin", help="mail address of the first administrator, where there is none yet")
        parser.add_argument("--no-input", action="store_true", help="ask nothing; what is missing is an error")

    def handle(self, *, no_input: bool, admin: str | None, **options):
        if not may_start():
            raise CommandError("This newsroom has started already; its organization is edited at the desk.")
        answers = {name: options[name] for name in StartForm.base_fields if options.get(name) is not None}
        form = self.bound(answers)
        while not form.is_valid():
            self.explain(form, asked=no_input or set(form.errors) <= set(answers))
            if no_input:
                raise CommandError("Nothing was changed.")
            answers |= self.ask(form)
            form = self.bound(answers)
        invited = form.start()
        self.stdout.write(f"Started the newsroom of {form.cleaned_data['name']}.")
        if administrator := self.first_administrator(admin, no_input=no_input):
            invited.insert(0, administrator)
        for user in invited:
            self.stdout.write(f"Link for {user.email}, good for three days: {invitation_link(user)}")
        self.stdout.write(f"The desk: {absolute(reverse('admin:index'))}")

    def bound(self, answers: dict[str, str]) -> StartForm:
        fields = StartForm.base_fields
        initial = {name: str(field.initial) for name, field in fields.items() if field.initial}
        initial["date_style"] = fields["date_style"].choices[0][0]
        data = initial | answers
        logo = data.pop("logo", None)
        return StartForm(data, {"logo": _upload(logo)} if logo else {})

    def explain(self, form: StartForm, *, asked: bool) -> None:
        if asked:
            for name, errors in form.errors.items():
                self.stderr.write(f"{form.fields[name].label or name}: {' '.join(errors)}")

    def ask(self, form: StartForm) -> dict[str, str]:
        """First every question, with the answer that stands for Enter; then only those that were answered wrongly."""
        answers = {}
        names = form.errors if form.data.get("name") else form.fields
        for name in names:
            field = form.fields[name]
            standing = form.data.get(name) or ""
            label = field.label or name.replace("_", " ").capitalize()
            answer = input(f"{label}{f' [{standing}]' if standing else ''}: ").strip()
            if answer or standing:
                answers[name] = answer or standing
        return answers

    def first_administrator(self, email: str | None, *, no_input: bool):
        """Somebody has to be able to sign in; they choose their password by a link, too."""
        users = get_user_model().objects
        if users.filter(is_superuser=True, is_active=True).exists():
            return None
        if not email and not no_input:
            email = input("Your mail address, with which you sign in: ").strip()
        if not email:
            self.stdout.write("There is no administrator yet; make one with: manage.py createsuperuser")
            return None
        return users.create_superuser(username=email, email=email)


def _upload(path: str) -> SimpleUploadedFile:
    try:
        return SimpleUploadedFile(Path(path).name, Path(path).read_bytes())
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
