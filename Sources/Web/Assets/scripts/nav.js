import { openPalette } from "./palette.js";
import { redoLast, undoLast } from "./toast.js";

// Shortcuts, menus and dialogs. Single letters do nothing in fields, and can be turned off.

const usesLetters = () => localStorage.getItem("single-keys") !== "off";
const isTyping = (target) => target.closest("input, textarea, select, [contenteditable], dialog[open]");
let waitsForPlace = 0;

/** Goes to the section whose link carries this letter. */
function go(letter) {
  document.querySelector(`[data-go="${letter}"]`)?.click();
}

const letters = {
  "?": showShortcuts,
  "/": openPalette,
  z: () => undoLast(false),
  g: () => (waitsForPlace = Date.now()),
  t: () => document.querySelector("[data-key=t]")?.click(),
  j: () => step(1),
  k: () => step(-1),
};

/** Moves the focus along the rows of a list. */
function step(by) {
  const rows = [...document.querySelectorAll("main a.row, main tbody th a")].filter((row) => row.offsetParent);
  const at = rows.indexOf(document.activeElement);
  rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
}

document.addEventListener("keydown", (event) => {
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && key === "k") {
    event.preventDefault();
    return openPalette();
  }
  if ((event.ctrlKey || event.metaKey) && key === "z" && !event.shiftKey && !isTyping(event.target)) {
    if (undoLast(true)) event.preventDefault();
    return;
  }
  const isRedo = key === "y" || (key === "z" && event.shiftKey);
  if ((event.ctrlKey || event.metaKey) && isRedo && !isTyping(event.target)) {
    if (redoLast()) event.preventDefault();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && key === "enter") {
    return event.target.form?.requestSubmit();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (!usesLetters()) return;
  if (Date.now() - waitsForPlace < 1500 && key !== "g") {
    waitsForPlace = 0;
    return go(key);
  }
  if (letters[key]) {
    if (key === "/" || key === "?") event.preventDefault();
    letters[key]();
  }
});

/** Opens the list of shortcuts. */
function showShortcuts() {
  const template = document.getElementById("shortcuts");
  if (!template || document.querySelector("dialog[data-keys]")) return;
  const dialog = document.createElement("dialog");
  dialog.className = "dlg";
  dialog.dataset.keys = "";
  dialog.setAttribute("aria-labelledby", "shortcuts-title");
  dialog.append(template.content.cloneNode(true));
  document.body.append(dialog);
  const box = dialog.querySelector("[data-single-keys]");
  box.checked = usesLetters();
  box.addEventListener("change", () => localStorage.setItem("single-keys", box.checked ? "on" : "off"));
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

// What the search proposes and only a script can do.
document.addEventListener("filrouge:run", (event) => ({ print: () => print(), shortcuts: showShortcuts })[event.detail]?.());

// A page that opens anew gives the focus to what it was opened for: the same button, or the panel.
const opensPanel = "[data-board] a.v, [data-board] .carer a, [data-list] tbody a, .chg a, .left-out a, .glance a";
document.addEventListener("submit", (event) => {
  if (event.submitter?.id) sessionStorage.setItem("focus-next", event.submitter.id);
});
document.addEventListener("click", (event) => {
  if (event.target.closest(opensPanel)) sessionStorage.setItem("focus-next", "panel");
});
const awaited = document.getElementById(sessionStorage.getItem("focus-next"));
sessionStorage.removeItem("focus-next");
if (!document.querySelector("[data-focus]")) awaited?.focus();

document.querySelectorAll("[data-shortcuts]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", showShortcuts);
});

document.addEventListener("click", (event) => {
  const target = event.target;
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(target)) menu.open = false;
  }
  const opener = target.closest('a[href^="#"]');
  const dialog = opener && document.getElementById(opener.hash.slice(1));
  if (dialog?.matches("dialog")) {
    event.preventDefault();
    dialog.showModal();
  }
  const closer = target.closest("[data-close]");
  if (closer) {
    event.preventDefault();
    closer.closest("dialog")?.close();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
    return;
  }
  // The panel closes, and the focus goes back to the visit it was about.
  const isBusy = event.defaultPrevented || document.body.matches(".moving") || isTyping(event.target);
  const leave = !isBusy && !document.querySelector("dialog[open]") && document.querySelector("[data-leave]");
  if (!leave) return;
  const visit = new URLSearchParams(location.search).get("visit");
  if (visit) sessionStorage.setItem("board-focus", visit);
  leave.click();
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
