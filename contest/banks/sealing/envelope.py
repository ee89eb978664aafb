"""The envelope of a sealed bank: an open header, and bytes that only the passphrase opens.

    magic · length of the header (4 bytes) · header (JSON) · SHA-256 of all that · MAC of all that
    · ciphertext (ChaCha20-Poly1305, with all that as associated data)

The key is scrypt of the passphrase: 32 bytes encrypt, 32 authenticate the header. What is wrong
is told apart as far as that is honest. Cut and damaged files are found by length and by checksums
without the passphrase. A passphrase under which the header's MAC does not hold is called wrong:
somebody who changed the header and its checksum on purpose is told the same, and cannot be told
apart. Passphrases are normalised (NFC), for keyboards write Vietnamese in more than one way.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import unicodedata
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from contest.banks.bank_files import SEAL
from contest.reading.faults import BadFile, fault
from contest.values import dataclass

MAGIC = SEAL + b"1\n"
LEAST_COST, USUAL_COST, MOST_COST = 2**15, 2**16, 2**20  # scrypt's N; 2^16 takes 64 MB
_BLOCK, _LANES = 8, 1
_SALT, _NONCE, _HASH, _TAG = 16, 12, 32, 16
_MOST_HEADER = 64 << 20
SHORTEST_PASSPHRASE = 8


class WrongPassphrase(Exception):
    """The file is whole, and this is not its passphrase."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A sealed file that was read and found whole."""

    file: str
    header: Mapping[str, Any]
    head: bytes  # everything up to the MAC
    mac: bytes
    body: bytes

    def opened(self, passphrase: str) -> bytes:
        """What was sealed; raises WrongPassphrase, or BadFile where the body was tampered with."""
        salt = bytes.fromhex(self.header["salt"])
        sealing, proving = _keys(passphrase, salt, self.header["cost"])
        if not hmac.compare_digest(_mac(proving, self.head), self.mac):
            raise WrongPassphrase
        nonce = bytes.fromhex(self.header["nonce"])
        try:
            return ChaCha20Poly1305(sealing).decrypt(nonce, self.body, self.head)
        except InvalidTag:
            raise BadFile(fault("sealing.damaged", self.file)) from None


def sealed(told: Mapping[str, Any], plain: bytes, passphrase: str, cost: int = USUAL_COST) -> bytes:
    """A sealed file; `told` stands open in it."""
    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    header = {
        **told,
        "cost": cost,
        "salt": salt.hex(),
        "nonce": nonce.hex(),
        "length": len(plain) + _TAG,
    }
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    start = MAGIC + len(text).to_bytes(4, "big") + text
    sealing, proving = _keys(passphrase, salt, cost)
    head = start + hashlib.sha256(start).digest()
    body = ChaCha20Poly1305(sealing).encrypt(nonce, plain, head)
    # The last one tells damage from a wrong passphrase before the passphrase is known.
    return head + _mac(proving, head) + body + hashlib.sha256(body).digest()


def is_sealed(beginning: bytes) -> bool:
    """Whether a file that begins so is a sealed bank."""
    return beginning.startswith(MAGIC)


def read_envelope(raw: bytes, file: object) -> Envelope:
    """The envelope in `raw`; raises BadFile for what is none, is cut, or is damaged."""
    if not is_sealed(raw):
        raise BadFile(fault("sealing.not_sealed", file))
    at = len(MAGIC) + 4
    length = int.from_bytes(raw[len(MAGIC) : at], "big")
    end = at + length + _HASH
    if len(raw) < end + _HASH or length > _MOST_HEADER:
        raise BadFile(fault("sealing.cut", file, size=len(raw)))
    start, head = raw[: at + length], raw[:end]
    if hashlib.sha256(start).digest() != raw[at + length : end]:
        raise BadFile(fault("sealing.damaged", file))
    header = _header(raw[at : at + length], file)
    whole = end + _HASH + header["length"] + _HASH
    if len(raw) < whole:
        raise BadFile(fault("sealing.cut", file, size=len(raw)))
    body, check = raw[end + _HASH : whole - _HASH], raw[whole - _HASH :]
    if hashlib.sha256(body).digest() != check:
        raise BadFile(fault("sealing.damaged", file))
    return Envelope(str(file), header, head, raw[end : end + _HASH], body)


def _header(text: bytes, file: object) -> Mapping[str, Any]:
    """The header, with those fields in range that opening goes by."""
    try:
        header = json.loads(text)
        cost, length = header["cost"], header["length"]
        fits = (
            isinstance(cost, int)
            and LEAST_COST <= cost <= MOST_COST  # nobody's file may take all memory
            and cost & (cost - 1) == 0
            and isinstance(length, int)
            and length >= _TAG
            and len(bytes.fromhex(header["salt"])) == _SALT
            and len(bytes.fromhex(header["nonce"])) == _NONCE
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        fits = False
    if not fits:
        raise BadFile(fault("sealing.bad_header", file))
    return dict(header)


def _keys(passphrase: str, salt: bytes, cost: int) -> tuple[bytes, bytes]:
    """The key that encrypts, and the one that authenticates the header."""
    secret = unicodedata.normalize("NFC", passphrase).encode()
    made = Scrypt(salt=salt, length=64, n=cost, r=_BLOCK, p=_LANES).derive(secret)
    return made[:32], made[32:]


def _mac(key: bytes, head: bytes) -> bytes:
    return hmac.new(key, head, hashlib.sha256).digest()
