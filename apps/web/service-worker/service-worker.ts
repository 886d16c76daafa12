declare const self: ServiceWorkerGlobalScope;
/** Every file of this build and a name for it; filled in when the page is built. */
declare const BUILD: { readonly version: string; readonly files: readonly string[] };

const CACHE = `consilium ${BUILD.version}`;
/** A page that takes longer than this to come is opened from the device. Milliseconds. */
const PATIENCE_MS = 4_000;
const API = /^\/(graphql|healthz|readyz|metrics|fhir|calendar)(\/|$)/;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) =>
        cache.addAll(['/', ...BUILD.files].map((file) => new Request(file, { cache: 'reload' }))),
      )
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const others = caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))));
  event.waitUntil(others.then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || API.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});

/** The newest page where there is a connection, the one of the device otherwise. */
async function page(request: Request): Promise<Response> {
  const kept = await caches.match('/');
  if (!kept) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));
  return Promise.race([fetch(request).catch(() => kept), late]);
}
