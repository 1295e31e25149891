/* In a service worker: sends what waits when the browser says that there is a network again, and lets open pages know. */
(() => {
  async function send() {
    let sent = 0;
    const later = await outbox.send(() => sent++);
    if (sent) {
      (await self.clients.matchAll()).forEach(page => page.postMessage('outbox'));
    }
    if (later !== null) {
      throw new Error('later'); // The browser asks again, at longer and longer times.
    }
  }

  self.addEventListener('sync', event => {
    if (event.tag === 'outbox') {
      event.waitUntil(send());
    }
  });
})();
