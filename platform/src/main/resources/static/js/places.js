// Below a field in which places are typed stand those that may be meant. Without this a name is typed out, and one that several places bear is asked back.
document.querySelectorAll("input[data-places]").forEach((input) => {
  const separator = /[,،;؛]/, several = input.dataset.places === "several";
  const list = document.createElement("ul");
  let active = -1, asked = 0, timer;
  list.id = input.id + "-suggested";
  list.className = "suggested";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0].firstChild.textContent.trim());
  input.after(list);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"], ["autocomplete", "off"]]) input.setAttribute(name, value);

  // Where the name that is being typed begins and ends.
  const part = () => {
    let from = input.selectionStart, to = from;
    if (!several) return [0, input.value.length];
    while (from > 0 && !separator.test(input.value[from - 1])) from--;
    while (to < input.value.length && !separator.test(input.value[to])) to++;
    return [from, to];
  };
  const mark = (index) => {
    const options = list.children;
    options[active]?.setAttribute("aria-selected", "false");
    active = index;
    if (active < 0) return input.removeAttribute("aria-activedescendant");
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  };
  const show = (open) => {
    if (!open) asked++;
    list.hidden = !open;
    input.setAttribute("aria-expanded", open);
    mark(-1);
  };
  const ask = async () => {
    const turn = ++asked, typed = input.value.slice(...part()).trim();
    if (typed.length < 2) return show(false);
    const answer = await fetch("/places/suggestions?q=" + encodeURIComponent(typed)).catch(() => null);
    if (turn !== asked || !answer?.ok || document.activeElement !== input) return;
    mark(-1);
    list.innerHTML = await answer.text();
    [...list.children].forEach((option, index) => option.id = list.id + index);
    show(list.children.length > 0);
  };
  const choose = (option) => {
    const [from, to] = part(), more = several && to === input.value.length;
    const before = input.value.slice(0, from), written = (from ? " " : "") + option.dataset.written + (more ? document.dir === "rtl" ? "؛ " : "; " : "");
    input.value = before + written + input.value.slice(to);
    input.setSelectionRange(before.length + written.length, before.length + written.length);
    input.dispatchEvent(new Event("change", { bubbles: true }));
    show(false);
  };
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
  input.addEventListener("blur", () => { clearTimeout(timer); show(false); });
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) ask();
      else mark(event.key === "ArrowDown" ? (active + 1) % count : (active <= 0 ? count : active) - 1);
    } else if (list.hidden) return;
    else if (event.key === "Enter" && active >= 0) { event.preventDefault(); choose(list.children[active]); }
    else if (event.key === "Escape") { event.preventDefault(); show(false); }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => { const option = event.target.closest("li"); if (option) choose(option); });
});
