/* The service worker of the counter tablet: its page opens without a network, and answers go also when it is closed. */
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
  self.addEventListener('sync', event => {
    if (event.tag === 'outbox') {
      event.waitUntil(outbox.send(() => {}).then(later => {
        if (later !== null) {
          throw new Error('later'); // The browser asks again.
        }
      }));
    }
  });
})();
