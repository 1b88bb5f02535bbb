import { announce } from "./announce.js";
import { toast } from "./toast.js";
import { send } from "./send.js";
import { ask } from "./session.js";

// A link or a form with `data-swap="#id"` replaces that part of the page instead of the whole page.
// The server answers the same address with `format=fragment`; without this script the page loads.

/** Puts `markup` in the place of `target`, and keeps the focus on the element with the same id. */
export function put(target, markup) {
  const focused = document.activeElement?.id;
  const template = document.createElement("template");
  template.innerHTML = markup;
  const next = template.content.firstElementChild;
  if (!next) return;
  target.replaceWith(next);
  if (focused) document.getElementById(focused)?.focus();
  next.dispatchEvent(new CustomEvent("filrouge:put", { bubbles: true }));
}

/** Loads the fragment of `address` into `target`; a page when the server has none. */
export async function swap(address, target, { remembers = true } = {}) {
  const url = new URL(address, location.href);
  url.searchParams.set("format", "fragment");
  target.setAttribute("aria-busy", "true");
  const response = await ask(url, { headers: { Accept: "text/html" } });
  if (!response.ok || response.redirected) return location.assign(address);
  put(target, await response.text());
  if (remembers) history.pushState({ swap: target.id }, "", address);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-swap]");
  const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0;
  const target = link && document.querySelector(link.dataset.swap);
  if (!target || !isPlain) return;
  event.preventDefault();
  swap(link.href, target);
});

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-swap]");
  const target = form && document.querySelector(form.dataset.swap);
  if (!target) return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  if (form.method === "get") {
    return swap(`${form.action}?${new URLSearchParams(data)}`, target);
  }
  try {
    data.set("format", "fragment");
    const response = await send(form.action, data);
    if (response.redirected) return location.assign(response.url);
    put(target, await response.text());
  } catch (error) {
    toast(error.message);
    announce(error.message, true);
  }
});

addEventListener("popstate", (event) => {
  if (event.state?.swap || document.querySelector("[data-swap]")) location.reload();
});
