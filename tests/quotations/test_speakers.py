"""Who said what, in the forms that press offices use: text -> speaker, role, organization, first and last words."""

import pytest

from statements.quotations import find

SAID = [
    # Behind the words
    (
        "“Families cannot wait another winter for safe heating,” said Jane Doe, chief executive of Warm Homes Trust.",
        [
            (
                "Jane Doe",
                "chief executive",
                "Warm Homes Trust",
                "Families cannot wait another",
                "winter for safe heating,",
            )
        ],
    ),
    (
        "“This budget fails the very people who kept our hospitals open,” said Maria Lopez-Grant, RN, president of "
        "the National Nurses Alliance.",
        [
            (
                "Maria Lopez-Grant",
                "president",
                "National Nurses Alliance",
                "This budget fails the",
                "kept our hospitals open,",
            )
        ],
    ),
    (
        "“We will see them in court if they sign it,” said Tom O’Brien, the group’s legal director.",
        [("Tom O’Brien", "legal director", None, "We will see them", "if they sign it,")],
    ),
    (
        "“The evidence in this audit could not be clearer,” Senator Alice Whitfield (D-Vt.) said in a statement.",
        [("Alice Whitfield", "Senator", None, "The evidence in this", "could not be clearer,")],
    ),
    (
        "“It is a good day for river towns everywhere,” added Rep. Bob Tran, chairman of the House Subcommittee on "
        "Water.",
        [("Bob Tran", "chairman", "House Subcommittee on Water", "It is a good", "for river towns everywhere,")],
    ),
    (
        "“Nobody asked the drivers what they needed,” according to Lena Fischer, general secretary of the Rail "
        "Workers Union.",
        [
            (
                "Lena Fischer",
                "general secretary",
                "Rail Workers Union",
                "Nobody asked the drivers",
                "drivers what they needed,",
            )
        ],
    ),
    (
        '"Our members deserve a contract that pays the rent," said Local 88 President Dana Kim.',
        [("Dana Kim", "President", "Local 88", "Our members deserve a", "that pays the rent,")],
    ),
    (
        "“These numbers should worry every parent in the state,” said Dr. Amir Haddad, professor of pediatrics at "
        "Lakeside University and lead author of the study.",
        [
            (
                "Amir Haddad",
                "professor of pediatrics",
                "Lakeside University",
                "These numbers should worry",
                "parent in the state,",
            )
        ],
    ),
    (
        "“The Secretary must now publish the full file,” said Nora Quist, Director of Policy and Research at the "
        "Center for Open Records.",
        [
            (
                "Nora Quist",
                "Director of Policy and Research",
                "Center for Open Records",
                "The Secretary must now",
                "publish the full file,",
            )
        ],
    ),
    # Before the words
    (
        "Jane Doe, chief executive of Warm Homes Trust, said: “Families cannot wait another winter for safe heating.”",
        [
            (
                "Jane Doe",
                "chief executive",
                "Warm Homes Trust",
                "Families cannot wait another",
                "winter for safe heating.",
            )
        ],
    ),
    (
        "Responding to the figures, Shelter Forth’s head of policy, Ewan Baird, said: ‘Every night on the street is "
        "one night too many.’",
        [("Ewan Baird", "head of policy", "Shelter Forth", "Every night on the", "one night too many.")],
    ),
    (
        "Commenting on the announcement, Councillor Ruth Adeyemi, leader of Northmoor Council, said: “We have asked "
        "for this bridge since 2011 and we welcome it.”",
        [("Ruth Adeyemi", "leader", "Northmoor Council", "We have asked for", "and we welcome it.")],
    ),
    (
        "Education Minister Peter Strand said: “Every child will have a place by September.”",
        [("Peter Strand", "Education Minister", None, "Every child will have", "a place by September.")],
    ),
    (
        "According to Iris Novak, who runs the shelter, “there were forty people at the door before we had opened.”",
        [("Iris Novak", None, None, "there were forty people", "before we had opened.")],
    ),
    # Around the words
    (
        "“The dam was never safe,” said Paul Reyes, an engineer with Riverwatch. “We told the board so in writing "
        "three times.”",
        [("Paul Reyes", "engineer", "Riverwatch", "The dam was never", "in writing three times.")],
    ),
    (
        "“No,” the mayor, Grace Liu, said when asked about the sale. “We will not sell the pool to anyone at any "
        "price.”",
        [("Grace Liu", "mayor", None, "No, We will not", "anyone at any price.")],
    ),
    # Spanish
    (
        "«La sanidad pública no se vende ni se recorta», afirmó Carmen Ruiz, secretaria general de la Federación de "
        "Enfermería.",
        [
            (
                "Carmen Ruiz",
                "secretaria general",
                "Federación de Enfermería",
                "La sanidad pública no",
                "vende ni se recorta",
            )
        ],
    ),
    (
        "El director de la Fundación Agua Clara, Luis Mena, señaló que “los pozos del valle llevan diez años sin "
        "control alguno”.",
        [("Luis Mena", "director", "Fundación Agua Clara", "los pozos del valle", "años sin control alguno")],
    ),
    (
        "Según explicó la portavoz de Pescadores Unidos, Ana Belén Soto, “la cuota no llega ni para pagar el gasóleo "
        "de la flota”.",
        [("Ana Belén Soto", "portavoz", "Pescadores Unidos", "la cuota no llega", "gasóleo de la flota")],
    ),
    (
        "“Los pozos dan menos agua que antes de la obra”, explicó el catedrático de Hidrología Bernardo Luna.",
        [("Bernardo Luna", "catedrático de Hidrología", None, "Los pozos dan menos", "antes de la obra")],
    ),
    (
        "“No vamos a cerrar ninguna de las escuelas”, contestó Marta Ruiz, consejera de Educación.",
        [("Marta Ruiz", "consejera de Educación", None, "No vamos a cerrar", "ninguna de las escuelas")],
    ),
    # Where the role follows the name without a comma, and where the verb looks ahead
    (
        "“The ferries will sail on Sunday as they always have,” said Ada Brenn MP Minister for Ferries.",
        [("Ada Brenn", "Minister for Ferries", None, "The ferries will sail", "as they always have,")],
    ),
    (
        "“It will rain more than it ever did before,” predicts Ada Brenn, director of the Gull Trust.",
        [("Ada Brenn", "director", "Gull Trust", "It will rain more", "it ever did before,")],
    ),
    # Half of an office is no person
    (
        "The Minister of Millets and Dryland Farming spoke. “We will buy every sack that is brought to us,” said Ada "
        "Brenn.",
        [("Ada Brenn", None, None, "We will buy every", "is brought to us,")],
    ),
    # A clause in marks is what somebody says, also behind “called it”
    (
        "Ada Brenn of the Gull Trust called the film “one that nobody in the valley has ever asked us to watch”.",
        [("Ada Brenn", None, "Gull Trust", "one that nobody in", "asked us to watch")],
    ),
    # Nobody’s words are not given to whoever spoke before
    (
        "“We will read the letter before the vote,” said Ada Brenn.\n\n“Nothing of the kind was ever promised to the "
        "tenants,” a spokesperson for the council said.\n\n“We ask them to wait for the letter,” she added.",
        [
            ("Ada Brenn", None, None, "We will read the", "letter before the vote,"),
            (None, None, None, "Nothing of the kind", "wait for the letter,"),
        ],
    ),
    # A house with a title behind it and a name behind that is no person
    (
        "Shelter Gullhaven Director, Ann Lee, said: “An emergency demands an answer, and there is none.”",
        [("Ann Lee", "Director", None, "An emergency demands an", "and there is none.")],
    ),
    # Who holds a role is meant by it
    (
        "“We opened the harbor in the week that was promised,” said Ada Brenn, Minister of Harbors.\n\nThe Minister "
        "asked the fleets to wait.\n\n“Wait for one season, and the herring will be back,” she said.",
        [
            ("Ada Brenn", "Minister of Harbors", None, "We opened the harbor", "week that was promised,"),
            ("Ada Brenn", "Minister of Harbors", None, "Wait for one season,", "herring will be back,"),
        ],
    ),
]

