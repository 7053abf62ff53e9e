"""Opposed words for how something was done, how someone took it and how strong it is, as patterns."""

from checker.rules.antonym.scales import Of, Scale

MANNERS = (
    Scale(
        "whether it was meant",
        Of.EVENT,
        {
            "by accident": (
                r"accidental(?:ly)?|by accident|unintentional(?:ly)?|unwitting(?:ly)?|inadvertent(?:ly)?|by mistake",
                r"unknowingly|let(?:s|ting)? (?:it )?slip|by chance|stumbl(?:ed|es|ing) (?:up)?on|happened (?:up)?on",
            ),
            "on purpose": (
                r"deliberate(?:ly)?|intentional(?:ly)?|on purpose|purposely|purposefully|knowingly|premeditated",
                r"boast(?:s|ed|ing)?|brag(?:s|ged|ging)?|orchestrat(?:ed|ing)|set out to|sought out|by design",
            ),
        },
    ),
    Scale(
        "whether it was of one's own will",
        Of.PERSON,
        {
            "willingly": (
                r"voluntar(?:y|ily)|willingly|of (?:his|her|their|its) own (?:accord|(?:free )?will|volition)",
                r"volunteered|chose to|offered to|gladly|freely|without (?:any )?pressure",
            ),
            "under pressure": (
                r"(?:was|were|been|being|is|are) (?:forced|compelled|coerced|pressured|obliged)|under duress",
                r"against (?:his|her|their) will|reluctantly|unwillingly|grudgingly|involuntar(?:y|ily)",
            ),
        },
    ),
    Scale(
        "how calm they were",
        Of.THING,
        {
            "calm": (
                r"calm(?:ly)?|casually|relaxed|nonchalant(?:ly)?|unfazed|unbothered|unmoved|unperturbed|blas(?:e|é)",
                r"indifferent(?:ly)?|matter-of-factly|emotionless(?:ly)?|stoic(?:ally)?|composed|straight-faced|dry-eyed",
            ),
            "agitated": (
                r"nervous(?:ly)?|anxious(?:ly)?|tear(?:s|ed|ing) up|in tears|tear(?:y|ful|fully)|we(?:eps?|eping|pt)",
                r"sob(?:s|bed|bing)|shaken|trembling|furious(?:ly)?|distraught|overwhelmed|agitated|enraged|in a rage",
                r"panick(?:ed|ing|y)|frantic(?:ally)?|hysterical(?:ly)?|struggling to keep (?:his|her|their) emotions",
            ),
        },
    ),
    Scale(
        "how strong it is",
        Of.THING,
        {
            "slight": (
                r"subtl[ey]|slight(?:ly)?|barely|hardly|modest(?:ly)?|imperceptibl[ey]|unnoticeabl[ey]|vague(?:ly)?",
                r"marginal(?:ly)?|negligible|faint(?:ly)?|mild(?:ly)?|superficial(?:ly)?|minor|minimal(?:ly)?",
            ),
            "strong": (
                r"extreme(?:ly)?|massive(?:ly)?|drastic(?:ally)?|dramatic(?:ally)?|enormous(?:ly)?|severe(?:ly)?",
                r"radical(?:ly)?|substantial(?:ly)?|strong(?:ly)?|strikingly?|uncann(?:y|ily)|really,? really|hugely",
            ),
        },
    ),
    Scale(
        "how grave it is",
        Of.THING,
        {
            "a trifle": (
                r"business as usual|(?:not a|no) big deal|harmless|trivial|shrug(?:s|ged|ging) (?:it )?off",
                r"no (?:cause|reason|need) (?:for|to) (?:concern|alarm|worry|panic)|nothing to worry about|unconcerned",
                r"(?:perfectly|completely|totally) (?:safe|normal|fine)",
            ),
            "grave": (
                r"(?:very |extremely |so )?seriously|grave(?:ly)?|crisis|emergency|alarm(?:ed|ing)|life-threatening",
                r"dangerous(?:ly)?|deeply concerned|dire|catastroph(?:e|ic)|deadly|disastrous",
            ),
        },
    ),
    Scale(
        "how new it is",
        Of.NOUN,
        {
            "new": (r"recent|brand[- ]new|fresh|newly[- ]\w+",),
            "old": (r"(?<!year-)(?<!years-)(?<!month-)old|long-?standing|age-old|decades?-old|centuries-old|ancient",),
        },
    ),
    Scale(
        "which way it goes",
        Of.THING,
        {
            "better": (
                r"gett(?:ing|s) better|improv(?:es|ed|ing)|under control|(?:getting|being|been) (?:handled|dealt with)",
                r"eas(?:es|ed|ing) off|subsid(?:es|ed|ing)|on the mend|abat(?:es|ed|ing)",
            ),
            "worse": (
                r"gett(?:ing|s) worse|worsen(?:s|ed|ing)?|out of (?:control|hand)|escalat(?:es|ed|ing)",
                r"deteriorat(?:es|ed|ing)|spiral(?:s|led|ling|ing|ed)|rampant|intensif(?:ies|ied|ying)|ever worse",
            ),
        },
    ),
    Scale(
        "how they behaved",
        Of.PERSON,
        {
            "gently": (
                r"kindly|polite(?:ly)?|friendly|gent(?:le|ly)|peaceful(?:ly)?|courteous(?:ly)?|respectful(?:ly)?",
            ),
            "roughly": (
                r"rude(?:ly)?|hostile|aggressive(?:ly)?|rough(?:ly)?|violent(?:ly)?|brutal(?:ly)?|abusive(?:ly)?",
            ),
        },
    ),
    Scale(
        "whether they were alone",
        Of.PERSON,
        {
            "alone": (
                r"alone|by (?:him|her|it)self|single-handed(?:ly)?|solo|unaccompanied|unaided|on (?:his|her) own",
            ),
            "with others": (
                r"together with|accompanied by|joined by|alongside|jointly|with (?:the )?help (?:of|from)",
                r"with (?:his|her) (?:wife|husband|friends?|brothers?|sisters?|sons?|daughters?|parents|family)",
            ),
        },
    ),
    Scale(
        "how they took it",
        Of.PERSON,
        {
            "gladly": (r"happy|delighted|thrilled|pleased|proud|overjoyed|elated|applaud(?:s|ed)|welcom(?:es|ed)",),
            "badly": (
                r"unhappy|saddened|disappointed|upset|angry|outraged|ashamed|annoyed|embarrassed|disgusted",
                r"horrified|dismayed|criticis(?:es|ed)|criticiz(?:es|ed)|condemn(?:s|ed)|resent(?:s|ed)",
            ),
        },
    ),
    Scale(
        "how easy it was",
        Of.EVENT,
        {
            "easy": (
                r"eas(?:y|ily)|effortless(?:ly)?|without (?:any )?(?:trouble|difficulty|a hitch)|painless(?:ly)?",
            ),
            "hard": (r"with difficulty|painstaking(?:ly)?|arduous|laborious(?:ly)?|struggl(?:es|ed|ing) to|gruelling",),
        },
    ),
)
