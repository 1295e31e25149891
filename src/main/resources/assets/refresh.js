/* Brings a page of figures up to date once a minute, or every data-every seconds, while somebody can see it. Without this the page simply
   stays as it is. */
(() => {
  'use strict';
  const every = () => (document.querySelector('main').dataset.every || 60) * 1000;
  let last = Date.now();
  let running = false;

  // What somebody is just working with is not taken out of their hands.
  const busy = main => main.contains(document.activeElement) && /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)
    || !getSelection().isCollapsed;

  // The nth link or button of its kind: enough to find it again in a page that is made in the same way.
  const place = (main, element) => [...main.querySelectorAll('a, button, summary')].indexOf(element);

  const swap = fresh => {
    const main = document.querySelector('main');
    const focused = document.activeElement;
    const address = focused.href;
    const at = place(main, focused);
    main.replaceWith(fresh);
    if (at >= 0) {
      const links = [...fresh.querySelectorAll('a, button, summary')];
      const again = links[at] && links[at].href === address ? links[at] : links.find(link => link.href === address);
      if (again) {
        again.focus({ preventScroll: true });
      }
    }
  };

  const refresh = async () => {
    if (running || document.hidden || busy(document.querySelector('main'))) {
      return;
    }
    running = true;
    try {
      const answer = await fetch(location.href, { headers: { 'Suara-Loket-Refresh': '1' }, cache: 'no-store' });
      // A login page is no news of this one; whoever reads on sees by the time on the page that it is old.
      if (answer.ok && !answer.redirected) {
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
        if (fresh && !document.hidden && !busy(document.querySelector('main'))) {
          swap(document.adoptNode(fresh));
        }
      }
      last = Date.now();
    } catch (offline) {
      last = Date.now();
    } finally {
      running = false;
    }
  };

  const due = () => Date.now() - last >= every() && refresh();
  setInterval(due, 1000);
  document.addEventListener('visibilitychange', due);
})();
