"""What boilerplate looks like: each pattern is matched against a whole line, upper and lower case alike."""

_AGENCIES = (
    "getty|getty images|reuters|afp|ap|ap photo|associated press|epa|pa|pa wire|shutterstock|istock|istockphoto|alamy"
    "|flickr|instagram|facebook|twitter|youtube|screen ?grab|screen ?shot|handout|rex|rex features|wikimedia commons"
)
_NETWORKS = (
    "twitter|facebook|instagram|youtube|linkedin|pinterest|tumblr|whatsapp|tiktok|google\\+|telegram|x|social media"
)
_PICTURE = "(?:file |stock )?(?:photo|image|picture|pic|photograph|illustration|video|screen ?shot|screen ?grab)s?"
_CREDITED = r"(?-i:[A-Z@/|&(©])[^\s.!?]*|[^\s.!?/]+/[^\s.!?]*|via|by|for|of|the|and|courtesy"  # names, "mo/Agency"
_POINTERS = (
    "must[ -]read|read more|read also|also read|read next|see also|see more|learn more|more on this|recommended"
    "|related|related (?:story|stories|articles?|content|links?|posts?|news|coverage|videos?|roundup|topics?)"
    "|you (?:may|might) also like|don['’]t miss|up next|watch next|trending|trending now|most read|most popular"
    "|editors?['’]s? picks?"
)

_THERE = rf"(?:{_NETWORKS})(?:\W{{1,8}}(?:@\w+|(?:and|or|at|for|like|follow|contact)\b.{{0,80}}))?\W{{0,3}}"

_SHARE = (
    r"(?:please )?share (?:this|the) (?:post|story|article|page|video)?(?: (?:on|with) .{1,40})?\W{0,3}",
    r"(?:please )?share this\W{0,3}",
    rf"share(?: (?:on|via|to))?\W{{0,3}}(?:(?:{_NETWORKS})\W{{0,3}})*",
    rf"(?:(?:share|tweet|pin|email|print|comments?|reply|like|{_NETWORKS})(?:[\s|,/·•]+|\Z)){{2,}}",
    r"please share this article with others\b.*",
    r".{0,60}\bjournalism requires investment\..*",
    r"have something to add to this story\?.*",
    r"(?:leave|post|add) a (?:comment|reply)\W?",
    r"\d+ comments?",
    r"join the (?:conversation|discussion)\W?",
)
_CREDITS = (
    rf"{_PICTURE}(?: (?:credit|courtesy|source)s?)?(?: of)?\s*[:|]\s*(?:(?:{_CREDITED})[ .]?){{1,8}}",
    rf"{_PICTURE} (?:credit|courtesy|by|via)(?: of)? (?:(?:{_CREDITED})[ .]?){{1,8}}",
    r"(?:credits?|via)\s*:\s*(?:[^\s.!?]+ ?){1,6}",
    rf"[\[(]\s*(?:h/t|via|courtesy|credit|source|{_PICTURE}\s*(?:[:|]|by\b|via\b|courtesy|credit|from\b))[^\])]{{0,100}}[\])]",
    rf"[\[(][^.!?\[\](){{}}]{{0,60}}\b(?:{_AGENCIES})[\])]",
    rf"(?:[\w.'’-]+ ){{0,5}}[\w.'’-]*\s*/\s*(?:{_AGENCIES})",
)
_POINTING = (
    rf"\W{{0,3}}(?:{_POINTERS})\s*[:>»|–—].*",
    rf"\W{{0,3}}(?:{_POINTERS})\W{{0,3}}",
    r"\W{0,3}(?:read|learn|see|find out) more(?: here| about .{1,60})?\W{0,4}",
    r"\W{0,3}more from [^.!?]{1,40}",
    r"continue reading\b.{0,60}",
    r"(?:story|article) continues (?:below|after)\b.{0,60}",
)
_PROMPTS = (
    rf"\W{{0,6}}(?:follow|find|join|connect with) (?:[\w.'’@()& -]{{1,60}}?) on {_THERE}",
    rf"\W{{0,6}}like (?:me|us|our page) on {_THERE}",
    r"\W{0,3}click (?:here|on the link|to)\b.{0,120}",
    r"(?:for|on|using|viewing).{0,20} mobile (?:users|devices?|phones?)\W{1,3}(?:please )?click here\b.{0,60}",
    r"(?:please )?(?:sign up|subscribe|register)(?: (?:now|today|here|free|for free))?\W{0,3}",
    r"(?:please )?(?:sign up|subscribe|register) (?:to|for|with|and get) .{1,120}",
    r"(?:get|have) .{1,80} (?:to|in) your inbox\b.{0,60}",
    r"(?:(?:our|the|free|daily|weekly|email|morning) )*newsletters?(?: sign[ -]?up)?\W{0,3}",
    r"(?:please )?(?:download|get|install|try) (?:our|the) (?:(?:free|new|mobile|news) )*apps?\b.{0,80}",
    r"stay (?:updated|informed|connected|tuned|up to date)\b.{0,80}\b(?:apps?|newsletter|alerts?|us|updates?)\b.{0,80}",
    r"watch (?:the|our|more)\b.{0,60}\bvideos?\W{0,3}",
    r"(?:scroll (?:down|up)|swipe) (?:for|to)\b.{0,60}",
    r"(?:view|see|open|launch) (?:the )?(?:photo )?gallery",
    r"more to (?:come|follow)\W{0,3}",
    r"developing(?: story)?\W{0,3}",
    r"this is a (?:breaking|developing) (?:news )?story\W{1,3}.{0,80}",
    r"(?:we|this (?:web ?)?site|our (?:web ?)?site) uses? cookies\b.*",
    r"by (?:continuing|using) .{1,60}\bcookies?\b.*",
    r"(?:accept|manage|reject)(?: all)? cookies\W{0,3}",
    r"cookie (?:policy|settings|preferences|notice)",
    r"(?:got|have) (?:a |any )?(?:news )?(?:tips?|story)\s*\?.{0,120}",
    r"(?:advertisements?|advertising|ads?|(?:sponsored|promoted|paid|partner) content|sponsored|promoted)\W{0,3}",
    r"(?:support|donate to) (?:our|independent) (?:journalism|work|newsroom)\b.{0,80}",
)
_LEGAL = (
    r"(?:copyright\s*)?(?:[©ⓒ]|\(c\)\s*(?=\d{4}|copyright)).{0,250}",
    r"copyright\b[\s:]*(?:\d{4}|by\b|the associated press).{0,200}",
    r".{0,120}\ball rights reserved\b.{0,160}",
    r"(?:this material|this article|no part of this).{0,40} may not be (?:published|reproduced)\b.{0,200}",
    r"(?:terms of (?:use|service)|privacy policy)(?:\s*[|/·,].{1,60})?",
)
_DEBRIS = (
    r"null|undefined|update|n/a",
    r"(?:(?:poll|video|image|content|comments?|player)\s+)?loading(?:\W*|\s{2,}.{0,80})",
    r"\W{0,3}[^()]{1,50}\(@\w{1,20}\)\s+\w+ \d{1,2}, \d{4}",
    r"[\w.]+\([^)]*\);?",
    r"@media\b.*",
)
PATTERNS = (*_SHARE, *_CREDITS, *_POINTING, *_PROMPTS, *_LEGAL, *_DEBRIS)
BIOGRAPHY = r"\W{0,3}about (?:the|our) (?:authors?|writers?|contributors?)\W{0,3}"
