import { announce, ask, follow, put, toast } from "../filrouge.js";

// The board by mouse, by touch and by keyboard. The server says what a move does and keeps it; this
// script only shows where a visit would go, and sends the same form as the panel does.

const day = () => document.getElementById("day");
const board = () => document.querySelector("[data-board]");
const say = (key, holes = {}) =>
  (board()?.getAttribute(`data-say-${key}`) ?? "").replace(/\{(\w+)\}/g, (_, name) => holes[name] ?? "");
const two = (n) => String(n).padStart(2, "0");
const timeOf = (slot) => {
  const minutes = Number(board().dataset.first) + slot * 5;
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};
const idOf = (visit) => new URL(visit.href).searchParams.get("visit");
const slotOf = (item) => Number(item.className.match(/\bs(\d+)/)?.[1] ?? 0);
const lengthOf = (item) => Number(item.className.match(/\bd(\d+)/)?.[1] ?? 1);
/** False on a proposal, and for those who only read: there, nothing may be lifted. */
const mayMove = () => board()?.hasAttribute("data-moves");
const isOpen = (visit) => !/\b(done|now|out|gone|held)\b/.test(visit.className);
const rowOf = (node) => node?.closest?.("tr[data-row]");
const boardRows = () => [...document.querySelectorAll("[data-board] tr[data-row]")];
/** What the page before left in the session, once. */
const taken = (key) => [sessionStorage.getItem(key), sessionStorage.removeItem(key)][0];
const nameOf = (row) => row.querySelector(".carer > b")?.textContent ?? "";

// --- One visit in the air ---------------------------------------------------------------------

let lifted = null; // { visit, item, row, slot, home, first, classes, next, list, seen, rules }

function lift(visit) {
  const item = visit.parentElement, row = rowOf(item), slot = slotOf(item);
  lifted = { visit, item, row, slot, home: row, first: slot, classes: item.className, next: item.nextSibling, list: item.parentElement };
  visit.classList.add("lift");
  document.body.classList.add("moving");
}

/** Shows the visit in another row and slot, and asks what that would do. */
function place(row, slot) {
  if (!lifted || !row) return;
  const last = Number(board().dataset.slots) - lengthOf(lifted.item);
  // Among the visits to place there is no hour to choose.
  slot = row.matches(".wait") ? lifted.first : Math.min(Math.max(slot, 0), last);
  if (row === lifted.row && slot === lifted.slot) return;
  document.querySelectorAll("tr.over").forEach((other) => other.classList.remove("over"));
  row.classList.add("over");
  const list = row.querySelector(".track");
  if (lifted.item.parentElement !== list) list.append(lifted.item);
  lifted.item.className = lifted.item.className.replace(/\bs\d+/, `s${slot}`).replace(/\b[wl]\d+\b/g, "");
  Object.assign(lifted, { row, slot, seen: null });
  if (!isAway()) {
    clearTimeout(waiting);
    running?.abort();
    document.querySelector(".ghost-words")?.remove();
  } else preview();
}

/** True once the visit is somewhere else than it was. */
const isAway = () => lifted.row !== lifted.home || lifted.slot !== lifted.first;

/** Puts the visit back where it was. */
function back() {
  if (!lifted) return;
  const { item, list, next, classes, visit } = lifted;
  item.className = classes;
  list.insertBefore(item, next?.parentElement === list ? next : null);
  visit.classList.remove("lift");
  settle();
  return visit;
}

function settle() {
  document.body.classList.remove("moving");
  document.querySelectorAll("tr.over").forEach((row) => row.classList.remove("over"));
  document.querySelector(".ghost-words")?.remove();
  lifted = null;
}

const wish = () => ({ carer: lifted.row.dataset.row, start: timeOf(lifted.slot), version: lifted.visit.dataset.n });
const address = (visit) => `/planning/visits/${idOf(visit)}`;

