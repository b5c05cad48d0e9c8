// Lets the sheets of workshops open without a network: what they showed last is kept, with the
// files that they need. With a network, everything is asked for as ever.
const KEPT = "multaqa-workshop";
const isSheet = (url) => /^\/plans\/[^/]+\/workshop$/.test(url.pathname);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const keep = async (request, answer) => {
  if (answer.ok && !answer.redirected) {
    const kept = await caches.open(KEPT);
    await kept.put(request, answer.clone());
  }
  return answer;
};

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (isSheet(url)) {
    event.respondWith(
      fetch(event.request)
        .then((answer) => keep(event.request, answer))
        .catch(async () => (await caches.match(event.request, { ignoreVary: true })) ?? Response.error()));
  } else if (url.pathname.startsWith("/assets/")) {
    event.respondWith((async () =>
      (await caches.match(event.request, { ignoreVary: true })) ?? keep(event.request, await fetch(event.request)))());
  }
});

// A page that was open before there was a worker says what it needs.
self.addEventListener("message", (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => Promise.all(event.data.map((it) => kept.add(it).catch(() => {})))));
});
