/* What stands on the tablet: one screen at a time, in one of the office's languages, in one of two sizes. */
const screens = (() => {
  const part = id => document.getElementById(id);
  let place = null; // what the server has said of the office last, also when it asks nothing now
  let language = 'id';
  let large = false;
  let shown = null;
  let since = 0;

  function say(key, ...args) {
    const own = place && inWords(place.texts);
    const text = (own && own['kiosk.' + key]) || '';
    return args.reduce((words, arg, i) => words.replace('{' + i + '}', arg), text);
  }

  const inWords = texts => texts[language] || texts.id;

  function speak() {
    document.documentElement.lang = language;
    document.querySelectorAll('[data-say]').forEach(element => {
      element.textContent = say(element.dataset.say) || element.textContent;
    });
    document.querySelectorAll('[data-language]').forEach(button => {
      button.setAttribute('aria-pressed', button.dataset.language === language);
    });
    part('large').setAttribute('aria-pressed', large);
    document.documentElement.classList.toggle('large', large);
  }

  function show(screen) {
    shown = screen;
    since = performance.now();
    document.querySelectorAll('.screen').forEach(each => {
      each.hidden = each.id !== screen;
    });
    scrollTo(0, 0);
    const heading = part(screen).querySelector('h1');
    heading.tabIndex = -1;
    heading.focus({preventScroll: true});
  }

  /** As nobody has touched it, in an office that may be new, or null. */
  function reset(next) {
    place = next;
    language = 'id';
    large = false;
    part('office').textContent = place ? place.office : '';
    speak();
  }

  document.querySelectorAll('[data-language]').forEach(button => button.addEventListener('click', () => {
    language = button.dataset.language;
    speak();
  }));
  part('large').addEventListener('click', () => {
    large = !large;
    speak();
  });

  return {part, say, inWords, show, reset, shown: () => shown, age: () => performance.now() - since};
})();
