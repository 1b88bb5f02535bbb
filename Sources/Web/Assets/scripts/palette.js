import { announce } from "./announce.js";
import { send } from "./send.js";
import { token } from "./session.js";

// The search field as an ARIA combobox with a list. The focus stays in the field; the server writes
// the options. Source: WAI-ARIA Authoring Practices, "Combobox pattern", list autocomplete.

const pause = 120;

function palette(form) {
  const field = form.querySelector("input[name=q]");
  const list = document.createElement("div");
  list.className = "pal";
  list.id = `palette-${Math.random().toString(36).slice(2, 8)}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.getAttribute("aria-label") ?? "");
  list.hidden = true;
  form.parentElement.append(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  let timer, running, current = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const show = (isOpen) => {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) choose(-1);
  };
  const choose = (index) => {
    const all = options();
    current = all.length ? (index + all.length) % all.length : -1;
    if (index < 0) current = -1;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === current)));
    if (current < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", all[current].id);
    all[current].scrollIntoView({ block: "nearest" });
  };
  const search = async () => {
    running?.abort();
    running = new AbortController();
    try {
      const typed = new URLSearchParams({ q: field.value });
      const response = await send(`${form.action}?format=fragment`, typed, { signal: running.signal });
      const markup = await response.text();
      // Whoever has gone on meanwhile must not find the list over what they do.
      if (document.activeElement !== field) return show(false);
      list.innerHTML = markup;
      show(options().length > 0 || list.textContent.trim() !== "");
      choose(-1);
      announce(list.firstElementChild?.dataset.count ?? "");
    } catch (error) {
      if (error.name !== "AbortError") show(false);
    }
  };
  const open = (option) => {
    const { href, run, post, name, value } = option.dataset;
    if (href) return location.assign(href);
    show(false);
    field.value = "";
    if (run) return document.dispatchEvent(new CustomEvent("filrouge:run", { detail: run }));
    const sent = document.createElement("form");
    Object.assign(sent, { method: "post", action: post, hidden: true });
    for (const [key, text] of [[name, value], ["back", location.pathname + location.search], ["form-token", token()]]) {
      const part = document.createElement("input");
      Object.assign(part, { type: "hidden", name: key, value: text });
      sent.append(part);
    }
    document.body.append(sent);
    sent.requestSubmit();
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, pause);
  });
  field.addEventListener("focus", () => {
    if (list.hidden && !field.value) search();
  });
  field.addEventListener("blur", () => show(false));
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (list.hidden) search();
      else choose(current < 0 && step < 0 ? options().length - 1 : current + step < 0 ? options().length - 1 : current + step);
    } else if (event.key === "Enter" && current >= 0) {
      event.preventDefault();
      open(options()[current]);
    } else if (event.key === "Escape") {
      if (!list.hidden) event.preventDefault();
      if (list.hidden) field.value = "";
      show(false);
    }
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) open(option);
  });
}

document.querySelectorAll("[data-palette] form").forEach(palette);

/** Puts the focus into the search field; on a telephone, opens the search page. */
export function openPalette() {
  const field = document.querySelector("[data-palette] input[name=q]");
  if (field?.offsetParent) {
    field.focus();
    field.select();
  } else document.querySelector(".findlink")?.click();
}
