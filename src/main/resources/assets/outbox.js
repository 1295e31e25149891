'use strict';
/*
 * What waits on this device until the server has stored it. An item is kept first (IndexedDB), then sent by a PUT that
 * may be repeated, and dropped after a 200 or 201; one that is refused stays. Nothing expires. It knows of no page:
 * pages use it, and the worker that sends when no page is open.
 *
 * An item: {id, at, body, refused?}; at is when it was made (ms), refused the status of the answer that refused it.
 */
// eslint-disable-next-line no-unused-vars
const outbox = (() => {
  const PATIENCE = 20000;
  const memory = new Map(); // where the browser keeps nothing: until the page is closed

  let opened = null;

  /** What this device keeps, or null if it keeps nothing. */
  function database() {
    opened = opened || new Promise(resolve => {
      try {
        const request = indexedDB.open('suaraloket', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('outbox', {keyPath: 'id'});
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve(null);
      } catch (e) {
        resolve(null);
      }
    });
    return opened;
  }

  /** A UUID of version 4. Over plain HTTP browsers have no randomUUID. */
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    return [...bytes].map(byte => (byte + 256).toString(16).slice(1)).join('')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  /** A form as it is sent, out of its fields by name; what is empty is not given. */
  function item(point, fields) {
    const given = name => fields[name] || undefined;
    const answers = {};
    Object.keys(fields).filter(name => /^q\d+$/.test(name) && fields[name]).forEach(name => {
      answers[name] = Number(fields[name]);
    });
    const disability = given('disability');
    return {
      id: fields.id,
      at: Date.now(),
      body: JSON.stringify({
        point,
        service: given('service'),
        questionnaire: given('questionnaire'),
        startedAt: given('startedAt'),
        submittedAt: new Date().toISOString(),
        answers,
        respondent: {
          sex: given('sex'),
          age: given('age'),
          education: given('education'),
          occupation: given('occupation'),
          disability: disability && disability === 'yes'
        },
        suggestion: given('suggestion'),
        trap: given('trap')
      })
    };
  }

  /** Does the work on the kept items; its result comes when it is on the device's disk. */
  async function withKept(mode, work) {
    const db = await database();
    if (!db) {
      throw new Error('nothing is kept here');
    }
    return new Promise((resolve, reject) => {
      const transaction = db.transaction('outbox', mode);
      const request = work(transaction.objectStore('outbox'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  /** Whether the item outlives this page. */
  async function keep(item) {
    try {
      await withKept('readwrite', kept => kept.put(item));
      memory.delete(item.id);
      return true;
    } catch (e) {
      memory.set(item.id, item);
      return false;
    }
  }

  async function drop(id) {
    memory.delete(id);
    try {
      await withKept('readwrite', kept => kept.delete(id));
    } catch (e) {
      // It was in memory alone; or it is sent once more, which the server knows as a repeat.
    }
  }

  async function items() {
    try {
      return [...await withKept('readonly', kept => kept.getAll()), ...memory.values()];
    } catch (e) {
      return [...memory.values()];
    }
  }

  /** What became of an attempt: stored, earlier (other answers are stored under this id), refused, or later. */
  async function attempt(item) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const answer = await fetch('/api/v1/responses/' + item.id, {
        method: 'PUT',
        headers: {'Content-Type': 'application/json'},
        body: item.body,
        credentials: 'omit',
        signal: patience.signal
      });
      if (answer.ok) {
        return {stored: true};
      }
      if (answer.status === 409) {
        return {earlier: true};
      }
      if (answer.status >= 500 || answer.status === 408 || answer.status === 429) {
        return {later: 1000 * (Number(answer.headers.get('Retry-After')) || 0)};
      }
      return {refused: answer.status};
    } catch (e) {
      return {later: 0};
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Sends what waits, one after the other, until the network or the server says later.
   *
   * @param told hears of each item what became of it
   * @return the milliseconds the server wants to be left alone, or null if nothing waits any longer
   */
  async function send(told) {
    for (const item of await items()) {
      if (item.refused) {
        continue;
      }
      const became = await attempt(item);
      if ('later' in became) {
        return became.later;
      }
      if (became.refused) {
        await keep(Object.assign({}, item, {refused: became.refused}));
      } else {
        await drop(item.id);
      }
      told(item, became);
    }
    return null;
  }

  /** Whether what waits is lost with this page. */
  function forgetful() {
    return memory.size > 0;
  }

  return {newId, item, keep, drop, items, attempt, send, forgetful};
})();
