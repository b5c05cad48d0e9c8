// Elements of the page, made of texts alone: what somebody typed is never read as HTML.
export const el = (name, given = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (key in made && typeof value !== 'string' && key !== 'list') {
      made[key] = value;
    } else {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.flat(4).filter(child => child !== null && child !== undefined && child !== false));
  return made;
};

/** A text with something in its middle that keeps its own direction. */
export const code = text => el('bdi', { class: 'hash', dir: 'ltr' }, text);

/** A field with its label, help and problem. */
export const field = (name, label, input, { help, problem, optional } = {}) => {
  input.id = name;
  input.setAttribute('name', name);
  const notes = [help && `${name}-help`, problem && `${name}-problem`].filter(Boolean).join(' ');
  if (notes) {
    input.setAttribute('aria-describedby', notes);
  }
  if (problem) {
    input.setAttribute('aria-invalid', 'true');
  }
  return el('div', { class: problem ? 'field wrong' : 'field' },
    el('label', { for: name }, label, optional ? el('small', {}, ` ${optional}`) : null),
    input,
    help ? el('p', { class: 'help', id: `${name}-help` }, help) : null,
    problem ? el('p', { class: 'problem', id: `${name}-problem` }, problem) : null);
};

/** What has to be put right, each with a way to its field. */
export const summary = (title, problems) => {
  const names = Object.keys(problems);
  return names.length === 0 ? null : el('div', { class: 'problems', id: 'problems', role: 'alert', tabindex: '-1' },
    el('h2', {}, title),
    el('ul', {}, names.map(name => el('li', {}, el('a', {
      href: `#${name}`,
      onclick: event => {
        event.preventDefault();
        document.getElementById(name)?.focus();
      },
    }, problems[name])))));
};

/** Puts something in the place of all that is on the page, and begins at its top. */
export const show = (...parts) => {
  const main = document.getElementById('main');
  main.replaceChildren(...parts.flat(4).filter(Boolean));
  (document.getElementById('problems') ?? main).focus({ preventScroll: true });
  return main;
};

/** Has the browser save a text as a file. */
export const save = (name, text, type) => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = el('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
