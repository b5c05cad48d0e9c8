// Texts in both languages: the part of ICU's MessageFormat that they use.
import texts from './texts.js';

const asked = new URLSearchParams(globalThis.location?.search ?? '').get('language');
export const language = asked === 'en' ? 'en' : 'ar';
const numbers = new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : 'en');
const forms = new Intl.PluralRules(language);

/** Where the bracket that opens at a place is closed. */
const closing = (pattern, open) => {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    depth += pattern[at] === '{' ? 1 : pattern[at] === '}' ? -1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  return pattern.length;
};

const branches = pattern => {
  const all = {};
  let at = 0;
  for (let open = pattern.indexOf('{', at); open >= 0; open = pattern.indexOf('{', at)) {
    const end = closing(pattern, open);
    all[pattern.slice(at, open).trim()] = pattern.slice(open + 1, end);
    at = end + 1;
  }
  return all;
};

const shown = value =>
  typeof value === 'number'
    ? numbers.format(value)
    : language === 'ar' && /[A-Za-z]/.test(value) ? `\u2068${value}\u2069` : String(value);

const argument = (inside, values) => {
  const [name, kind] = inside.split(',', 2).map(part => part.trim());
  const value = values[name];
  if (kind !== 'plural' && kind !== 'select') {
    return shown(value);
  }
  const ways = branches(inside.slice(inside.indexOf(',', inside.indexOf(',') + 1) + 1));
  const chosen = (kind === 'plural' ? ways[`=${value}`] ?? ways[forms.select(value)] : ways[value]) ?? ways.other;
  return filled(kind === 'plural' ? chosen.replaceAll('#', shown(value)) : chosen, values);
};

const filled = (pattern, values) => {
  let text = '';
  let at = 0;
  for (let open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
    const end = closing(pattern, open);
    text += pattern.slice(at, open) + argument(pattern.slice(open + 1, end), values);
    at = end + 1;
  }
  return (text + pattern.slice(at)).replaceAll("''", "'");
};

/** Whether there is such a text. */
export const has = key => texts[language][`page.${key}`] !== undefined;

/** The text of a key, with values in their places. */
export const say = (key, values = {}) => {
  const pattern = texts[language][`page.${key}`];
  return pattern === undefined ? key : filled(pattern, values);
};

export const count = value => numbers.format(value);

/** A refusal in words. */
export const refusal = refused => {
  const key = `refused.${refused.kind}`;
  return say(has(key) ? key : 'refused.fault', { ...refused, message: refused.message ?? '' });
};

/** A month as it is said in Syria. */
export const month = (year, number) => say('month-of', { month: say(`month.${number}`), year: String(year) });
