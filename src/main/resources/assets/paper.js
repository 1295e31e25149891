/*
 * Sheets of paper by keys. A sheet is kept on this computer first, then sent by a PUT that may be repeated, and dropped when the
 * server says that it has it. Undoing one is a wish that is kept and sent likewise.
 *
 * A sheet: {id, api, batch, number, text, fields, body, stored, undone, wasUndone, refused}; undone is what is wanted, wasUndone what the
 * server knows, refused why it was refused.
 */
(() => {
  const form = document.getElementById('sheet');
  if (!form || !self.fetch || !Element.prototype.closest) {
    return;
  }
  const words = form.dataset;
  const PATIENCE = 15000;
  const FIRST_PAUSE = 2000;
  const LONGEST_PAUSE = 30000;
  const PROFILE = ['sex', 'age', 'education', 'occupation', 'disability'];
  const withKept = disk('suaraloket-paper', 'sheets', {keyPath: 'id'});
  const groups = [...form.querySelectorAll('.typed')];
  const list = document.getElementById('sheets');
  const wrong = document.getElementById('wrong');
  const told = document.getElementById('told');
  const unsent = document.getElementById('unsent');
  const sheets = new Map();
  let number = Number(words.number);
  let counted = Number(document.getElementById('count').textContent);
  let pause = FIRST_PAUSE;
  let timer = 0;
  let sending = false;
  let leaving = false;

  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (all, i) => values[i]);

  /** A UUID of version 4. Over plain HTTP browsers have no randomUUID. */
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    return [...bytes].map(byte => (byte + 256).toString(16).slice(1)).join('')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  /* ---- the sheet that is being typed ---- */

  const radios = group => [...group.querySelectorAll('input')];
  const chosen = group => radios(group).find(radio => radio.checked);

  function go(group) {
    const radio = chosen(group) || radios(group)[0];
    radio.focus();
    group.scrollIntoView({block: 'nearest'});
  }

  function goFrom(group, step) {
    const next = groups[groups.indexOf(group) + step];
    if (next) {
      go(next);
    } else if (step > 0) {
      form.elements.suggestion.focus();
    }
  }

  function choose(group, radio) {
    radio.checked = true;
    wrong.textContent = '';
    goFrom(group, 1);
  }

  function byKey(group, key) {
    const choices = radios(group).filter(radio => radio.value);
    if (key === ' ' || key === '0') {
      return radios(group).find(radio => !radio.value);
    }
    if (/^[1-9]$/.test(key)) {
      return choices[key - 1];
    }
    const letter = key.toLowerCase();
    return group.id.startsWith('f-q')
      ? choices['abcd'.indexOf(letter)]
      : choices.find(radio => radio.parentNode.textContent.replace(/^\s*\d+\s*/, '').toLowerCase().startsWith(letter));
  }

  function fields() {
    const all = {};
    new FormData(form).forEach((value, name) => {
      all[name] = value;
    });
    return all;
  }

  function sheet(all) {
    const answers = {};
    const respondent = {};
    let digits = '';
    groups.forEach(group => {
      const name = group.id.slice(2);
      if (PROFILE.includes(name)) {
        respondent[name] = all[name] || undefined;
      } else {
        digits += all[name] || '·';
        answers[name] = all[name] ? Number(all[name]) : undefined;
      }
    });
    const known = PROFILE.map(name => all[name]).filter(Boolean).join(', ');
    const day = new Date(all.date + 'T12:00').toLocaleDateString(words.lang, {day: 'numeric', month: 'short', year: 'numeric'});
    const service = form.elements.service.selectedOptions[0].textContent;
    return {
      id: all.id,
      api: words.api,
      batch: all.batch,
      number: ++number,
      text: fill(known ? words.shortProfile : words.short, service, day, digits, known),
      fields: all,
      body: JSON.stringify({
        service: all.service, questionnaire: all.questionnaire, date: all.date,
        answers, respondent, suggestion: all.suggestion || undefined
      }),
      stored: false,
      undone: false,
      wasUndone: false
    };
  }

  /** Where the eyes are sent, not at the far end of the sheet. */
  function complain(text, element) {
    element.before(wrong);
    wrong.textContent = text;
    element.focus();
  }

  function store() {
    const all = fields();
    if (!all.service) {
      return complain(words.chooseService, form.elements.service);
    }
    if (!groups.some(group => group.id.startsWith('f-q') && all[group.id.slice(2)])) {
      complain(words.noAnswer, groups[0]);
      return go(groups[0]);
    }
    const made = sheet(all);
    sheets.set(made.id, made);
    keep(made);
    clear();
    show();
    send();
  }

  function clear() {
    groups.forEach(group => radios(group).forEach(radio => {
      radio.checked = !radio.value;
    }));
    form.elements.suggestion.value = '';
    form.elements.id.value = newId();
    wrong.textContent = '';
    go(groups[0]);
  }

  /** Puts a sheet that was refused back before whoever typed it. */
  function reopen(refused) {
    sheets.delete(refused.id);
    drop(refused.id);
    Object.keys(refused.fields).filter(name => !['csrf', 'batch'].includes(name)).forEach(name => {
      const field = form.elements[name];
      if (field) {
        field.value = refused.fields[name];
      }
    });
    show();
    go(groups[0]);
  }

  /* ---- what was typed ---- */

  function keep(item) {
    return withKept('readwrite', kept => kept.put(item)).catch(() => {}); // It is in memory, and leaving warns.
  }

  function drop(id) {
    return withKept('readwrite', kept => kept.delete(id)).catch(() => {});
  }

  const settled = item => item.stored && item.undone === item.wasUndone;

  async function call(method, path, body) {
    const patience = new AbortController();
    const ending = setTimeout(() => patience.abort(), PATIENCE);
    try {
      return await fetch(path, {
        method, body, signal: patience.signal, redirect: 'error',
        headers: {'Content-Type': 'application/json', 'X-CSRF-Token': form.elements.csrf ? form.elements.csrf.value : ''}
      });
    } finally {
      clearTimeout(ending);
    }
  }

  /** Whether the server has heard; only ours is believed. */
  async function attempt(item) {
    const path = item.api + item.batch + '/responses/' + item.id;
    const wish = item.undone;
    const answer = await (!item.stored ? call('PUT', path, item.body)
      : call(wish ? 'PUT' : 'DELETE', path + '/exclusion', wish ? '{}' : undefined));
    if (answer.status === 401 || answer.status === 403) {
      unsent.querySelector('.out').hidden = false;
      return false;
    }
    if (answer.ok && (answer.status === 204 || (await answer.json()).id === item.id)) {
      if (item.stored) {
        item.wasUndone = wish;
      } else {
        item.stored = true;
        counted += item.undone ? 0 : 1;
      }
      return true;
    }
    const ours = (answer.headers.get('Content-Type') || '').includes('problem+json');
    if (ours && answer.status < 500 && answer.status !== 408 && answer.status !== 429) {
      const problem = await answer.json();
      item.refused = problem.errors ? problem.errors.map(error => error.reason || error.detail || error.message).filter(Boolean).join(' ') : problem.detail;
      return true;
    }
    return false;
  }

  async function send() {
    if (sending) {
      return;
    }
    sending = true;
    clearTimeout(timer);
    let later = false;
    try {
      for (let item = next(); item && !later; item = next()) {
        later = !await attempt(item);
        if (!later) {
          pause = FIRST_PAUSE;
          await (settled(item) ? drop(item.id) : keep(item));
          show(item);
        }
      }
    } catch (e) {
      later = true;
    }
    sending = false;
    show();
    if (later || next()) {
      timer = setTimeout(send, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  const next = () => [...sheets.values()].find(item => !settled(item) && !item.refused);
  const waiting = () => [...sheets.values()].filter(item => !settled(item));

  function undo(id, undone) {
    const item = sheets.get(id);
    if (item && item.undone !== undone) {
      item.undone = undone;
      counted += !item.stored ? 0 : undone ? -1 : 1;
      keep(item);
      show();
      send();
    }
  }

  /* ---- what is seen of it ---- */

  function row(item) {
    const line = document.createElement('li');
    const text = document.createElement('p');
    const no = document.createElement('b');
    const says = document.createElement('span');
    no.textContent = item.number;
    says.className = 'says';
    says.textContent = ' ' + item.text + ' ';
    text.append(no, says);
    if (item.undone || item.refused) {
      const state = document.createElement('b');
      state.className = 'state';
      state.textContent = item.refused || words.undone;
      text.append(state);
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.textContent = item.refused ? words.reopen : item.undone ? words.readmit : words.undo;
    button.setAttribute('aria-label', button.textContent + ' ' + item.number);
    button.addEventListener('click', () => item.refused ? reopen(item) : undo(item.id, !item.undone));
    line.append(text, button);
    line.dataset.id = item.id;
    return line;
  }

  function show(done) {
    const all = [...sheets.values()].sort((a, b) => b.number - a.number);
    const open = all.filter(item => !item.stored);
    const focused = document.activeElement.closest('.sheets li');
    list.replaceChildren(...all.filter(item => item.stored).slice(0, 10).map(row));
    unsent.querySelector('ul').replaceChildren(...open.map(row));
    unsent.hidden = !open.some(item => item.refused || pause > FIRST_PAUSE) && unsent.querySelector('.out').hidden;
    unsent.querySelector('ul').hidden = !open.length;
    document.getElementById('count').textContent = counted;
    document.getElementById('end').hidden = !all.some(item => item.stored);
    if (done && done.stored) {
      told.textContent = fill(done.undone ? words.undoneOf : words.stored, done.number);
    } else if (open.length && !unsent.hidden) {
      told.textContent = fill(words.waiting, open[0].number);
    }
    if (focused) {
      const again = document.querySelector('.sheets li[data-id="' + focused.dataset.id + '"] button');
      (again || chosen(groups[0])).focus();
    }
  }

  /** What the server has told of the pile. */
  function readRows() {
    list.querySelectorAll('li').forEach(line => {
      const undone = line.dataset.undone === 'true';
      if (!undone || line.querySelector('form')) {
        sheets.set(line.dataset.id, {
          id: line.dataset.id, api: words.api, batch: form.elements.batch.value, number: Number(line.dataset.number),
          text: line.querySelector('.says').textContent, stored: true, undone, wasUndone: undone
        });
      }
    });
  }

  async function readKept() {
    const kept = await withKept('readonly', store => store.getAll()).catch(() => []);
    kept.filter(item => item.api === words.api).forEach(item => {
      const known = sheets.get(item.id);
      if (!known) {
        // Of one that is stored the server has told, though not among the latest.
        counted += item.stored ? Number(item.wasUndone) - Number(item.undone) : 0;
        sheets.set(item.id, item.stored ? item : Object.assign(item, {number: ++number}));
      } else {
        // It was stored, and nobody heard of it here.
        counted += Number(known.undone) - Number(item.undone);
        known.undone = item.undone;
        if (settled(known)) {
          drop(item.id);
        }
      }
    });
    if (kept.length) {
      pause = FIRST_PAUSE;
      show();
      send();
    }
  }

  /* ---- keys ---- */

  function onKey(event) {
    const target = event.target;
    if (event.altKey || event.metaKey || event.isComposing || target.closest('.pile')) {
      return;
    }
    if (event.ctrlKey) {
      const last = [...sheets.values()].filter(item => !item.undone && !item.refused).sort((a, b) => b.number - a.number)[0];
      if (event.key.toLowerCase() === 'z' && last && target.type !== 'textarea' && !event.repeat) {
        event.preventDefault();
        undo(last.id, true);
      }
      return;
    }
    const group = target.closest('.typed') || (target === document.body ? groups[0] : null);
    const text = target === form.elements.suggestion;
    if (event.key === 'Enter' && !event.shiftKey && (group || text || target.closest('.stays'))) {
      event.preventDefault();
      if (!event.repeat) {
        target.closest('.stays') ? go(groups[0]) : store();
      }
    } else if (event.key === 'Backspace' && (group || text && !target.value)) {
      event.preventDefault();
      text ? go(groups[groups.length - 1]) : goFrom(group, -1);
    } else if (group && event.key.length === 1) {
      const radio = byKey(group, event.key);
      if (radio) {
        event.preventDefault();
        if (!event.repeat) {
          choose(group, radio);
        }
      }
    }
  }

  document.addEventListener('keydown', onKey);
  form.addEventListener('submit', event => {
    if (event.submitter && event.submitter.formMethod === 'get') {
      return;
    }
    event.preventDefault();
    store();
  });
  // A reload keeps what stays from sheet to sheet.
  ['service', 'date'].forEach(name => form.elements[name].addEventListener('change', () => {
    const all = fields();
    history.replaceState(null, '', '?' + new URLSearchParams({service: all.service, date: all.date, questionnaire: all.questionnaire}));
  }));
  const printed = form.elements.questionnaire;
  printed.addEventListener('change', () => {
    const all = fields();
    location.search = '?' + new URLSearchParams({service: all.service, date: all.date, questionnaire: all.questionnaire});
  });
  addEventListener('online', () => {
    pause = FIRST_PAUSE;
    send();
  });
  addEventListener('beforeunload', event => {
    if (!leaving && waiting().length) {
      event.preventDefault();
      event.returnValue = '';
    }
  });
  document.getElementById('again').addEventListener('click', () => {
    leaving = true;
  });
  document.querySelector('.by-key').hidden = false;
  document.querySelectorAll('.typing .plain').forEach(element => {
    element.hidden = true;
  });
  readRows();
  show();
  readKept();
  if (!document.querySelector('.problems[role=alert]')) {
    form.elements.service.value ? go(groups[0]) : form.elements.service.focus();
  }
})();
