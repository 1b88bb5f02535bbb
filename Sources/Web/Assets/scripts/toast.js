import { announce } from "./announce.js";

const patience = 10_000;

/** Lets a toast go after ten seconds, but not while it is pointed at or has the focus. */
function watch(toast) {
  let timer;
  const start = () => (timer = setTimeout(() => toast.remove(), patience));
  const stop = () => clearTimeout(timer);
  toast.addEventListener("pointerenter", stop);
  toast.addEventListener("pointerleave", start);
  toast.addEventListener("focusin", stop);
  toast.addEventListener("focusout", start);
  start();
}

/** Shows `words`; with `undo`, a button that runs it. One toast at a time. */
export function toast(words, undo, label) {
  document.querySelectorAll("[data-toast]").forEach((old) => old.remove());
  const box = document.createElement("div");
  box.className = "toast";
  box.dataset.toast = "";
  box.setAttribute("role", "status");
  const text = document.createElement("span");
  text.textContent = words;
  box.append(text);
  if (undo) {
    const button = document.createElement("button");
    button.className = "btn sm";
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => {
      box.remove();
      undo();
    });
    box.append(button);
  }
  document.body.append(box);
  announce(words);
  watch(box);
}

// Undoes what the toast on the page tells about; without one, and only when `isMeant`, what the
// person did last on the day.
export function undoLast(isMeant) {
  const button = document.querySelector("[data-toast]:not([data-redo]) button");
  const form = isMeant && document.getElementById("undo-last");
  if (button) button.click();
  else if (form) form.requestSubmit();
  return Boolean(button || form);
}

/** Does again what the toast on the page says was undone. */
export function redoLast() {
  const button = document.querySelector("[data-redo] button");
  button?.click();
  return Boolean(button);
}

document.querySelectorAll("[data-toast]").forEach(watch);
