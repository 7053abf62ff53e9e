"""Boilerplate goes, sentences stay."""

import pytest

from checker.ingest.boilerplate import is_boilerplate, kept

BOILERPLATE = """
Share This Post
Share this:
Share on Facebook
Facebook Twitter Email
Please share this article with others by its buttons.
Have something to add to this story? Tell us below.
12 comments
Photo: Dana Wirth / Reuters
PHOTO: AP
Image: dwirth/Shutterstock
Photo credit: Dana Wirth
Photo by Dana Wirth for the Courier
Dana Wirth/Getty Images
(Photo via Instagram)
[Image: Wirth Pictures]
(Getty Images)
Via: Alder Blog
Must Read: Ten harbours worth a visit
Read more: Ferry owner had been warned
READ MORE
Related: How the Marlin was built
[ Related: Six ferries that came home ]
Related Articles
See also: The owner's other boats
More from Sport
© 2021 Alder Courier
ⓒ 2021 All rights reserved.
(c) 2026 Alder Wire
Copyright 2026 Alder Wire. This material may not be published.
Terms of use | Privacy policy
Watch the Latest Alder Videos
Follow us on Twitter
>> Follow Dana Wirth (@dwirth) on Twitter
Like us on Facebook |   Contact the newsroom
Advertisement
Sponsored content
Click here to see the pictures
For mobile users: click here
Sign up for our daily newsletter
Subscribe
Newsletter
Get the morning's stories in your inbox
Download our app
Stay updated with our mobile apps.
More to come
More to come.
This is a developing story. Please check back.
We use cookies to improve this page.
Accept all cookies
Scroll down for video
VIEW GALLERY
[CUSTOM]
{{ related_box }}
Poll loading …
null
player.create();
— Dana Wirth (@dwirth) March 4, 2026
""".strip().splitlines()

SENTENCES = """
The photo was taken by a Reuters photographer.
Photos by Reuters show two boats at the pier.
Photo: two people are carried off the wreck, one of them the captain.
Photos show that the bow was missing.
Image is everything, the minister said.
Share prices fell by four percent on Monday.
Share of the vote: 41 percent.
Shares in Alder Lines closed at $12.
More to come out of the inquiry, the judge said, than anyone expects.
More from the harbour than from the town were hurt.
Related to the mayor by marriage, he resigned.
The related firm read more into it than it should.
Must read the law again, says judge.
Like many on Twitter, she believed it.
Like others on Facebook the minister denied it.
Follow-up tests on Tuesday were negative.
He followed her on Twitter.
Advertisement spending rose by a tenth.
Subscribers were told on Friday.
Sign language was banned at the school.
Newsletter editor Dana Wirth was dismissed.
Downloads of the app doubled in May.
Copyright law was changed in June.
Privacy policy changes were announced on Monday.
Loading of the ship stopped at noon.
Cookies were sold at the fair.
Facebook uses cookies to follow its users, the court found.
Click beetles have destroyed the crop.
Developing countries will pay less.
Watch officers on the Marlin were asleep.
Update: the captain has been found alive.
About the author of the letter nothing is known.
[The captain] had been warned.
Two dead
""".strip().splitlines()


@pytest.mark.parametrize("line", BOILERPLATE)
def test_boilerplate_is_recognised(line: str) -> None:
    """What surrounds articles is boilerplate, in capitals too."""
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", SENTENCES)
def test_sentences_are_not_boilerplate(line: str) -> None:
    """A sentence that mentions what boilerplate is about stays."""
    assert not is_boilerplate(line)


def test_boilerplate_within_a_block_divides_it() -> None:
    """Lines of one block on both sides of boilerplate become runs of their own."""
    assert list(kept([["One.", "Two.", "Share This Post", "Three."], ["Read more"]])) == [(0, 0, 2), (0, 3, 4)]


def test_boilerplate_that_was_wrapped_goes() -> None:
    """A block is also judged as a whole."""
    assert list(kept([["Sign up for our daily newsletter on boats", "and tides"]])) == []


def test_biography_ends_an_article_only_in_its_latter_half() -> None:
    """What follows the author's biography goes at the end of an article, and stays at its beginning."""
    article = ["The ferry sank, the harbour master said on Friday."]
    assert list(kept([article, ["About The Author"], ["Ines"]])) == [(0, 0, 1)]
    assert list(kept([["About the author"], ["Ines"], article])) == [(1, 0, 1), (2, 0, 1)]
