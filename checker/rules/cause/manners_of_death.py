"""Ways to die, each with the words that news gives it."""

MANNERS = {
    "air strike": r"air ?-?strikes?|(?:car )?bomb(?:ing|s|ardment)?|missiles?|drones?|shelling|explosions?|blasts?",
    "shooting": r"shot|shootings?|gunfire|gunshots?|bullets?|shootout|gunman|gunmen",
    "beheading": r"behead(?:ed|ing)|decapitat(?:ed|ion)",
    "heart": r"heart (?:attack|failure)|cardiac arrest|stroke|aneurysm",
    "poison or drugs": r"(?:drug )?overdoses?|poison(?:ed|ing)?",
    "crash": r"(?:car |plane |train |helicopter )?crash(?:es)?|collisions?|car accident|traffic accident",
    "drowning": r"drown(?:ed|ing)",
    "suicide": r"suicide|hang(?:ed|ing)|(?:his|her|their) own (?:life|hand)",
    "stabbing": r"stab(?:bed|bing)(?: wounds?)?|knife",
    "illness": r"cancer|pneumonia|ebola|illness|disease|infection|leuka?emia|malaria|flu",
    "fire": r"house fire|blaze|inferno|smoke",
    "fighting": r"fighting|battle|combat|clash(?:es)?",
    "fall": r"a fall|falling|fell",
    "old age": r"natural causes|old age",
    "animal": r"bitten|mauled|(?:shark|bear|dog) attack",
}
