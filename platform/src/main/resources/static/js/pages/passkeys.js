// Passkeys need a browser's own dialogue: this is the one part of signing in that works by script only.
(() => {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) return;
  const token = () => document.querySelector("input[name=_csrf]")?.value ?? "";

  const ask = async (path, body) => {
    const answer = await fetch("/api/v1/passkeys" + path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token(), "Accept-Language": document.documentElement.lang },
      body: JSON.stringify(body ?? {}),
    });
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.errors?.[0]?.message ?? said.detail ?? "");
    return said;
  };

  const make = async (form) => {
    const options = await ask("/challenge");
    const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
    await ask("", { credential: made.toJSON(), label: form.elements.label.value });
    location.reload();
  };

  const enter = async () => {
    const { ceremony, options } = await ask("/entry/challenge");
    const answer = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    await ask("/entry", { ceremony, credential: answer.toJSON() });
    location.assign(document.querySelector("input[name=back]")?.value ?? "/obligations");
  };

  const during = (place, work) => async (event) => {
    event.preventDefault();
    const problem = place.querySelector(".problem");
    problem.hidden = true;
    try {
      await work(place);
    } catch (fault) {
      // Whoever closes the browser's dialogue knows it; only what the server says is told.
      if (fault.name !== "NotAllowedError" && fault.message) {
        problem.textContent = fault.message;
        problem.hidden = false;
      }
    }
  };

  document.querySelectorAll("[data-passkey]").forEach((place) => {
    place.hidden = false;
    if (place.dataset.passkey === "make") place.addEventListener("submit", during(place, make));
    else place.querySelector("button").addEventListener("click", during(place, enter));
  });
})();
