// The line to the hub, from which the page came: who asks, agreements, sealed copies, and checks.
import { Refused } from './bytes.js';

const API = '/api/v1/';
const TRIES = 3;

const pause = time => new Promise(resolve => setTimeout(resolve, time));

const asked = async (path, options, language) => {
  for (let tries = 1; ; tries++) {
    let status = 0;
    try {
      const answer = await fetch(API + path, {
        ...options,
        headers: { ...options.headers, 'Accept-Language': language },
        cache: 'no-store',
        redirect: 'error',
      });
      if (answer.ok) {
        return answer;
      }
      status = answer.status;
      if (status < 500 && status !== 429) {
        const problem = await answer.json().catch(() => ({}));
        throw new Refused(status === 401 ? 'sign-in' : 'hub-refused', { status, why: problem.detail ?? String(status) });
      }
    } catch (error) {
      if (error instanceof Refused) {
        throw error;
      }
    }
    if (tries === TRIES) {
      throw new Refused('hub-unreachable');
    }
    await pause(500 * tries);
  }
};

/** Who asks, the token of forms, and the hub's time. */
export const session = async language => (await asked('exchange/page', {}, language)).json();

/** The agreements under which the own organisation may check. */
export const agreements = async language => {
  const found = [];
  let after = '';
  do {
    const piece = await (await asked(`agreements?show=live&after=${encodeURIComponent(after)}`, {}, language)).json();
    found.push(...piece.items.filter(agreement => agreement.uses.includes('check')));
    after = piece.next ?? '';
  } while (after);
  return found;
};

/** What stands in the buckets of a question's tags. */
export const check = async (bytes, session, language) => {
  const answer = await asked('exchange/checks', {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', [session.header]: session.token },
    body: bytes,
  }, language);
  return new Uint8Array(await answer.arrayBuffer());
};

/** The names of the sealed copies of what the charity registered. */
export const copies = async language => (await (await asked('exchange/copies', {}, language)).json()).items;

export const copy = async (name, language) =>
  new Uint8Array(await (await asked(`exchange/copies/${encodeURIComponent(name)}`, {}, language)).arrayBuffer());
