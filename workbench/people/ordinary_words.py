"""Names that are also ordinary words: alone they count only with a capital ("May said", not "she may")."""

from typing import Final

ALSO_ORDINARY: Final = frozenset(
    """
    abbey angel archer art autumn baker bell best bill bird bishop black blue bond booth bright brook brown
    burn bush butler carpenter carter chance chase church clay cole cook cooper cross crystal daisy dale
    dawn day dean drew earl fair faith field fisher flower ford forest fox frank frost gay gene gold grace
    grant gray green grey guy hall hand harmony hart haven hay hazel heath hill holly home honey hope hunt
    hunter iris ivy jack jade jewel joy june king lamb lane law lily long love major mark mason may mercy
    miles mill moody moon moss noble norm north oliver page park parson pat patience paul pearl penny piper
    pope potter powers price prudence ray reed rich rob robin rock rose ruby rusty sage savage sharp
    shepherd short singer sky small south spring stone storm street strong sue summer sunny swift taylor
    terry thorn trinity turner violet wade walker wall ward warden waters way weaver west white will winter
    wise wood woods young
    """.split()  # noqa: SIM905 - a list literal of these would fill three pages
)
