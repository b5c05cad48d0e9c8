// What the charity has registered itself, from the copies at the hub that only its own secret opens: it is
// no news among answers, and its tags are the decoys of the desk.
import * as encoder from './encoder.js';
import * as hub from './hub.js';
import * as store from './store.js';
import { drawn, valueOf } from './bytes.js';
import { expanded } from './device.js';

// Where the length of what is sealed ends; copies from the second version on tell another length behind it.
const LENGTH = 64;
const header = copy => valueOf(copy.slice(0, 4)) === 1 ? LENGTH : LENGTH + 8;

/** Handles and tags of each list of the charity; those that were fetched before are kept, sealed. */
export const lists = async (device, organisation, language) => {
  if (!device.charity) {
    return [];
  }
  const key = await expanded(device.charity, 'multaqa keepsakes 1', 32);
  const all = [];
  for (const name of await hub.copies(language)) {
    const [handles, tags] = [`${organisation}/own/${name}/handles`, `${organisation}/own/${name}/tags`];
    let kept = { handles: await store.getSealed(device.cipher, handles), tags: await store.getSealed(device.cipher, tags) };
    if (!kept.handles || !kept.tags) {
      const copy = await hub.copy(name, language);
      kept = encoder.kept(key, copy.slice(header(copy), header(copy) + valueOf(copy.slice(56, LENGTH))));
      await store.putSealed(device.cipher, handles, kept.handles);
      await store.putSealed(device.cipher, tags, kept.tags);
    }
    all.push(kept);
  }
  key.fill(0);
  return all;
};

/** So many tags of other records of the charity, drawn at random; none where it registered nothing. */
export const decoys = (lists, count) => {
  const full = lists.filter(list => list.tags.length > 0);
  if (full.length === 0) {
    return [];
  }
  const chance = drawn(2 * count);
  return Array.from({ length: count }, (_, at) => {
    const tags = full[chance[2 * at] % full.length].tags;
    const from = 12 * (chance[2 * at + 1] % (tags.length / 12));
    return tags.slice(from, from + 12);
  });
};
