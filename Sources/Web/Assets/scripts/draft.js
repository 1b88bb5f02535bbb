import { ask } from "./session.js";

// A long form is kept on the server some seconds after one has typed, so that another tab, another
// device or tomorrow can go on with it. Passwords and files are never kept.

const stillness = 3000;
const secret = new Set(["form-token", "password", "new-password", "repeated-password"]);
const last = new WeakMap();

/** Waits for what is being kept of a form; nothing is kept of it until it is resumed. */
export async function settle(form) {
  const state = last.get(form) ?? {};
  clearTimeout(state.timer);
  state.isOver = true;
  last.set(form, state);
  await state.running;
}

/** Goes on keeping a form that could not be sent, with what was typed meanwhile. */
export function resume(form) {
  const state = last.get(form);
  if (!state?.isOver) return;
  state.isOver = false;
  if (form.dataset.draft) keepSoon(form, state);
}

async function keep(form) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (!secret.has(name) && typeof value === "string") body.append(name, value);
  }
  try {
    const response = await ask(form.dataset.draft, { method: "POST", body });
    const place = form.querySelector("[data-draft-said]");
    if (response.ok && place) place.textContent = place.dataset.draftSaid.replace("{time}", await response.text());
  } catch {
    // No network: the next change tries again.
  }
}

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form?.dataset.draft || secret.has(event.target.name)) return;
  const state = last.get(form) ?? {};
  last.set(form, state);
  if (!state.isOver) keepSoon(form, state);
});

function keepSoon(form, state) {
  clearTimeout(state.timer);
  state.timer = setTimeout(async () => {
    await state.running;
    if (!state.isOver) state.running = keep(form);
  }, stillness);
}

addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("form[data-draft]").forEach((form) => last.delete(form));
});
