/* What staff see of the tablet when they hold its office's name for a while: how it is, and what it keeps as a file. */
const desk = (() => {
  const HOLD = 3000;
  const LEFT_OPEN = 60000;
  const {part, say, show} = screens;
  let holding = 0;
  let open = 0;
  let leave = () => {};

  function stayOpen() {
    clearTimeout(open);
    open = setTimeout(() => screens.shown() === 'desk' && leave(), LEFT_OPEN);
  }

  async function enter() {
    await tell();
    if (screens.shown() === 'attract' || screens.shown() === 'enrol') {
      show('desk');
      stayOpen();
    }
  }

  async function tell() {
    const items = await outbox.items();
    const refused = items.filter(item => item.refused);
    const {used, quota, persistent} = await tablet.storage();
    const {label, point} = tablet.place();
    part('facts').replaceChildren(...[
      ['point', label + ' (' + point + ')'],
      ['waiting', items.length - refused.length],
      ['refused', refused.length + refused.map(item => ' · ' + item.refused).join('')],
      ['storage', say(quota === 0 ? 'desk.unusable' : used === quota && quota ? 'desk.full' : 'desk.room')],
      ['kept', say(persistent ? 'desk.yes' : 'desk.no')],
      ['https', say(window.isSecureContext ? 'desk.yes' : 'desk.no')],
      ['app', document.documentElement.dataset.version]
    ].flatMap(([name, value]) => [
      Object.assign(document.createElement('dt'), {textContent: say('desk.' + name)}),
      Object.assign(document.createElement('dd'), {textContent: value})
    ]));
    part('save').hidden = !items.length;
    part('send').hidden = !items.length;
  }

  /** All that the tablet keeps, in the form that the page of the point takes in. */
  async function save() {
    const {point} = tablet.place();
    const answers = (await outbox.items()).map(item => ({id: item.id, refused: item.refused || 0, response: JSON.parse(item.body)}));
    const file = new Blob([JSON.stringify({format: 'suara-loket-answers', version: 1, point, answers})], {type: 'application/json'});
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'suara-loket-' + point + '-' + new Date().toISOString().slice(0, 10) + '.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), LEFT_OPEN);
  }

  part('office').addEventListener('pointerdown', () => {
    holding = setTimeout(enter, HOLD);
  });
  ['pointerup', 'pointercancel', 'pointerleave'].forEach(event => part('office').addEventListener(event, () => clearTimeout(holding)));
  part('desk').addEventListener('click', stayOpen);
  part('send').addEventListener('click', async () => {
    await outbox.retry();
    await upkeep.send();
    await upkeep.routine();
    await tell();
  });
  part('save').addEventListener('click', save);
  part('close').addEventListener('click', () => leave());

  return {
    /** @param leaving is called when staff are done */
    listen(leaving) {
      leave = leaving;
    }
  };
})();
