// What a referral says of a person is sealed here for the devices of both organisations and opened
// here; the workspace gets sealed bytes. The private half of a device's key stays in this browser
// and cannot be taken out of it. P-256, HKDF-SHA-256, AES-256-GCM, all of the browser itself.
(() => {
  const subtle = globalThis.crypto?.subtle, texts = new TextEncoder();
  const point = 65, nonce = 12, padded = 1024;
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const encoded = (bytes) => btoa(Array.from(new Uint8Array(bytes), (b) => String.fromCharCode(b)).join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  const decoded = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  const joined = (...parts) => {
    const all = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
    let at = 0;
    for (const part of parts) { all.set(new Uint8Array(part), at); at += part.byteLength; }
    return all;
  };

  const store = () => new Promise((done, failed) => {
    const asked = indexedDB.open("multaqa-referrals", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("devices", { keyPath: "id" });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const within = async (mode, work) => {
    const db = await store();
    return new Promise((done, failed) => {
      const act = db.transaction("devices", mode), asked = work(act.objectStore("devices"));
      act.oncomplete = () => { db.close(); done(asked.result); };
      act.onabort = act.onerror = () => failed(act.error);
    });
  };
  const kept = () => within("readonly", (devices) => devices.getAll());

  // The devices of a `data-` attribute: id and public key.
  const devices = (text) => (text ?? "").split(" ").filter(Boolean).map((one) => ({ id: one.split(":")[0], key: decoded(one.split(":")[1]) }));

  const wrapping = async (secret, open, referral, device) => {
    const shared = await subtle.deriveBits({ name: "ECDH", public: open }, secret, 256);
    const from = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
    const info = texts.encode(`multaqa-referral-key-1|${referral}|${device}`);
    return subtle.deriveKey({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info }, from, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  };
  const wrapped = async (raw, referral, device) => {
    const once = await subtle.generateKey(curve, false, ["deriveBits"]);
    const open = await subtle.importKey("raw", device.key, curve, false, []);
    const key = await wrapping(once.privateKey, open, referral, device.id);
    const iv = crypto.getRandomValues(new Uint8Array(nonce));
    const sealed = await subtle.encrypt({ name: "AES-GCM", iv }, key, raw);
    return device.id + ":" + encoded(joined(await subtle.exportKey("raw", once.publicKey), iv, sealed));
  };
  const unwrapped = async (text, referral, device) => {
    const bytes = decoded(text);
    const open = await subtle.importKey("raw", bytes.slice(0, point), curve, false, []);
    const key = await wrapping(device.privateKey, open, referral, device.id);
    return subtle.decrypt({ name: "AES-GCM", iv: bytes.slice(point, point + nonce) }, key, bytes.slice(point + nonce));
  };
  const aes = (raw) => subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
  const seal = async (key, text, bound) => {
    const bytes = texts.encode(text), iv = crypto.getRandomValues(new Uint8Array(nonce));
    // Spaces to full kilobytes, so that the length tells little.
    const full = new Uint8Array(Math.ceil((bytes.length + 1) / padded) * padded).fill(32);
    full.set(bytes);
    return encoded(joined(iv, await subtle.encrypt({ name: "AES-GCM", iv, additionalData: texts.encode(bound) }, key, full)));
  };
  const open = async (key, text, bound) => {
    const bytes = decoded(text);
    const plain = await subtle.decrypt({ name: "AES-GCM", iv: bytes.slice(0, nonce), additionalData: texts.encode(bound) }, key, bytes.slice(nonce));
    return new TextDecoder().decode(plain).trimEnd();
  };

  const say = (which) => document.querySelectorAll("[data-says]").forEach((it) => { it.hidden = it.dataset.says !== which; if (!it.hidden) it.focus(); });
  // What was refused is shown above the form, which keeps what was typed.
  const post = async (form) => {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (answer.redirected) return location.assign(answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const problems = page.getElementById("problems");
    document.getElementById("problems")?.remove();
    if (!problems) return say("failed");
    document.querySelector("main").prepend(problems);
    problems.focus();
  };
  const sends = (form, fill) => {
    let busy = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (busy) return;
      busy = true;
      say("");
      try { if (await fill() !== false) await post(form); } catch { say("failed"); }
      busy = false;
    });
  };
  if (!subtle || !globalThis.indexedDB) return say("old");

  const making = document.querySelector("form[data-make-device]");
  if (making) {
    sends(making, async () => {
      const pair = await subtle.generateKey(curve, false, ["deriveBits"]);
      const key = await subtle.exportKey("raw", pair.publicKey);
      await within("readwrite", (devices) => devices.put({ id: making.elements.id.value, privateKey: pair.privateKey, publicKey: key }));
      making.elements.key.value = encoded(key);
    });
    kept().then((mine) => mine.forEach((it) => {
      const mark = document.querySelector(`[data-device="${it.id}"] [data-this]`);
      if (mark) mark.hidden = false;
    }));
  }

  const sending = document.querySelector("form[data-seal]");
  // Only what the consent lets be told can be written.
  const narrow = () => sending.querySelectorAll("[data-scope]").forEach((it) => { it.disabled = !sending.querySelector(`input[name=scope][value="${it.dataset.scope}"]`).checked; });
  if (sending) { narrow(); sending.addEventListener("change", narrow); }
  if (sending) sends(sending, async () => {
    const told = {};
    sending.querySelectorAll("[data-secret]").forEach((it) => { if (!it.disabled && it.value.trim()) told[it.dataset.secret] = it.value.trim(); });
    if (!told.need) { say("empty"); return false; }
    const id = sending.elements.id.value, chosen = sending.querySelector("#to").selectedOptions[0];
    const raw = crypto.getRandomValues(new Uint8Array(32));
    sending.elements.content.value = await seal(await aes(raw), JSON.stringify(told), `multaqa-referral-1|${id}`);
    const all = [...devices(sending.dataset.own), ...devices(chosen?.dataset.devices)];
    sending.elements.wraps.value = (await Promise.all(all.map((it) => wrapped(raw, id, it)))).join(" ");
  });

  const read = document.querySelector("[data-referral]");
  if (!read) return;
  const id = read.dataset.referral;
  const show = (told) => {
    read.querySelectorAll("[data-told]").forEach((it) => {
      const value = told[it.dataset.told];
      it.textContent = value ?? "";
      const row = it.closest("dd");
      row.hidden = row.previousElementSibling.hidden = !value;
    });
    read.hidden = false;
  };
  const notes = async (key, sealed) => {
    for (const note of sealed.notes) {
      const item = document.querySelector("template#note").content.firstElementChild.cloneNode(true);
      item.querySelector("[data-by]").textContent = read.dataset["name" + (note.organisation === read.dataset.home ? "Own" : "Other")];
      item.querySelector("[data-text]").textContent = await open(key, note.sealed, `multaqa-referral-note-1|${id}|${note.id}`);
      document.getElementById("notes").append(item);
    }
  };
  const begin = async () => {
    const [mine, answer] = await Promise.all([kept(), fetch(`/api/v1/referrals/${id}/sealed`)]);
    if (!answer.ok) return say("failed");
    const sealed = await answer.json(), device = mine.find((it) => sealed.wraps[it.id]);
    if (!device) return say("no-device");
    const raw = await unwrapped(sealed.wraps[device.id], id, device), key = await aes(raw);
    show(JSON.parse(await open(key, sealed.content, `multaqa-referral-1|${id}`)));
    await notes(key, sealed);
    const writing = document.querySelector("form[data-note]");
    writing.hidden = false;
    sends(writing, async () => {
      const text = writing.querySelector("textarea").value.trim(), note = writing.elements.note.value;
      if (!text) { say("empty"); return false; }
      writing.elements.sealed.value = await seal(key, text, `multaqa-referral-note-1|${id}|${note}`);
    });
    const further = devices(read.dataset.devices).filter((it) => !sealed.wraps[it.id]);
    for (const it of further) {
      const form = document.querySelector(`form[data-share="${it.id}"]`);
      if (!form) continue;
      form.hidden = false;
      document.getElementById("sharing").hidden = false;
      sends(form, async () => { form.elements.wraps.value = await wrapped(raw, id, it); });
    }
  };
  begin().catch(() => say("failed"));
})();
