// The view of this device's keys: how they come here, what others have to know of them, and how they go.
import * as device from './device.js';
import { code, el, field, save, show, summary } from './dom.js';
import { hex } from './bytes.js';
import { refusal, say } from './say.js';

const typed = { invitation: '', members: '', charity: '' };

const read = async () => {
  const problems = {};
  const found = {};
  for (const [name, reader] of [['invitation', device.invitation], ['members', device.membersSecret], ['charity', device.charitySecret]]) {
    const text = typed[name].trim();
    if (!text) {
      if (name !== 'charity') {
        problems[name] = say(`needed.${name}`);
      }
      continue;
    }
    try {
      found[name] = await reader(text);
    } catch (refused) {
      problems[name] = refusal(refused.kind === 'element-refused' ? { kind: 'invitation-changed' }
        : refused.kind === 'wrong-key' ? { kind: `wrong-${name}`, message: refused.message } : refused);
    }
  }
  return { problems, found };
};

/** A camera where the browser reads codes itself; elsewhere the text is pasted or chosen as a file. */
const scanning = (area, again) => {
  if (!('BarcodeDetector' in window) || !navigator.mediaDevices) {
    return null;
  }
  return el('button', {
    type: 'button',
    onclick: async event => {
      const button = event.target;
      const video = el('video', { autoplay: true, muted: true, playsInline: true, class: 'scan' });
      const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).catch(() => null);
      if (!camera) {
        button.replaceWith(el('p', { class: 'help' }, say('no-camera')));
        return;
      }
      video.srcObject = camera;
      button.replaceWith(video);
      const detector = new window.BarcodeDetector({ formats: ['qr_code'] });
      while (video.isConnected) {
        const [seen] = await detector.detect(video).catch(() => []);
        if (seen) {
          area.value = seen.rawValue;
          area.dispatchEvent(new Event('input'));
          video.replaceWith(button);
        }
        await new Promise(resolve => setTimeout(resolve, 200));
      }
      camera.getTracks().forEach(track => track.stop());
    },
  }, say('scan'));
};

const secretField = (name, problems, rows, optional) => {
  const area = el('textarea', { rows, dir: 'auto', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off',
    oninput: event => { typed[name] = event.target.value; } });
  area.value = typed[name];
  const file = el('input', { type: 'file', 'aria-label': say(`file-of.${name}`), onchange: async event => {
    const [chosen] = event.target.files;
    if (chosen && chosen.size < 64 << 10) {
      area.value = await chosen.text();
      area.dispatchEvent(new Event('input'));
    }
  } });
  return el('div', {}, field(name, say(`field.${name}`), area,
    { help: say(`help.${name}`), problem: problems[name], optional: optional && say('optional') }),
  el('div', { class: 'row' }, file, scanning(area)));
};

const form = (context, problems) => show(
  el('h1', {}, say('device.title')),
  el('p', { class: 'lead' }, say('device.lead')),
  summary(say('put-right'), problems),
  el('form', { novalidate: true, onsubmit: async event => {
    event.preventDefault();
    const { problems: wrong, found } = await read();
    if (Object.keys(wrong).length > 0) {
      form(context, wrong);
      return;
    }
    confirm(context, found);
  } },
  secretField('invitation', problems, 6),
  secretField('members', problems, 5),
  secretField('charity', problems, 3, true),
  el('p', { class: 'actions' }, el('button', { class: 'main', type: 'submit' }, say('device.read')))));

/** What people compare before anything is kept. */
const confirm = (context, { invitation, members, charity }) => show(
  el('h1', {}, say('device.compare')),
  el('p', { class: 'lead' }, say('device.compare-lead')),
  el('dl', { class: 'facts card' },
    el('dt', {}, say('check.invitation')), el('dd', {}, code(invitation.check)),
    el('dt', {}, say('check.members')), el('dd', {}, code(members.check)),
    charity ? [el('dt', {}, say('check.charity')), el('dd', {}, code(charity.check))] : null,
    el('dt', {}, say('holders')), el('dd', {}, el('ul', { class: 'bare' }, invitation.holders.map(holder =>
      el('li', {}, el('bdi', {}, holder.name), ' ', code(holder.address)))))),
  el('p', { class: 'actions' },
    el('button', { class: 'main', onclick: async event => {
      event.target.disabled = true;
      try {
        await device.keep(context.session.organisation, invitation, members, charity);
        Object.keys(typed).forEach(name => { typed[name] = ''; });
        await context.again();
      } catch (refused) {
        form(context, { members: refusal(refused) });
      }
    } }, say('device.keep')),
    el('button', { onclick: () => form(context, {}) }, say('device.differ'))));

/** A holder knows each key by a name of its own, and a charity has several devices. */
const deviceName = ({ session, device: own }) => `${session.nameAr} ${hex(own.memberPublic).slice(0, 4)}`;

const forgetting = context => show(
  el('h1', {}, say('device.forget-title')),
  el('p', { class: 'warning' }, say('device.forget-lost')),
  el('p', { class: 'actions' },
    el('button', { class: 'danger', onclick: async () => {
      await device.forget(context.session.organisation);
      await context.again();
    } }, say('device.forget')),
    el('button', { onclick: () => deviceView(context) }, say('back'))));

/** What this device has, or the way to give it something. */
export const deviceView = async context => {
  const own = context.device;
  if (!own) {
    return form(context, {});
  }
  const acts = await device.acts(context.session.organisation);
  return show(
    el('h1', {}, say('device.there')),
    el('p', { class: 'lead' }, say('device.there-lead')),
    el('section', {},
      el('h2', {}, say('device.public')),
      el('p', {}, say('device.public-lead')),
      el('div', { class: 'card' },
        el('p', {}, say('device.called'), ' ', el('b', {}, deviceName(context))),
        el('p', { class: 'last' }, code(await device.shownKey(own))))),
    el('section', {},
      el('h2', {}, say('device.pinned')),
      el('dl', { class: 'facts card' },
        el('dt', {}, say('check.invitation')), el('dd', {}, code(own.pinned.check)),
        el('dt', {}, say('check.members')), el('dd', {}, code(own.membersCheck)),
        el('dt', {}, say('check.charity')), el('dd', {}, own.charityCheck ? code(own.charityCheck) : say('device.no-charity')),
        own.pinned.holders.map(holder => [
          el('dt', {}, say('holder', { number: holder.number })),
          el('dd', {}, el('bdi', {}, holder.name), ' ', code(holder.address))]))),
    el('section', {},
      el('h2', {}, say('device.acts')),
      el('p', {}, say('device.acts-lead', { count: acts.filter(line => line.startsWith('done')).length })),
      el('p', { class: 'actions' }, acts.length === 0 ? null
        : el('button', { onclick: () => save('acts', `${acts.join('\n')}\n`, 'text/plain') }, say('device.acts-save')))),
    el('section', {},
      el('h2', {}, say('device.forget-section')),
      el('p', {}, say('device.forget-lead')),
      el('p', { class: 'actions' },
        el('button', { onclick: () => form(context, {}) }, say('device.change')),
        el('button', { class: 'danger', onclick: () => forgetting(context) }, say('device.forget')))));
};
