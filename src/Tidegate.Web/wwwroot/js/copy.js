// Buttons that copy what stands in another element. Without script, or where the browser forbids it, the text is selected by a click on it.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const source = document.getElementById(button.dataset.copy);
  const told = document.querySelector(`[data-copied="${button.dataset.copy}"]`);
  if (!source || !navigator.clipboard) {
    continue;
  }
  button.hidden = false;
  button.addEventListener('click', async () => {
    const done = await navigator.clipboard.writeText(source.textContent.trim()).then(() => true, () => false);
    told.textContent = done ? 'Copied.' : 'The browser did not allow it; select the token and copy it.';
  });
}
