/* When nobody touches the tablet in the middle of a visit: a warning that counts down, and then it is wiped. */
const idle = (() => {
  const PATIENCE = 30000;
  const WARNING = 10; // seconds
  const {part, say} = screens;
  let timer = 0;
  let countdown = 0;
  let leave = () => {};

  /** Somebody is there. While the warning is shown only a click says so, or its first half would hit what is below. */
  function touched(event) {
    if (event && event.type !== 'click' && !part('idle').hidden) {
      return;
    }
    clearTimeout(timer);
    clearInterval(countdown);
    part('idle').hidden = true;
    if (visit.isOn()) {
      timer = setTimeout(warn, PATIENCE);
    } else if (screens.shown() === 'attract') {
      timer = setTimeout(() => screens.shown() === 'attract' && leave(), PATIENCE); // Language and size are the next one's.
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
        leave();
        touched();
      }
    }, 1000);
  }

  ['pointerdown', 'keydown'].forEach(event => addEventListener(event, touched, true));
  addEventListener('click', touched);

  return {
    /** @param leaving is called when nobody is there any longer */
    listen(leaving) {
      leave = leaving;
    }
  };
})();
