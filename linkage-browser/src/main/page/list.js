// A list before a distribution: chosen, its columns looked at, checked, and shown row by row.
import * as encoder from './encoder.js';
import * as store from './store.js';
import { KINDS, agreements, checked, noAgreement, terms } from './asking.js';
import { el, field, show, summary } from './dom.js';
import { FIELDS, people, recognised } from './columns.js';
import { rowsView } from './rows.js';
import { refusal, say } from './say.js';

const chosen = {};
let file;
let running;

const place = context => `${context.session.organisation}/run/asked`;

const readSheets = chosenFile => new Promise((resolve, reject) => {
  const worker = new Worker('sheet.js', { type: 'module' });
  worker.onmessage = ({ data }) => {
    worker.terminate();
    data.sheets ? resolve(data.sheets) : reject(data.refusal);
  };
  worker.onerror = event => reject({ kind: 'fault', message: event.message });
  worker.postMessage(chosenFile);
});

const choosing = (context, problem) => {
  const input = el('input', { type: 'file', accept: '.csv,.txt,.xlsx,.xlsm', onchange: async event => {
    const [one] = event.target.files;
    if (!one) {
      return;
    }
    show(el('h1', {}, say('list.reading')), el('progress', {}));
    try {
      file = { name: one.name, sheets: await readSheets(one), sheet: 0 };
      recognise();
      columns(context, {});
    } catch (refused) {
      choosing(context, refusal(refused));
    }
  } });
  return show(
    el('h1', {}, say('list.title')),
    el('p', { class: 'lead' }, say('list.lead')),
    summary(say('put-right'), problem ? { file: problem } : {}),
    field('file', say('field.file'), input, { help: say('help.file'), problem }));
};

const recognise = () => {
  const rows = file.sheets[file.sheet].rows;
  const { at, fields } = recognised(rows);
  Object.assign(file, { head: at, fields: rows[at].cells.map((_, column) => fields[column] ?? ''), rows: rows.slice(at + 1) });
};

const sheetChoice = context => {
  if (file.sheets.length < 2) {
    return null;
  }
  const select = el('select', { onchange: event => {
    file.sheet = Number(event.target.value);
    recognise();
    columns(context, {});
  } }, file.sheets.map((sheet, at) => el('option', { value: String(at) }, sheet.name)));
  select.value = String(file.sheet);
  return field('sheet', say('field.sheet'), select, {});
};

const columnRow = (header, at) => {
  const select = el('select', { 'aria-label': say('list.column-is', { header: header || String(at + 1) }),
    onchange: event => { file.fields[at] = event.target.value; } },
  el('option', { value: '' }, say('list.not-used')), FIELDS.map(name => el('option', { value: name }, say(`field.${name}`))));
  select.value = file.fields[at];
  const samples = file.rows.map(row => row.cells[at]).filter(Boolean).slice(0, 3);
  return el('tr', {}, el('th', { scope: 'row' }, el('bdi', {}, header)), el('td', {}, select),
    el('td', { class: 'samples' }, samples.map(sample => el('bdi', {}, sample))));
};

const faults = (all, consents) => {
  const problems = {};
  if (!KINDS.includes(chosen.kind)) {
    problems.kind = say('needed.kind');
  }
  if (!file.fields.includes('given_name') && !file.fields.includes('family_name')) {
    problems.columns = say('needed.name-column');
  }
  const twice = file.fields.find((name, at) => name && name !== 'phone' && file.fields.indexOf(name) !== at && name !== 'given_name');
  if (twice) {
    problems.columns = say('list.twice', { field: say(`field.${twice}`) });
  }
  if (!consents) {
    problems.consents = say('needed.consents');
  }
  return problems;
};

