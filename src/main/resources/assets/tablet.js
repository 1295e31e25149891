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
      const answer = await fetch('/api/v1/tablets' + path, Object.assign({credentials: 'omit', cache: 'no-store', signal: patience.signal}, options, {headers}));
      const type = answer.headers.get('Content-Type') || '';
      return type.includes('json') || answer.status === 304 ? answer : null; // The rest are login pages and filters.
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
    if (answer && answer.status === 401 && memory.token && kept.get('token') && kept.get('token') !== memory.token) {
      delete memory.token; // Another page of this tablet has got a new one.
      return ask();
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
    const {office} = await ask();
    return office ? {office} : {problem: 'offline'};
  }

  let asked = null; // once in the life of a page: some browsers ask whoever stands there

  /** What the browser lets this page keep, in bytes as far as it tells; persistent: it has promised to throw nothing away. */
  async function storage() {
    if (!navigator.storage || !navigator.storage.estimate) {
      return {persistent: false};
    }
    const {usage, quota} = await navigator.storage.estimate();
    asked = asked || navigator.storage.persist();
    const persistent = await asked || await navigator.storage.persisted();
    return {used: usage, quota: outbox.forgetful() ? 0 : quota, persistent};
  }

  /** Leaves with the staff what the server has refused; from then on they have it, in their pages. */
  async function handOver(items) {
    for (const item of items.filter(each => each.refused && known('token'))) {
      const answer = await call('/me/refused/' + item.id, {
        method: 'PUT',
        body: JSON.stringify({refused: item.refused, response: JSON.parse(item.body)})
      });
      if (answer && answer.ok && (await answer.json()).id === item.id) {
        await outbox.drop(item.id);
      }
    }
  }

  /** Tells the server how the tablet is. */
  async function report(items) {
    if (!known('token')) {
      return;
    }
    const waiting = items.filter(item => !item.refused);
    const oldest = waiting.map(item => item.at).filter(Boolean).sort((a, b) => a - b)[0];
    const {used, quota, persistent} = await storage();
    const battery = navigator.getBattery ? await navigator.getBattery() : null;
    const answer = await call('/me/report', {
      method: 'PUT',
      body: JSON.stringify({
        waiting: waiting.length,
        oldest: oldest ? new Date(oldest).toISOString() : undefined,
        refused: items.length - waiting.length,
        app: document.documentElement.dataset.version,
        storageUsed: used,
        storageQuota: quota,
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

  /** Lets the browser send what waits, also when this page is closed, where it can. */
  async function sync() {
    try {
      await (await navigator.serviceWorker.ready).sync.register('outbox');
    } catch (e) {
      // Then from this page alone.
    }
  }

  if (navigator.serviceWorker) {
    navigator.serviceWorker.register('/kiosk-worker.js', {scope: '/kiosk'}).catch(() => {}); // Then without.
  }

  return {office: () => known('office'), ask, enrol, storage, handOver, report, sync, newPage};
})();
