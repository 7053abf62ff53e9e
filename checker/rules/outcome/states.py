"""States and endings of which one excludes the other, as patterns: of a person, and of a thing or plan."""

from checker.rules.antonym.scales import Of, Scale

OF_PEOPLE = (
    Scale(
        "whether alive",
        Of.PERSON,
        {
            "alive": (
                r"(?<!burned )(?<!burnt )(?<!buried )alive|alive-and-well|safe and sound",
                r"surviv(?:es|ed)|pulled through|(?:is|are|was|were) (?:doing )?(?:well|fine)|in good health|unharmed",
            ),
            "dead": (
                r"(?:found |shot |pronounced |declared )?dead|died|dies|(?:was|were|been|being) killed|passed away",
                r"perished|lifeless|succumbed|(?:was|were|been) murdered|deceased|drowned",
            ),
        },
    ),
    Scale(
        "whether free",
        Of.PERSON,
        {
            "free": (
                r"at large|on the (?:run|loose)|still being (?:sought|hunted)|not (?:yet )?(?:in custody|been caught)",
                r"(?:was|were|been|is|are) (?:set free|released|freed|let go)|walk(?:s|ed) free|remains free",
                r"escaped (?:from )?(?:the |a |his |her )?(?:prison|jail|custody|police|court|cell|guards?)",
            ),
            "held": (
                r"in (?:police )?custody|(?:was|were|been|is|are) (?:arrested|captured|apprehended|detained|jailed)",
                r"behind bars|turn(?:s|ed) (?:him|her|them)sel(?:f|ves) (?:in|over)|surrendered|shot dead",
                r"(?:was|were|been|is|being) held (?:in|at|by|without|hostage)|under house arrest|held in isolation",
                r"(?:police|officers|guards|troops) (?:have |had )?(?:re)?(?:captured|caught|arrested|apprehended)",
            ),
        },
    ),
    Scale(
        "the verdict",
        Of.PERSON,
        {
            "guilty": (r"convicted|found guilty|pleaded guilty|guilty",),
            "not guilty": (r"acquitted|cleared|exonerated|innocent|wrongly (?:accused|convicted)",),
        },
    ),
    Scale(
        "whether there are consequences",
        Of.PERSON,
        {
            "punished": (
                r"indicted|fac(?:es|ing) (?:\w+ )?(?:charges|trial|punishment)|(?:was|been|were) (?:charged|fined)",
                r"suspended|disciplined|reprimanded",
            ),
            "let off": (
                r"without (?:any )?charges?|no (?:charges|action|punishment)",
                r"(?:has|have|had)(?: not|n['’]t) been charged",
                r"charges (?:were |have been )?dropped|let off|unpunished|off the hook",
            ),
        },
    ),
    Scale(
        "the job",
        Of.PERSON,
        {
            "resigned": (
                r"resign(?:s|ed|ing|ation)|quit(?:s|ting)?|stepp(?:ed|ing) (?:down|aside)|retir(?:es|ed|ing)",
            ),
            "dismissed": (
                r"(?:was|been|were) (?:fired|sacked|dismissed|ousted|laid off|axed|let go)|kicked out|deposed",
            ),
            "still in office": (
                r"still (?:in (?:charge|power|control)|runs|works|serves)|remains? (?:in (?:charge|power))",
            ),
        },
    ),
    Scale(
        "the condition",
        Of.PERSON,
        {
            "not bad": (
                r"stable condition|minor injur(?:y|ies)|(?:not|non)[- ]life[- ]threatening|unhurt|uninjured",
                r"in good (?:health|condition)|fully recovered|slightly (?:hurt|injured|wounded)",
            ),
            "bad": (
                r"critical(?:ly)?|(?:seriously|severely|gravely|badly) (?:hurt|injured|wounded|ill)|ailing",
                r"fighting for (?:his|her|their) li(?:fe|ves)|in (?:bad|poor|failing) health|in intensive care",
            ),
        },
    ),
    Scale(
        "the test",
        Of.PERSON,
        {
            "positive": (r"test(?:s|ed|ing)? positive|(?:was|been|is) infected|contracted|diagnosed with",),
            "negative": (r"test(?:s|ed|ing)? negative|(?:was|is) not infected|uninfected|came back negative",),
        },
    ),
    Scale(
        "the marriage",
        Of.PERSON,
        {
            "married": (r"(?:his|her) (?:wife|husband|spouse)|(?:is|are|was|were|got) married",),
            "not married": (r"unmarried|(?:not|never) (?:actually |really )?(?:been )?married|divorced",),
        },
    ),
)

