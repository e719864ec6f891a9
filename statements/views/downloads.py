"""Lists that are files as well, at the same address: `?format=csv` and `?format=jsonl`."""

from django.core.exceptions import BadRequest
from django.http import Http404, HttpResponse, StreamingHttpResponse

from statements.formats.lists import Format, Listed, written


class Downloadable:
    """All of the list, whatever the page; it is sent while it is read, and what it weighs is one batch."""

    is_found_empty = True  # whether the list has an address while there is nothing in it

    def listed(self) -> Listed:
        """What the file holds."""
        raise NotImplementedError

    def get(self, request, *args, **kwargs):
        wanted = request.GET.get("format")
        if not wanted:
            return super().get(request, *args, **kwargs)
        if wanted not in list(Format):
            raise BadRequest("A list comes as csv or jsonl.")
        if not self.is_found_empty and not self.get_queryset().exists():
            raise Http404
        return self.download(Format(wanted))

    def download(self, format_: Format) -> HttpResponse:
        headers = {
            "Content-Type": format_.media_type,
            "Content-Disposition": f'attachment; filename="{self.file_name}.{format_}"',
            "Cross-Origin-Resource-Policy": "cross-origin",
        }
        if self.request.method == "HEAD":
            return HttpResponse(headers=headers)
        return StreamingHttpResponse(written(self.listed(), format_), headers=headers)

    @property
    def file_name(self) -> str:
        """As its address, in which nothing needs quotes: statements-2012-04, speakers-ana-ruiz."""
        return self.request.path.strip("/").replace("/", "-")
