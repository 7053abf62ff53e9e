"""Names of regions large enough to hold a town: countries, American states, continents."""

_ONE_WORD = """
afghanistan albania algeria argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium benin
bolivia bosnia botswana brazil britain bulgaria burundi cambodia cameroon canada chad chile china colombia congo
croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia ethiopia fiji finland france gabon gambia
germany ghana greece greenland guatemala guinea guyana haiti holland honduras hungary iceland india indonesia iran iraq
ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho
liberia libya lithuania luxembourg madagascar malawi malaysia mali malta mauritania mauritius mexico moldova mongolia
montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan panama
paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia
slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkey uganda
ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe us usa uk uae
africa america asia europe antarctica oceania
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
"""
_MORE_WORDS = (
    "costa rica; czech republic; dominican republic; el salvador; ivory coast; new zealand; north korea; south korea; "
    "north macedonia; papua new guinea; saudi arabia; sierra leone; south africa; south sudan; sri lanka; "
    "united arab emirates; united kingdom; united states; great britain; northern ireland; new hampshire; new jersey; "
    "new mexico; north carolina; north dakota; rhode island; south carolina; south dakota; west virginia; "
    "middle east; west africa; latin america; south america; north america; eastern europe; western europe"
)

REGIONS = frozenset(_ONE_WORD.split()) | frozenset(_MORE_WORDS.split("; "))
