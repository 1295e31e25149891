/* What the tablet does beside the residents: sends what waits, tells how it is, and looks for what is new. */
const upkeep = (() => {
  const ROUTINE = 60000;
  const FILLING = 0.8; // of what the browser lets the page keep
  const {part, say} = screens;
  let rest = () => {};
  let running = false;

  const sender = outbox.sender(() => {}, tell);

  /** At the foot of every screen, for staff who pass by. */
  async function tell() {
    const items = await outbox.items();
    const refused = items.filter(item => item.refused).length;
    if (items.length > refused) {
      tablet.sync();
    }
    const {used, quota} = await tablet.storage();
    const lines = [
      items.length > refused && say('state.waiting', items.length - refused),
      refused && say('state.refused', refused),
      outbox.forgetful() && say('state.memory'),
      quota > 0 && used > FILLING * quota && say('state.filling'),
      !window.isSecureContext && (say('state.insecure') || part('state').dataset.insecure)
    ];
    part('state').textContent = lines.filter(Boolean).join(' ');
  }

  /** Whether nobody stands here, and no answer is on its way to the disk. */
  function isFree() {
    return screens.shown() === 'attract' || screens.shown() === 'enrol';
  }

  /** Each minute, and one at a time: a network that hangs must not gather them. */
  async function routine() {
    if (!running) {
      running = true;
      await work().catch(() => {}); // The next minute tries again.
      running = false;
    }
  }

  async function work() {
    if (!tablet.office()) {
      await tablet.load(); // A disk that is slow after a power cut has not told yet whose tablet this is.
      if (tablet.office() && isFree()) {
        rest();
      }
    }
    if ((await outbox.items()).some(item => !item.refused)) {
      sender.wake(); // A disk that could not be read for a while may have hidden it.
    }
    await tablet.handOver(await outbox.items());
    await tablet.report(await outbox.items()).catch(() => {}); // What is new is asked for all the same.
    const news = await tablet.ask();
    const gone = news.revoked ? 'revoked' : news.closed && 'closed';
    if (gone || news.office) {
      part('enrol-problem').textContent = gone ? part('enrol').dataset[gone] : '';
    }
    // Told each minute that it is closed: whoever types a code there is left alone.
    if (isFree() && (news.office || gone && screens.shown() === 'attract')) {
      rest();
    }
    await tell();
    // Only asked for when it could be opened now: whoever begins meanwhile gets it the next time.
    if (isFree() && await tablet.newPage() && isFree()) {
      location.reload();
    }
  }

  return {
    send: sender.flush,
    tell,
    routine,
    /** @param resting makes the tablet ready for the next resident */
    start(resting) {
      rest = resting;
      if (navigator.serviceWorker) {
        navigator.serviceWorker.addEventListener('message', tell); // The worker has sent something.
      }
      setInterval(routine, ROUTINE);
      sender.flush();
      return routine();
    }
  };
})();
