// The desk: one family is typed, and the answer is advice.
import * as encoder from './encoder.js';
import { KINDS, MARKS, agreements, checked, help, noAgreement, terms, verdict } from './asking.js';
import { el, field, show, summary } from './dom.js';
import { refusal, say } from './say.js';

const HEAD = ['given_name', 'father_name', 'family_name', 'mother_name', 'birth_date', 'national_id', 'phone', 'family_book', 'registry'];
const SPOUSE = ['spouse_given_name', 'spouse_father_name', 'spouse_family_name', 'spouse_national_id'];
const DIGITS = new Set(['national_id', 'phone', 'family_book', 'spouse_national_id']);

let family = {};
const chosen = {};

const person = (fields, prefix) =>
  Object.fromEntries(fields.map(name => [name.slice(prefix.length), (family[name] ?? '').trim()]).filter(([, value]) => value));

const people = () => {
  const head = { ...person(HEAD, ''), household_id: '1' };
  const spouse = person(SPOUSE, 'spouse_');
  return Object.keys(spouse).length > 0 ? [head, { ...spouse, household_id: '1' }] : [head];
};

/** What cannot be read is said at its field before anything is asked. */
const faults = () => {
  const problems = {};
  if (!KINDS.includes(chosen.kind)) {
    problems.kind = say('needed.kind');
  }
  const [head, spouse] = people();
  if (!head.given_name && !head.family_name) {
    problems.given_name = say('needed.given_name');
  }
  if (spouse && !spouse.given_name && !spouse.family_name) {
    problems.spouse_given_name = say('needed.spouse');
  }
  for (const [one, prefix] of [[head, ''], [spouse ?? {}, 'spouse_']]) {
    const read = encoder.normalise(one);
    for (const name of ['birth_date', 'national_id', 'phone', 'family_book']) {
      const digits = (one[name] ?? '').replace(/\D/gu, '');
      if (one[name] && !read[name]) {
        problems[prefix + name] = say(`unreadable.${name}`);
      } else if (name === 'national_id' && one[name] && read[name].length < 6 && digits) {
        problems[prefix + name] = say('unreadable.national_id');
      }
    }
  }
  if (Object.keys(problems).length === 0 && encoder.keys(head).length === 0) {
    problems.given_name = say('refused.too-little');
  }
  return problems;
};

const input = (name, problems) => {
  const made = el('input', {
    type: 'text', dir: 'auto', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'off',
    lang: DIGITS.has(name) ? null : 'ar', inputmode: DIGITS.has(name) ? 'numeric' : 'text',
    oninput: event => { family[name] = event.target.value; },
  });
  made.value = family[name] ?? '';
  const optional = name === 'given_name' ? undefined : say('optional');
  return field(name, say(`field.${name}`), made, { problem: problems[name], optional,
    help: ['birth_date', 'national_id', 'family_book'].includes(name) ? say(`help.${name}`) : undefined });
};

const form = (context, all, problems) => show(
  el('h1', {}, say('desk.title')),
  el('p', { class: 'lead' }, say('desk.lead')),
  summary(say('put-right'), problems),
  el('form', { novalidate: true, class: 'desk', onsubmit: event => {
    event.preventDefault();
    const wrong = faults();
    Object.keys(wrong).length > 0 ? form(context, all, wrong) : ask(context, all);
  } },
  terms(all, chosen, problems),
  el('fieldset', {}, el('legend', {}, say('desk.head')), el('div', { class: 'fields' }, HEAD.map(name => input(name, problems)))),
  el('details', { open: SPOUSE.some(name => family[name] || problems[name]) },
    el('summary', {}, say('desk.spouse')),
    el('div', { class: 'fields' }, SPOUSE.map(name => input(name, problems)))),
  el('p', { class: 'help' }, say('desk.consent')),
  el('p', { class: 'actions' }, el('button', { class: 'main', type: 'submit' }, say('desk.ask')))));

const ask = async (context, all) => {
  show(el('h1', {}, say('desk.asking')), el('p', { class: 'lead', role: 'status' }, say('desk.asking-lead')), el('progress', {}));
  try {
    const { session, language } = context;
    const asked = { session, language, organisation: session.organisation, people: people(),
      agreement: chosen.agreement, kind: KINDS.indexOf(chosen.kind) };
    answer(context, all, await checked(asked, () => {}).result);
  } catch (refused) {
    form(context, all, { given_name: refusal(refused) });
  }
};

/** Of the head and the spouse one help is told once, by the likelier of the two. */
const once = hits => {
  const told = new Map();
  for (const hit of hits) {
    const key = `${hit.kind} ${hit.year} ${hit.month}`;
    if (told.get(key)?.verdict !== 'sure') {
      told.set(key, hit);
    }
  }
  return [...told.values()];
};

const answer = (context, all, { hits, decoys }) => {
  const told = once(hits);
  const word = verdict(told);
  const same = told.filter(hit => KINDS[hit.kind] === chosen.kind);
  show(
    el('h1', { class: `verdict ${word}`, tabindex: '-1' }, say(`verdict.${word}.title`)),
    el('p', { class: 'lead' }, say(`verdict.${word}.lead`)),
    told.length === 0 ? null : el('ul', { class: 'rows card' }, told.map(hit => el('li', {},
      el('span', { class: MARKS[hit.verdict] }, say(`verdict.${hit.verdict}.word`)), ' ', help(hit)))),
    told.length > 0 && same.length === 0 ? el('p', {}, say('desk.other-kinds', { kind: say(`kind.${chosen.kind}`) })) : null,
    el('p', { class: 'notice' }, say('advice')),
    decoys ? null : el('p', { class: 'help' }, say('desk.no-decoys')),
    el('p', { class: 'actions' },
      el('button', { class: 'main', onclick: () => {
        family = {};
        form(context, all, {});
      } }, say('desk.next')),
      el('button', { onclick: () => form(context, all, {}) }, say('desk.correct'))));
};

/** The form of the desk, where an agreement allows to ask. */
export const deskView = async context => {
  try {
    await encoder.start();
    const all = await agreements(context.language);
    return all.length === 0
      ? show(el('h1', {}, say('desk.title')), noAgreement())
      : form(context, all, {});
  } catch (refused) {
    return show(el('h1', {}, say('desk.title')), el('p', { class: 'warning' }, refusal(refused)));
  }
};
