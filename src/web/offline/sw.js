// Keeps the lab for times without a network. The build fills in the version and the files of the site.
const version = __VERSION__;
const files = __FILES__;

const { pathname: scope } = new URL(self.registration.scope);
/** Other pages may share the origin, and other labs may lie beside this one. */
const mine = `fealty ${scope} `;
const keep = `${mine}${version}`;
const patience = 4000;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(begin()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request));
});

/** A version waits until no page of the one before is open, so that no page finds its parts gone. */
async function keepAll() {
  const cache = await caches.open(keep);
  await cache.addAll(files.map((file) => new Request(file, { cache: isHashed(file) ? 'default' : 'no-cache' })));
}

async function begin() {
  const old = (await caches.keys()).filter((name) => name.startsWith(mine) && name !== keep);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request) {
  if (isHashed(request.url)) return (await kept(request)) ?? fetch(request);
  try {
    return await fetchSoon(request);
  } catch (error) {
    const found = await kept(request);
    if (found) return found;
    throw error;
  }
}

/** Gives up on a network that does not begin to answer; a slow answer that has begun may take its time. */
async function fetchSoon(request) {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  try {
    return await fetch(request, { signal: waiting.signal });
  } finally {
    clearTimeout(timer);
  }
}

async function kept(request) {
  const cache = await caches.open(keep);
  const path = new URL(request.url).pathname.replace(/\/index\.html$/, '/');
  return cache.match(new URL(path, self.registration.scope).href, { ignoreVary: true });
}

function isHashed(url) {
  return url.includes('/assets/');
}
