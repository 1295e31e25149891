/* Turns the sheets of a waiting room's screen, and brings them up to date. Television sets have old browsers: nothing newer than fetch here. */
(function () {
  'use strict';
  var TURN = 20000;
  var ASK = 300000;
  var at = 0;
  var shift = 0;
  var paused = false;
  var fresh = null;

  function sheets() {
    return document.querySelectorAll('main > section');
  }

  function show(number) {
    var all = sheets();
    at = (number + all.length) % all.length;
    for (var i = 0; i < all.length; i++) {
      all[i].hidden = i !== at;
    }
    shift = (shift + 1) % 4;
    document.body.setAttribute('data-shift', shift);
  }

  // What was fetched waits until the last sheet is turned, so that nothing changes while somebody reads it.
  function turn(by) {
    var next = at + by;
    if (fresh && (next < 0 || next >= sheets().length)) {
      var old = document.querySelector('main');
      old.parentNode.replaceChild(document.adoptNode(fresh), old);
      fresh = null;
      next = by < 0 ? -1 : 0;
    }
    show(next);
  }

  function take(text) {
    var page = new DOMParser().parseFromString(text, 'text/html');
    var main = page.querySelector('main');
    if (!main || !main.querySelector('section')) {
      return;
    }
    // The program was renewed, and has just answered: now its new page can be opened without a risk.
    if (page.body.getAttribute('data-version') !== document.body.getAttribute('data-version')) {
      location.reload();
      return;
    }
    fresh = main;
  }

  // Whatever goes wrong, what is shown stays.
  function ask() {
    fetch(location.href, { cache: 'no-cache' }).then(function (answer) {
      return answer.ok && !answer.redirected ? answer.text().then(take) : null;
    }).catch(function () {});
  }

  setInterval(function () {
    if (!paused) {
      turn(1);
    }
  }, TURN);
  setInterval(ask, ASK);
  addEventListener('online', ask);
  addEventListener('keydown', function (event) {
    if (event.key === 'ArrowRight') {
      turn(1);
    } else if (event.key === 'ArrowLeft') {
      turn(-1);
    } else if (event.key === ' ') {
      paused = !paused;
      event.preventDefault();
    }
  });
})();
