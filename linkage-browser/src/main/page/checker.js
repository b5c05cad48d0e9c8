// The worker in which people are checked: their match keys are made, evaluated by helpers, asked for at the
// hub, and what comes back is opened and scored. What has been evaluated is kept, sealed, until the end, so
// that a list that was broken off goes on where it was.
import * as encoder from './encoder.js';
import * as hub from './hub.js';
import * as store from './store.js';
import { hex, join, shuffled, told } from './bytes.js';
import { find, expanded, noteAct } from './device.js';
import { decoys, lists } from './own.js';

const CHUNK = 1_024;
const TOKEN = 44;
/** So few people are a desk's question. */
const DESK = 10;
const MOST_HELPERS = 4;

const started = encoder.start();

const listOf = people => {
  const list = encoder.list({ kind: 0, year: 2026, month: 1, subDistrict: 0, lastQuarter: 0 });
  const places = [];
  const unread = [];
  people.forEach((person, at) => {
    try {
      list.add({ ...person, record_id: String(at) });
      places.push(at);
    } catch (refused) {
      unread.push({ person: at, kind: refused.kind });
    }
  });
  return { list, places, unread };
};

const helper = () => {
  const worker = new Worker('evaluator.js', { type: 'module' });
  return {
    evaluate: asked => new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => data.tokens ? resolve(data.tokens) : reject(data.refusal);
      worker.onerror = event => reject({ kind: 'fault', message: event.message });
      worker.postMessage(asked);
    }),
    end: () => worker.terminate(),
  };
};

/** Of each match key its token; whatever part was evaluated in an earlier run is taken from there. */
const evaluated = async (keys, device, asked, progress) => {
  const tokens = new Map();
  const chunks = [];
  for (let from = 0; from < keys.length; from += CHUNK) {
    chunks.push({ number: chunks.length, keys: keys.slice(from, from + CHUNK) });
  }
  const take = (chunk, all) => {
    chunk.keys.forEach((key, at) => tokens.set(key, all.slice(at * TOKEN, (at + 1) * TOKEN)));
    progress(tokens.size, keys.length);
  };
  const name = chunk => `${asked.organisation}/run/tokens/${chunk.number}`;
  const left = [];
  for (const chunk of chunks) {
    const before = asked.kept ? await store.getSealed(device.cipher, name(chunk)) : undefined;
    before?.length === chunk.keys.length * TOKEN ? take(chunk, before) : left.push(chunk);
  }
  let turn = crypto.getRandomValues(new Uint8Array(1))[0];
  let stopped = false;
  const work = async () => {
    const own = helper();
    try {
      for (let chunk = left.shift(); chunk && !stopped; chunk = left.shift()) {
        const all = await own.evaluate({
          keys: chunk.keys,
          device,
          purpose: asked.desk ? 'desk-check' : 'batch-check',
          agreement: asked.agreement,
          turn: turn++,
        });
        if (asked.kept) {
          await store.putSealed(device.cipher, name(chunk), all);
        }
        take(chunk, all);
      }
    } catch (refused) {
      stopped = true;
      throw refused;
    } finally {
      own.end();
    }
  };
  const helpers = Math.min(left.length, MOST_HELPERS, navigator.hardwareConcurrency || 2);
  await Promise.all(Array.from({ length: helpers }, work));
  return tokens;
};

/** The tags of a list in an order that tells nothing, and in the last question decoys. */
const questions = (tokens, own, device, asked) => {
  const real = [...tokens.values()].map(token => encoder.tag(token));
  const most = encoder.mostTags(asked.desk);
  const last = real.length % most;
  const tags = shuffled([...real, ...decoys(own, encoder.room(asked.desk, last) - last)]);
  const all = [];
  for (let from = 0; from < tags.length; from += most) {
    all.push(encoder.question({
      desk: asked.desk,
      group: device.pinned.identifier,
      seconds: Math.floor(Date.now() / 1000) + asked.session.ahead,
      salt: crypto.getRandomValues(new Uint8Array(32)),
      agreement: asked.agreement,
      kind: asked.kind,
    }, join(...tags.slice(from, from + most))));
  }
  return all;
};

const check = async (asked, progress) => {
  const device = await find(asked.organisation);
  const { list, places, unread } = listOf(asked.people);
  asked.desk = places.length <= DESK;
  if (places.length === 0) {
    return { hits: [], unread };
  }
  const keys = list.keys();
  if (keys.length === 0) {
    throw { kind: 'too-little', message: '' };
  }
  const own = await lists(device, asked.organisation, asked.language);
  const tokens = await evaluated(keys, device, asked, progress);
  const answered = list.answered(await expanded(device.members, 'multaqa hints 1', 16));
  own.forEach(({ handles }) => answered.own(handles));
  for (const question of questions(tokens, own, device, asked)) {
    const line = `${hex(question.commitment)} ${asked.desk ? 'desk-check' : 'batch-check'}`;
    await noteAct(asked.organisation, `intended ${line}`);
    question.answer(await hub.check(question.bytes, asked.session, asked.language), answered);
    await noteAct(asked.organisation, `done ${line}`);
  }
  const hits = answered.found(key => tokens.get(key)).map(hit => ({ ...hit, person: places[hit.person] }));
  return { hits, unread, decoys: own.some(({ tags }) => tags.length > 0) };
};

onmessage = async ({ data: asked }) => {
  try {
    await started;
    const result = await check(asked, (done, all) => postMessage({ done, all }));
    postMessage({ result });
  } catch (error) {
    postMessage({ refusal: told(error) });
  }
};
