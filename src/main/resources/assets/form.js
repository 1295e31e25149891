/* The form of a survey point. Without this script it is one plain page that goes by itself. */
(() => {
  const form = document.getElementById('answers');
  if (!outbox) {
    return;
  }
  const STALE = 1800000; // ms after which what was entered is not shown to whoever has the phone by then
  const SILENT = 5000; // ms for which a busy server is waited for without a word
  const ATTEMPTS = 3;
  const button = form.querySelector('button[type=submit]');
  const refused = document.querySelector('.problems'); // Then the page shows all at once what was sent and is wrong.
  let sending = false; // From here on nothing can be changed: it is on its way.

  function read() {
    const fields = {};
    for (const [name, value] of new FormData(form)) {
      fields[name] = value;
    }
    return outbox.item(form.dataset.point, fields);
  }

  /** Until it is sent, what was entered survives a reload of this tab; its id with it, so that it stays one answer. */
  const draft = {
    key: 'draft ' + location.pathname,
    step: 0,
    save() {
      if (sending) {
        return;
      }
      try {
        const kept = {at: Date.now(), step: draft.step, entered: [...new FormData(form)]};
        sessionStorage.setItem(draft.key, JSON.stringify(kept));
      } catch (e) {
        // Then not.
      }
    },
    /** Whether there was one for these questions. */
    restore() {
      try {
        const {at, step, entered} = JSON.parse(sessionStorage.getItem(draft.key));
        const questionnaire = form.elements.questionnaire.value;
        if (Math.abs(Date.now() - at) > STALE
            || !entered.some(field => field[0] === 'questionnaire' && field[1] === questionnaire)) {
          return false;
        }
        for (const [name, value] of entered) {
          const fields = form.elements[name];
          if (fields) {
            fields.value = value;
          }
        }
        draft.step = step;
        return true;
      } catch (e) {
        return false;
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

  /** Thanks without asking the network for a page: it may be gone again. */
  function thank(became) {
    const thanks = document.getElementById('thanks');
    const main = form.parentNode;
    [...main.children].forEach(part => {
      part.hidden = part !== thanks;
    });
    thanks.querySelector(became.earlier ? '.stored' : '.earlier').hidden = true;
    document.title = thanks.querySelector('h1').textContent;
    form.reset();
    addEventListener('popstate', () => location.reload()); // Back leads to a new form.
    history.replaceState(null, '', form.dataset.thanks + (became.earlier ? '?earlier=true' : ''));
    scrollTo(0, 0);
    thanks.focus();
    speech.follow();
  }

  async function attempt(item) {
    for (let attempts = 1; ; attempts++) {
      const became = await outbox.attempt(item);
      if (!became.later || became.later > SILENT || attempts === ATTEMPTS) {
        return became;
      }
      await new Promise(resolve => setTimeout(resolve, became.later));
    }
  }

  async function send() {
    if (sending) {
      return;
    }
    sending = true;
    button.disabled = true;
    button.textContent = form.dataset.sending;
    const item = read();
    const kept = await outbox.keep(item);
    const became = await attempt(item);
    if (became.refused) {
      // The page that the server answers a form with says what is wrong, field by field.
      await outbox.drop(item.id);
      form.submit();
      return;
    }
    if (kept || !('later' in became)) {
      draft.forget();
    }
    if ('later' in became) {
      showWaiting();
      page.wait(item, became.later, thank);
    } else {
      await outbox.drop(item.id);
      thank(became);
    }
  }

  /** Leaves nothing but the heading and the note of what waits. */
  function showWaiting() {
    const note = document.getElementById('outbox');
    const heading = document.querySelector('h1');
    heading.textContent = note.dataset.title;
    heading.className = '';
    form.before(heading, note);
    form.hidden = true;
  }

  const personal = document.getElementById('personal');
  const pattern = new RegExp(personal.dataset.pattern);
  const warn = () => {
    personal.textContent = pattern.test(form.elements.suggestion.value) ? personal.dataset.text : '';
  };

  // Else the browser fills the next form with the answers of the one that was sent.
  form.autocomplete = 'off';
  if (refused) {
    refused.focus();
  } else if (!draft.restore()) {
    // The page may be a copy whose id was sent before.
    form.elements.id.value = outbox.newId();
    form.elements.startedAt.value = new Date().toISOString();
  }
  warn();
  form.addEventListener('input', () => {
    warn();
    draft.save();
  });
  form.addEventListener('change', draft.save);
  const steps = refused ? null : oneAtATime(form, {
    send,
    moved(number) {
      draft.step = number;
      draft.save();
      speech.follow();
    },
    isOver: () => sending
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (steps) {
      steps.forward();
    } else {
      send();
    }
  });
  if (steps) {
    steps.begin(draft.step);
    // A tab that was made as the double of another has its id too; whoever comes second takes one of its own.
    if (navigator.locks) {
      navigator.locks.request('form ' + form.elements.id.value, {ifAvailable: true}, lock => {
        if (lock) {
          return new Promise(() => {});
        }
        form.elements.id.value = outbox.newId();
        steps.stay();
        return null;
      });
    }
  }
  addEventListener('pageshow', event => event.persisted && location.reload());
})();
