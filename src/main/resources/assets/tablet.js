/* What this tablet is to the server: enrolled by a code, known by its token, told what to ask, and telling how it is. */
const tablet = (() => {
  const PATIENCE = 20000;
  const ROOM = 1048576; // bytes: a thousand answers
  const MOST_RANDOM = 65536;
  const ROOM_LASTS = 3600000;

  const values = {token: null, office: null, tag: null}; // what the tablet remembers; answers are never among it
  const withKept = disk('tablet', 'kept');

  /** Reads what is remembered from before; without a disk it is remembered until the page is closed. */
  async function load() {
    try {
      for (const name of Object.keys(values)) {
        values[name] = await withKept('readonly', kept => kept.get(name));
      }
    } catch (e) {
      // Staff are told by the next report.
    }
  }

  async function remember(news) {
    Object.assign(values, news);
    try {
      await withKept('readwrite', kept => Object.keys(news).map(name => kept.put(news[name], name)).pop());
    } catch (e) {
      // As above.
    }
  }

  async function call(path, options) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    const headers = Object.assign({'Content-Type': 'application/json'}, options.headers);
    if (values.token) {
      headers.Authorization = 'Bearer ' + values.token;
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
    const {token, tag} = values;
    if (!token) {
      return {};
    }
    const answer = await call('/me', {headers: tag ? {'If-None-Match': tag} : {}});
    if (answer && answer.status === 200) {
      const office = await answer.json();
      await remember({office, tag: answer.headers.get('ETag')});
      return {office};
    }
    if (answer && (answer.status === 401 || answer.status === 410)) {
      await load();
      if (values.token !== token) {
        return ask(); // Another page of this tablet has got a new one.
      }
      await remember({token: null, office: null, tag: null});
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
    await remember({token, tag: null});
    const {office} = await ask();
    return office ? {office} : {problem: 'offline'};
  }

  let tried = {};

  /** Whether there is room for many more answers. How full a disk is browsers do not tell truly any longer, so it is tried. */
  async function hasRoom() {
    if (performance.now() < tried.until) {
      return tried.room;
    }
    const ballast = new Uint8Array(ROOM);
    for (let at = 0; at < ROOM; at += MOST_RANDOM) {
      crypto.getRandomValues(ballast.subarray(at, at + MOST_RANDOM)); // Or it would be kept as next to nothing.
    }
    tried = {until: performance.now() + ROOM_LASTS, room: true};
    try {
      await withKept('readwrite', kept => kept.put(ballast, 'ballast'));
      await withKept('readwrite', kept => kept.delete('ballast'));
    } catch (e) {
      tried.room = false;
    }
    return tried.room;
  }

  let asked = null; // once in the life of a page: some browsers ask whoever stands there

  /**
   * {used, quota, persistent}: bytes as far as the browser tells, a quota of 0 if nothing can be kept, all of it used if there is
   * no room; persistent: it has promised to throw nothing away.
   */
  async function storage() {
    const {usage, quota} = navigator.storage && navigator.storage.estimate ? await navigator.storage.estimate() : {};
    asked = asked || (navigator.storage && navigator.storage.persist ? navigator.storage.persist() : Promise.resolve(false));
    const persistent = await asked || Boolean(navigator.storage && navigator.storage.persisted && await navigator.storage.persisted());
    if (outbox.forgetful()) {
      return {used: usage, quota: 0, persistent};
    }
    return await hasRoom() ? {used: usage, quota, persistent} : {used: usage || ROOM, quota: usage || ROOM, persistent};
  }

  /** Leaves with the staff what the server has refused; from then on they have it, in their pages. */
  async function handOver(items) {
    for (const item of items.filter(each => each.refused && values.token)) {
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
    if (!values.token) {
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
      await remember({token: told.rotate});
    }
  }

  let outdated = false; // stays so until this page is opened anew

  /** Whether the server has another page than this one; it is kept, and opens next. */
  async function newPage() {
    try {
      const answer = await fetch('/kiosk', {cache: 'no-cache', credentials: 'omit'});
      const page = await answer.clone().text();
      if (!answer.ok || !page.includes('<html class="kiosk"')) {
        return outdated; // No answer of ours.
      }
      const copies = await caches.open('kiosk');
      const copy = await copies.match('/kiosk', {ignoreVary: true});
      const before = copy && await copy.text();
      if (before !== page) {
        await copies.put('/kiosk', answer);
      }
      outdated = outdated || Boolean(before) && before !== page;
    } catch (e) {
      // No network, or no copies: another time.
    }
    return outdated;
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

  return {load, office: () => values.office, ask, enrol, storage, handOver, report, sync, newPage};
})();