const columns = async (context, problems) => {
  const all = await agreements(context.language);
  const headers = file.sheets[file.sheet].rows[file.head].cells;
  const consents = el('input', { type: 'checkbox', id: 'consents', 'aria-invalid': problems.consents ? 'true' : null });
  show(
    el('h1', {}, say('list.columns', { rows: file.rows.length })),
    el('p', { class: 'lead' }, say('list.columns-lead')),
    summary(say('put-right'), problems),
    el('form', { novalidate: true, onsubmit: event => {
      event.preventDefault();
      const wrong = faults(all, consents.checked);
      Object.keys(wrong).length > 0 ? columns(context, wrong) : begin(context);
    } },
    terms(all, chosen, problems),
    sheetChoice(context),
    el('div', { class: 'scroll', id: 'columns', tabindex: '0', role: 'region', 'aria-label': say('list.columns-table') },
      el('table', { class: 'plain columns' },
        el('thead', {}, el('tr', {}, ['column', 'means', 'samples'].map(name => el('th', { scope: 'col' }, say(`list.${name}`))))),
        el('tbody', {}, headers.map(columnRow)))),
    problems.columns ? el('p', { class: 'problem' }, problems.columns) : null,
    el('label', { class: 'choice' }, consents, say('list.consents')),
    problems.consents ? el('p', { class: 'problem' }, problems.consents) : null,
    el('p', { class: 'actions' },
      el('button', { class: 'main', type: 'submit' }, say('list.begin')),
      el('button', { type: 'button', onclick: () => choosing(context) }, say('list.other-file')))));
};

const begin = async context => {
  const { all, refused } = people(file.rows, file.fields);
  const asked = { name: file.name, agreement: chosen.agreement, kind: KINDS.indexOf(chosen.kind), people: all, refused,
    headers: file.sheets[file.sheet].rows[file.head].cells, rows: file.rows, at: Date.now(), group: context.device.pinned.check };
  await forgetRun(context);
  await store.putSealedThing(context.device.cipher, place(context), asked);
  await run(context, asked);
};

/** Checks what is kept; after a break it goes on with what had been evaluated. */
const run = async (context, asked) => {
  const bar = el('progress', { max: 1, value: 0, id: 'progress', 'aria-label': say('list.progress') });
  const told = el('p', { class: 'lead', role: 'status' }, say('list.preparing'));
  const { session, language } = context;
  running = checked({ session, language, organisation: session.organisation, kept: true, agreement: asked.agreement,
    kind: asked.kind, people: asked.people.map(one => one.person) }, (done, all) => {
    bar.value = done / all;
    told.textContent = say('list.evaluated', { percent: Math.floor(100 * done / all) });
  });
  running.view = () => show(el('h1', {}, say('list.checking', { rows: asked.people.length })), told, bar,
    el('p', { class: 'help' }, say('list.may-leave')),
    el('p', { class: 'actions' }, el('button', { onclick: () => running.stop() }, say('list.stop'))));
  running.view();
  try {
    const result = await running.result;
    running = null;
    const done = { ...asked, result };
    await store.putSealedThing(context.device.cipher, place(context), done);
    await store.forgetAll(`${session.organisation}/run/tokens/`);
    if (location.hash === '#list') {
      outcome(context, done);
    }
  } catch (refused) {
    running = null;
    if (location.hash === '#list') {
      broken(context, asked, refused.kind === 'stopped' ? null : refusal(refused));
    }
  }
};

const forgetRun = context => store.forgetAll(`${context.session.organisation}/run/`);

const outcome = (context, done) => rowsView(done, async () => {
  await forgetRun(context);
  file = undefined;
  choosing(context);
});

const broken = (context, asked, why) => show(
  el('h1', {}, say('list.broken', { rows: asked.people.length })),
  why ? el('p', { class: 'warning' }, why) : null,
  el('p', { class: 'lead' }, say('list.broken-lead', { name: asked.name })),
  el('p', { class: 'actions' },
    el('button', { class: 'main', onclick: () => run(context, asked) }, say('list.go-on')),
    el('button', { class: 'danger', onclick: async () => {
      await forgetRun(context);
      choosing(context);
    } }, say('list.throw-away'))));

/** A list that runs or waits is shown first; else one is chosen. */
export const listView = async context => {
  if (running) {
    return running.view();
  }
  try {
    await encoder.start();
    const kept = await store.getSealedThing(context.device.cipher, place(context));
    if (kept) {
      return kept.result ? outcome(context, kept) : broken(context, kept, null);
    }
    const all = await agreements(context.language);
    return all.length === 0 ? show(el('h1', {}, say('list.title')), noAgreement()) : choosing(context);
  } catch (refused) {
    return show(el('h1', {}, say('list.title')), el('p', { class: 'warning' }, refusal(refused)));
  }
};

