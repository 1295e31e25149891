/*
 * The counter tablet. What a resident answers is on the tablet's disk before it says thank you, and nothing of it is
 * left on the screen for the next. Staff enrol the tablet once with a code; from then on it needs no network.
 */
(async () => {
  const STRAY = 400; // ms in which a second tap is not meant for the screen that has just come
  const SIGNS = ['23456789', 'ABCDEFGHJ', 'KMNPQRST', 'UVWXYZ']; // those of codes
  const {part} = screens;
  const code = part('code');

  /** Clean for whoever comes next. */
  function rest() {
    visit.forget();
    screens.reset(tablet.place());
    screens.show(tablet.office() ? 'attract' : 'enrol');
    upkeep.tell();
  }

  addEventListener('click', event => {
    if (event.detail > 1 && screens.age() < STRAY) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);
  addEventListener('contextmenu', event => event.preventDefault());
  // There is nothing behind this page to go back to.
  history.pushState(null, '');
  addEventListener('popstate', () => history.pushState(null, ''));

  part('start').addEventListener('click', () => visit.begin(tablet.office()));
  keyboard.build(part('code-keys'), SIGNS, sign => {
    code.value += sign;
  });
  part('code-erase').addEventListener('click', () => {
    code.value = code.value.slice(0, -1);
  });
  part('enrol-form').addEventListener('submit', async event => {
    event.preventDefault();
    part('enrol-problem').textContent = '';
    const became = await tablet.enrol(code.value);
    if (became.office) {
      code.value = '';
      rest();
      upkeep.routine();
    } else {
      part('enrol-problem').textContent = part('enrol').dataset[became.problem];
    }
  });

  visit.listen(rest, upkeep.send);
  idle.listen(rest);
  desk.listen(rest);
  await tablet.load();
  rest();
  if (location.hash.length > 1 && !tablet.office()) {
    code.value = location.hash.slice(1);
    history.replaceState(null, '', location.pathname);
    part('enrol-form').requestSubmit();
  }
  upkeep.start(rest);
})();
