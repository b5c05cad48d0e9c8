// Bytes, texts and digits.
export const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

export const unhex = text => {
  if (!/^([0-9a-f]{2})*$/i.test(text)) {
    throw new Error('no hexadecimal digits');
  }
  return Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));
};

export const utf8 = text => new TextEncoder().encode(text);

export const join = (...parts) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

export const same = (one, other) =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

export const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** Whole numbers of one, four or eight bytes, the highest byte first. */
export const number = (value, length) => {
  const bytes = new Uint8Array(length);
  for (let i = length - 1, rest = value; i >= 0; i--, rest = Math.floor(rest / 256)) {
    bytes[i] = rest % 256;
  }
  return bytes;
};

export const valueOf = bytes => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/** So many numbers of 32 bits at random; the browser gives 65,536 bytes of them at a time. */
export const drawn = count => {
  const all = new Uint32Array(count);
  for (let from = 0; from < count; from += 16_384) {
    crypto.getRandomValues(all.subarray(from, from + 16_384));
  }
  return all;
};

/** An order that tells nothing. */
export const shuffled = things => {
  const order = [...things];
  const one = new Uint32Array(1);
  for (let i = order.length - 1; i > 0; i--) {
    const most = Math.floor(2 ** 32 / (i + 1)) * (i + 1);
    do {
      crypto.getRandomValues(one);
    } while (one[0] >= most);
    const other = one[0] % (i + 1);
    [order[i], order[other]] = [order[other], order[i]];
  }
  return order;
};

/** What is refused, with a kind the page has words for. */
export class Refused extends Error {
  constructor(kind, details = {}) {
    super(kind);
    Object.assign(this, details, { kind });
  }
}

/** A refusal as it passes between a worker and the page. */
export const told = error =>
  error?.kind
    ? { ...error, kind: error.kind, message: String(error.message), line: error.line,
      detail: error.detail, holder: error.holder }
    : { kind: 'fault', message: String(error?.message ?? error) };
