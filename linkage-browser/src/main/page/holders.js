// What a member asks of one holder and how its answer is believed: it bears the holder's signature, and
// its proof is checked by the encoder against the public share of the invitation.
import { Refused, join, number, same, sha256, unhex, utf8, valueOf } from './bytes.js';

const SIZES = [4 << 10, 36 << 10, 260 << 10, 65_535 * 32 + (16 << 10)];
const ASKED = utf8('multaqa evaluation request 1\n');
const ANSWERED = utf8('multaqa evaluation answer 1\n');
const PURPOSES = ['registering', 'batch-check', 'desk-check', 'renewal', 'correction'];
const DECLINES = ['other-holder', 'unknown-member', 'member-left', 'bad-signature', 'expired', 'repeated',
  'other-key', 'bad-element', 'day-used', 'year-used', 'log-trouble'];
const TRIES = 3;
const PAUSE = 400;
const ANSWER = 90_000;

const ahead = new Map();

const pause = time => new Promise(resolve => setTimeout(resolve, time));

const written = async (device, holder, elements, purpose, agreement, seconds) => {
  const cited = utf8(agreement);
  const content = join(
    Uint8Array.of(1), device.memberPublic, unhex(holder.identity), device.pinned.identifier,
    number(seconds, 8), crypto.getRandomValues(new Uint8Array(32)), Uint8Array.of(PURPOSES.indexOf(purpose)),
    Uint8Array.of(cited.length), cited, number(elements.length / 32, 4), elements);
  const signed = join(ASKED, content);
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', device.member, signed));
  const length = SIZES.find(size => content.length + signature.length <= size);
  const bytes = new Uint8Array(length);
  bytes.set(content);
  bytes.set(signature, content.length);
  return { bytes, commitment: await sha256(signed) };
};

/** Reads an answer; anything but one by this holder to this request is not believed. */
const read = async (bytes, asked, holder, size) => {
  const kind = bytes[41];
  const end = kind === 0 ? 46 + size * 32 + 64 : 47;
  const content = bytes.slice(0, end);
  const signature = bytes.slice(end, end + 64);
  const key = await crypto.subtle.importKey('raw', unhex(holder.identity), 'Ed25519', false, ['verify']);
  const believed = bytes.length === asked.bytes.length
    && bytes[0] === 1
    && same(bytes.slice(1, 33), asked.commitment)
    && (kind === 1 || kind === 0 && valueOf(bytes.slice(42, 46)) === size)
    && bytes.slice(end + 64).every(byte => byte === 0)
    && await crypto.subtle.verify('Ed25519', key, signature, join(ANSWERED, content));
  if (!believed) {
    throw new Refused('not-the-holder', { name: holder.name, address: holder.address });
  }
  if (kind === 1) {
    return { decline: DECLINES[bytes[42]], left: valueOf(bytes.slice(43, 47)), at: valueOf(bytes.slice(33, 41)) };
  }
  return {
    holder: holder.number,
    elements: bytes.slice(46, 46 + size * 32),
    proof: bytes.slice(46 + size * 32, end),
  };
};

const sent = async (holder, bytes) => {
  for (let tries = 1; ; tries++) {
    try {
      const answer = await fetch(`${holder.address}/evaluate`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: bytes,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER),
      });
      if (answer.status < 500) {
        return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : new Uint8Array(0);
      }
    } catch {
      // said below, when it was tried often enough
    }
    if (tries === TRIES) {
      throw new Refused('holder-unreachable', { name: holder.name, address: holder.address });
    }
    await pause(PAUSE * tries);
  }
};

/** Asks one holder; gives its number, the evaluated elements and the proof. */
export const ask = async (device, holder, elements, purpose, agreement) => {
  const size = elements.length / 32;
  for (let again = false; ; again = true) {
    const seconds = Math.floor(Date.now() / 1000) + (ahead.get(holder.number) ?? 0);
    const asked = await written(device, holder, elements, purpose, agreement, seconds);
    const answer = await read(await sent(holder, asked.bytes), asked, holder, size);
    if (!answer.decline) {
      return answer;
    }
    if (answer.decline !== 'expired' || again) {
      throw new Refused(`declined-${answer.decline}`, { name: holder.name, left: answer.left });
    }
    // The clock of one of us is wrong; the holder has said its time and signed it.
    ahead.set(holder.number, answer.at - Math.floor(Date.now() / 1000));
  }
};
