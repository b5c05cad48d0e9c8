// The outcome of a list, beside the charity's own rows: looked through, and taken away as a file.
import { MARKS, help, verdict } from './asking.js';
import { el, save, show } from './dom.js';
import { count, say } from './say.js';

const WORDS = ['sure', 'possible', 'none', 'unread', 'refused'];
const STEP = 200;

/** Each row with its word: a verdict, not read, or without consent. */
const outcomes = ({ people, refused, rows, result }) => {
  const byLine = new Map(rows.map(row => [row.line, { row, word: 'none', hits: [] }]));
  refused.forEach(line => { byLine.get(line).word = 'refused'; });
  result.unread.forEach(({ person }) => { byLine.get(people[person].line).word = 'unread'; });
  result.hits.forEach(hit => byLine.get(people[hit.person].line).hits.push(hit));
  for (const outcome of byLine.values()) {
    if (outcome.word === 'none') {
      outcome.word = verdict(outcome.hits);
    }
  }
  return [...byLine.values()];
};

const quoted = value => {
  // A cell that a spreadsheet would take for a formula is made a text.
  const text = /^[=@]/.test(value) ? `'${value}` : value;
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const csv = (headers, all) => {
  const head = [...headers, say('rows.verdict'), say('rows.help')];
  const lines = all.map(({ row, word, hits }) =>
    [...headers.map((_, at) => row.cells[at] ?? ''), say(`verdict.${word}.word`), hits.map(help).join(say('comma'))]);
  return `\ufeff${[head, ...lines].map(line => line.map(quoted).join(',')).join('\r\n')}\r\n`;
};

const line = ({ row, word, hits }, shown) => el('tr', {},
  el('td', { class: 'count' }, String(row.line)),
  el('td', {}, el('span', { class: MARKS[word] ?? 'mark' }, say(`verdict.${word}.word`)),
    [...new Set(hits.map(help))].slice(0, 3).map(text => el('small', { class: 'hit' }, text))),
  shown.map(at => el('td', {}, el('bdi', {}, row.cells[at] ?? ''))));

/** Shows all rows; what is needed most first. */
export const rowsView = (done, forget) => {
  const all = outcomes(done);
  const numbers = Object.fromEntries(WORDS.map(word => [word, all.filter(outcome => outcome.word === word).length]));
  let wanted = numbers.sure > 0 ? 'sure' : numbers.possible > 0 ? 'possible' : 'all';
  let most = STEP;
  const shown = done.headers.map((_, at) => at).filter(at => all.some(({ row }) => row.cells[at]));
  const body = el('tbody', {});
  const more = el('button', { onclick: () => {
    most += STEP;
    fill();
  } }, say('rows.more'));
  const filters = el('div', { class: 'actions', role: 'group', 'aria-label': say('rows.show') });
  const fill = () => {
    const some = all.filter(({ word }) => wanted === 'all' || word === wanted);
    body.replaceChildren(...some.slice(0, most).map(one => line(one, shown)));
    more.hidden = some.length <= most;
    filters.replaceChildren(...['all', ...WORDS].filter(word => word === 'all' || numbers[word] > 0).map(word =>
      el('button', { 'aria-pressed': String(word === wanted), onclick: () => {
        wanted = word;
        most = STEP;
        fill();
        filters.querySelector('[aria-pressed=true]').focus();
      } }, say(word === 'all' ? 'rows.all' : `verdict.${word}.word`), ' ', count(word === 'all' ? all.length : numbers[word]))));
  };
  fill();
  show(
    el('h1', {}, say('rows.title', { known: numbers.sure + numbers.possible, rows: all.length })),
    el('div', { class: 'figures' }, WORDS.filter(word => numbers[word] > 0 || word === 'sure' || word === 'possible').map(word =>
      el('div', {}, el('b', {}, count(numbers[word])), say(`verdict.${word}.word`)))),
    el('p', { class: 'notice' }, say('advice')),
    el('p', { class: 'actions' },
      el('button', { class: 'main', onclick: () => save(`${say('rows.file')}.csv`, csv(done.headers, all), 'text/csv;charset=utf-8') }, say('rows.save')),
      el('button', { class: 'danger', onclick: forget }, say('rows.forget'))),
    el('p', { class: 'help' }, say('rows.forget-why')),
    filters,
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('rows.table') },
      el('table', { class: 'plain' },
        el('thead', {}, el('tr', {}, el('th', { scope: 'col', class: 'count' }, say('rows.line')), el('th', { scope: 'col' }, say('rows.verdict')),
          shown.map(at => el('th', { scope: 'col' }, el('bdi', {}, done.headers[at]))))),
        body)),
    el('p', { class: 'actions' }, more));
};
