// The page of the exchange: who asks, and which of its three views is shown.
import * as device from './device.js';
import * as hub from './hub.js';
import { code, el, show } from './dom.js';
import { language, refusal, say } from './say.js';
import { deskView } from './desk.js';
import { deviceView } from './keys.js';
import { listView } from './list.js';

const VIEWS = { desk: deskView, list: listView, device: deviceView };
const MARK = [['circle', { cx: '16', cy: '9', r: '5.5' }], ['circle', { cx: '7', cy: '22', r: '5.5' }],
  ['circle', { cx: '25', cy: '22', r: '5.5' }], ['path', { d: 'M16 9 7 22h18z' }]];

const mark = () => {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 32 32');
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, given] of MARK) {
    const part = document.createElementNS(space, name);
    Object.entries(given).forEach(([key, value]) => part.setAttribute(key, value));
    svg.append(part);
  }
  return svg;
};

const bar = (current, session) => {
  const other = language === 'ar' ? 'en' : 'ar';
  document.getElementById('bar').replaceChildren(
    el('a', { class: 'brand', href: '/' }, mark(), say('name')),
    el('nav', { 'aria-label': say('navigation') }, Object.keys(VIEWS).map(name => el('a', {
      href: `#${name}`,
      'aria-current': name === current ? 'page' : null,
    }, say(`view.${name}`))), el('a', { href: '/exchange' }, say('view.about'))),
    el('a', { class: 'switch', href: `/language/${other}?back=/exchange/page`, lang: other }, say('other-language')),
    session ? el('a', { class: 'me', href: '/account' }, language === 'ar' ? session.nameAr : session.nameEn || session.nameAr) : '');
};

const foot = () => {
  const version = location.pathname.split('/').at(-2);
  document.getElementById('foot').replaceChildren(
    el('p', {}, say('version'), ' ', code(version)), el('p', {}, say('version-why')));
};

const state = { session: null, turn: 0 };

const begin = async () => {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = say('title');
  foot();
  bar('', null);
  try {
    const session = await hub.session(language);
    session.ahead = Math.round(session.now - Date.now() / 1000);
    state.session = session;
    window.addEventListener('hashchange', view);
    await view();
  } catch (refused) {
    show(el('h1', {}, say('title')), el('p', { class: 'warning' }, refusal(refused)),
      refused.kind === 'sign-in'
        ? el('p', { class: 'actions' }, el('a', { class: 'button main', href: '/sign-in?back=/exchange/page' }, say('sign-in')))
        : null);
  }
};

const view = async () => {
  const { session } = state;
  const turn = ++state.turn;
  const own = await device.find(session.organisation);
  if (turn !== state.turn) {
    return;
  }
  const wanted = location.hash.slice(1);
  const name = own ? (VIEWS[wanted] ? wanted : 'desk') : 'device';
  bar(name, session);
  await VIEWS[name]({ session, language, device: own, again: view });
};

begin();
