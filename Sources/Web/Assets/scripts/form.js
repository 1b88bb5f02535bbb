import { toast } from "./toast.js";

// Writes dates, times and numbers as the page would, moves to the list of problems, and keeps what
// was typed in a long form until it is sent. Reading is the server's work: this only tidies.

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
  const format = formats[event.target.dataset?.format];
  if (format) event.target.value = format(event.target.value.trim());
});

document.querySelector("[data-focus]")?.focus();

// A form sent twice by a double click is sent once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog") return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  // Nothing that was typed stays on a device after signing out.
  if (form.action.endsWith("/sign-out")) sessionStorage.clear();
  event.submitter?.setAttribute("aria-busy", "true");
  setTimeout(() => {
    delete form.dataset.sent;
    event.submitter?.removeAttribute("aria-busy");
  }, 4000);
});
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("[data-sent]").forEach((form) => delete form.dataset.sent);
});

// Drafts: one entry for each form, by its address, in this tab only.
const secret = new Set(["form-token", "password", "new-password", "repeated-password"]);

for (const form of document.querySelectorAll("form[data-draft]")) {
  const key = `draft ${location.pathname} ${new URL(form.action).pathname}`;
  const fields = () => [...form.elements].filter((f) => f.name && !secret.has(f.name) && f.type !== "file" && f.type !== "hidden");
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  if (kept && !document.querySelector("[data-focus]")) {
    let changed = false;
    for (const field of fields()) {
      const value = kept[field.name + (field.type === "radio" || field.type === "checkbox" ? `=${field.value}` : "")];
      if (value === undefined) continue;
      if (field.type === "radio" || field.type === "checkbox") {
        changed ||= field.checked !== value;
        field.checked = value;
      } else {
        changed ||= field.value !== value;
        field.value = value;
      }
    }
    if (changed && form.dataset.draftWords) toast(form.dataset.draftWords);
  }
  form.addEventListener("input", () => {
    const values = {};
    for (const field of fields()) {
      if (field.type === "radio" || field.type === "checkbox") values[`${field.name}=${field.value}`] = field.checked;
      else values[field.name] = field.value;
    }
    sessionStorage.setItem(key, JSON.stringify(values));
  });
  form.addEventListener("submit", () => sessionStorage.removeItem(key));
}
