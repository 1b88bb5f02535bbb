import { announce, send, setOnline, token } from "../filrouge.js";

// *Ma tournée* without a network: what is entered is kept on the telephone with a key of its own and
// sent in order, once, when the network is back. The server knows each key, so nothing is doubled.

const bar = document.querySelector("[data-outbox]");
const tour = document.querySelector("[data-tour]");
const say = (key, holes = {}) =>
  (bar?.getAttribute(`data-say-${key}`) ?? "").replace(/\{(\w+)\}/g, (_, name) => holes[name] ?? "");

// --- The outbox --------------------------------------------------------------------------------

const opened = new Promise((resolve, reject) => {
  const request = indexedDB.open("filrouge-tour", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("outbox", { keyPath: "number", autoIncrement: true });
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function store(mode, work) {
  const transaction = (await opened).transaction("outbox", mode);
  const request = work(transaction.objectStore("outbox"));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = () => reject(transaction.error);
  });
}

// A telephone may pass from hand to hand: each carer sees and sends only what is their own.
const isOwn = (report) => !report.carer || report.carer === tour?.dataset.carer;
const all = async () => (await store("readonly", (box) => box.getAll())).filter(isOwn);
const keep = (report) => store("readwrite", (box) => box.add(report));
const forget = (number) => store("readwrite", (box) => box.delete(number));
const mark = (report) => store("readwrite", (box) => box.put(report));

// --- What the person sees ----------------------------------------------------------------------

async function show() {
  const kept = await all();
  const refused = kept.filter((report) => report.refused);
  const waiting = kept.length - refused.length;
  const parts = [];
  if (!navigator.onLine) parts.push(say("offline"));
  if (waiting) parts.push(say("waiting", { count: waiting }));
  for (const report of refused) parts.push(say("conflict", { words: report.refused }));
  const words = parts.join(" ");
  bar.hidden = !words;
  if (bar.textContent !== words) bar.textContent = words;
  for (const report of kept) paint(report);
}

const time = (at) => new Date(at).toLocaleTimeString("fr-BE", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Europe/Brussels" });

/** The card says at once what was entered, and that it has not left yet. */
function paint(report) {
  const card = document.getElementById(`v-${report.visit}`);
  if (!card || card.querySelector(`[data-key="${report.key}"]`)) return;
  const line = document.createElement("li");
  line.dataset.key = report.key;
  const what = { started: say("started"), ended: say("ended") }[report.kind] ?? report.words ?? "";
  line.textContent = `${report.time || time(report.at)} ${what}${report.note ? ` ${report.note}` : ""} · ${say("kept")}`;
  card.querySelector("[data-said]").append(line);
  if (report.time) return;
  if (report.kind === "started") turn(card, "ended");
  if (report.kind === "ended" || report.kind === "notHome") card.querySelectorAll("form.report").forEach((form) => (form.elements.kind.value === "note" ? null : (form.hidden = true)));
}

/** The start button becomes the end button. */
function turn(card, kind) {
  const form = [...card.querySelectorAll("form.report")].find((other) => other.elements.kind.value === "started");
  if (!form) return;
  form.elements.kind.value = kind;
  const button = form.querySelector("button");
  button.lastChild.textContent = say("end");
}

// --- Keeping and sending -----------------------------------------------------------------------

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form.report");
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  const report = {
    key: crypto.randomUUID(),
    carer: tour.dataset.carer,
    visit: form.elements.visit.value,
    kind: form.elements.kind.value,
    reason: form.elements.reason?.value ?? "",
    words: form.elements.reason?.selectedOptions[0].textContent ?? "",
    note: form.elements.note?.value ?? "",
    day: form.elements.day?.value ?? "",
    time: form.elements.time?.value ?? "",
    at: Date.now(),
  };
  await keep(report);
  if (form.elements.note) form.elements.note.value = "";
  await show();
  announce(say("keep"));
  flush();
}, true);

let isSending = false;

/** Sends what waits, the oldest first, one at a time; stops at the first that does not arrive. */
async function flush() {
  if (isSending) return;
  isSending = true;
  try {
    await (navigator.locks ? navigator.locks.request("filrouge-tour", sendAll) : sendAll());
  } finally {
    isSending = false;
    show();
  }
}

async function sendAll() {
  let sent = 0;
  for (const report of await all()) {
    if (report.refused) continue;
    const body = new URLSearchParams({ visit: report.visit, kind: report.kind, key: report.key, at: report.at, reason: report.reason, note: report.note, day: report.day ?? "", time: report.time ?? "" });
    let answer;
    try {
      answer = await post(body);
    } catch {
      break;
    }
    if (answer.startsWith("refused ")) await mark({ ...report, refused: answer.slice(8) });
    else {
      await forget(report.number);
      sent += 1;
    }
  }
  if (sent) {
    announce(say("sent", { count: sent }));
    await refresh();
  }
}

/** One report to the server; a page that is too old gets a new secret first. */
async function post(body, isSecond = false) {
  const response = await fetch("/tour/reports?format=fragment", {
    method: "POST", body, headers: { "X-Form-Token": token() }, redirect: "manual",
  });
  if (response.ok) return (await response.text()).trim();
  if (response.status === 403 && !isSecond) {
    await refresh();
    return post(body, true);
  }
  if (response.status === 401 || response.type === "opaqueredirect") bar.textContent = say("signin");
  if (response.status === 400 || response.status === 422) return `refused ${await response.text()}`;
  throw new Error(String(response.status));
}

/** The tour as the server has it now, without moving what is open. */
async function refresh() {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!response.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector("[data-tour]");
  if (!fresh) return;
  document.body.dataset.token = page.body.dataset.token;
  const open = [...tour.querySelectorAll("li > details[open]")].map((card) => card.parentElement.id);
  const isTyping = tour.contains(document.activeElement) && document.activeElement.matches("textarea, input, select");
  if (isTyping) return;
  tour.replaceChildren(...fresh.childNodes);
  // What was reported is also counted above, and has symbols of its own.
  for (const part of [".tourhead p", ".sprite"]) document.querySelector(part).replaceWith(page.querySelector(part));
  for (const id of open) document.getElementById(id)?.querySelector("details")?.setAttribute("open", "");
}

addEventListener("online", () => {
  setOnline(true);
  flush();
});
addEventListener("offline", show);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && flush());
setInterval(() => navigator.onLine && flush(), 20_000);

// --- Offline reading, and signing out ----------------------------------------------------------

navigator.serviceWorker?.register("/tour/worker.js", { scope: "/" }).then(async () => {
  const worker = (await navigator.serviceWorker.ready).active;
  const files = [...document.querySelectorAll("link[rel=stylesheet], link[rel=preload], script[src]")].map((node) => node.href || node.src);
  worker?.postMessage({ keep: [location.href, ...files] });
});

// Signing out would leave behind what has not been sent: it is sent first.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.action.endsWith("/sign-out") || form.dataset.checked) return;
  event.preventDefault();
  event.stopPropagation();
  await flush();
  const waiting = (await all()).filter((report) => !report.refused);
  if (waiting.length) {
    bar.hidden = false;
    bar.textContent = say("waiting", { count: waiting.length });
    return announce(bar.textContent, true);
  }
  // What the server refused was told and is not kept for whoever comes next.
  for (const report of await all()) await forget(report.number);
  form.dataset.checked = "yes";
  form.requestSubmit();
}, true);

show();
flush();
