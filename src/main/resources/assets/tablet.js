/* What this tablet is to the server: enrolled by a code, known by its token, told what to ask, and telling how it is. */
const tablet = (() => {
  const PATIENCE = 20000;

  /** Small and read at once when the page opens; answers are never among it. */
  const kept = {
    get(name) {
      try {
        return JSON.parse(localStorage.getItem('tablet.' + name));
      } catch (e) {
        return null;
      }
    },
    set(name, value) {
      try {
        localStorage.setItem('tablet.' + name, JSON.stringify(value));
      } catch (e) {
        // Until the page is closed, then.
      }
      memory[name] = value;
    }
  };
  const memory = {};
  const known = name => memory[name] || kept.get(name);

  async function call(path, options) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    const headers = Object.assign({'Content-Type': 'application/json'}, options.headers);
    const token = known('token');
    if (token) {
      headers.Authorization = 'Bearer ' + token;
    }
    try {
      return await fetch('/api/v1/tablets' + path, Object.assign({credentials: 'omit', cache: 'no-store', signal: patience.signal}, options, {headers}));
    } catch (e) {
      return null; // No network, or none that answers.
    } finally {
      clearTimeout(timer);
    }
  }

  /** What the server now says of the point: {office} if it is new, {revoked} if the tablet may no longer, or {}. */
  async function ask() {
    if (!known('token')) {
      return {};
    }
    const answer = await call('/me', {headers: known('tag') ? {'If-None-Match': known('tag')} : {}});
    if (answer && answer.status === 200) {
      const office = await answer.json();
      kept.set('office', office);
      kept.set('tag', answer.headers.get('ETag'));
      return {office};
    }
    if (answer && (answer.status === 401 || answer.status === 410)) {
      ['token', 'office', 'tag'].forEach(name => kept.set(name, null));
      return {revoked: true};
    }
    return {};
  }

  async function enrol(code) {
    const answer = await call('', {method: 'POST', body: JSON.stringify({code})});
    if (!answer) {
      return {problem: 'offline'};
    }
    if (answer.status !== 201) {
      return {problem: answer.status === 429 ? 'busy' : 'unknown'};
    }
    const {token} = await answer.json();
    kept.set('tag', null);
    kept.set('token', token);
    if (navigator.storage && navigator.storage.persist) {
      await navigator.storage.persist();
    }
    const {office} = await ask();
    return office ? {office} : {problem: 'offline'};
  }

  /** Tells the server how the tablet is. */
  async function report(items) {
    if (!known('token')) {
      return;
    }
    const waiting = items.filter(item => !item.refused);
    const oldest = waiting.map(item => item.at).filter(Boolean).sort((a, b) => a - b)[0];
    const storage = navigator.storage && navigator.storage.estimate ? await navigator.storage.estimate() : {};
    const persistent = navigator.storage && navigator.storage.persisted ? await navigator.storage.persisted() : false;
    const battery = navigator.getBattery ? await navigator.getBattery() : null;
    const answer = await call('/me/report', {
      method: 'PUT',
      body: JSON.stringify({
        waiting: waiting.length,
        oldest: oldest ? new Date(oldest).toISOString() : undefined,
        refused: items.length - waiting.length,
        app: document.documentElement.dataset.version,
        storageUsed: storage.usage,
        storageQuota: outbox.forgetful() ? 0 : storage.quota,
        persistent,
        battery: battery ? Math.round(battery.level * 100) : undefined,
        charging: battery ? battery.charging : undefined
      })
    });
    const told = answer && answer.status === 200 ? await answer.json() : {};
    if (told.rotate) {
      kept.set('token', told.rotate);
    }
  }

  let outdated = false; // stays so until this page is opened anew

  /** Whether the server has another page than this one; it is kept, and opens next. */
  async function newPage() {
    try {
      const page = await fetch('/kiosk', {cache: 'no-cache', credentials: 'omit'});
      if (!page.ok || !window.caches) {
        return outdated;
      }
      const copies = await caches.open('kiosk');
      const kept = await copies.match('/kiosk', {ignoreVary: true});
      const other = !kept || await kept.text() !== await page.clone().text();
      if (other) {
        await copies.put('/kiosk', page);
      }
      outdated = outdated || (Boolean(kept) && other);
      return outdated;
    } catch (e) {
      return outdated;
    }
  }

  if (navigator.serviceWorker) {
    navigator.serviceWorker.register('/kiosk-worker.js', {scope: '/kiosk'}).catch(() => {}); // Then without.
  }

  return {office: () => known('office'), ask, enrol, report, newPage};
})();
