/* The form as staff look at it before they publish it: step by step as residents see it, but nothing is kept or sent. */
(() => {
  const form = document.getElementById('answers');
  const steps = oneAtATime(form, {
    send() {
      location.assign(form.action + '?id=-');
    },
    moved() {},
    isOver: () => false
  });
  form.autocomplete = 'off';
  form.addEventListener('submit', event => {
    event.preventDefault();
    steps.forward();
  });
  steps.begin(0);
})();
