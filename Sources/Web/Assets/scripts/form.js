import { resume, settle } from "./draft.js";
import { renew, token } from "./session.js";
import { toast } from "./toast.js";

// Writes dates, times and numbers as the page would, moves to the list of problems, and sends a form
// once, signed in. Reading is the server's work: this only tidies.

const two = (text) => text.padStart(2, "0");
const digits = (text) => text.replace(/\D/g, "");

const formats = {
  date(text) {
    const mark = document.documentElement.lang.startsWith("de") ? "." : "/";
    const parts = text.split(/\D+/).filter(Boolean);
    const packed = /^\d{6}$|^\d{8}$/.test(text) ? [text.slice(0, 2), text.slice(2, 4), text.slice(4)] : parts;
    if (packed.length !== 3 || packed[0].length > 2) return text;
    const [day, month, year] = packed;
    const century = Number(year) > (new Date().getFullYear() % 100) + 10 ? "19" : "20";
    return [two(day), two(month), year.length === 2 ? century + year : year].join(mark);
  },
  time(text) {
    const match = text.match(/^(\d{1,2})\s*[:hu.]?\s*(\d{2})?$/i) ?? text.match(/^(\d{1,2})(\d{2})$/);
    return match && Number(match[1]) < 25 ? `${two(match[1])}:${match[2] ?? "00"}` : text;
  },
  niss(text) {
    const n = digits(text);
    if (n.length !== 11) return text;
    return `${n.slice(0, 2)}.${n.slice(2, 4)}.${n.slice(4, 6)}-${n.slice(6, 9)}.${n.slice(9)}`;
  },
  inami(text) {
    const n = digits(text);
    if (n.length !== 11) return text;
    return `${n[0]}-${n.slice(1, 6)}-${n.slice(6, 8)}-${n.slice(8)}`;
  },
  telephone(text) {
    const n = digits(text);
    if (text.startsWith("+") || !n.startsWith("0")) return text;
    if (n.length === 10) return `${n.slice(0, 4)} ${n.slice(4, 6)} ${n.slice(6, 8)} ${n.slice(8)}`;
    if (n.length === 9) return `${n.slice(0, 3)} ${n.slice(3, 5)} ${n.slice(5, 7)} ${n.slice(7)}`;
    return text;
  },
};

document.addEventListener("focusout", (event) => {
  const field = event.target, format = formats[field.dataset?.format];
  if (!format) return;
  const typed = field.value.trim();
  field.value = format(typed);
  if (field.dataset.format === "date") sayDate(field, typed);
});

/** Shows under a date in words how the server reads it. */
async function sayDate(field, typed) {
  const place = field.parentElement.querySelector("[data-read]") ?? document.createElement("p");
  Object.assign(place, { className: "hint", textContent: "" });
  place.dataset.read = "";
  place.setAttribute("role", "status");
  field.after(place);
  if (!typed) return;
  const shown = field.value;
  try {
    const body = new URLSearchParams({ text: typed, purpose: field.dataset.purpose ?? "day" });
    const response = await fetch("/dates", { method: "POST", body, headers: { "X-Form-Token": token() } });
    if (![200, 422].includes(response.status) || field.value !== shown) return;
    const [date, words] = (await response.text()).split("\n");
    if (response.ok) field.value = date;
    place.textContent = words ?? date;
  } catch {
    // No network: the server reads it when the form is sent.
  }
}

document.querySelector("[data-focus]")?.focus();

/** Whether the session may have ended since this page came: forms that hold much always ask. */
const mayBeOver = (form) =>
  form.method === "post" && !form.dataset.ready && !form.dataset.swap && !document.body.matches(".door") &&
  (form.dataset.draft || performance.now() > 60_000 || !navigator.onLine) && !/\/(sign-out|language|theme|density)$/.test(form.action);

/** Sends `form` once its person is signed in; without a network, not at all. */
async function sendSignedIn(form, button) {
  try {
    await settle(form);
    if (!(await renew())) return resume(form);
  } catch {
    resume(form);
    return toast(document.querySelector("[data-state]")?.dataset.offline ?? "");
  }
  form.dataset.ready = "yes";
  delete form.dataset.sent;
  form.requestSubmit(button);
}

// A form sent twice by a double click is sent once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog") return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
  setTimeout(() => {
    delete form.dataset.sent;
    delete form.dataset.ready;
    event.submitter?.removeAttribute("aria-busy");
  }, 4000);
  if (!mayBeOver(form)) return;
  event.preventDefault();
  sendSignedIn(form, event.submitter).finally(() => form.dataset.ready || delete form.dataset.sent);
});
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("[data-sent]").forEach((form) => (delete form.dataset.sent, delete form.dataset.ready));
});
