// Shows the lines of a gateway's test as they happen. Without this the form is sent, and the page comes back when the test is over.
const END = '\u001e';

export function start() {
  const form = document.querySelector('form[data-gateway-test]');
  const stop = form.querySelector('[data-stop]');
  const go = form.querySelector('.btn-primary');
  const untouched = [...document.querySelectorAll('[id^="test-"]:is(li, #test-progress, #test-result, #test-uses)')]
    .map(element => element.cloneNode(true));
  let running = null;

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
    running?.abort();
    const mine = new AbortController();
    running = mine;
    show(untouched.map(element => element.cloneNode(true)));
    stop.hidden = false;
    go.disabled = true;
    try {
      const answer = await fetch(form.action, {
        method: 'POST', body: new FormData(form), headers: { 'X-Fragment': '1' }, signal: mine.signal,
      });
      if (!answer.ok || answer.redirected) {
        location.reload();
        return;
      }
      await read(answer.body);
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

  async function read(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      const parts = (rest + value).split(END);
      rest = parts.pop();
      for (const part of parts) {
        const template = document.createElement('template');
        template.innerHTML = part;
        show([...template.content.children]);
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
