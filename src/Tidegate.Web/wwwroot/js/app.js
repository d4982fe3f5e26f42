// Small things that every page has. Each works without this file too: forms post, links lead to a page.

const root = document.documentElement;

// Theme and hidden amounts: tell the server, which keeps the choice, and show it at once.
document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-display]');
  if (!form) {
    return;
  }
  event.preventDefault();
  const body = new FormData(form, event.submitter);
  await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
  if (body.has('theme')) {
    root.dataset.theme = body.get('theme');
    const dark = body.get('theme') === 'dark' || (body.get('theme') === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
    root.setAttribute('data-bs-theme', dark ? 'dark' : 'light');
    for (const button of form.querySelectorAll('button[name=theme]')) {
      button.setAttribute('aria-pressed', String(button.value === body.get('theme')));
    }
  }
  if (body.has('amounts')) {
    const hidden = body.get('amounts') === 'hidden';
    root.dataset.amounts = body.get('amounts');
    event.submitter.value = hidden ? 'shown' : 'hidden';
    event.submitter.setAttribute('aria-pressed', String(hidden));
  }
});

// The print button; without script the browser's own menu prints.
document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) {
    print();
  }
});

// Menus close when something else is used.
document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});
document.addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && event.target.closest('details.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// Rows that open in place: the link leads to the page with the row open; here it fetches only that part, once.
document.addEventListener('click', async event => {
  const link = event.target.closest('a[data-part]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    return;
  }
  const place = document.getElementById(link.getAttribute('aria-controls'));
  if (!place) {
    return;
  }
  event.preventDefault();
  const opens = link.getAttribute('aria-expanded') !== 'true';
  if (opens && !place.dataset.filled) {
    const body = place.querySelector('[data-part-body]') ?? place;
    const answer = await fetch(link.dataset.part, { headers: { 'X-Fragment': '1' } }).catch(() => null);
    if (!answer?.ok || answer.redirected) {
      location.assign(link.href);
      return;
    }
    body.innerHTML = await answer.text();
    place.dataset.filled = 'yes';
  }
  place.hidden = !opens;
  link.setAttribute('aria-expanded', String(opens));
  keepOpen(link.dataset.key, opens);
});

function keepOpen(key, opens) {
  const address = new URL(location.href);
  const open = new Set((address.searchParams.get('open') ?? '').split(',').filter(Boolean));
  opens ? open.add(key) : open.delete(key);
  open.size ? address.searchParams.set('open', [...open].join(',')) : address.searchParams.delete('open');
  history.replaceState(history.state, '', address);
}

// Forms that filter send themselves when a choice changes, and leave out what is empty so that the address stays short.
document.addEventListener('change', event => {
  const form = event.target.closest('form[data-filter]');
  if (form && event.target.matches('select, input[type=checkbox], input[type=date]')) {
    form.requestSubmit();
  }
});
document.addEventListener('submit', event => {
  if (event.target.matches('form[data-filter]')) {
    for (const field of event.target.elements) {
      field.disabled ||= field.name && field.value === '';
    }
  }
});
addEventListener('pageshow', () => {
  for (const field of document.querySelectorAll('form[data-filter] [name]:disabled')) {
    field.disabled = false;
  }
});

if (document.body.dataset.live) {
  const { start } = await import(document.body.dataset.live);
  start(document.body.dataset.liveWorker);
}
if (document.querySelector('[data-chart]')) {
  const [{ start }] = await Promise.all([import(document.querySelector('[data-chart]').dataset.module)]);
  start();
}
if (document.querySelector('form[data-upload]')) {
  const { start } = await import(document.querySelector('form[data-upload]').dataset.module);
  start();
}
if (document.querySelector('[data-link]')) {
  const { start } = await import(document.querySelector('[data-link]').dataset.module);
  start();
}
if (document.querySelector('[data-gateway-test]')) {
  const { start } = await import(document.querySelector('[data-gateway-test]').dataset.module);
  start();
}
