// The keys of this device. The members' secret, the charity's own and the key for the holders are made
// keys of the browser which sign and derive, but whose bytes no script can read again.
import * as encoder from './encoder.js';
import * as store from './store.js';
import { Refused, hex, sha256, utf8, join } from './bytes.js';
import { read } from './invitation.js';

const HMAC = { name: 'HMAC', hash: 'SHA-512' };
const started = encoder.start();

const place = organisation => `${organisation}/keys`;

/** What HKDF expands from a key by a label, with nothing besides. */
export const expanded = async (key, label, length) =>
  new Uint8Array(await crypto.subtle.sign('HMAC', key, join(utf8(label), Uint8Array.of(1)))).slice(0, length);

const locked = async bytes => {
  try {
    return await crypto.subtle.importKey('raw', bytes, HMAC, false, ['sign']);
  } finally {
    bytes.fill(0);
  }
};

const checkOf = async key => hex(await expanded(key, 'multaqa check 1', 5));

/** Reads the members' secret as it was typed, and what people compare of it. */
export const membersSecret = async text => {
  await started;
  const key = await locked(encoder.membersSecret(text));
  return { key, check: await checkOf(key) };
};

/** The same of the charity's own secret. */
export const charitySecret = async text => {
  await started;
  const key = await locked(encoder.charitySecret(text));
  return { key, check: await checkOf(key) };
};

/** Reads an invitation and what of it names requests to the hub. */
export const invitation = async text => {
  await started;
  const pinned = await read(text);
  const { identifier, check, epoch } = encoder.group(pinned.group);
  return { ...pinned, identifier, groupCheck: check, epoch };
};

/** Makes this device a member's, or gives it other secrets; its own key for the holders stays. */
export const keep = async (organisation, pinned, members, charity) => {
  const before = await find(organisation);
  let own = before && { private: before.member, public: before.memberPublic };
  if (!own) {
    const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
      .catch(() => { throw new Refused('browser-too-old'); });
    own = {
      private: pair.privateKey,
      public: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    };
  }
  const cipher = before?.cipher
    ?? await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await store.put(place(organisation), {
    pinned,
    members: members.key,
    membersCheck: members.check,
    charity: charity?.key ?? null,
    charityCheck: charity?.check ?? null,
    member: own.private,
    memberPublic: own.public,
    cipher,
    since: before?.since ?? Date.now(),
  });
  // Whether the browser then keeps it when its disk is full is for the browser to say, and not waited for.
  navigator.storage?.persist?.().catch(() => false);
};

/** The keys for an organisation, where there are any. */
export const find = organisation => store.get(place(organisation));

/** Forgets them and all that was sealed with them. */
export const forget = organisation => store.forgetAll(`${organisation}/`);

/** The public key as it is handed to the holders' operators, with digits that show a slip. */
export const shownKey = async device =>
  `${hex(device.memberPublic)}-${hex((await sha256(device.memberPublic)).slice(0, 4))}`;

/** What this device has asked of the hub, as the command line writes it down. */
export const acts = async organisation => (await store.get(`${organisation}/acts`)) ?? [];

export const noteAct = async (organisation, line) => {
  await store.put(`${organisation}/acts`, [...await acts(organisation), line]);
};

