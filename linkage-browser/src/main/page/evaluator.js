// A worker that has match keys evaluated by two of three holders and makes them tokens.
import * as encoder from './encoder.js';
import { told } from './bytes.js';
import { ask } from './holders.js';

const started = encoder.start();
const away = new Map();

/** Whose turn it is, of those that are not known to be away. */
const two = (holders, turn) => {
  const there = holders.filter(holder => !away.has(holder.number));
  if (there.length === 3) {
    there.splice(turn % 3, 1);
  }
  return there.length === 2 ? there : null;
};

const outputs = async (blinded, { device, purpose, agreement, turn }) => {
  const answers = new Map();
  for (;;) {
    const pair = two(device.pinned.holders, turn);
    if (!pair) {
      const [why] = away.values();
      away.clear();
      throw why;
    }
    // Whoever answered is not asked again, and does not count it twice.
    await Promise.all(pair.filter(holder => !answers.has(holder.number)).map(holder =>
      ask(device, holder, blinded.elements, purpose, agreement).then(
        answer => answers.set(holder.number, answer),
        why => away.set(holder.number, why))));
    const [one, other] = pair.map(holder => answers.get(holder.number));
    if (one && other) {
      return blinded.outputs(device.pinned.group, one, other);
    }
  }
};

const tokens = async asked => {
  const blinded = encoder.blind(asked.keys);
  try {
    const secret = asked.device.members;
    const made = await Promise.all((await outputs(blinded, asked)).map(output =>
      crypto.subtle.sign('HMAC', secret, output).then(source => encoder.token(new Uint8Array(source)))));
    const all = new Uint8Array(made.length * 44);
    made.forEach((token, at) => all.set(token, at * 44));
    return all;
  } finally {
    blinded.close();
  }
};

onmessage = async ({ data: asked }) => {
  try {
    await started;
    postMessage({ tokens: await tokens(asked) });
  } catch (error) {
    postMessage({ refusal: told(error) });
  }
};
