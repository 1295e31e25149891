/* Keys on the screen: the tablet shows no keyboard of its own, which would remember words and open other things. */
const keyboard = (() => {
  const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm,.?'];
  const LONGEST = 2000;
  const paper = document.getElementById('paper');
  const keys = document.getElementById('keys');
  let text = '';
  let upper = true;
  let hear = () => {};

  function write(next) {
    text = next.slice(0, LONGEST);
    upper = text === '' || /[.?]\s*$/.test(text);
    tell();
    hear(text);
  }

  function tell() {
    paper.textContent = text;
    paper.scrollTop = paper.scrollHeight;
    keys.querySelectorAll('[data-letter]').forEach(key => {
      key.textContent = upper ? key.dataset.letter.toUpperCase() : key.dataset.letter;
    });
  }

  function key(label, press) {
    const button = Object.assign(document.createElement('button'), {type: 'button', textContent: label, className: 'key'});
    button.addEventListener('click', press);
    return button;
  }

  /** Rows of keys, above what stands in the place already. */
  function build(place, rows, press) {
    const below = place.firstElementChild;
    rows.forEach(letters => {
      const row = place.insertBefore(document.createElement('div'), below);
      row.className = 'row';
      [...letters].forEach(letter => {
        row.appendChild(key(letter, () => press(letter))).dataset.letter = letter;
      });
    });
  }

  build(keys, ROWS, letter => write(text + (upper ? letter.toUpperCase() : letter)));
  document.getElementById('space').addEventListener('click', () => write(text + ' '));
  document.getElementById('erase').addEventListener('click', () => write([...text].slice(0, -1).join('')));

  return {
    build,
    show(written) {
      text = written;
      upper = text === '';
      tell();
    },
    clear() {
      text = '';
      upper = true;
      tell();
    },
    text: () => text.trim(),
    listen(listener) {
      hear = listener;
    }
  };
})();
