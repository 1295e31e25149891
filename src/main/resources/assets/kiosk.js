/*
 * The counter tablet. What a resident answers is on the tablet's disk before it says thank you, and nothing of it is
 * left on the screen for the next. Staff enrol the tablet once with a code; from then on it needs no network.
 */
(() => {
  const IDLE = 30000; // ms without a touch, then a warning
  const WARNING = 10; // seconds that it counts down
  const THANKS = 5000;
  const STRAY = 400; // ms in which a second tap is not meant for the screen that has just come
  const LONGEST_PAUSE = 300000;
  const ROUTINE = 60000; // between two reports to the server, and two looks for something new

  const part = id => document.getElementById(id);
  const shown = {screen: null, since: 0};
  let office = null; // what the server has said of the point
  let language = 'id';
  let visit = null; // {answers, startedAt, step}: the resident's who stands here
  let large = false;

  // ---- words ---------------------------------------------------------------------------------------------------------
  function say(key, ...args) {
    const own = office && (office.texts[language] || office.texts.id);
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

  // ---- screens -------------------------------------------------------------------------------------------------------
  function show(screen) {
    shown.screen = screen;
    shown.since = performance.now();
    document.querySelectorAll('.screen').forEach(each => {
      each.hidden = each.id !== screen;
    });
    scrollTo(0, 0);
    const heading = part(screen).querySelector('h1, legend');
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({preventScroll: true});
    }
  }

  function make(tag, text, className) {
    return Object.assign(document.createElement(tag), {textContent: text, className: className || ''});
  }

  function tile(text, chosen, picture, choose) {
    const button = make('button', '', 'tile');
    button.type = 'button';
    button.setAttribute('aria-pressed', chosen);
    if (picture) {
      button.insertAdjacentHTML('beforeend', '<svg class="face" aria-hidden="true"><use href="#face' + picture + '"/></svg>');
    }
    button.appendChild(make('span', text));
    button.addEventListener('click', choose);
    return button;
  }

  /** Clean for whoever comes next. */
  function rest() {
    office = tablet.office(); // What is new of it waits until here: nobody's questions change under the finger.
    visit = null;
    language = 'id';
    large = false;
    keyboard.clear();
    part('choices').textContent = '';
    part('asked').textContent = '';
    if (office) {
      part('office').textContent = office.office;
    }
    speak();
    show(office ? 'attract' : 'enrol');
    tellState();
  }

  function begin() {
    visit = {answers: {}, startedAt: new Date().toISOString(), step: 0};
    if (office.services.length === 1) {
      visit.answers.service = office.services[0].code;
      visit.step = 1;
    }
    ask();
  }

  /** All that is asked, in order; what is asked without choices is the saran. */
  function steps() {
    const services = office.services.map(service => ({value: service.code, text: service.name}));
    const questions = office.questionnaire.questions.map((question, i) => {
      const words = inWords(question.texts);
      return {
        name: question.code,
        number: i + 1,
        text: words.text,
        help: words.help,
        choices: words.answers.map((text, score) => ({value: String(score + 1), text, picture: score + 1}))
      };
    });
    const respondent = office.respondent.map(field => ({
      name: field.field,
      text: inWords(field.texts),
      choices: field.choices.map(choice => ({value: choice.value, text: inWords(choice.texts)}))
    }));
    return [{name: 'service', text: say('service'), choices: services, needed: true}, ...questions, ...respondent, null];
  }

  function ask() {
    const step = steps()[visit.step];
    if (!step) {
      part('personal').hidden = true;
      keyboard.show(visit.answers.suggestion || '');
      show('suggestion');
      return;
    }
    part('asked').textContent = step.text;
    part('help').textContent = step.help || '';
    part('progress').textContent = step.number
      ? say('progress', step.number, office.questionnaire.questions.length) : step.needed ? '' : say('about-you');
    part('choices').className = 'tiles ' + (step.number ? 'scores' : 'many');
    part('choices').textContent = '';
    step.choices.forEach(choice => part('choices').appendChild(
      tile(choice.text, visit.answers[step.name] === choice.value, choice.picture, () => answer(step.name, choice.value))));
    part('skip').hidden = Boolean(step.needed);
    show('question');
  }

  function answer(name, value) {
    visit.answers[name] = value;
    move(1);
  }

  function move(by) {
    visit.step += by;
    const first = office.services.length === 1 ? 1 : 0;
    if (visit.step < first) {
      rest();
    } else {
      ask();
    }
  }

  let thanked = 0;

  async function finish() {
    if (!office.questionnaire.questions.some(question => visit.answers[question.code])) {
      rest(); // Nothing was answered: there is nothing to send, and nobody to thank.
      return;
    }
    const made = outbox.item(office.point, Object.assign({}, visit.answers, {
      id: outbox.newId(),
      questionnaire: office.questionnaire.code,
      startedAt: visit.startedAt,
      suggestion: keyboard.text()
    }));
    visit = null; // From here on it is no matter of who stands there.
    show('storing');
    if (!await outbox.keep(made)) {
      // The tablet keeps nothing: then thanks are given only when the server has it.
      part('storing-text').textContent = say('storing.memory');
      while (outbox.forgetful()) {
        await send();
        await new Promise(resolve => setTimeout(resolve, outbox.forgetful() ? 2000 : 0));
      }
    }
    show('thanks');
    keyboard.clear();
    send();
    clearTimeout(thanked);
    thanked = setTimeout(() => shown.screen === 'thanks' && rest(), THANKS);
  }

  // ---- nobody there --------------------------------------------------------------------------------------------------
  let idle = 0;
  let countdown = 0;

  /** Somebody is there. While the warning is shown only a click says so, or its first half would hit what is below. */
  function touched(event) {
    if (event && event.type !== 'click' && !part('idle').hidden) {
      return;
    }
    clearTimeout(idle);
    clearInterval(countdown);
    part('idle').hidden = true;
    if (visit) {
      idle = setTimeout(warn, IDLE);
    }
  }

  function warn() {
    let left = WARNING;
    const tell = () => {
      part('seconds').textContent = say('idle', left);
    };
    tell();
    part('idle').hidden = false;
    part('stay').focus();
    countdown = setInterval(() => {
      left--;
      tell();
      if (left <= 0) {
        touched();
        rest();
      }
    }, 1000);
  }

  // ---- what waits, and what staff are to know ------------------------------------------------------------------------
  let pause = 2000;
  let timer = 0;
  let sending = null;

  function send() {
    sending = sending || outbox.send(() => {
      pause = 2000;
    }).then(later => {
      clearTimeout(timer);
      if (later !== null) {
        timer = setTimeout(send, Math.max(pause, later));
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
    }).then(tellState).finally(() => {
      sending = null;
    });
    return sending;
  }

  async function tellState() {
    const items = await outbox.items();
    const refused = items.filter(each => each.refused).length;
    const lines = [
      items.length > refused && say('state.waiting', items.length - refused),
      refused && say('state.refused', refused),
      outbox.forgetful() && say('state.memory'),
      !window.isSecureContext && say('state.insecure')
    ];
    part('state').textContent = office ? lines.filter(Boolean).join(' ') : '';
  }

  /** Whether nobody stands here, and no answer is on its way to the disk. */
  function isFree() {
    return shown.screen === 'attract' || shown.screen === 'enrol';
  }

  async function routine() {
    await tablet.report(await outbox.items());
    const news = await tablet.ask();
    if (news.revoked) {
      part('enrol-problem').textContent = part('enrol').dataset.revoked;
    }
    if ((news.office || news.revoked) && isFree()) {
      rest();
    }
    // Only asked for when it could be opened now: whoever begins meanwhile gets it the next time.
    if (isFree() && await tablet.newPage() && isFree()) {
      location.reload();
    }
  }

  // ---- touch ---------------------------------------------------------------------------------------------------------
  addEventListener('click', event => {
    if (event.detail > 1 && performance.now() - shown.since < STRAY) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);
  ['pointerdown', 'keydown'].forEach(event => addEventListener(event, touched, true));
  addEventListener('click', touched);
  addEventListener('contextmenu', event => event.preventDefault());
  // There is nothing behind this page to go back to.
  history.pushState(null, '');
  addEventListener('popstate', () => history.pushState(null, ''));

  part('start').addEventListener('click', begin);
  part('skip').addEventListener('click', () => {
    delete visit.answers[steps()[visit.step].name];
    move(1);
  });
  document.querySelectorAll('.back').forEach(button => button.addEventListener('click', () => move(-1)));
  part('finish').addEventListener('click', finish);
  part('stay').addEventListener('click', touched);
  part('again').addEventListener('click', rest);
  part('large').addEventListener('click', () => {
    large = !large;
    speak();
  });
  document.querySelectorAll('[data-language]').forEach(button => button.addEventListener('click', () => {
    language = button.dataset.language;
    speak();
  }));
  keyboard.listen(text => {
    visit.answers.suggestion = text;
    part('personal').hidden = !new RegExp(office.personal).test(text);
  });
  part('enrol-form').addEventListener('submit', async event => {
    event.preventDefault();
    part('enrol-problem').textContent = '';
    const became = await tablet.enrol(part('code').value);
    if (became.office) {
      part('code').value = '';
      rest();
      routine();
    } else {
      part('enrol-problem').textContent = part('enrol').dataset[became.problem];
    }
  });

  addEventListener('online', () => {
    pause = 2000;
    send();
  });
  setInterval(routine, ROUTINE);
  rest();
  send();
  if (location.hash.length > 1 && !office) {
    part('code').value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, '', location.pathname);
    part('enrol-form').requestSubmit();
  }
  routine();
})();
