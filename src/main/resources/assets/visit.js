/*
 * One resident at the tablet: what is asked, one thing at a time, and what becomes of the answers. They are on the tablet's
 * disk before it says thank you; on the screen nothing of them is left.
 */
const visit = (() => {
  const THANKS = 5000;
  const AGAIN = 2000; // between two attempts while somebody stands there and waits
  const {part, say, inWords, show} = screens;
  let office = null;
  let answers = null; // null: nobody stands here
  let startedAt = '';
  let step = 0;
  let leave = () => {};
  let send = () => {};
  let thanked = 0;

  /** Asks a resident; what is new of the office meanwhile waits: nobody's questions change under the finger. */
  function begin(asked) {
    office = asked;
    answers = {};
    startedAt = new Date().toISOString();
    step = first();
    if (step) {
      answers.service = office.services[0].code;
    }
    ask();
  }

  /** Of one jenis layanan alone nobody is asked which. */
  function first() {
    return office.services.length === 1 ? 1 : 0;
  }

  function forget() {
    office = null;
    answers = null;
    keyboard.clear();
    ['asked', 'help', 'progress', 'choices'].forEach(id => {
      part(id).textContent = '';
    });
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
    const asked = steps()[step];
    if (!asked) {
      part('personal').hidden = true;
      part('unanswered').hidden = true;
      keyboard.show(answers.suggestion || '');
      show('suggestion');
      return;
    }
    part('asked').textContent = asked.text;
    part('help').textContent = asked.help || '';
    part('progress').textContent = asked.number
      ? say('progress', asked.number, office.questionnaire.questions.length) : asked.needed ? '' : say('about-you');
    part('choices').className = 'tiles ' + (asked.number ? 'scores' : 'many');
    part('choices').replaceChildren(...asked.choices.map(choice => tile(choice, asked.name)));
    part('skip').hidden = Boolean(asked.needed);
    show('question');
  }

  function tile(choice, name) {
    const button = Object.assign(document.createElement('button'), {type: 'button', className: 'tile'});
    button.setAttribute('aria-pressed', answers[name] === choice.value);
    if (choice.picture) {
      button.insertAdjacentHTML('beforeend', '<svg class="face" aria-hidden="true"><use href="#face' + choice.picture + '"/></svg>');
    }
    button.appendChild(Object.assign(document.createElement('span'), {textContent: choice.text}));
    button.addEventListener('click', () => {
      answers[name] = choice.value;
      move(1);
    });
    return button;
  }

  function move(by) {
    step += by;
    if (step < first()) {
      leave();
    } else {
      ask();
    }
  }

  /** The tablet keeps nothing: then thanks are given only when the server has it, or the tablet after all. */
  async function keptElsewhere(made) {
    part('storing-text').textContent = say('storing.memory');
    try {
      while (!await outbox.keep(made)) {
        await send();
        const [mine] = (await outbox.items()).filter(item => item.id === made.id);
        if (!mine) {
          break;
        }
        if (mine.refused) {
          await tablet.handOver([mine]);
          return !(await outbox.items()).some(item => item.id === made.id);
        }
        await new Promise(resolve => setTimeout(resolve, AGAIN));
      }
      return true;
    } finally {
      part('storing-text').textContent = '';
    }
  }

  async function finish() {
    if (!office.questionnaire.questions.some(question => answers[question.code])) {
      if (keyboard.text()) {
        part('unanswered').hidden = false; // A saran alone is no response: it would go nowhere without a word.
      } else {
        leave(); // Nothing was answered: there is nothing to send, and nobody to thank.
      }
      return;
    }
    const made = Object.assign(outbox.item(office.point, Object.assign({}, answers, {
      id: outbox.newId(),
      questionnaire: office.questionnaire.code + '@' + office.questionnaire.version,
      startedAt,
      suggestion: keyboard.text()
    })), {parks: true});
    show('storing');
    forget(); // From here on it is no matter of who stands there.
    if (!await outbox.keep(made) && !await keptElsewhere(made)) {
      leave(); // It was refused, nobody took it over, and it is told at the foot of the screen.
      return;
    }
    show('thanks');
    send();
    clearTimeout(thanked);
    thanked = setTimeout(() => screens.shown() === 'thanks' && leave(), THANKS);
  }

  part('skip').addEventListener('click', () => {
    delete answers[steps()[step].name];
    move(1);
  });
  document.querySelectorAll('.back').forEach(button => button.addEventListener('click', () => move(-1)));
  part('first').addEventListener('click', () => {
    step = 1;
    ask();
  });
  part('finish').addEventListener('click', finish);
  part('again').addEventListener('click', () => leave());
  keyboard.listen(text => {
    answers.suggestion = text;
    part('personal').hidden = !new RegExp(office.personal).test(text);
  });

  return {
    begin,
    forget,
    isOn: () => answers !== null,
    /** @param leaving is called when the resident is done @param sending sends what waits */
    listen(leaving, sending) {
      leave = leaving;
      send = sending;
    }
  };
})();
