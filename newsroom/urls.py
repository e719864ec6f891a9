"""All addresses: the desk and the reading room."""

from django.contrib import admin
from django.contrib.auth.views import PasswordResetConfirmView
from django.urls import include, path, reverse_lazy

# Whoever was invited has no account to sign in with yet, so this stands outside of the desk's own addresses.
invited = PasswordResetConfirmView.as_view(
    template_name="admin/invited.html", success_url=reverse_lazy("admin:index"), post_reset_login=True
)

urlpatterns = [
    path("admin/invited/<uidb64>/<token>/", invited, name="invited"),
    path("admin/", admin.site.urls),
    path("", include("statements.urls")),
]
