/* Says after a moment that what was sent is being worked on, and keeps a second press from sending it again. */
(() => {
  'use strict';
  const MOMENT = 700;
  const note = document.querySelector('#busy');
  let timer;

  addEventListener('submit', event => {
    const form = event.target;
    // What another script sends itself is told by that script.
    if (event.defaultPrevented || form.method !== 'post') {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    timer = setTimeout(() => {
      note.textContent = note.dataset.text;
    }, MOMENT);
  });

  // Whoever comes back by the browser's arrow finds the page as it was before.
  addEventListener('pageshow', () => {
    clearTimeout(timer);
    note.textContent = '';
    document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent);
  });
})();
