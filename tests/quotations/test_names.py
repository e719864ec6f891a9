"""Words that are the name of a person, and words that only look like one."""

import pytest

from statements.quotations.names import names

NAMES = [
    ("Ann Lee met the council.", ["Ann Lee"]),
    ("ANN LEE met the council.", ["ANN LEE"]),
    ("Ann Lee and Tom Reed met the council.", ["Ann Lee", "Tom Reed"]),
    ("J.D. Ruiz met the council.", ["J.D. Ruiz"]),
    ("A. J. Ruiz met the council.", ["A. J. Ruiz"]),
    ("John F. Ruiz met the council.", ["John F. Ruiz"]),
    ("Ann-Marie O’Neil met the council.", ["Ann-Marie O’Neil"]),
    ("DeShawn McKinney met the council.", ["DeShawn McKinney"]),
    ("Ludwig van der Berg met the council.", ["Ludwig van der Berg"]),
    ("María José de la Cruz habló.", ["María José de la Cruz"]),
    ("Íñigo Ávila Núñez habló.", ["Íñigo Ávila Núñez"]),
    ("Nguyen Van Minh met the council.", ["Nguyen Van Minh"]),
    # Beside honorifics and titles a surname is enough
    ("Ms. Lee met the council.", ["Lee"]),
    ("Mr Reed met the council.", ["Reed"]),
    ("Dr. Ana Ruiz met the council.", ["Ana Ruiz"]),
    ("Senator Alice Whitfield met the council.", ["Alice Whitfield"]),
    ("La Dra. Ruiz habló.", ["Ruiz"]),
    ("Lo dijo don Evaristo Luna.", ["Evaristo Luna"]),
    # What follows a name is no part of it
    ("Ann Lee, Jr., met the council.", ["Ann Lee"]),
    ("Ann Lee, MD, MPH, met the council.", ["Ann Lee"]),
    ("Ann Lee MP met the council.", ["Ann Lee"]),
    ("Alice Whitfield (D-Vt.) met the council.", ["Alice Whitfield"]),
    ("The vote was called by Ann Lee. The council rose.", ["Ann Lee"]),
    ("Declaración de Marta Ruiz", ["Marta Ruiz"]),
    ("Lo explicó el catedrático de Hidrología Bernardo Luna.", ["Bernardo Luna"]),
    ("Ann Lee MP Minister for Harbors met the council.", ["Ann Lee"]),
    ("The letter went to the Minister of Millets and Dryland Farming.", []),
    ("Manuel Luna y Natalia Paz hablaron.", ["Manuel Luna", "Natalia Paz"]),
    ("José Luna y Paz habló.", ["José Luna y Paz"]),
    ("La presidenta von der Lund habló.", ["von der Lund"]),
    ("President Don Reed met the council.", ["Don Reed"]),
    ("Julio Paz habló.", ["Julio Paz"]),
    ("April Reed met the council.", ["April Reed"]),
    ("Elizabeth May met the council.", ["Elizabeth May"]),
    ("President Faye Park met the council.", ["Faye Park"]),
    ("Nicola Rox MP Shadow Minister for Harbors met the council.", ["Nicola Rox"]),
    ("In June Ann Lee met the council.", ["Ann Lee"]),
    ("U.S. Senators Ann Lee and Tom Reed met the council.", ["Ann Lee", "Tom Reed"]),
    # No names
    ("Carroll’s Cuisine met the council.", []),
    ("UNISON Regional met the council.", []),
    ("It was a matter of Animal Welfare.", []),
    ("Hyde Park was closed, and so was the Hyde Park.", []),
    ("Corporate Average Fuel Economy (CAFE) rose.", []),
    ("En Santa Rosa y en San Martín llueve.", []),
    ("Quick Facts: the pool is cold.", []),
    ("Usdaw Divisional met the council.", []),
    ("La Organización Mundial del Agua se reunió.", []),
    ("Extinction Rebellion Gullhaven met.", []),
    ("La Administración Luna se reunió.", []),
    ("", []),
    ("The council met.", []),
    ("Lee met the council.", []),
    ("The Warm Homes Trust met the council.", []),
    ("The Department of Homeland Security met.", []),
    ("On Monday, June 2, the council met.", []),
    ("The Clean Rivers Act was passed.", []),
    ("UNISON and CCOO met.", []),
    ("The United States and the United Kingdom met.", []),
    ("Fundación Agua Clara se reunió.", []),
    ("Prime Minister", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_the_names_of_a_text_are_those_of_people(text, expected):
    assert [name.text for name in names(text)] == expected


@pytest.mark.parametrize("text", [text for text, expected in NAMES if expected])
def test_a_name_stands_where_it_is_said_to_stand(text):
    for name in names(text):
        assert text[name.start : name.end] == name.text
        assert name.outer_start <= name.start < name.end <= name.outer_end


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Senator Alice Whitfield met.", "Senator"),
        ("Sen. Alice Whitfield met.", "Senator"),
        ("Professor Ana Ruiz met.", "Professor"),
        ("Ann Lee MP met.", "MP"),
        ("Ms. Lee met.", None),
        ("Ann Lee met.", None),
    ],
)
def test_a_title_that_is_also_what_a_person_is_comes_with_the_name(text, title):
    (name,) = names(text)
    assert name.title == title
