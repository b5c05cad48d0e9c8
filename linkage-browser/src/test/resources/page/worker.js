// What the tests ask of the encoder; bytes travel as hexadecimal digits.
import * as encoder from './encoder/encoder.js';

const started = encoder.start();
const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
const bytes = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));
const answer = ({ holder, elements, proof }) =>
  ({ holder, elements: bytes(elements), proof: bytes(proof) });
let batch;
let question;
let answered;

const verbs = {
  normalise: ({ records }) => records.map(encoder.normalise),
  characters: ({ characters }) => characters.map(code => {
    const c = String.fromCharCode(code);
    const form = encoder.normalise({
      given_name: `ab${c}12`,
      national_id: `ab${c}12`,
      birth_date: `${c}5/1985`,
      phone: `09${c}44123456`,
      place: `${c}ab`,
      sex: c,
    });
    return [code.toString(16), ...Object.values(form)].join('|');
  }).join('\n'),
  keys: ({ records }) => records.map(encoder.keys),
  listKeys: ({ help, csv }) => {
    const list = encoder.list(help);
    list.read(new TextEncoder().encode(csv), 'list.csv');
    return { size: list.size, keys: list.keys() };
  },
  encode: ({ help, csv, charity, members, tokens, entriesARecord }) => {
    const list = encoder.list(help);
    list.read(new TextEncoder().encode(csv), 'list.csv');
    const seen = [];
    const encoded = list.encode(
      charity, members, key => bytes(tokens[key]), entriesARecord, done => seen.push(done));
    return {
      entries: hex(encoded.entries),
      seen,
      keepsakes: encoded.keepsakes.map(({ record, mailboxKey, left }) => ({
        record,
        mailboxKey: hex(mailboxKey),
        left: left.map(({ tag, id }) => ({ tag: hex(tag), id: hex(id) })),
      })),
    };
  },
  // For the measuring of speed: entries are made and thrown away.
  encodeOnly: ({ help, csv, charity, members }) => {
    const list = encoder.list(help);
    list.read(new TextEncoder().encode(csv), 'list.csv');
    const tokens = new Map();
    for (const key of list.keys()) {
      tokens.set(key, crypto.getRandomValues(new Uint8Array(32)));
    }
    const { entries } = list.encode(charity, members, key => tokens.get(key), 1, () => {});
    return { people: list.size, entries: entries.length / 128 };
  },
  typed: ({ help, records }) => {
    const list = encoder.list(help);
    records.forEach(record => list.add(record));
    return list.keys();
  },
  readTwice: ({ help, csv, broken }) => {
    const list = encoder.list(help);
    list.read(new TextEncoder().encode(csv), 'list.csv');
    let kind = '';
    try {
      list.read(new TextEncoder().encode(broken), 'broken.csv');
    } catch (refusal) {
      kind = refusal.kind;
    }
    return { kind, size: list.size };
  },
  tag: ({ token }) => hex(encoder.tag(bytes(token))),
  open: ({ token, sealed }) => {
    const opened = encoder.open(bytes(token), bytes(sealed));
    return opened && { ...opened, handle: hex(opened.handle) };
  },
  // Chance as the vectors have it: the library draws one byte at a time.
  chance: ({ drawn }) => {
    const next = bytes(drawn).values();
    Object.defineProperty(crypto, 'getRandomValues', {
      configurable: true,
      value: array => {
        const { value, done } = next.next();
        if (done) {
          throw new Error('more chance was asked for than was given');
        }
        return array.fill(value);
      },
    });
  },
  trueChance: () => delete crypto.getRandomValues,
  blind: ({ keys }) => {
    batch = encoder.blind(keys);
    return hex(batch.elements);
  },
  tokens: ({ groupKey, members, first, second }) =>
    batch.tokens(groupKey, members, answer(first), answer(second)).map(hex),
  question: ({ help, csv, hintKey, tags }) => {
    const list = encoder.list(help);
    list.read(new TextEncoder().encode(csv), 'list.csv');
    answered = list.answered(bytes(hintKey));
    question = encoder.question({
      desk: false,
      group: new Uint8Array(32).fill(1),
      seconds: 1_796_000_000,
      salt: new Uint8Array(32).fill(7),
      agreement: '0190a5b4-0000-7000-8000-0123456789ab',
      kind: 3,
    }, bytes(tags));
    return { bytes: hex(question.bytes), commitment: hex(question.commitment) };
  },
  found: ({ answer: said, tokens, own }) => {
    answered.own(bytes(own));
    question.answer(bytes(said), answered);
    return answered.found(key => bytes(tokens[key]));
  },
  membersSecret: ({ text }) => hex(encoder.membersSecret(text)),
  fetchElsewhere: () => fetch('data:text/plain,elsewhere').then(() => 'fetched', () => 'forbidden'),
  codeOfText: () => {
    try {
      return new Function('return "run"')();
    } catch {
      return 'forbidden';
    }
  },
};

onmessage = async ({ data: { number, verb, values } }) => {
  try {
    await started;
    postMessage({ number, result: await verbs[verb](values) });
  } catch (refusal) {
    const { message, kind, detail, line, holder } = refusal;
    postMessage({ number, refusal: { message: String(message), kind, detail, line, holder } });
  }
};
