/*
 * The service worker of residents' pages, where browsers have one: opens a form again without a network. It stands behind
 * outbox.js and sync.js in one file.
 */
(() => {
  const COPIES = 'residents';
  const PATIENCE = 5000;
  const FORM = /^\/s\/[^/]+$/;

  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

  self.addEventListener('fetch', event => {
    const path = new URL(event.request.url).pathname;
    if (event.request.mode === 'navigate' && event.request.method === 'GET' && FORM.test(path)) {
      event.respondWith(form(event.request, path));
    }
  });

  /** The form as the server has it now; an earlier copy if it has none to give, or takes too long. */
  async function form(request, path) {
    const fresh = fetch(request);
    const kept = await caches.match(path, {cacheName: COPIES, ignoreVary: true}).catch(() => null);
    if (!kept) {
      return fresh;
    }
    const tooLong = new Promise(resolve => setTimeout(() => resolve(kept), PATIENCE));
    return Promise.race([fresh.then(page => judge(page, kept, path), () => kept), tooLong]);
  }

  function judge(page, kept, path) {
    if (page.status === 404 || page.status === 410) {
      caches.open(COPIES).then(copies => copies.delete(path)); // There is no such form any longer.
    }
    return page.status < 500 ? page : kept;
  }
})();
