// What stays on this device, in the browser's own database: keys that no script can read, and what is
// sealed with such a key. Every name begins with the organisation's, so that two do not meet.
const opened = new Promise((resolve, reject) => {
  const asked = indexedDB.open('multaqa-exchange', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('things');
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});

const within = async (mode, work) => {
  const things = (await opened).transaction('things', mode, { durability: 'strict' });
  const asked = work(things.objectStore('things'));
  return new Promise((resolve, reject) => {
    things.oncomplete = () => resolve(asked.result);
    things.onerror = () => reject(things.error);
    things.onabort = () => reject(things.error);
  });
};

export const get = name => within('readonly', things => things.get(name));
export const put = (name, value) => within('readwrite', things => things.put(value, name));
export const forget = name => within('readwrite', things => things.delete(name));

const below = name => IDBKeyRange.bound(name, `${name}\uffff`);
export const names = name => within('readonly', things => things.getAllKeys(below(name)));
export const forgetAll = name => within('readwrite', things => things.delete(below(name)));

/** Seals bytes with the device's key and keeps them. */
export const putSealed = async (key, name, bytes) => {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const spoken = new TextEncoder().encode(name);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: spoken }, key, bytes);
  await put(name, { nonce, sealed });
};

/** Opens what was sealed; undefined where nothing is there, or nothing of ours. */
export const getSealed = async (key, name) => {
  const kept = await get(name);
  if (!kept) {
    return undefined;
  }
  const spoken = new TextEncoder().encode(name);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: kept.nonce, additionalData: spoken }, key, kept.sealed));
  } catch {
    return undefined;
  }
};

export const putSealedThing = (key, name, thing) =>
  putSealed(key, name, new TextEncoder().encode(JSON.stringify(thing)));

export const getSealedThing = async (key, name) => {
  const bytes = await getSealed(key, name);
  return bytes && JSON.parse(new TextDecoder().decode(bytes));
};
