import { renew } from "./session.js";
import { put } from "./swap.js";

// `<section id="run" data-live="/planning/runs/…/events">` follows the server: each event `put`
// carries the markup that replaces the section, `end` closes the stream, `reload` opens the page anew.

/**
 * Follows `address`; `handlers` are called with the text of each event by its name. A browser gives
 * up a stream that is refused, such as one too many: it is asked for again, less and less often.
 */
export function follow(address, handlers, pause = 3000) {
  const source = new EventSource(address);
  let timer;
  for (const [name, handler] of Object.entries(handlers)) {
    source.addEventListener(name, (event) => handler(event.data, source));
  }
  source.addEventListener("end", () => source.close());
  source.addEventListener("open", () => setOnline(true));
  source.addEventListener("error", async () => {
    const isRefused = source.readyState === EventSource.CLOSED;
    setOnline(navigator.onLine && !isRefused);
    // Perhaps the session has ended: signing in again goes first.
    if (!isRefused || !(await renew().catch(() => true))) return;
    timer = setTimeout(() => follow(address, handlers, Math.min(pause * 2, 60_000)), pause);
  });
  addEventListener("pagehide", () => (clearTimeout(timer), source.close()), { once: true });
  return source;
}

const state = document.querySelector("[data-state]");
const words = state?.querySelector("span");
const usual = words?.textContent;

/** Shows in the bar whether what is on the screen is up to date. */
export function setOnline(isOnline) {
  if (!state) return;
  state.querySelector(".dot").classList.toggle("off", !isOnline);
  words.textContent = isOnline ? usual : state.dataset.offline;
}

addEventListener("online", () => setOnline(true));
addEventListener("offline", () => setOnline(false));
// A page that is kept for when there is no network must not claim to be up to date.
if (!navigator.onLine) setOnline(false);

for (const part of document.querySelectorAll("[data-live]")) {
  const id = part.id;
  follow(part.dataset.live, {
    put: (markup) => {
      const place = document.getElementById(id);
      if (place) put(place, markup);
    },
    reload: () => location.reload(),
  });
}
