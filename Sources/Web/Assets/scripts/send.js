/** The secret that proves that this page sent a request. */
export const token = () => document.body.dataset.token;

/** Sends a form or values as the browser would; answers the response, or throws its sentence. */
export async function send(address, body, options = {}) {
  const response = await fetch(address, {
    method: "POST",
    body: body instanceof FormData ? new URLSearchParams(body) : body,
    headers: { "X-Form-Token": token(), ...options.headers },
    signal: options.signal,
  });
  if (!response.ok) throw new Error(await response.text());
  return response;
}
