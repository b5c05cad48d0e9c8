// What a member pins of an exchange, as the ceremony wrote it and people carried it by hand.
import { Refused, hex, sha256, utf8 } from './bytes.js';

const TITLE = 'multaqa invitation 1';
const KEY = 'multaqa group key 1';
const NUMBERS = [1, 2, 3];

const needed = (said, name) => {
  const value = said.get(name);
  if (!value) {
    throw new Refused('no-invitation');
  }
  return value;
};

/** Reads it; refuses another text, and one of which something was lost or changed. */
export const read = async text => {
  const lines = text.replace(/[\u2066-\u2069\u200e\u200f\ufeff]/g, '').split(/\r?\n/).map(line => line.trim());
  if (!lines.includes(TITLE) || !lines.includes(KEY)) {
    throw new Refused('no-invitation');
  }
  const said = new Map();
  for (const line of lines) {
    const [, name, value] = line.match(/^(holder [123] (?:name|address|identity)|share [123]|epoch|sharing|key|check) (.*)$/) ?? [];
    if (name) {
      said.set(name, value.trim());
    }
  }
  const holders = NUMBERS.map(number => ({
    number,
    name: needed(said, `holder ${number} name`),
    address: needed(said, `holder ${number} address`),
    identity: needed(said, `holder ${number} identity`),
  }));
  const circle = holders.map(({ number, name, address, identity }) =>
    `holder ${number} name ${name}\nholder ${number} address ${address}\nholder ${number} identity ${identity}\n`).join('');
  const group = `${KEY}\nepoch ${needed(said, 'epoch')}\nsharing ${needed(said, 'sharing')}\nkey ${needed(said, 'key')}\n`
    + NUMBERS.map(number => `share ${number} ${needed(said, `share ${number}`)}\n`).join('');
  const check = hex((await sha256(utf8(`${TITLE}\n${circle}${group}`))).slice(0, 8)).match(/.{4}/g).join('-');
  if (check !== said.get('check')) {
    throw new Refused('invitation-changed');
  }
  return { holders, group, check };
};
