/*
 * In the head of a form: the steps will be shown one by one, so only the first is drawn until then. Browsers before 2019
 * are left to the plain page. If the script below fails, all is shown.
 */
if (window.fetch && window.AbortController && Promise.prototype.finally) {
  document.documentElement.className = 'soon';
  addEventListener('DOMContentLoaded', () => document.documentElement.classList.remove('soon'));
}
