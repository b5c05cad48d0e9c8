// The files within a ZIP archive, by the browser's own inflating; refuses what would fill the memory.
import { Refused } from './bytes.js';

const MOST = 200 << 20;
const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Of each file in an archive how to read it. */
export const files = buffer => {
  const view = new DataView(buffer);
  let end = buffer.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) {
    end--;
  }
  if (end < 0) {
    throw new Refused('file-unreadable');
  }
  const found = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === ENTRY; left--) {
    const [name, extra, comment] = [28, 30, 32].map(field => view.getUint16(at + field, true));
    found.set(new TextDecoder().decode(new Uint8Array(buffer, at + 46, name)), {
      method: view.getUint16(at + 10, true),
      length: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return found;
};

/** The text of one of them; empty where there is none. */
export const text = async (buffer, found, name) => {
  const entry = found.get(name);
  if (!entry) {
    return '';
  }
  if (entry.size > MOST) {
    throw new Refused('file-too-large');
  }
  const view = new DataView(buffer);
  const from = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  const bytes = new Uint8Array(buffer, from, entry.length);
  if (entry.method === 0) {
    return new TextDecoder().decode(bytes);
  }
  if (entry.method !== 8) {
    throw new Refused('file-unreadable');
  }
  const parts = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > MOST) {
      throw new Refused('file-too-large');
    }
    parts.push(piece.value);
  }
  return new Blob(parts).text();
};
