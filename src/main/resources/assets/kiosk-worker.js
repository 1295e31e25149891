/* The service worker of the counter tablet: its page opens without a network. It stands behind outbox.js and sync.js. */
(() => {
  self.addEventListener('install', event => {
    self.skipWaiting();
    event.waitUntil(caches.open('kiosk').then(pages => pages.add('/kiosk')));
  });
  self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', event => {
    if (event.request.mode === 'navigate') {
      event.respondWith(caches.match('/kiosk', {cacheName: 'kiosk', ignoreVary: true})
        .then(page => page || fetch(event.request)));
    }
  });
})();
