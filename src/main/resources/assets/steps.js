/*
 * One question at a time. All of them are in the page; here they become steps that the browser's own back button knows.
 * The main button moves on until the last step, where it sends. Choosing an answer by touch or mouse moves on by
 * itself; by keyboard it does not, since the arrows choose in passing.
 */
function oneAtATime(form, {send, moved, isOver}) {
  const SEEN = 250; // ms that a choice is shown before the next step
  const STRAY = 500; // ms in which the second tap of two is not meant for the step that has just come

  const steps = [...form.querySelectorAll('.step')];
  const questions = steps.filter(step => step.classList.contains('question'));
  const review = document.getElementById('review');
  const progress = document.getElementById('progress');
  const bar = document.getElementById('bar');
  const way = form.querySelector('.way');
  const back = document.getElementById('back');
  const wrong = document.getElementById('wrong');
  const heading = document.querySelector('h1');
  const main = form.querySelector('button[type=submit]');
  const title = document.title;
  const words = form.dataset;
  form.classList.add('paging');
  form.querySelector('.paged').hidden = false;
  form.querySelectorAll('.plain').forEach(part => {
    part.hidden = true;
  });

  let now = 0;
  let since = 0;
  let toReview = false; // whether a change was asked for there

  const fields = step => [...step.querySelectorAll('input, select, textarea')];
  const ownText = element => [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
    .map(node => node.data).join('').trim();
  const chosen = step => step.querySelector('input:checked');

  function show(number, focus) {
    now = number;
    since = performance.now();
    const step = steps[number];
    const question = questions.indexOf(step) + 1;
    if (step === review) {
      tellAll();
    }
    steps.forEach(each => {
      each.hidden = each !== step;
    });
    heading.classList.toggle('heard', number > 0);
    complain('');
    progress.textContent = question ? words.progress.replace('{0}', question).replace('{1}', questions.length) : '';
    bar.hidden = !question;
    bar.value = question;
    way.hidden = number === 0;
    label();
    document.title = (question ? progress.textContent + ' - ' : '') + title;
    if (focus) {
      scrollTo(0, 0);
      (number ? step : heading).focus({preventScroll: true});
    }
    moved(number);
  }

  function label() {
    const step = steps[now];
    const last = step === review;
    main.textContent = last ? words.send : now === 0 ? words.start : words.next;
    // A question without a choice has its own way on: an answer, or to skip it.
    main.classList.toggle('unseen', questions.includes(step) && !chosen(step));
  }

  /** A step as a place in the browser's history. */
  function place(step) {
    return {form: form.elements.id.value, step, toReview};
  }

  function go(step) {
    if (isOver()) {
      return;
    }
    history.pushState(place(step), '');
    show(step, true);
  }

  function forward() {
    const step = steps[now];
    if (now === 0 && step.querySelector('[name=service]') && !chosen(step)) {
      complain(words.chooseService);
      return;
    }
    if (step === review) {
      if (questions.some(question => chosen(question) && chosen(question).value)) {
        send();
      } else {
        complain(words.noAnswer);
      }
      return;
    }
    const next = toReview ? steps.indexOf(review) : now + 1;
    toReview = false;
    go(next);
  }

  function complain(text) {
    wrong.textContent = text;
  }

  /** What was answered, each with a way back to it. */
  function tellAll() {
    const list = review.querySelector('dl');
    list.textContent = '';
    const add = (tag, text) => list.appendChild(Object.assign(document.createElement(tag), {textContent: text}));
    steps.forEach((step, number) => {
      new Map(fields(step).map(field => [field.name, field])).forEach(field => {
        const [name, answer] = toldOf(step, field);
        add('dt', name);
        add('dd', answer || words.skipped);
        const change = document.createElement('button');
        change.type = 'button';
        change.className = 'link';
        change.textContent = words.change;
        change.setAttribute('aria-label', words.change + ': ' + name);
        change.addEventListener('click', () => {
          toReview = true;
          go(number);
        });
        const place = add('dd', '');
        place.className = 'change';
        place.appendChild(change);
      });
    });
  }

  function toldOf(step, field) {
    if (field.type === 'radio') {
      const choice = chosen(step);
      return [ownText(step.querySelector('legend')), choice && choice.value && choice.parentNode.textContent.trim()];
    }
    return [ownText(field.labels[0]), field.value && (field.options ? field.options[field.selectedIndex].text : field.value)];
  }

  let keyed = false; // whether the last thing touched was a key
  form.addEventListener('keydown', () => {
    keyed = true;
  });
  ['pointerdown', 'mousedown', 'touchstart'].forEach(event => form.addEventListener(event, () => {
    keyed = false;
  }));
  form.addEventListener('click', event => {
    if (event.detail > 1 && performance.now() - since < STRAY) {
      event.preventDefault();
    } else if (event.target.type === 'radio' && !keyed) {
      const step = now;
      setTimeout(() => step === now && forward(), SEEN);
    }
  });
  form.addEventListener('change', label);
  back.addEventListener('click', () => history.back());
  // Places of a form that was sent before, in the same tab, are none of this one's.
  const mine = state => state && state.form === form.elements.id.value;
  addEventListener('popstate', event => {
    if (isOver()) {
      return;
    }
    toReview = Boolean(mine(event.state) && event.state.toReview);
    show(mine(event.state) ? event.state.step : 0, true);
  });

  /** Shows the first step, or the one where somebody was before a reload. */
  function begin(number) {
    if (!mine(history.state)) {
      history.replaceState(place(0), '');
      for (let step = 1; step <= number; step++) {
        history.pushState(place(step), '');
      }
    }
    toReview = history.state.toReview;
    show(history.state.step, false);
  }

  /** The form has another id now, and stays where it is. */
  function stay() {
    history.replaceState(place(now), '');
    moved(now);
  }

  return {begin, stay, forward};
}
