import { announce } from "./announce.js";
import { toast } from "./toast.js";

// A session that has ended is renewed in a dialog over the page, and what was being done goes on. The
// page keeps its owner: whoever else signs in begins on a page of their own, and nothing is sent.

/** The secret that proves that this page sent a request. */
export const token = () => document.body.dataset.token;
const owner = (text) => text?.split("-")[1];
/** Whose page this is: a person in an organization; nothing before signing in. */
export const holder = () => owner(token());

let renewing;

/** Answers true once the person of this page is signed in, at once when they are. */
export function renew() {
  return (renewing ??= signIn().finally(() => (renewing = undefined)));
}

/** Fetches `address`; an answer that the session has ended is asked for again after signing in. */
export async function ask(address, options = {}) {
  const send = () => fetch(address, { ...options, headers: { ...options.headers, "X-Form-Token": token() } });
  const response = await send();
  if (response.status !== 401 || !holder() || !(await renew())) return response;
  return send();
}

async function signIn() {
  const address = `/sign-in?format=fragment&owner=${holder() ?? ""}`;
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  const form = parsed(await answer.text());
  return takes(form) ?? question(form, address);
}

/** True when `part` brings the new secret of this page's person; nothing when it is something else. */
function takes(part) {
  const secret = part.querySelector?.("[data-token]")?.dataset.token;
  if (!secret) return undefined;
  if (owner(secret) !== holder()) {
    toast(part.querySelector("[data-token]").textContent);
    return false;
  }
  document.body.dataset.token = secret;
  for (const field of document.querySelectorAll("input[name=form-token]")) field.value = secret;
  return true;
}

function parsed(markup) {
  const template = document.createElement("template");
  template.innerHTML = markup;
  // The page may have fields of the same names.
  for (const node of template.content.querySelectorAll("[id], [for], [aria-describedby], a[href^='#']")) {
    if (node.id && node.id !== "renew-title") node.id = `renew-${node.id}`;
    if (node.htmlFor) node.htmlFor = `renew-${node.htmlFor}`;
    if (node.hash) node.href = `#renew-${node.hash.slice(1)}`;
    const notes = node.getAttribute("aria-describedby");
    if (notes) node.setAttribute("aria-describedby", notes.split(" ").map((id) => `renew-${id}`).join(" "));
  }
  return template.content;
}

function question(form, address) {
  const dialog = document.createElement("dialog");
  dialog.className = "dlg renew";
  dialog.setAttribute("aria-labelledby", "renew-title");
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("input[type=email]")?.focus();
  announce(dialog.querySelector("h2")?.textContent ?? "", true);
  return new Promise((resolve) => {
    let isDone = false;
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(isDone);
    });
    dialog.addEventListener("submit", async (event) => {
      event.preventDefault();
      event.stopPropagation();
      const answer = await fetch(address, { method: "POST", body: new URLSearchParams(new FormData(event.target)) });
      const next = parsed(await answer.text());
      const isOwn = takes(next);
      isDone = isOwn ?? false;
      if (isDone) return dialog.close();
      if (isOwn === false) return location.assign("/");
      const email = dialog.querySelector("input[type=email]").value;
      if (next.querySelector("form")) dialog.replaceChildren(next);
      dialog.querySelector("input[type=email]").value = email;
      (dialog.querySelector(".esum") ?? dialog.querySelector("input[type=password]")).focus();
    });
  });
}
