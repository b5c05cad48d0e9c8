// A form is sent once however often its button is pressed; a refused form's summary takes the focus.
addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent && Date.now() - form.dataset.sent < 4000) { event.preventDefault(); return; }
  if (form.method === "post") form.dataset.sent = Date.now();
});
addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent));
document.getElementById("problems")?.focus();
