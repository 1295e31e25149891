/* The form of a survey point. Without this script it is one plain page that goes by itself. */
(() => {
  const form = document.getElementById('answers');
  /** Until it is sent, what was entered survives a reload of this tab; its id with it, so that it stays one answer. */
  const draft = {
    key: 'draft ' + location.pathname.replace(/\/thanks$/, ''),
    step: 0,
    save() {
      try {
        sessionStorage.setItem(draft.key, JSON.stringify({step: draft.step, entered: [...new FormData(form)]}));
      } catch (e) {
        // Then not.
      }
    },
    /** Whether there was one for these questions. */
    restore() {
      try {
        const {step, entered} = JSON.parse(sessionStorage.getItem(draft.key));
        const questionnaire = form.elements.questionnaire.value;
        if (!entered.some(field => field[0] === 'questionnaire' && field[1] === questionnaire)) {
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

  if (!form) {
    draft.forget(); // The page of thanks: also when the form went by itself.
    return;
  }
  const button = form.querySelector('button[type=submit]');
  const refused = document.querySelector('.problems'); // Then the page shows all at once what was sent and is wrong.

  function read() {
    const fields = {};
    for (const [name, value] of new FormData(form)) {
      fields[name] = value;
    }
    return outbox.item(form.dataset.point, fields);
  }

  function thank(became) {
    location.assign(form.dataset.thanks + (became.earlier ? '?earlier=true' : ''));
  }

  async function send() {
    if (button.disabled) {
      return;
    }
    button.disabled = true;
    button.textContent = form.dataset.sending;
    const item = read();
    const kept = await outbox.keep(item);
    const became = await outbox.attempt(item);
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
      page.wait(item.id, became.later, thank);
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
  const warn = () => {
    personal.hidden = !new RegExp(personal.dataset.pattern).test(form.elements.suggestion.value);
  };

  // Else the browser fills the next form with the answers of the one that was sent.
  form.autocomplete = 'off';
  const restored = !refused && draft.restore();
  if (!refused && !restored) {
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
    }
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
  }
  addEventListener('pageshow', event => event.persisted && location.reload());
})();
