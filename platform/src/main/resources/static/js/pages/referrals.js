// Referrals are sealed and opened here: the private key of this device cannot be taken out of the
// browser, and what is typed into a sealed field has no name and is never sent.
(() => {
  const subtle = window.crypto?.subtle, text = new TextEncoder(), step = 1024;
  const missing = () => document.querySelectorAll("[data-no-sealing]").forEach((it) => { it.hidden = false; });
  if (!subtle || !window.indexedDB) return missing();

  const plain = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const bytes = (it) => Uint8Array.from(atob(it.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const joined = (...all) => { const to = new Uint8Array(all.reduce((n, a) => n + a.length, 0)); let at = 0; for (const a of all) { to.set(a, at); at += a.length; } return to; };

  // The keys of this device, by their public halves.
  const store = (mode, work) => new Promise((done, failed) => {
    const opening = indexedDB.open("multaqa-referrals", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("keys");
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const change = opening.result.transaction("keys", mode), asked = work(change.objectStore("keys"));
      change.oncomplete = () => { opening.result.close(); done(asked.result); };
      change.onerror = () => failed(change.error);
    };
  });
  const kept = (publicKey) => store("readonly", (keys) => keys.get(publicKey));

  // Both sides come to one key: from the pair made for this share, and the device's own.
  const sharedKey = async (privateKey, other, from, to, use) => {
    const shown = await subtle.importKey("raw", bytes(other), { name: "X25519" }, true, []);
    const bits = await subtle.deriveBits({ name: "X25519", public: shown }, privateKey, 256);
    const source = await subtle.importKey("raw", bits, "HKDF", false, ["deriveKey"]);
    const how = { name: "HKDF", hash: "SHA-256", salt: joined(bytes(from), bytes(to)), info: text.encode("multaqa referral key 1") };
    return subtle.deriveKey(how, source, { name: "AES-GCM", length: 256 }, false, [use]);
  };
  const about = (id) => text.encode("multaqa referral 1 " + id);

  const seal = async (id, fields, devices) => {
    const said = text.encode(JSON.stringify(fields));
    const padded = new Uint8Array(Math.ceil((said.length + 4) / step) * step);
    new DataView(padded.buffer).setUint32(0, said.length);
    padded.set(said, 4);
    const key = await subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);
    const raw = new Uint8Array(await subtle.exportKey("raw", key)), iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await subtle.encrypt({ name: "AES-GCM", iv, additionalData: about(id) }, key, padded);
    const keys = [];
    for (const to of devices) {
      const pair = await subtle.generateKey({ name: "X25519" }, false, ["deriveBits"]);
      const from = plain(await subtle.exportKey("raw", pair.publicKey)), own = crypto.getRandomValues(new Uint8Array(12));
      const wrapping = await sharedKey(pair.privateKey, to, from, to, "encrypt");
      keys.push({ to, from, iv: plain(own), key: plain(await subtle.encrypt({ name: "AES-GCM", iv: own, additionalData: about(id) }, wrapping, raw)) });
    }
    raw.fill(0);
    return JSON.stringify({ v: 1, iv: plain(iv), text: plain(sealed), keys });
  };

  const open = async (id, sealed) => {
    const it = JSON.parse(sealed);
    for (const share of it.keys) {
      const own = await kept(share.to);
      if (!own) continue;
      const wrapping = await sharedKey(own, share.from, share.from, share.to, "decrypt");
      const raw = await subtle.decrypt({ name: "AES-GCM", iv: bytes(share.iv), additionalData: about(id) }, wrapping, bytes(share.key));
      const key = await subtle.importKey("raw", raw, "AES-GCM", false, ["decrypt"]);
      const padded = new Uint8Array(await subtle.decrypt({ name: "AES-GCM", iv: bytes(it.iv), additionalData: about(id) }, key, bytes(it.text)));
      const length = new DataView(padded.buffer).getUint32(0);
      return JSON.parse(new TextDecoder().decode(padded.subarray(4, 4 + length)));
    }
    return null;
  };

  // A new key of this device; only its public half is sent.
  document.querySelector("form[data-make-key]")?.addEventListener("submit", async (event) => {
    const form = event.target, field = form.elements.publicKey;
    if (field.value) return;
    event.preventDefault();
    try {
      const pair = await subtle.generateKey({ name: "X25519" }, false, ["deriveBits"]);
      const shown = plain(await subtle.exportKey("raw", pair.publicKey));
      await store("readwrite", (keys) => keys.put(pair.privateKey, shown));
      navigator.storage?.persist?.();
      field.value = shown;
      form.submit();
    } catch { missing(); }
  });

  // Which of the organisation's keys is this device's.
  document.querySelectorAll("[data-device-key]").forEach(async (it) => {
    if (await kept(it.dataset.deviceKey)) it.hidden = false;
  });

  // What is told goes sealed, and only what the consent lets be told.
  const form = document.querySelector("form[data-seal]");
  if (form) {
    const told = () => new Set([...form.querySelectorAll("input[name=scope]:checked")].map((it) => it.value));
    const parts = form.querySelectorAll("fieldset[data-scope]");
    const show = () => { const scope = told(); parts.forEach((it) => { it.disabled = !scope.has(it.dataset.scope); }); };
    form.addEventListener("change", show);
    show();
    form.addEventListener("submit", async (event) => {
      const field = form.elements.sealed;
      event.preventDefault();
      try {
        const fields = {};
        parts.forEach((part) => { if (!part.disabled) part.querySelectorAll("[data-sealed-field]").forEach((it) => { fields[it.dataset.sealedField] = it.value.trim(); }); });
        field.value = await seal(form.elements.id.value, fields, form.dataset.seal.split(" "));
        form.submit();
      } catch { missing(); }
    });
  }

  // What was sealed for this device is read here.
  const shown = document.querySelector("[data-sealed]");
  if (shown) open(shown.dataset.id, shown.dataset.sealed).then((fields) => {
    if (!fields) { document.querySelector("[data-other-device]").hidden = false; return; }
    for (const [name, value] of Object.entries(fields)) {
      const at = shown.querySelector('[data-opened="' + name + '"]');
      if (at && value) { at.textContent = value; at.closest("[data-row]").hidden = false; }
    }
    shown.hidden = false;
  }).catch(() => { document.querySelector("[data-broken]").hidden = false; });
})();
