/*
 * What every page of residents does: send what waits on this phone whenever there is a chance, tell what still waits,
 * and show larger letters to whoever wants them.
 */
const page = (() => {
  const FIRST_PAUSE = 2000;
  const LONGEST_PAUSE = 300000;
  const FORM = /^\/s\/[^/]+$/;

  const status = document.getElementById('outbox');
  let pause = FIRST_PAUSE;
  let timer = 0;
  let round = null;
  let watched = null; // {id, sent}: whose page waits for it

  function flush() {
    round = round || outbox.send(told).then(later => {
      if (later === null) {
        pause = FIRST_PAUSE;
      } else {
        again(later);
      }
    }).then(tell).finally(() => {
      round = null;
    });
    return round;
  }

  function told(item, became) {
    pause = FIRST_PAUSE;
    if (watched && watched.id === item.id) {
      watched.became = became;
    }
  }

  /** Sends what waits some time from now: each time later, and not before the server wants it. */
  function again(least) {
    clearTimeout(timer);
    timer = setTimeout(flush, Math.max(pause, least));
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  }

  async function tell() {
    const items = await outbox.items();
    if (watched && !items.some(item => item.id === watched.id)) {
      watched.sent(watched.became || {stored: true}); // From here, from another tab or by the worker.
      return;
    }
    const refused = items.filter(item => item.refused).length;
    const lines = [
      [items.length - refused, outbox.forgetful() ? status.dataset.memory : status.dataset.waiting],
      [refused, status.dataset.refused]
    ];
    const text = lines.filter(line => line[0]).map(line => line[1].replace('{0}', line[0])).join(' ');
    if (status.textContent !== text) {
      status.textContent = text;
    }
    status.hidden = !text;
  }

  /** Says that the item waits and goes on trying; calls sent(became) when it does not wait any longer. */
  async function wait(id, least, sent) {
    watched = {id, sent};
    again(least);
    if (worker) {
      worker.then(ready => ready.sync && ready.sync.register('outbox')).catch(() => {}); // Then from a page.
    }
    await tell();
    status.focus();
  }

  const loaded = new Promise(resolve => addEventListener('load', resolve)); // First of all the page is to be seen.

  // Browsers have it over HTTPS alone.
  const worker = navigator.serviceWorker && loaded.then(() => navigator.serviceWorker.register('/worker.js'))
    .then(() => navigator.serviceWorker.ready);
  if (worker) {
    worker.then(copyForm).catch(() => {}); // Then without.
    navigator.serviceWorker.addEventListener('message', tell);
  }

  /** Keeps this form for when there is no network; it comes out of what the browser has just loaded. */
  async function copyForm() {
    if (!FORM.test(location.pathname)) {
      return;
    }
    const copy = await fetch(location.pathname, {cache: 'force-cache'});
    if (copy.ok) {
      await (await caches.open('residents')).put(location.pathname, copy);
    }
  }

  const large = document.getElementById('large');

  function enlarge(on) {
    document.documentElement.classList.toggle('large', on);
    large.setAttribute('aria-pressed', on);
  }

  large.addEventListener('click', () => {
    const on = large.getAttribute('aria-pressed') !== 'true';
    enlarge(on);
    try {
      localStorage.setItem('large', on);
    } catch (e) {
      // For this page alone, then.
    }
  });
  try {
    enlarge(localStorage.getItem('large') === 'true');
  } catch (e) {
    enlarge(false);
  }
  large.parentNode.hidden = false;

  addEventListener('online', () => {
    pause = FIRST_PAUSE;
    flush();
  });
  document.addEventListener('visibilitychange', () => document.hidden || flush());
  loaded.then(flush);

  return {wait};
})();
