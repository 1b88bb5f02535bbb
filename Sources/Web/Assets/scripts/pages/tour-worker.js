// Keeps the tour of the day and its files for when there is no network. It answers for nothing else,
// and forgets everything when somebody signs in or out, and after a day.

const shelf = "filrouge-tour";
const lifetime = 24 * 60 * 60 * 1000;
const isTour = (url) => url.pathname === "/tour";
const changesPerson = (url) => ["/sign-in", "/sign-out", "/settings/sessions", "/settings/organization"].includes(url.pathname);
const isFile = (url) => url.pathname.startsWith("/assets/");

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (!event.data?.keep) return;
  event.waitUntil(
    caches.open(shelf).then((cache) =>
      Promise.allSettled(event.data.keep.map(async (address) => keep(cache, address, await fetch(address))))
    )
  );
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== location.origin) return;
  if (event.request.method === "POST" && changesPerson(url)) return event.waitUntil(caches.delete(shelf));
  if (event.request.method !== "GET") return;
  if (isTour(url) && !url.searchParams.has("format")) event.respondWith(page(event.request));
  else if (isFile(url)) event.respondWith(file(event.request));
});

async function keep(cache, address, response) {
  if (!response.ok || response.redirected) return;
  const headers = new Headers(response.headers);
  headers.set("X-Kept", String(Date.now()));
  await cache.put(address, new Response(await response.blob(), { status: 200, headers }));
}

async function kept(request) {
  const response = await (await caches.open(shelf)).match(request);
  if (!response) return null;
  const age = Date.now() - Number(response.headers.get("X-Kept") ?? 0);
  if (age < lifetime) return response;
  await caches.delete(shelf);
  return null;
}

/** The network first, for at most four seconds; then what is kept. */
async function page(request) {
  try {
    const response = await Promise.race([
      fetch(request),
      new Promise((_, fail) => setTimeout(() => fail(new Error("slow")), 4000)),
    ]);
    if (response.ok && !response.redirected) await keep(await caches.open(shelf), request.url, response.clone());
    return response;
  } catch {
    return (await kept(request)) ?? Response.error();
  }
}

/** Files bear their fingerprint in their name: what is kept is right. */
async function file(request) {
  return (await kept(request)) ?? fetch(request);
}
