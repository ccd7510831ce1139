"""What counts as a whole parcel, and that nothing else does."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.sandbox.frame import BrokenParcel, Parcel, ParcelCutShort, ParcelTooLarge, opened, sealed


@given(kind=st.sampled_from(Parcel), body=st.binary(max_size=500))
def test_a_parcel_comes_out_as_it_went_in(kind: Parcel, body: bytes) -> None:
    assert opened(BytesIO(sealed(kind, body)), most=500) == (kind, body)


@given(body=st.binary(max_size=200), cut=st.integers(min_value=1))
def test_a_parcel_cut_anywhere_is_refused(body: bytes, cut: int) -> None:
    whole = sealed(Parcel.RESULT, body)
    with pytest.raises(ParcelCutShort):
        opened(BytesIO(whole[: -(cut % len(whole)) - 1]), most=500)


@given(body=st.binary(max_size=200), at=st.integers(min_value=0), bit=st.integers(0, 7))
def test_a_parcel_with_one_bit_changed_never_passes_for_another(body: bytes, at: int, bit: int) -> None:
    altered = bytearray(sealed(Parcel.RESULT, body))
    altered[at % len(altered)] ^= 1 << bit
    try:
        _, arrived = opened(BytesIO(bytes(altered)), most=500)
    except BrokenParcel:
        return
    assert arrived == body  # only the kind changed, and to another kind that exists


def test_a_parcel_larger_than_agreed_is_not_read() -> None:
    stream = BytesIO(sealed(Parcel.RESULT, b"12345"))
    with pytest.raises(ParcelTooLarge):
        opened(stream, most=4)
    assert stream.read() == b"12345"