NOBODY_SPEAKS = [
    "The report, “Closing the Gap in Rural Care,” found that one clinic in three had shut.",
    "Parliament is due to debate the “Clean Rivers and Lakes Bill” on Tuesday.",
    "Supporters call it a “game changer” and critics a “tax on breathing”.",
    "Robert “Bob” Ellison, who chairs the board, did not attend the hearing.",
    "The film “What the Tide Left Behind” will be shown at the town hall on Friday.",
    "The law says that “no person shall be deprived of water for want of means to pay”.",
    "The so-called “bathroom of shame” has been closed since 2019.",
    'The board fitted a 12" pipe where an 18" pipe had been ordered.',
    "Don’t miss the workers’ picnic at the teachers’ hall: it’s the members’ favorite.",
]


def said(found):
    return [
        (
            passage.speaker.name if passage.speaker else None,
            passage.speaker.role if passage.speaker else None,
            passage.speaker.organization if passage.speaker else None,
            " ".join(passage.words.split()[:4]),
            " ".join(passage.words.split()[-4:]),
        )
        for passage in found.passages
    ]


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text[:50] for text, _ in SAID])
def test_a_sentence_says_who_speaks_in_which_role_for_whom(text, expected):
    assert said(find(text.split("\n\n"))) == expected


@pytest.mark.parametrize("text", NOBODY_SPEAKS)
def test_titles_nicknames_scare_quotes_and_the_words_of_papers_are_no_speech(text):
    assert find([text]).passages == ()
