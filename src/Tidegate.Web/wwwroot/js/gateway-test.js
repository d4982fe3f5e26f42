// Shows the lines of a gateway's test as they happen. Without this the form is sent, and the page comes back when the test is over.
// A line that failed is looked at again by itself, so that it turns green when its cause is gone.
const END = '\u001e';
const AGAIN_AFTER = 5_000;
const AGAIN_FOR = 180_000;

export function start() {
  const form = document.querySelector('form[data-gateway-test]');
  const stop = form.querySelector('[data-stop]');
  const go = form.querySelector('.btn-primary');
  const hint = form.querySelector('[data-again]');
  const untouched = [...document.querySelectorAll('[id^="test-"]:is(li, #test-progress, #test-result, #test-uses)')]
    .map(element => element.cloneNode(true));
  let running = null;
  let waiting = 0;

  form.addEventListener('submit', event => {
    event.preventDefault();
    run();
  });
  stop.addEventListener('click', () => running?.abort());
  // A page that shows a result was sent by the form; any other one begins by itself.
  if (!document.querySelector('#test-result .notice')) {
    run();
  }

  async function run() {
    rest();
    running?.abort();
    const mine = new AbortController();
    running = mine;
    show(untouched.map(element => element.cloneNode(true)));
    stop.hidden = false;
    go.disabled = true;
    // A preview of an order is asked for by a person only.
    const mayRepeat = !new FormData(form).has('permissions');
    try {
      if (await ask(mine.signal, show) && mayRepeat) {
        repeat(Date.now() + AGAIN_FOR);
      }
    } catch (fault) {
      if (fault.name !== 'AbortError' && !(fault instanceof TypeError)) {
        throw fault;
      }
      settle();
    } finally {
      if (running === mine) {
        running = null;
        stop.hidden = true;
        go.disabled = false;
        go.lastChild.textContent = 'Again';
      }
    }
  }

  // Nothing moves before the end: only the line that failed and those behind it may change, and what the test comes to.
  function repeat(until) {
    const failed = document.querySelector('.test-line.is-failed');
    hint.hidden = !failed || Date.now() > until;
    if (hint.hidden) {
      return;
    }
    waiting = setTimeout(async () => {
      if (document.visibilityState !== 'visible') {
        repeat(until);
        return;
      }
      const mine = new AbortController();
      running = mine;
      const told = new Map();
      try {
        if (!await ask(mine.signal, elements => elements.forEach(element => told.set(element.id, element)))) {
          return;
        }
      } catch (fault) {
        if (fault.name !== 'AbortError' && !(fault instanceof TypeError)) {
          throw fault;
        }
        told.clear();
      }
      if (running !== mine || mine.signal.aborted) {
        return;
      }
      running = null;
      for (const line of document.querySelectorAll('.test-line')) {
        if (line !== failed && !(failed.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING)) {
          told.delete(line.id);
        }
      }
      show([...told.values()].filter(element => document.getElementById(element.id)?.textContent !== element.textContent));
      repeat(until);
    }, AGAIN_AFTER);
  }

  function rest() {
    clearTimeout(waiting);
    hint.hidden = true;
  }

  // Asks for a whole test and gives what it changes; false when somebody has to sign in again.
  async function ask(signal, take) {
    const answer = await fetch(form.action, {
      method: 'POST', body: new FormData(form), headers: { 'X-Fragment': '1' }, signal,
    });
    if (!answer.ok || answer.redirected) {
      location.reload();
      return false;
    }
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return true;
      }
      const parts = (rest + value).split(END);
      rest = parts.pop();
      for (const part of parts) {
        const template = document.createElement('template');
        template.innerHTML = part;
        take([...template.content.children]);
      }
    }
  }

  function show(elements) {
    for (const element of elements) {
      document.getElementById(element.id)?.replaceWith(element);
    }
  }

  // What was being looked at when it was stopped will not be told.
  function settle() {
    for (const line of document.querySelectorAll('.test-line.is-running')) {
      line.classList.replace('is-running', 'is-waiting');
      line.querySelector('.visually-hidden').textContent = 'stopped';
    }
  }
}
