// Reads the rows of a file in a worker: CSV in the encodings that are met, and XLSX without more than its
// cells. There is no DOMParser in a worker, so what is needed of the XML is found by its tags.
import { Refused, told } from './bytes.js';
import { files, text } from './zip.js';

const MOST_ROWS = 100_000;
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = xml => xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, digits, name) =>
  hex ? String.fromCodePoint(parseInt(hex, 16)) : digits ? String.fromCodePoint(Number(digits)) : ENTITIES[name] ?? whole)
  .replace(/_x([0-9A-F]{4})_/g, (whole, hex) => String.fromCharCode(parseInt(hex, 16)));

const attribute = (tag, name) => plain(tag.match(new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`))?.[1] ?? '');
const each = (xml, name) => xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g'));
/** The texts in a cell, without how words are read aloud beside it. */
const texts = xml => [...each(xml.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 't')].map(([, , inside]) => plain(inside ?? '')).join('');

const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** Which styles of cells are dates. */
const dateStyles = xml => {
  const formats = new Map([...each(xml, 'numFmt')].map(([tag]) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]));
  const styles = xml.match(/<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/)?.[0] ?? '';
  return [...styles.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)].map(([tag]) => {
    const id = attribute(tag, 'numFmtId');
    const format = (formats.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    return BUILT_IN_DATES.has(Number(id)) || /[dmy]/i.test(format) && /[dy]/i.test(format);
  });
};

const day = (serial, since1904) =>
  new Date(Math.round((serial + (since1904 ? 1462 : 0) - 25_569) * 86_400_000)).toISOString().slice(0, 10);

const column = place => [...place.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const cell = (tag, inside, book) => {
  const kind = attribute(tag, 't');
  if (kind === 'inlineStr') {
    return texts(inside);
  }
  const value = plain(inside.match(/<(?:\w+:)?v[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/)?.[1] ?? '');
  if (kind === 's') {
    return book.shared[Number(value)] ?? '';
  }
  if (kind === 'e' || value === '') {
    return '';
  }
  if (!kind || kind === 'n') {
    const number = Number(value);
    if (book.dates[Number(attribute(tag, 's'))] && number > 0 && number < 2_958_466) {
      return day(number, book.since1904);
    }
    // A national number that was typed as a number must not come back as 1.1E+10.
    return Number.isInteger(number) && Math.abs(number) < 1e15 ? number.toFixed(0) : value;
  }
  return value;
};

const rowsOf = (xml, book) => {
  const rows = [];
  for (const [, tag, inside] of each(xml, 'row')) {
    const row = [];
    for (const [whole, , value] of each(inside ?? '', 'c')) {
      const place = attribute(whole, 'r');
      row[place ? column(place) : row.length] = cell(whole.slice(0, whole.indexOf('>') + 1), value ?? '', book).trim();
    }
    const number = Number(attribute(tag ?? '', 'r')) || rows.length + 1;
    rows.push({ line: number, cells: Array.from(row, value => value ?? '') });
    if (rows.length > MOST_ROWS) {
      throw new Refused('file-too-large');
    }
  }
  return rows;
};

const workbook = async buffer => {
  const found = files(buffer);
  const book = await text(buffer, found, 'xl/workbook.xml');
  const links = new Map([...(await text(buffer, found, 'xl/_rels/workbook.xml.rels')).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)]
    .map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/')]));
  const shared = [...each(await text(buffer, found, 'xl/sharedStrings.xml'), 'si')].map(([, , inside]) => texts(inside ?? ''));
  const dates = dateStyles(await text(buffer, found, 'xl/styles.xml'));
  const since1904 = /date1904="(?:1|true)"/.test(book);
  const sheets = [];
  for (const [tag] of book.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const rows = rowsOf(await text(buffer, found, links.get(attribute(tag, 'id')) ?? ''), { shared, dates, since1904 });
    if (rows.some(row => row.cells.some(Boolean))) {
      sheets.push({ name: attribute(tag, 'name'), rows });
    }
  }
  return sheets;
};

const decoded = bytes => {
  const marks = { 0xfeff: 'utf-16be', 0xfffe: 'utf-16le' };
  const utf16 = marks[bytes[0] << 8 | bytes[1]];
  if (utf16) {
    return new TextDecoder(utf16).decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1256').decode(bytes);
  }
};

const separator = head => [',', ';', '\t', '؛'].map(mark => [head.split(mark).length, mark]).sort((a, b) => b[0] - a[0])[0][1];

const csv = whole => {
  const mark = separator(whole.slice(0, whole.indexOf('\n') + 1 || undefined));
  const rows = [];
  let [cells, value, quoted, line, began] = [[], '', false, 1, 1];
  const end = () => {
    cells.push(value.trim());
    rows.push({ line: began, cells });
    [cells, value] = [[], ''];
    if (rows.length > MOST_ROWS) {
      throw new Refused('file-too-large');
    }
  };
  for (let at = 0; at < whole.length; at++) {
    const letter = whole[at];
    line += letter === '\n' ? 1 : 0;
    if (quoted) {
      if (letter !== '"') {
        value += letter;
      } else if (whole[at + 1] === '"') {
        value += whole[++at];
      } else {
        quoted = false;
      }
    } else if (letter === '"' && value === '') {
      quoted = true;
    } else if (letter === mark) {
      cells.push(value.trim());
      value = '';
    } else if (letter === '\n') {
      end();
      began = line;
    } else if (letter !== '\r') {
      value += letter;
    }
  }
  if (value || cells.length > 0) {
    end();
  }
  return rows;
};

const read = async file => {
  if (file.size > 50 << 20) {
    throw new Refused('file-too-large');
  }
  const buffer = await file.arrayBuffer();
  const bytes = new Uint8Array(buffer);
  if (bytes.length === 0) {
    throw new Refused('file-empty');
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new Refused('file-old-excel');
  }
  const sheets = bytes[0] === 0x50 && bytes[1] === 0x4b
    ? await workbook(buffer)
    : [{ name: '', rows: csv(decoded(bytes)) }];
  const filled = sheets.map(sheet => ({ ...sheet, rows: sheet.rows.filter(row => row.cells.some(Boolean)) }))
    .filter(sheet => sheet.rows.length > 1);
  if (filled.length === 0) {
    throw new Refused('file-empty');
  }
  return filled;
};

onmessage = async ({ data: file }) => {
  try {
    postMessage({ sheets: await read(file) });
  } catch (error) {
    postMessage({ refusal: told(error instanceof RangeError ? new Refused('file-unreadable') : error) });
  }
};
