/*
 * What waits on this device until the server has stored it. An item is kept first (IndexedDB), then sent by a PUT that
 * may be repeated, and dropped when the server says that it has it; one that is refused stays. Nothing expires. It knows of no page:
 * pages use it, and the worker that sends when no page is open.
 *
 * An item: {id, at, body, refused?, parks?}; at is when it was made (ms), refused the status of the answer that refused it; one that parks
 * stays also when other answers are stored under its id.
 */
const outbox = (() => {
  if (!self.fetch || !self.AbortController || !Promise.prototype.finally) {
    return null; // Browsers before 2019 send the form by itself.
  }
  const PATIENCE = 20000;
  const FIRST_PAUSE = 2000;
  const LONGEST_PAUSE = 300000;
  const memory = new Map(); // where the browser keeps nothing: until the page is closed
  const withKept = disk('suaraloket', 'outbox', {keyPath: 'id'});

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
      return [...await withKept('readonly', kept => kept.getAll()), ...memory.values()].sort((a, b) => a.at - b.at);
    } catch (e) {
      return [...memory.values()];
    }
  }

  /**
   * What became of an attempt: stored, earlier (other answers are stored under this id), refused, or later (ms; offline
   * if nobody answered). Only our server is believed: a hotel's login page also answers 200, a filter 403.
   */
  async function attempt(item) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const answer = await fetch('/api/v1/responses/' + item.id, {
        method: 'PUT',
        headers: {'Content-Type': 'application/json', 'Sent-At': new Date().toISOString()},
        body: item.body,
        credentials: 'omit',
        signal: patience.signal
      });
      const type = answer.headers.get('Content-Type') || '';
      if (answer.ok && (await answer.json()).id === item.id) {
        return {stored: true};
      }
      const ours = type.includes('problem+json') && answer.status < 500;
      if (ours && answer.status === 409) {
        return {earlier: true};
      }
      if (ours && answer.status !== 408 && answer.status !== 429) {
        return {refused: answer.status};
      }
      return {later: 1000 * (Number(answer.headers.get('Retry-After')) || 0)};
    } catch (e) {
      return {later: 0, offline: true};
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Sends what waits, one after the other, as long as somebody answers.
   *
   * @param told hears of each item what became of it
   * @return the milliseconds the server wants to be left alone, or null if nothing waits any longer
   */
  async function send(told) {
    let later = null;
    for (const item of await items()) {
      if (item.refused) {
        continue;
      }
      const became = await attempt(item);
      if (became.offline) {
        return became.later;
      }
      if ('later' in became) {
        later = Math.max(later, became.later);
        continue;
      }
      const refused = became.refused || item.parks && became.earlier && 409;
      if (refused) {
        await keep(Object.assign({}, item, {refused}));
      } else {
        await drop(item.id);
      }
      told(item, became);
    }
    return later;
  }

  /**
   * Goes on sending until nothing waits: each time later, at once when the network is back, and never before the server
   * wants it.
   *
   * @param told hears of each item what became of it
   * @param after is called after each round
   * @return flush() sends now, if the server lets it; again(least) some time from now, in so many ms at the earliest; wake() now,
   *     unless that is on its way
   */
  function sender(told, after) {
    let pause = FIRST_PAUSE;
    let timer = 0;
    let notBefore = 0; // by the page's own clock
    let round = null;
    let wanted = false; // while a round was under way, which may not have seen what came meanwhile

    function flush() {
      wanted = Boolean(round);
      if (!round && performance.now() >= notBefore) {
        round = send((item, became) => {
          pause = FIRST_PAUSE;
          told(item, became);
        }).then(later => {
          round = null;
          if (later !== null) {
            again(later);
          } else {
            pause = FIRST_PAUSE;
            if (wanted) {
              flush();
            }
          }
          Promise.resolve(after()).catch(() => {}); // Nobody waits for it.
        });
      }
      return round;
    }

    function again(least) {
      clearTimeout(timer);
      notBefore = performance.now() + least;
      timer = setTimeout(() => {
        timer = 0;
        notBefore = 0;
        flush();
      }, Math.max(pause, least));
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }

    addEventListener('online', () => {
      pause = FIRST_PAUSE;
      flush();
    });
    return {flush, again, wake: () => timer || flush()};
  }

  /** Lets what was refused be sent again. */
  async function retry() {
    for (const item of await items()) {
      if (item.refused) {
        await keep(Object.assign({}, item, {refused: 0}));
      }
    }
  }

  /** Whether what waits is lost with this page. */
  function forgetful() {
    return memory.size > 0;
  }

  return {newId, item, keep, drop, items, attempt, send, sender, retry, forgetful};
})();
