// Keeps what is typed into a form on this device until it is saved, through a lost link, a closed
// tab or a power cut, and offers it back. `data-draft` says which form it is, `data-draft-saved` on
// a later page that it was saved. Only what differs from the page is kept.
(() => {
  const prefix = "draft:", days = 30;
  let store;
  try { store = localStorage; } catch { return; }
  const read = (key) => { try { return JSON.parse(store.getItem(key)); } catch { return null; } };
  for (const key of Object.keys(store))
    if (key.startsWith(prefix) && !(read(key)?.at > Date.now() - days * 864e5)) store.removeItem(key);
  document.querySelectorAll("[data-draft-saved]").forEach((it) => store.removeItem(prefix + it.dataset.draftSaved));

  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const key = prefix + form.dataset.draft;
  const fields = () => [...form.elements].filter((it) => it.name && !["hidden", "submit", "button"].includes(it.type));
  const ticks = (it) => it.type === "checkbox" || it.type === "radio";
  const named = (it) => it.name + (ticks(it) ? "=" + it.value : "");
  const value = (it) => ticks(it) ? it.checked : it.value;
  const first = new Map(fields().map((it) => [named(it), value(it)]));

  const draft = read(key);
  const differs = (it) => draft && named(it) in draft.fields && draft.fields[named(it)] !== value(it);
  const offered = fields().some(differs);
  // A refused form comes back as it was typed: what was kept of it is true still.
  const kept = draft && !offered ? draft.fields : {};
  const keep = () => {
    fields().forEach((it) => {
      if (value(it) !== first.get(named(it)) || named(it) in kept) kept[named(it)] = value(it);
    });
    try { store.setItem(key, JSON.stringify({ at: Date.now(), fields: kept })); } catch { /* full: nothing is lost but the draft */ }
  };
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);

  const offer = document.getElementById("draft");
  if (!offer || !offered) return;
  const time = offer.querySelector("time"), arabic = document.documentElement.lang === "ar";
  // The page says in which digits numbers are shown by the one that it has put there.
  const locale = arabic ? "ar-SY-u-nu-" + (time.textContent === "1" ? "latn" : "arab") : "en-GB";
  time.textContent = new Date(draft.at).toLocaleString(locale, { timeZone: "Asia/Damascus", dateStyle: "long", timeStyle: "short" });
  offer.hidden = false;
  offer.querySelector("[data-draft-take]").addEventListener("click", () => {
    offer.hidden = true;
    fields().filter(differs).forEach((it) => {
      if (ticks(it)) it.checked = draft.fields[named(it)]; else it.value = draft.fields[named(it)];
      it.closest("details")?.setAttribute("open", "");
      it.dispatchEvent(new Event("change", { bubbles: true }));
    });
    fields()[0]?.focus();
  });
  offer.querySelector("[data-draft-drop]").addEventListener("click", () => {
    offer.hidden = true;
    store.removeItem(key);
    fields()[0]?.focus();
  });
})();
