"""Name, title and organization as a paper prints them behind a quotation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.formats.attributed import attributed

FORUM = "National Immigration Forum"
ENGLISH = [
    ("Executive Director", FORUM, "executive director of the National Immigration Forum"),
    ("EXECUTIVE DIRECTOR", FORUM, "executive director of the National Immigration Forum"),
    ("executive director", FORUM, "executive director of the National Immigration Forum"),
    ("CEO", FORUM, "CEO of the National Immigration Forum"),
    ("PRESIDENT AND CEO", FORUM, "president and CEO of the National Immigration Forum"),
    ("President & CEO", "Greenpeace", "president & CEO of Greenpeace"),
    ("Director of Fisheries and Harbors", FORUM, "director of fisheries and harbors at the National Immigration Forum"),
    ("Director of Ferry Programs", "Saltmarsh Coast Forum", "director of ferry programs at the Saltmarsh Coast Forum"),
    (
        "Director of the Island Schools Program",
        "Saltmarsh Coast Forum",
        "director of the Island Schools Program at the Saltmarsh Coast Forum",
    ),
    ("Director of the ACLU's Immigrants' Rights Project", "ACLU", "director of the ACLU's Immigrants' Rights Project"),
    (
        "Director of the ACLU’s Immigrants’ Rights Project",
        "American Civil Liberties Union",
        "director of the ACLU’s Immigrants’ Rights Project",
    ),
    ("Attorney", "ACLU", "attorney for the ACLU"),
    ("General Counsel", "Saltmarsh Coast Forum", "general counsel of the Saltmarsh Coast Forum"),
    ("M.D.", "", "M.D."),
    ("M.D., Ph.D.", "Lakeshire Clinic", "M.D., Ph.D., of the Lakeshire Clinic"),
    ("R-Ariz.", "", "R-Ariz."),
    ("Senator, R-Ariz.", "", "senator, R-Ariz."),
    ("U.S. Senator", "", "U.S. senator"),
    ("Chair of the Board of Directors", FORUM, "chair of the board of directors at the National Immigration Forum"),
    (
        "Vice President for Research, Policy, and Evaluation",
        FORUM,
        "vice president for research, policy, and evaluation at the National Immigration Forum",
    ),
    ("Vice President, Research", FORUM, "vice president, research, National Immigration Forum"),
    ("Cabinet Member for Roads, Rail and Rights of Way", "", "cabinet member for roads, rail and rights of way"),
    ("Shadow Minister for Fisheries and Oceans", "", "shadow minister for fisheries and oceans"),
    ("Secretary of State", "", "secretary of state"),
    ("Member of Parliament", "", "member of Parliament"),
    ("Mayor", "Kittle Island", "mayor of Kittle Island"),
    ("Mayor", "Town of Kittle Island", "mayor of the Town of Kittle Island"),
    ("Mayor of Kittle Island", "Kittle Island", "mayor of Kittle Island"),
    ("Attorney General of New York", "", "attorney general of New York"),
    ("New York Attorney General", "", "New York attorney general"),
    ("former Mayor", "Kittle Island", "former mayor of Kittle Island"),
    ("Senior Fellow", "Center for American Progress", "senior fellow at the Center for American Progress"),
    ("Professor of Coastal Hazards", "Tarrowby University", "professor of coastal hazards at Tarrowby University"),
    ("Professor of English", "University of Texas", "professor of English at the University of Texas"),
    ("Jane B. Roe Professor of Law", "Yale Law School", "Jane B. Roe Professor of Law at Yale Law School"),
    ("Director of the Center for Migration Studies", "", "director of the Center for Migration Studies"),
    ("Lakeshire Water Alliance President", "Lakeshire Water Alliance", "Lakeshire Water Alliance president"),
    ("Texas Director", "Fair Start", "Texas director of Fair Start"),
    ("director of Texas operations", "Fair Start", "director of Texas operations at Fair Start"),
    ("Co-Director", "Fair Start", "co-director of Fair Start"),
    ("Vice-President-Elect", "Sierra Club", "vice-president-elect of the Sierra Club"),
    ("Spokesperson", "DHS", "spokesperson for the DHS"),
    ("Partner", "Norwood, Pell & Associates, Inc.", "partner of Norwood, Pell & Associates, Inc."),
    ("President", "The Sentencing Project", "president of the Sentencing Project"),
    ("President", "Federation of Inshore Fishers", "president of the Federation of Inshore Fishers"),
    ("Spokesman", "Jane Roe", "spokesman for Jane Roe"),
    ("Latin America Director", "Human Rights Watch", "Latin America director of Human Rights Watch"),
    ("Student Volunteer", "", "student volunteer"),
    (
        "Director of African American Studies",
        "Tarrowby University",
        "director of African American studies at Tarrowby University",
    ),
    ("Legal Director", "ACLU of Arizona", "legal director of the ACLU of Arizona"),
    ("Chief of Police", "City of Austin", "chief of police for the City of Austin"),
    ("Senator", "D-Ill.", "senator, D-Ill."),
    ("Archbishop of Los Angeles", "", "archbishop of Los Angeles"),
    ("MP for Hackney North", "", "MP for Hackney North"),
    ("Retired Colonel", "U.S. Army", "retired colonel of the U.S. Army"),
    ("Lead Author, “Rivers at Risk”", "", "lead author, “Rivers at Risk”"),
    ("SPOKESWOMAN", "Fair Start", "spokeswoman for Fair Start"),
    ("COVID-19 Response Director", "CDC", "COVID-19 response director of the CDC"),
    ("Adviser at Large", FORUM, "adviser at large of the National Immigration Forum"),
]
SPANISH = [
    ("Directora Ejecutiva", "Foro Nacional de Inmigración", "directora ejecutiva del Foro Nacional de Inmigración"),
    ("Directora", "Red de Escuelas del Altiplano", "directora de la Red de Escuelas del Altiplano"),
    ("Presidente", "Asociación de Padres de Cerro Pelado", "presidente de la Asociación de Padres de Cerro Pelado"),
    ("Coordinadora de Salud", "Médicos Sin Fronteras", "coordinadora de salud de Médicos Sin Fronteras"),
    ("Asesora Jurídica General", "Saltmarsh Coast Forum", "asesora jurídica general de Saltmarsh Coast Forum"),
    ("Alcaldesa de Valparaíso", "", "alcaldesa de Valparaíso"),
    ("Ministra de Sanidad", "Gobierno de España", "ministra de Sanidad del Gobierno de España"),
    ("Presidente de la Asociación de Vecinos", "", "presidente de la Asociación de Vecinos"),
    ("Portavoz", "El Faro", "portavoz del Faro"),
    ("Rectora", "Universidad de Chile", "rectora de la Universidad de Chile"),
]


@pytest.mark.parametrize(("title", "organization", "printed"), ENGLISH)
def test_a_title_follows_its_name_as_ap_style_has_it(title, organization, printed):
    assert attributed("Ali Noorani", title, organization, "en") == f"Ali Noorani, {printed}"


@pytest.mark.parametrize(("title", "organization", "printed"), SPANISH)
def test_a_spanish_title_is_put_in_spanish(title, organization, printed):
    assert attributed("Ana Roe", title, organization, "es-MX") == f"Ana Roe, {printed}"


@pytest.mark.parametrize(
    ("organization", "language", "printed"),
    [
        (FORUM, "en", "Ali Noorani of the National Immigration Forum"),
        ("Fair Start", "en", "Ali Noorani of Fair Start"),
        ("Red de Escuelas", "es", "Ali Noorani, de la Red de Escuelas"),
        ("", "en", "Ali Noorani"),
    ],
)
def test_without_a_title_the_organization_follows_the_name(organization, language, printed):
    assert attributed("Ali Noorani", "", organization, language) == printed


WORDS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "Director",
                "of",
                "the",
                "ACLU’s,",
                "M.D.",
                "Center",
                "de",
                "del",
                "at",
                "Mayor",
                "New",
                "York",
                "R-Ariz.",
                "’s",
            ]
        ),
        st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=9),
    ),
    max_size=7,
).map(" ".join)


@given(WORDS, WORDS, WORDS, st.sampled_from(["en", "es", ""]))
def test_no_word_is_ever_lost(name, title, organization, language):
    printed = [word.strip(",").casefold() for word in attributed(name, title, organization, language).split()]
    for word in f"{name} {title}".split():
        assert word.strip(",").casefold() in printed


@given(WORDS, st.sampled_from(["en", "es"]))
def test_an_organization_without_title_keeps_every_word(organization, language):
    printed = attributed("Ali Noorani", "Zeugwart", organization, language).casefold()
    letters = "".join(letter for letter in printed if letter.isalnum())
    for word in organization.casefold().split()[1:]:
        assert "".join(letter for letter in word if letter.isalnum()) in letters
