/*
 * What every page of residents does: send what waits on this phone whenever there is a chance, tell what still waits,
 * and show larger letters to whoever wants them.
 */
const page = (() => {
  if (!outbox) {
    return null;
  }
  const FORM = /^\/s\/[^/]+$/;

  const status = document.getElementById('outbox');
  const note = status.querySelector('p');
  const retry = status.querySelector('button');
  let watched = null; // {item, sent, became}: whose page waits for it

  const sender = outbox.sender((item, became) => {
    if (watched && watched.item.id === item.id) {
      watched.became = became;
    }
  }, tell);

  /** Whether the watched item is stored, since it does not wait any longer: it may have gone from elsewhere, or be lost. */
  async function stored() {
    const became = watched.became || await outbox.attempt(watched.item);
    if (became.stored || became.earlier) {
      watched.sent(became);
      return true;
    }
    await outbox.keep(Object.assign({}, watched.item, {refused: became.refused}));
    sender.again(became.later || 0);
    return false;
  }

  async function tell() {
    let items = await outbox.items();
    if (watched && !items.some(item => item.id === watched.item.id)) {
      if (await stored()) {
        return;
      }
      items = await outbox.items();
    }
    const refused = items.filter(item => item.refused).length;
    const lines = [
      [items.length - refused, outbox.forgetful() ? status.dataset.memory : status.dataset.waiting],
      [refused, status.dataset.refused]
    ];
    const text = lines.filter(line => line[0]).map(line => line[1].replace('{0}', line[0])).join(' ');
    if (note.textContent !== text) {
      note.textContent = text;
    }
    retry.hidden = !refused;
    status.hidden = !text;
  }

  /** Says that the item waits and goes on trying; calls sent(became) when the server has it. */
  async function wait(item, least, sent) {
    watched = {item, sent};
    sender.again(least);
    if (worker) {
      worker.then(ready => ready.sync && ready.sync.register('outbox')).catch(() => {}); // Then from a page.
    }
    await tell();
    status.focus();
  }

  retry.addEventListener('click', () => outbox.retry().then(sender.flush));

  const draft = 'draft ' + location.pathname.replace(/\/thanks$/, '');
  if (draft !== 'draft ' + location.pathname) {
    try {
      sessionStorage.removeItem(draft); // It became what is thanked for, whichever way that went.
    } catch (e) {
      // There was none.
    }
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

  document.addEventListener('visibilitychange', () => document.hidden || sender.flush());
  loaded.then(sender.flush);

  return {wait};
})();
