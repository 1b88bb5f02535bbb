import { announce, changeReport, forgetReport, holder, keepReport, keptReports, renew, setOnline, token } from "../filrouge.js";

// *Ma tournée* without a network: what is entered is kept on the telephone with a key of its own and
// sent in order, once, when the network is back. The server knows each key, so nothing is doubled.

const bar = document.querySelector("[data-outbox]");
const tour = document.querySelector("[data-tour]");
const said = bar.querySelector("[data-outbox-words]");
const entrance = bar.querySelector("[data-outbox-renew]");
const list = bar.querySelector("[data-outbox-refused]");
const say = (key, holes = {}) =>
  (bar.getAttribute(`data-say-${key}`) ?? "").replace(/\{(\w+)\}/g, (_, name) => holes[name] ?? "");

/** Why nothing is sent although there is a network: `signin`, or `other` is signed in on this device. */
let obstacle = "";
/** The dialog opens by itself once; then the button in the bar opens it. */
let hasAsked = false;

// --- What the person sees ----------------------------------------------------------------------

async function show() {
  const reports = await keptReports();
  const refused = reports.filter((report) => report.refused);
  const waiting = reports.length - refused.length;
  const words = [
    navigator.onLine ? "" : say("offline"),
    waiting ? say("waiting", { count: waiting }) : "",
    waiting && obstacle ? say(obstacle) : "",
  ].filter(Boolean).join(" ");
  if (said.textContent !== words) said.textContent = words;
  entrance.hidden = !waiting || obstacle !== "signin";
  const numbers = refused.map((report) => report.number).join();
  if (list.dataset.shown !== numbers) list.replaceChildren(...refused.map(line));
  list.dataset.shown = numbers;
  bar.hidden = !words && !refused.length;
  for (const report of reports) paint(report);
}

const time = (at) => new Date(at).toLocaleTimeString("fr-BE", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Europe/Brussels" });

/** What was entered, in words: `08:15 Commencée`. */
function sentence(report) {
  const what = { started: say("started"), ended: say("ended") }[report.kind] ?? report.words ?? "";
  return [report.time || time(report.at), what, report.note].filter(Boolean).join(" ");
}

/** A report that the server refused stays in sight, with the reason, until the carer lets it go. */
function line(report) {
  const item = document.createElement("li");
  item.className = "mt";
  const text = document.createElement("p");
  const name = report.name ? ` (${report.name})` : "";
  text.textContent = say("conflict", { report: `${sentence(report)}${name}`, words: report.refused.replace(/\.$/, "") });
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "btn mt", textContent: say("told") });
  button.addEventListener("click", async () => {
    await forgetReport(report.number);
    tour.querySelector(`[data-key="${report.key}"]`)?.remove();
    await show();
  });
  item.append(text, button);
  return item;
}

/** The card says at once what was entered, and that it has not left yet. */
function paint(report) {
  const card = document.getElementById(`v-${report.visit}`);
  if (!card) return;
  const isNew = !card.querySelector(`[data-key="${report.key}"]`);
  const place = card.querySelector(`[data-key="${report.key}"]`) ?? document.createElement("li");
  place.dataset.key = report.key;
  place.textContent = `${sentence(report)} · ${say(report.refused ? "refused" : "kept")}`;
  if (!isNew) return;
  card.querySelector("[data-said]").append(place);
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

/** A key that no other report has; `randomUUID` is missing where the address has no TLS. */
const newKey = () =>
  crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const entered = (form) => ({
  key: newKey(),
  visit: form.elements.visit.value,
  name: form.closest("li")?.querySelector("summary strong")?.textContent ?? "",
  kind: form.elements.kind.value,
  reason: form.elements.reason?.value ?? "",
  words: form.elements.reason?.selectedOptions[0].textContent ?? "",
  note: form.elements.note?.value ?? "",
  day: form.elements.day?.value ?? "",
  time: form.elements.time?.value ?? "",
  at: Date.now(),
});

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form.report");
  if (!form || form.dataset.plain) return;
  event.preventDefault();
  event.stopPropagation();
  try {
    await keepReport(entered(form));
  } catch {
    // What cannot be kept here goes to the server as from any page, once this event is over: until
    // then a form does not let itself be sent again.
    form.dataset.plain = "yes";
    setTimeout(() => form.requestSubmit(event.submitter));
    return;
  }
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
    await show();
  }
}

