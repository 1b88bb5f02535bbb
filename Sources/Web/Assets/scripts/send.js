import { ask } from "./session.js";

/** Sends a form or values as the browser would; answers the response, or throws its sentence. */
export async function send(address, body, options = {}) {
  const response = await ask(address, {
    method: "POST",
    body: body instanceof FormData ? new URLSearchParams(body) : body,
    headers: { ...options.headers },
    signal: options.signal,
  });
  if (!response.ok) throw new Error(await response.text());
  return response;
}
