// Runs before the first paint, so that a dark page never flashes white. The server has already written a theme that was chosen.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => {
    if (root.dataset.theme === 'system') {
      root.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
    }
  };
  follow();
  dark.addEventListener('change', follow);
  root.dataset.script = 'on';
})();