let waiting, running;
/** Asks the server for the consequences, at most eight times a second, and says them. */
function preview() {
  clearTimeout(waiting);
  running?.abort();
  waiting = setTimeout(async () => {
    if (!lifted) return;
    const asked = { ...wish() };
    running = new AbortController();
    try {
      const query = new URLSearchParams({ ...asked, format: "fragment" });
      const response = await ask(`${address(lifted.visit)}/consequences?${query}`, { signal: running.signal });
      if (!response.ok || !lifted || lifted.row.dataset.row !== asked.carer) return;
      const words = document.querySelector(".ghost-words") ?? document.body.appendChild(Object.assign(document.createElement("div"), { className: "ghost-words" }));
      words.innerHTML = await response.text();
      follows(words);
      lifted.seen = words.querySelector("[name=seen]")?.value;
      lifted.rules = Number(words.querySelector("[data-rules]")?.dataset.rules ?? 1);
      const lines = [...words.querySelectorAll("li")].map((line) => line.textContent.trim());
      if (lifted.byKey) announce(lines.slice(0, 3).join(". "));
    } catch (error) {
      if (error.name !== "AbortError") announce(say("fails"), true);
    }
  }, 120);
}

/** The words stand beside the visit, inside the window. */
function follows(words) {
  const box = lifted.visit.getBoundingClientRect();
  const height = words.offsetHeight, width = words.offsetWidth;
  const below = box.bottom + 8 + height < innerHeight;
  words.style.setProperty("top", `${below ? box.bottom + 8 : Math.max(8, box.top - height - 8)}px`);
  words.style.setProperty("left", `${Math.min(Math.max(8, box.left), innerWidth - width - 8)}px`);
}

/** Confirms what was shown; when a rule is broken, the page that asks for a reason comes first. */
function drop() {
  if (!isAway()) return focus(back());
  const { visit, seen, rules } = lifted;
  const values = wish();
  announce(say("dropped"));
  if (!seen || rules > 0) {
    const query = new URLSearchParams(values);
    return location.assign(`${address(visit)}/consequences?${query}`);
  }
  const form = document.createElement("form");
  form.method = "post";
  form.action = `${address(visit)}/moves`;
  for (const [name, value] of Object.entries({ ...values, seen, "form-token": document.body.dataset.token })) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
  }
  document.body.append(form);
  sessionStorage.setItem("board-focus", idOf(visit));
  form.submit();
}

// --- Keyboard: arrows walk, M lifts, arrows move, Enter drops, Escape leaves -------------------

/** Only one visit is in the order of Tab; the arrows reach the others. */
function rove() {
  const all = [...document.querySelectorAll("[data-board] .track a.v")];
  if (!all.length) return;
  const wanted = taken("board-focus");
  const again = wanted && all.find((visit) => idOf(visit) === wanted);
  const first = again ?? all.find((visit) => visit.matches(".sel")) ?? all[0];
  for (const visit of all) visit.tabIndex = visit === first ? 0 : -1;
  again?.focus({ preventScroll: false });
}

function focus(visit) {
  if (!visit) return;
  document.querySelectorAll("[data-board] a.v[tabindex='0']").forEach((old) => (old.tabIndex = -1));
  visit.tabIndex = 0;
  visit.focus();
}

const visitsOf = (row) => [...row.querySelectorAll("a.v")].sort((a, b) => slotOf(a.parentElement) - slotOf(b.parentElement));

function walk(visit, key) {
  const row = rowOf(visit), own = visitsOf(row), at = own.indexOf(visit);
  if (key === "ArrowRight") return focus(own[at + 1]);
  if (key === "ArrowLeft") return focus(own[at - 1]);
  if (key === "Home") return focus(own[0]);
  if (key === "End") return focus(own.at(-1));
  const rows = boardRows();
  const by = key === "ArrowDown" ? 1 : -1;
  const slot = slotOf(visit.parentElement);
  for (let i = rows.indexOf(row) + by; rows[i]; i += by) {
    const near = visitsOf(rows[i]).sort((a, b) => Math.abs(slotOf(a.parentElement) - slot) - Math.abs(slotOf(b.parentElement) - slot))[0];
    if (near) return focus(near);
  }
}

function step(key, isLarge) {
  const by = isLarge ? 6 : 1;
  const rows = boardRows(), at = rows.indexOf(lifted.row);
  const down = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  const row = rows[Math.min(Math.max(at + down, 0), rows.length - 1)];
  const slot = lifted.slot + (key === "ArrowRight" ? by : key === "ArrowLeft" ? -by : 0);
  place(row, slot);
  lifted.visit.scrollIntoView({ block: "nearest", inline: "nearest" });
  lifted.visit.focus({ preventScroll: true });
  announce(say("at", { name: lifted.visit.querySelector("b").textContent, carer: nameOf(lifted.row), time: lifted.row.matches(".wait") ? "" : timeOf(lifted.slot) }));
}

