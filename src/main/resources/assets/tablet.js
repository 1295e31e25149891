/* What this tablet is to the server: enrolled by a code, known by its token, told what to ask, and telling how it is. */
const tablet = (() => {
  const VERSION = document.documentElement.dataset.version;
  const PATIENCE = 20000;
  const ROOM = 1048576; // bytes: a thousand answers
  const MOST_RANDOM = 65536;
  const ROOM_LASTS = 3600000;

  // What the tablet remembers; answers are never among it. What it knew last of its place outlives the token.
  const values = {token: null, office: null, tag: null, place: null};
  const withKept = disk('tablet', 'kept');

  /** Reads what is remembered from before; without a disk it is remembered until the page is closed. */
  async function load() {
    try {
      for (const name of Object.keys(values)) {
        const kept = await withKept('readonly', store => store.get(name));
        values[name] = kept === undefined ? values[name] : kept;
      }
    } catch (e) {
      // Tried again each minute.
    }
  }

  /** Whether the news outlive this page. */
  async function remember(news) {
    Object.assign(values, news);
    try {
      await withKept('readwrite', kept => Object.keys(news).map(name => kept.put(news[name], name)).pop());
      return true;
    } catch (e) {
      return false; // Staff are told by the next report.
    }
  }

  /** What the work comes to, or null if that takes too long or there is no network. */
  async function patiently(work) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      return await work(patience.signal);
    } catch (e) {
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  /** {status, body, tag} of our server's answer, or null: login pages and filters are no answers. */
  function call(path, options) {
    const headers = Object.assign({'Content-Type': 'application/json'}, options.headers);
    if (values.token) {
      headers.Authorization = 'Bearer ' + values.token;
    }
    return patiently(async signal => {
      const answer = await fetch('/api/v1/tablets' + path, Object.assign({credentials: 'omit', cache: 'no-store', signal}, options, {headers}));
      const {status} = answer;
      return {status, body: status === 304 ? {} : await answer.json(), tag: answer.headers.get('ETag')};
    });
  }

  /** What the server now says of the point: {office} if it is new, {revoked} or {closed}, or {}. */
  async function ask() {
    const {token, tag} = values;
    if (!token) {
      return {};
    }
    const answer = await call('/me', {headers: tag ? {'If-None-Match': tag} : {}});
    const status = answer && answer.status;
    if (status === 200) {
      const office = answer.body;
      const {point, label, texts} = office;
      await remember({office, tag: answer.tag, place: {office: office.office, point, label, texts}});
      return {office};
    }
    if (status === 401) {
      await load();
      if (values.token !== token) {
        return ask(); // Another page of this tablet has got a new one.
      }
      await remember({token: null, office: null, tag: null});
      return {revoked: true};
    }
    if (status === 410) {
      // The token stays: what was refused is still handed over, and staff may open the point again.
      await remember({office: null, tag: null});
      return {closed: true};
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
    await remember({token: answer.body.token, tag: null});
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

  let promised = null; // whether the browser keeps what it has; asked for once in the life of a page, and not waited for

  async function isKept() {
    const {storage} = navigator;
    if (!storage || !storage.persist) {
      return false;
    }
    if (promised === null) {
      promised = false;
      storage.persist().then(answer => {
        promised = answer;
      }).catch(() => {}); // Then not.
    }
    return promised || storage.persisted();
  }

  /**
   * {used, quota, persistent}: bytes as far as the browser tells, a quota of 0 if nothing can be kept, all of it used if there is
   * no room; persistent: it has promised to throw nothing away.
   */
  async function storage() {
    const {usage, quota} = navigator.storage && navigator.storage.estimate ? await navigator.storage.estimate() : {};
    const persistent = await isKept();
    if (outbox.forgetful()) {
      return {used: usage, quota: 0, persistent};
    }
    return await hasRoom() ? {used: usage, quota, persistent} : {used: usage || ROOM, quota: usage || ROOM, persistent};
  }

  async function battery() {
    try {
      const {level, charging} = await navigator.getBattery();
      return {battery: Math.round(level * 100), charging};
    } catch (e) {
      return {}; // Most browsers do not tell.
    }
  }

  /** Leaves with the staff what the server has refused; from then on they have it, in their pages. */
  async function handOver(items) {
    for (const item of items.filter(each => each.refused && values.token)) {
      const answer = await call('/me/refused/' + item.id, {
        method: 'PUT',
        body: JSON.stringify({refused: item.refused, response: JSON.parse(item.body)})
      });
      if (answer && (answer.status === 201 || answer.status === 200) && answer.body.id === item.id) {
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
    const {used, quota, persistent} = await storage();
    const answer = await call('/me/report', {
      method: 'PUT',
      body: JSON.stringify(Object.assign({
        waiting: waiting.length,
        oldest: waiting.length ? new Date(waiting[0].at).toISOString() : undefined,
        refused: items.length - waiting.length,
        app: VERSION,
        storageUsed: used,
        storageQuota: quota,
        persistent
      }, await battery()))
    });
    const {token} = values;
    const next = answer && answer.status === 200 && answer.body.rotate;
    if (next && !await remember({token: next})) {
      values.token = token; // The old one is good until the new one is used: only one that is kept may be.
    }
  }

  /** Whether the server has another page than this one; it is kept, and opens next. */
  async function newPage() {
    return Boolean(await patiently(async signal => {
      const answer = await fetch('/kiosk', {cache: 'no-cache', credentials: 'omit', signal});
      const page = await answer.clone().text();
      if (!answer.ok || !page.includes('<html class="kiosk"') || page.includes('data-version="' + VERSION + '"')) {
        return false; // No answer of ours, or the same.
      }
      if (self.caches) {
        await (await caches.open('kiosk')).put('/kiosk', answer);
      }
      return true;
    }));
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

  return {load, office: () => values.office, place: () => values.place, ask, enrol, storage, handOver, report, sync, newPage};
})();
