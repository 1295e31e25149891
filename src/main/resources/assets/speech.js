/*
 * Reads what is on the screen aloud, by a voice that lives on this phone: one from elsewhere would be sent what a
 * resident has answered. Without such a voice there is no button.
 */
const speech = (() => {
  const PARTS = ['h1', 'h2', 'p', 'legend', 'label', 'dt', 'dd:not(.change)'].map(part => 'main ' + part).join();
  const voices = window.speechSynthesis;
  const button = document.getElementById('aloud');
  const language = document.documentElement.lang;

  const reading = () => button.getAttribute('aria-pressed') === 'true';

  /** Who speaks this language; whoever knows no Javanese hears it from an Indonesian voice. */
  function voice() {
    const own = voices.getVoices().filter(each => each.localService);
    const speaks = wanted => own.find(each => each.lang.slice(0, 2) === wanted);
    return speaks(language) || (language === 'jv' && speaks('id')) || null;
  }

  function text() {
    return [...document.querySelectorAll(PARTS)]
      .filter(part => part.offsetParent && !part.matches('.heard, .heard *'))
      .map(part => part.innerText.trim().replace(/\.$/, '')).filter(Boolean).join('. ');
  }

  function read() {
    voices.cancel();
    if (reading()) {
      const words = new SpeechSynthesisUtterance(text());
      words.voice = voice();
      words.lang = words.voice.lang;
      voices.speak(words);
    }
  }

  function offer() {
    button.hidden = !voice();
  }

  if (voices && window.SpeechSynthesisUtterance) {
    offer();
    voices.onvoiceschanged = offer; // Browsers come to know them late.
    button.addEventListener('click', () => {
      button.setAttribute('aria-pressed', !reading());
      read();
    });
    addEventListener('pagehide', () => voices.cancel());
  }

  return {
    /** What is on the screen has changed. */
    follow() {
      if (reading()) {
        read();
      }
    }
  };
})();
