// The sheet of a workshop: what is typed is kept on this device at once, with the version that it
// began with, and joined when there is a network. A worker lets the page open without one. Nothing
// is taken off the device before the server has said that it has it.
(() => {
  const form = document.querySelector("form[data-sheet]");
  if (!form) return;
  const address = form.dataset.sheet, key = "sheet:" + address;
  const fields = [...form.querySelectorAll("textarea")], standing = document.getElementById("standing");
  const texts = () => Object.fromEntries(fields.map((it) => [it.name, it.value]));
  const say = (word) => { standing.textContent = form.dataset[word]; standing.hidden = false; };
  let base = Number(form.dataset.base), busy = false, later = 0, edit = null;

  if (navigator.serviceWorker) {
    navigator.serviceWorker.register("/plans/workshop-worker.js").catch(() => {});
    // The page was opened before the worker was there: it keeps what the page is made of.
    navigator.serviceWorker.ready.then((it) => {
      const parts = performance.getEntriesByType("resource").map((part) => part.name).filter((name) => name.includes("/assets/"));
      it.active.postMessage([location.pathname, ...parts]);
    });
  }

  const opened = new Promise((done, failed) => {
    const asked = indexedDB.open("multaqa-sheets", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("edits");
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const store = (mode, work) => opened.then((db) => new Promise((done, failed) => {
    const change = db.transaction("edits", mode), asked = work(change.objectStore("edits"));
    change.oncomplete = () => done(asked.result);
    change.onerror = () => failed(change.error);
  }));
  const keep = (edit) => store("readwrite", (all) => all.put(edit, key));
  const forget = () => store("readwrite", (all) => all.delete(key));

  const typed = () => {
    // What was sent stays as it was: it may have come although no answer did. This is another one.
    if (!edit) edit = { edit: crypto.randomUUID(), base, after: [] };
    else if (edit.sent) edit = { edit: crypto.randomUUID(), base: edit.base, after: [...edit.after, edit.edit] };
    edit.fields = texts();
    keep(edit).then(() => { if (!navigator.onLine) say("away"); });
    clearTimeout(later);
    later = setTimeout(join, 3000);
  };

  const show = (sheet) => {
    base = sheet.version;
    fields.forEach((it) => {
      const text = sheet.fields[it.name] ?? "";
      if (it.value !== text) {
        const at = it.selectionStart;
        it.value = text;
        if (document.activeElement === it) it.setSelectionRange(at, at);
      }
      form.querySelector(`[data-mark="${it.name}"]`).hidden = !sheet.marked.includes(it.name);
    });
    form.elements.base.value = base;
  };

  async function join() {
    if (busy || !edit) return;
    busy = true;
    // What is typed while it is under way would have no base: it waits for a moment.
    fields.forEach((it) => { it.readOnly = true; });
    edit.sent = true;
    try {
      await keep(edit);
      const send = () => fetch(address, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": form.elements._csrf.value },
        body: JSON.stringify({ edit: edit.edit, base: edit.base, after: edit.after, fields: edit.fields }),
        signal: AbortSignal.timeout(15000),
      });
      let answer = await send();
      if (answer.status === 401 || answer.status === 403) {
        // The page was kept for hours: the token of its form has gone with the browser's session.
        const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html");
        const token = page.querySelector("form[data-sheet] [name=_csrf]");
        if (token) { form.elements._csrf.value = token.value; answer = await send(); }
      }
      if (!answer.ok) { say("refused"); return; }
      const sheet = await answer.json();
      await forget();
      edit = null;
      show(sheet);
      say(sheet.marked.length ? "marked" : "joined");
    } catch { say("away"); } finally {
      busy = false;
      fields.forEach((it) => { it.readOnly = false; });
    }
  }

  form.addEventListener("input", typed);
  form.addEventListener("submit", (event) => { event.preventDefault(); if (!edit) typed(); clearTimeout(later); join(); });
  addEventListener("online", join);
  setInterval(() => { if (edit && navigator.onLine) join(); }, 30000);

  // What was kept of an earlier hour, or of a browser that was closed.
  store("readonly", (all) => all.get(key)).then((kept) => {
    if (!kept) return;
    edit = kept;
    fields.forEach((it) => { if (it.name in kept.fields) it.value = kept.fields[it.name]; });
    say("kept");
    join();
  });
})();