const usesLetters = () => localStorage.getItem("single-keys") !== "off";

document.addEventListener("keydown", (event) => {
  const visit = event.target.closest?.("[data-board] a.v");
  if (!visit || event.ctrlKey || event.metaKey || event.altKey) return;
  const isArrow = event.key.startsWith("Arrow");
  if (lifted) {
    if (isArrow) step(event.key, event.shiftKey);
    else if (event.key === "Enter") drop();
    else if (event.key === "Escape") {
      focus(back());
      announce(say("back"));
    } else return;
    return event.preventDefault();
  }
  if (isArrow || event.key === "Home" || event.key === "End") {
    event.preventDefault();
    walk(visit, event.key);
  } else if (event.key.toLowerCase() === "m" && usesLetters() && isOpen(visit)) {
    event.preventDefault();
    if (!mayMove()) return toast(say("fixed"));
    lift(visit);
    lifted.byKey = true;
    announce(say("lifted", { name: visit.querySelector("b").textContent }));
  }
});

// What has no room on a short visit is said where the mouse rests.
document.addEventListener("pointerover", ({ target }) => {
  const visit = target.closest?.("[data-board] a.v");
  if (visit) visit.title = visit.getAttribute("aria-label");
});

// --- Mouse and touch ---------------------------------------------------------------------------

let press = null, justDragged = false; // press: { visit, x, y, offset, timer }

document.addEventListener("pointerdown", (event) => {
  const visit = event.target.closest?.("[data-board] a.v");
  if (!visit || event.button !== 0 || lifted || !isOpen(visit) || !mayMove()) return;
  const box = visit.getBoundingClientRect();
  press = { visit, x: event.clientX, y: event.clientY, offset: event.clientX - box.left, pointer: event.pointerId };
  // A finger that rests on a visit takes it; one that slides scrolls the board.
  if (event.pointerType === "touch") press.timer = setTimeout(() => take(), 350);
});

function take() {
  if (!press) return;
  lift(press.visit);
  press.isDragging = true;
  navigator.vibrate?.(12);
}

document.addEventListener("pointermove", (event) => {
  if (!press || event.pointerId !== press.pointer) return;
  const far = Math.hypot(event.clientX - press.x, event.clientY - press.y) > 5;
  if (!press.isDragging) {
    if (!far) return;
    if (event.pointerType === "touch") return release();
    take();
  }
  const under = document.elementsFromPoint(event.clientX, event.clientY).map(rowOf).find(Boolean);
  const row = under ?? lifted.row;
  const track = row.querySelector(".track").getBoundingClientRect();
  const width = parseFloat(getComputedStyle(board()).getPropertyValue("--c"));
  place(row, Math.round((event.clientX - press.offset - track.left) / width));
  edge(event);
});

/** Near its edge, the board scrolls along. */
function edge(event) {
  const box = board().getBoundingClientRect(), near = 40;
  const names = board().querySelector(".lab").offsetWidth;
  const x = event.clientX > box.right - near ? 14 : event.clientX < box.left + names + 6 ? -14 : 0;
  const y = event.clientY > box.bottom - near ? 10 : event.clientY < box.top + near + 34 ? -10 : 0;
  if (x || y) board().scrollBy(x, y);
}

function release() {
  clearTimeout(press?.timer);
  press = null;
}

document.addEventListener("pointerup", (event) => {
  if (!press) return;
  const wasDragging = press.isDragging;
  release();
  if (!wasDragging) return;
  justDragged = true;
  setTimeout(() => (justDragged = false), 300);
  if (!isAway()) return back();
  // The consequences must have been shown: wait for them, then confirm.
  const started = Date.now();
  const confirm = () => {
    if (!lifted) return;
    if (lifted.seen || Date.now() - started > 2000) drop();
    else setTimeout(confirm, 60);
  };
  confirm();
});
document.addEventListener("pointercancel", () => {
  release();
  if (lifted && !lifted.byKey) back();
});
document.addEventListener("touchmove", (event) => press?.isDragging && event.preventDefault(), { passive: false });
document.addEventListener("dragstart", (event) => event.target.closest?.("[data-board]") && event.preventDefault());
document.addEventListener("contextmenu", (event) => press?.isDragging && event.preventDefault());
document.addEventListener("click", (event) => {
  if (justDragged && event.target.closest?.("a.v")) event.preventDefault();
}, true);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !press?.isDragging) return;
  release();
  back();
});

