/*
 * What a resident has answered leaves this phone only when the server has stored it. It is kept first (IndexedDB), then
 * sent by a PUT that may be repeated, and dropped after a 200 or 201. Every page of residents sends what still waits.
 * Without this script the form goes by itself.
 */
(() => {
  'use strict';
  if (!window.fetch || !window.AbortController || !Promise.prototype.finally) {
    return;
  }
  const FIRST_PAUSE = 2000;
  const LONGEST_PAUSE = 300000;
  const PATIENCE = 20000;

  // ---- what waits --------------------------------------------------------------------------------------------------
  const memory = new Map(); // where the browser keeps nothing: until the page is closed

  const database = new Promise(resolve => {
    try {
      const request = indexedDB.open('suaraloket', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('outbox', {keyPath: 'id'});
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch (e) {
      resolve(null);
    }
  });

  /** Does the work on the kept items; its result comes when it is on the phone's disk. */
  async function withKept(mode, work) {
    const db = await database;
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

  async function waiting() {
    try {
      return [...await withKept('readonly', kept => kept.getAll()), ...memory.values()];
    } catch (e) {
      return [...memory.values()];
    }
  }

  // ---- sending -----------------------------------------------------------------------------------------------------
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

  let pause = FIRST_PAUSE;
  let timer = 0;
  let round = null;
  let shown = null; // the item that waits while its form's page is open
  let earlier = false; // whether that was sent before with other answers

  function flush() {
    round = round || sendAll().finally(() => {
      round = null;
    });
    return round;
  }

  async function sendAll() {
    clearTimeout(timer);
    for (const item of await waiting()) {
      if (item.refused) {
        continue;
      }
      const became = await attempt(item);
      if ('later' in became) {
        timer = setTimeout(flush, Math.max(pause, became.later));
        pause = Math.min(2 * pause, LONGEST_PAUSE);
        break;
      }
      pause = FIRST_PAUSE;
      if (became.refused) {
        await keep(Object.assign({}, item, {refused: became.refused}));
      } else {
        earlier = earlier || (item.id === shown && Boolean(became.earlier));
        await drop(item.id);
      }
    }
    await tell();
  }

  const outbox = document.getElementById('outbox');

  async function tell() {
    const items = await waiting();
    if (shown && !items.some(item => item.id === shown)) {
      thank({earlier}); // Sent from here or from another tab.
      return;
    }
    const refused = items.filter(item => item.refused).length;
    const lines = [
      [items.length - refused, memory.size ? outbox.dataset.memory : outbox.dataset.waiting],
      [refused, outbox.dataset.refused]
    ];
    const text = lines.filter(line => line[0]).map(line => line[1].replace('{0}', line[0])).join(' ');
    if (outbox.textContent !== text) {
      outbox.textContent = text;
    }
    outbox.hidden = !text;
  }

  // ---- the form ----------------------------------------------------------------------------------------------------
  const form = document.getElementById('answers');

  function read() {
    const fields = new FormData(form);
    const text = name => fields.get(name) || undefined;
    const answers = {};
    for (const [name, value] of fields) {
      if (/^q\d+$/.test(name) && value) {
        answers[name] = Number(value);
      }
    }
    const disability = text('disability');
    return {
      id: text('id'),
      body: JSON.stringify({
        point: form.dataset.point,
        service: text('service'),
        questionnaire: text('questionnaire'),
        submittedAt: new Date().toISOString(),
        answers,
        respondent: {
          sex: text('sex'),
          age: text('age'),
          education: text('education'),
          occupation: text('occupation'),
          disability: disability && disability === 'yes'
        },
        suggestion: text('suggestion')
      })
    };
  }

  /** Until it is sent, what was entered survives a reload of this tab; its id with it, so that it stays one answer. */
  const draft = {
    key: 'draft ' + location.pathname,
    save() {
      try {
        sessionStorage.setItem(draft.key, JSON.stringify([...new FormData(form)]));
      } catch (e) {
        // Then not.
      }
    },
    restore() {
      try {
        const entered = JSON.parse(sessionStorage.getItem(draft.key) || '[]');
        const questionnaire = form.elements.questionnaire.value;
        if (!entered.some(field => field[0] === 'questionnaire' && field[1] === questionnaire)) {
          return; // other questions now
        }
        for (const [name, value] of entered) {
          const fields = form.elements[name];
          if (fields) {
            fields.value = value;
          }
        }
      } catch (e) {
        // Then not.
      }
    },
    forget() {
      try {
        sessionStorage.removeItem(draft.key);
      } catch (e) {
        // There was none.
      }
    }
  };

  function thank(became) {
    location.assign(form.dataset.thanks + (became.earlier ? '?earlier=true' : ''));
  }

  async function submit() {
    const item = read();
    const kept = await keep(item);
    const became = await attempt(item);
    if (became.refused) {
      // The page that the server answers a form with says what is wrong, field by field.
      await drop(item.id);
      form.submit();
      return;
    }
    if (kept || !('later' in became)) {
      draft.forget();
    }
    if ('later' in became) {
      shown = item.id;
      const heading = form.parentNode.querySelector('h1');
      heading.textContent = outbox.dataset.title;
      heading.after(outbox);
      for (const part of form.parentNode.children) {
        part.hidden = part !== outbox && part !== heading;
      }
      timer = setTimeout(flush, Math.max(pause, became.later));
      await tell();
      outbox.focus();
    } else {
      await drop(item.id);
      thank(became);
    }
  }

  if (form) {
    const button = form.querySelector('button[type=submit]');
    const personal = document.getElementById('personal');
    // Else the browser fills the next form, which has another id, with the answers of the one that was sent.
    form.autocomplete = 'off';
    if (!document.querySelector('.problems')) {
      draft.restore();
    }
    form.addEventListener('input', () => {
      draft.save();
      personal.hidden = !new RegExp(personal.dataset.pattern).test(form.elements.suggestion.value);
    });
    form.addEventListener('change', draft.save);
    form.addEventListener('submit', event => {
      event.preventDefault();
      if (!button.disabled) {
        button.disabled = true;
        button.textContent = button.dataset.sending;
        submit();
      }
    });
    addEventListener('pageshow', event => event.persisted && location.reload());
  }
  addEventListener('online', () => {
    pause = FIRST_PAUSE;
    flush();
  });
  document.addEventListener('visibilitychange', () => document.hidden || flush());
  flush();
})();
