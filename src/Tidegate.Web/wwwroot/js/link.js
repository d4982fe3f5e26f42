// Says while a key is typed whether it can be right. Without this the form says so when it is sent.
export function start() {
  for (const form of document.querySelectorAll('form[data-typed]')) {
    for (const input of form.querySelectorAll('[data-check]')) {
      watch(form, input);
    }
    for (const other of form.querySelectorAll('[data-rechecks]')) {
      other.addEventListener('change', () => form.elements[other.dataset.rechecks].dispatchEvent(new Event('input')));
    }
  }
}

function watch(form, input) {
  const says = document.getElementById(`${input.id}-says`);
  let waiting = 0;
  let asked = null;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 200);
  });

  async function ask() {
    asked?.abort();
    if (input.value.trim() === '') {
      says.replaceChildren();
      input.removeAttribute('aria-invalid');
      return;
    }
    asked = new AbortController();
    const options = { method: 'POST', body: new FormData(form), headers: { 'X-Fragment': '1' }, signal: asked.signal };
    const answer = await fetch(input.dataset.check, options).catch(() => null);
    if (!answer?.ok || answer.redirected) {
      return;
    }
    says.innerHTML = await answer.text();
    if (says.querySelector('.field-problem')) {
      input.setAttribute('aria-invalid', 'true');
    } else {
      input.removeAttribute('aria-invalid');
    }
  }
}