async function sendAll() {
  let sent = 0;
  for (const report of await keptReports()) {
    if (report.refused) continue;
    const answer = await post(report).catch(() => undefined);
    if (answer === undefined) break;
    obstacle = "";
    if (answer.startsWith("refused ")) await changeReport({ ...report, refused: answer.slice(8) });
    else {
      await forgetReport(report.number);
      sent += 1;
    }
  }
  if (sent) {
    announce(say("sent", { count: sent }));
    await refresh();
  }
}

/** One report to the server: what it answered, or nothing as long as the report has to wait. */
async function post(report, isSecond = false) {
  const { owner, visit, kind, key, at, reason, note, day, time } = report;
  const response = await fetch("/tour/reports?format=fragment", {
    method: "POST", body: new URLSearchParams({ owner, visit, kind, key, at, reason, note, day, time }),
    headers: { "X-Form-Token": token() }, redirect: "manual",
  });
  if (response.ok) return (await response.text()).trim();
  if ([400, 413, 422].includes(response.status) || (response.status === 403 && isSecond)) return `refused ${await response.text()}`;
  if (![401, 403].includes(response.status)) return undefined;
  const isBack = await comeBack(response.status === 401);
  return isBack && !isSecond ? post(report, true) : undefined;
}

/** Whether the person of this page is signed in after all: in another tab, or now in the dialog. */
async function comeBack(isSignedOut) {
  obstacle = isSignedOut ? "signin" : "other";
  if (isSignedOut && hasAsked) return false;
  hasAsked = true;
  await show();
  if (!(await renew())) return false;
  obstacle = "";
  hasAsked = false;
  return true;
}

entrance.addEventListener("click", () => {
  hasAsked = false;
  flush();
});

/** The tour as the server has it now, without moving what is open; nothing of somebody else's. */
async function refresh() {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!response.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector("[data-tour]");
  if (!fresh || page.body.dataset.token?.split("-")[1] !== holder()) return;
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
setInterval(() => navigator.onLine && obstacle !== "other" && flush(), 20_000);

// --- The way there -----------------------------------------------------------------------------

// Telephones have a map program of their own, which starts from where one stands. Source: RFC 5870 for
// Android; Apple's map links for iPhones, which do not open those.
tour.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-geo]");
  if (!link) return;
  const isApple = /iPhone|iPad/.test(navigator.userAgent);
  if (!isApple && !/Android/.test(navigator.userAgent)) return;
  link.removeAttribute("target");
  link.href = isApple ? `maps://?daddr=${link.dataset.geo.slice(4).split("?")[0]}` : link.dataset.geo;
});

// --- Offline reading, and signing out ----------------------------------------------------------

navigator.serviceWorker?.register("/tour/worker.js", { scope: "/" }).then(async () => {
  const worker = (await navigator.serviceWorker.ready).active;
  const files = [...document.querySelectorAll("link[rel=stylesheet], link[rel=preload], script[src]")].map((node) => node.href || node.src);
  worker?.postMessage({ keep: [location.href, ...files] });
});

// Signing out would leave behind what has not been sent: it is sent first, and what the server refused
// is let go by the carer, who has read why.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.action.endsWith("/sign-out") || form.dataset.checked) return;
  event.preventDefault();
  event.stopPropagation();
  await flush();
  const left = await keptReports();
  if (!left.length) {
    form.dataset.checked = "yes";
    return form.requestSubmit();
  }
  form.closest("details")?.removeAttribute("open");
  announce(said.textContent || say("told-first"), true);
  bar.scrollIntoView({ block: "nearest" });
  bar.querySelector("button:not([hidden])")?.focus();
}, true);

show();
flush();
