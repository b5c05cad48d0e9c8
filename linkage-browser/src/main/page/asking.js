// What both checks have alike: the agreement and the kind of help, the worker that checks, and its words.
import * as hub from './hub.js';
import { el, field } from './dom.js';
import { month, say } from './say.js';

/** The kinds of help, in the order of their numbers. */
export const KINDS = ['food', 'cash', 'items', 'winter', 'rent', 'school', 'shelter'];

let known;

/** The agreements that allow a check, asked for once a visit. */
export const agreements = async language => {
  known ??= await hub.agreements(language);
  return known;
};

/** Where no agreement is live nothing may be asked: what to do then. */
export const noAgreement = () => [
  el('p', { class: 'warning' }, say('no-agreement')),
  el('p', { class: 'actions' }, el('a', { class: 'button main', href: '/agreements' }, say('to-agreements')))];

/** Fields for the agreement and the kind; the kinds are those of the agreement. */
export const terms = (all, chosen, problems) => {
  const agreement = el('select', {}, all.map(one => el('option', { value: one.id }, one.title)));
  agreement.value = chosen.agreement ||= all[0].id;
  const kind = el('select', {});
  const fill = () => {
    const kinds = all.find(one => one.id === agreement.value).kinds;
    kind.replaceChildren(el('option', { value: '' }, say('choose')),
      ...kinds.map(word => el('option', { value: word }, say(`kind.${word}`))));
    kind.value = kinds.includes(chosen.kind) ? chosen.kind : kinds.length === 1 ? kinds[0] : '';
    chosen.kind = kind.value;
  };
  agreement.addEventListener('change', () => {
    chosen.agreement = agreement.value;
    fill();
  });
  kind.addEventListener('change', () => { chosen.kind = kind.value; });
  fill();
  return el('div', { class: 'fields' },
    field('agreement', say('field.agreement'), agreement, {}),
    field('kind', say('field.kind'), kind, { problem: problems.kind }));
};

/** Has people checked by the worker; gives a way to stop it and what comes of it. */
export const checked = (asked, progress) => {
  const worker = new Worker('checker.js', { type: 'module' });
  let end;
  const result = new Promise((resolve, reject) => {
    end = reject;
    worker.onmessage = ({ data }) => {
      if (data.result) {
        resolve(data.result);
      } else if (data.refusal) {
        reject(data.refusal);
      } else {
        progress(data.done, data.all);
      }
    };
    worker.onerror = event => reject({ kind: 'fault', message: event.message });
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
  return { result, stop: () => end({ kind: 'stopped' }) };
};

/** What another charity gave, as far as it is told: the kind and the month. */
export const help = hit => say('help-of', { kind: say(`kind.${KINDS[hit.kind] ?? 'other'}`), month: month(hit.year, hit.month) });

/** The strongest verdict among hits. */
export const verdict = hits =>
  hits.some(hit => hit.verdict === 'sure') ? 'sure' : hits.length > 0 ? 'possible' : 'none';

export const MARKS = { sure: 'mark bad', possible: 'mark warn', none: 'mark good' };
