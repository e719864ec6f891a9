"""The reading room's addresses; old links are a promise, so these stay."""

from django.urls import path, re_path

from .api.urls import urlpatterns as api
from .feeds import views as feeds
from .sitemaps import views as sitemaps
from .views import (
    archive,
    cards,
    citing,
    consent,
    files,
    formats,
    health,
    home,
    mementos,
    oembed,
    organizations,
    press,
    previews,
    quotations,
    reports,
    short,
    speakers,
    statements,
    topics,
    verify,
    versions,
)

STATEMENT = r"^statements/(?P<year>[1-9]\d{3})/(?P<slug>[a-z0-9-]+)"
ANCHOR = r"(?P<anchor>q[1-9]\d{0,8})"
CITE = r"cite\.(?P<ending>ris|bib|csl\.json)$"
FEED = r"feed\.(?P<format>atom|rss|json)$"
PREVIEW = r"^preview/(?P<token>[A-Za-z0-9_-]{43})"

urlpatterns = [
    path("", home.Home.as_view(), name="home"),
    path("statements/", statements.StatementList.as_view(), name="statements"),
    re_path(r"^statements/(?P<year>[1-9]\d{3})/$", statements.YearList.as_view(), name="year"),
    re_path(
        r"^statements/(?P<year>[1-9]\d{3})/(?P<month>0[1-9]|1[0-2])/$", statements.MonthList.as_view(), name="month"
    ),
    re_path(rf"{STATEMENT}/$", statements.StatementPage.as_view(), name="statement"),
    re_path(rf"{STATEMENT}\.txt$", formats.PlainText.as_view(), name="statement-text"),
    re_path(rf"{STATEMENT}\.json$", formats.NewsData.as_view(), name="statement-data"),
    re_path(rf"{STATEMENT}/versions/(?P<number>[1-9]\d{{0,5}})/$", versions.VersionPage.as_view(), name="version"),
    re_path(rf"{STATEMENT}/card\.png$", cards.statement_card, name="card"),
    re_path(rf"{STATEMENT}/(?P<anchor>q[1-9]\d{{0,8}})\.png$", cards.quotation_card, name="quotation-card"),
    re_path(rf"{STATEMENT}/changes/$", versions.Changes.as_view(), name="changes"),
    re_path(rf"{STATEMENT}/timegate/$", mementos.TimeGate.as_view(), name="timegate"),
    re_path(rf"{STATEMENT}/timemap/$", mementos.TimeMap.as_view(), name="timemap"),
    re_path(rf"{STATEMENT}/{CITE}", citing.statement_file, name="cite"),
    re_path(rf"{STATEMENT}/versions/(?P<number>[1-9]\d{{0,5}})/{CITE}", citing.version_file, name="cite-version"),
    re_path(rf"{STATEMENT}/{ANCHOR}/{CITE}", citing.quotation_file, name="cite-quotation"),
    re_path(rf"{STATEMENT}/{ANCHOR}/cite/$", citing.quotation_page, name="quotation-cited"),
    path("quotations/", quotations.QuotationList.as_view(), name="quotations"),
    path("speakers/", speakers.SpeakerList.as_view(), name="speakers"),
    path("speakers/<slug:slug>/", speakers.SpeakerPage.as_view(), name="speaker"),
    path("reports/", reports.ReportList.as_view(), name="reports"),
    path("reports/<slug:slug>/", reports.ReportPage.as_view(), name="report"),
    re_path(rf"^reports/(?P<slug>[-\w]+)/{CITE}", citing.report_file, name="cite-report"),
    path("topics/", topics.TopicList.as_view(), name="topics"),
    path("topics/<slug:slug>/", topics.TopicPage.as_view(), name="topic"),
    path("organizations/<slug:slug>/", organizations.OrganizationPage.as_view(), name="organization"),
    re_path(rf"^{FEED}", feeds.StatementFeed.as_view(), name="feed"),
    re_path(rf"^topics/(?P<slug>[a-z0-9-]+)/{FEED}", feeds.TopicFeed.as_view(), name="topic-feed"),
    re_path(rf"^speakers/(?P<slug>[a-z0-9-]+)/{FEED}", feeds.SpeakerFeed.as_view(), name="speaker-feed"),
    re_path(rf"^reports/(?P<slug>[a-z0-9-]+)/{FEED}", feeds.ReportFeed.as_view(), name="report-feed"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    re_path(r"^sitemap-(?P<section>[a-z]+)-(?P<part>[1-9]\d{0,8})\.xml$", sitemaps.sitemap_part, name="sitemap-part"),
    path("sitemap-news.xml", sitemaps.sitemap_of_news, name="news-sitemap"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("press/", press.PressPage.as_view(), name="press"),
    path("about-this-archive/", archive.AboutArchive.as_view(), name="about-archive"),
    path("verify/", verify.VerifyPage.as_view(), name="verify"),
    path("press/press-kit.zip", press.press_kit, name="press-kit"),
    path("s/<slug:public_id>/", short.short_address, name="short"),
    re_path(r"^files/(?P<sha256>[0-9a-f]{64})\.(?P<extension>[a-z0-9]+)$", files.original, name="file"),
    re_path(
        r"^files/(?P<sha256>[0-9a-f]{64})/(?P<width>\d{1,5})\.(?P<format>[a-z]+)$", files.rendition, name="rendition"
    ),
    re_path(rf"{PREVIEW}/$", previews.Preview.as_view(), name="preview"),
    re_path(
        rf"{PREVIEW}/(?P<sha256>[0-9a-f]{{64}})\.(?P<extension>[a-z0-9]+)$", previews.original, name="preview-file"
    ),
    re_path(
        rf"{PREVIEW}/(?P<sha256>[0-9a-f]{{64}})/(?P<width>\d{{1,5}})\.(?P<format>[a-z]+)$",
        previews.rendition,
        name="preview-rendition",
    ),
    re_path(r"^approve/(?P<token>[A-Za-z0-9_-]{43})/$", consent.Consent.as_view(), name="consent"),
    path("oembed", oembed.oembed, name="oembed"),
    path("healthz", health.healthz, name="healthz"),
    *api,
]