// --- The form of the panel ---------------------------------------------------------------------

let asking, typing;
async function consequences(form) {
  const place = form.querySelector("[data-consequences]");
  if (!place) return;
  asking?.abort();
  asking = new AbortController();
  const query = new URLSearchParams({ carer: form.elements.carer.value, start: form.elements.start.value, format: "fragment" });
  try {
    const response = await ask(form.action.replace(/moves$/, `consequences?${query}`), { signal: asking.signal });
    if (response.ok) place.innerHTML = await response.text();
  } catch (error) {
    if (error.name !== "AbortError") place.textContent = say("fails");
  }
}
document.addEventListener("input", (event) => {
  const form = event.target.closest("form#move");
  if (!form || event.target.name === "because") return;
  if (event.target.name === "carer") form.elements.start.value = event.target.selectedOptions[0].dataset.start;
  clearTimeout(typing);
  typing = setTimeout(() => consequences(form), 250);
});

// --- Changes of others -------------------------------------------------------------------------

let news = 0;
const isBusy = () =>
  lifted || press || day()?.matches(":hover") || day()?.contains(document.activeElement) || document.querySelector("#side form :focus");

/** A proposal is read in peace: its page never changes by itself. */
const isDay = () => location.pathname === "/planning";

async function refresh() {
  if (!isDay()) return location.reload();
  const url = new URL(location.href);
  url.searchParams.set("format", "fragment");
  const response = await ask(url);
  if (!response.ok) return;
  const place = board();
  const [left, top] = [place?.scrollLeft ?? 0, place?.scrollTop ?? 0];
  document.querySelector(".news")?.remove();
  news = 0;
  put(day(), await response.text());
  board()?.scrollTo(left, top);
  rove();
}

/** What is under the pointer never moves: while it is used, the board only says what is new. */
function heard(count) {
  news += count;
  if (!isBusy() && isDay()) return refresh();
  let button = document.querySelector(".news");
  if (!button) {
    button = Object.assign(document.createElement("button"), { className: "btn pri news", type: "button" });
    button.addEventListener("click", refresh);
    document.querySelector(".left")?.prepend(button);
  }
  button.textContent = `${say("news", { count: news })}, ${say("show").toLowerCase()}`;
  announce(button.textContent);
}

if (day()?.dataset.changes) {
  follow(day().dataset.changes, { news: (text) => heard(Number(text) || 1) });
}

// --- The present -------------------------------------------------------------------------------

setInterval(() => {
  const mark = document.querySelector(".hours .n");
  if (!mark) return;
  const [hours, minutes] = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Brussels", hour: "2-digit", minute: "2-digit" }).format(new Date()).split(":").map(Number);
  if (document.body.matches(".demo")) return;
  const slot = Math.round((hours * 60 + minutes - Number(board().dataset.first)) / 5);
  if (slot < 0 || slot >= Number(board().dataset.slots)) return;
  mark.textContent = `${two(hours)}:${two(minutes)}`;
  for (const line of [mark, ...document.querySelectorAll(".nowline")]) line.className = line.className.replace(/\bs\d+/, `s${slot}`);
}, 30_000);

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-board] a.v")) sessionStorage.setItem("board-place", `${board().scrollLeft} ${board().scrollTop}`);
});

/** A board on which a visit was chosen stays where it was; else the chosen visit or the present is in sight. */
function show() {
  const place = board(), kept = taken("board-place");
  if (!place) return;
  if (kept) return place.scrollTo(...kept.split(" ").map(Number));
  const chosen = place.querySelector(".v.sel"), mark = chosen ?? document.querySelector(".hours .n");
  const box = place.getBoundingClientRect(), spot = mark?.getBoundingClientRect();
  if (!mark || place.scrollLeft || (chosen && spot.right < box.right && spot.bottom < box.bottom)) return;
  place.scrollTo(spot.left - box.left - box.width / 3, chosen ? spot.top - box.top - box.height / 3 : 0);
}

rove();
show();