OF_THINGS = (
    Scale(
        "whether open",
        Of.EVENT,
        {
            "open": (
                r"(?:re)?open(?:s|ed) (?:its|the) doors|reopen(?:s|ed)|(?:remain(?:s|ed)?|still|stay(?:s|ed)?) open",
            ),
            "closed": (
                r"(?:was|were|been|is|are|being) (?:closed|shut|evacuated|quarantined)|clos(?:es|ed) down|shut down",
                r"lock-?down|locked down|sealed off|cordoned off|shuttered|boarded up|closed its doors",
            ),
        },
    ),
    Scale(
        "whether still there",
        Of.EVENT,
        {
            "still there": (
                r"still (?:up|online|live|available|visible|active|on sale|standing)|back online|reinstated",
                r"remain(?:s|ed)? (?:up|online|live|available|active|on sale|standing|in place)|reactivated",
            ),
            "gone": (
                r"(?:was|were|been|is|are) (?:removed|deleted|taken down|pulled|erased|suspended)|taken offline",
                r"no longer (?:available|online|there|exists?|on sale)|torn down|taken off|vanished|disappeared",
            ),
        },
    ),
    Scale(
        "the damage",
        Of.THING,
        {
            "none": (r"intact|undamaged|unscathed|in (?:good|perfect) condition|well[- ]preserved",),
            "some": (
                r"(?:severely|badly|partly|partially|slightly|heavily)[- ]damaged|damaged|minor damage|scratched",
            ),
            "total": (
                r"destroyed|flattened|wrecked|ruined|reduced to (?:rubble|ashes)|burn(?:t|ed|s) (?:down|to the ground)",
                r"demolished|gutted|obliterated|level(?:l)?ed|razed",
            ),
        },
    ),
    Scale(
        "whether it keeps to time",
        Of.EVENT,
        {
            "on time": (
                r"on (?:track|schedule|time|course|target)|as (?:planned|scheduled|promised)|ahead of schedule",
                r"brought forward|without delays?",
            ),
            "late": (
                r"delay(?:s|ed|ing)?|postpon(?:es|ed|ing|ement)|push(?:ed|es|ing) back|put(?:s|ting)? off|overdue",
                r"behind schedule|set back|held up|slip(?:s|ped|ping) (?:to|into|by)|later than (?:planned|expected)",
            ),
        },
    ),
    Scale(
        "whether it took place",
        Of.EVENT,
        {
            "took place": (
                r"went ahead|took place|goes ahead|going ahead|pop(?:s|ped) the question|go(?:es|ing)? through with",
                r"(?:was|were) held (?:on|as|despite)",
            ),
            "did not": (
                r"cancel(?:s|led|ed|lation|ling)|call(?:s|ed|ing) (?:\w+ )?off|scrap(?:s|ped)|postpon(?:e|es|ed|ing)",
                r"axed|abandon(?:s|ed)|never (?:took place|happened)|shelved",
            ),
        },
    ),
    Scale(
        "whether they stand by it",
        Of.EVENT,
        {
            "stand by it": (
                r"stands? by|stood by|stak(?:es|ed|ing) (?:his|her|their|its) reputation|doubl(?:es|ed|ing) down",
                r"vouch(?:es|ed)?|go(?:es|ing) all in|reaffirm(?:s|ed)?|reiterat(?:es|ed)",
            ),
            "took it back": (
                r"retract(?:s|ed|ion|ing)?|walk(?:s|ed|ing) (?:it |that |this )?back|took (?:it )?back|recant(?:s|ed)?",
                r"backtrack(?:s|ed|ing)?|withdr(?:ew|awn) (?:the|his|her|its|their)|disown(?:s|ed)",
            ),
        },
    ),
    Scale(
        "whether dressed",
        Of.EVENT,
        {
            "naked": (r"(?:completely|totally|stark|fully|entirely)[- ](?:naked|nude|undressed)",),
            "partly": (
                r"(?:just|only|except for|apart from|but) (?:in )?(?:his|her|their) (?:\w+ )?(?:socks|underwear|shoes)",
            ),
            "dressed": (r"(?:fully|half) (?:dressed|clothed)|(?:to|get|got|getting) (?:dress|dressed)",),
        },
    ),
)
