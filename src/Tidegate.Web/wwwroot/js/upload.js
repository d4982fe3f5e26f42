// Dropping files, saying what is too large before it is sent, and the progress of sending. Without this the form posts as forms do.
export function start() {
  const form = document.querySelector('form[data-upload]');
  const input = form.querySelector('input[type=file]');
  const list = form.querySelector('[data-list]');
  const problem = form.querySelector('[data-problem]');
  const progress = form.querySelector('[data-progress]');
  const bar = progress.querySelector('progress');
  const text = progress.querySelector('[data-progress-text]');
  const button = form.querySelector('button');
  const [fileMax, totalMax, countMax] = [Number(form.dataset.fileMax), Number(form.dataset.totalMax), Number(form.dataset.countMax)];

  const size = bytes => bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB`
    : bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB`
      : `${(bytes / 1e9).toFixed(2)} GB`;
  const say = sentence => {
    problem.textContent = sentence;
    problem.hidden = !sentence;
  };

  function check() {
    const files = [...input.files];
    list.replaceChildren(...files.slice(0, 20).map(file => {
      const line = document.createElement('li');
      const large = file.size > fileMax;
      line.className = large ? 'is-refused' : '';
      const name = document.createElement('span');
      name.textContent = file.name;
      const note = document.createElement('span');
      note.textContent = large ? `${size(file.size)}, over the limit` : size(file.size);
      line.append(name, note);
      return line;
    }));
    const total = files.reduce((sum, file) => sum + file.size, 0);
    const large = files.find(file => file.size > fileMax);
    if (large) {
      say(`${large.name} is ${size(large.size)}; a file may have ${size(fileMax)}. Nothing was sent. Run the query for a shorter period.`);
    } else if (total > totalMax) {
      say(`These files have ${size(total)}; ${size(totalMax)} can be sent at once. Nothing was sent. Send them in several steps.`);
    } else if (files.length > countMax) {
      say(`These are ${files.length} files; ${countMax} can be sent at once. Nothing was sent. Send them in several steps.`);
    } else {
      say('');
    }
    return files.length > 0 && problem.hidden;
  }

  function send() {
    const request = new XMLHttpRequest();
    const began = performance.now();
    request.open('POST', form.action);
    request.upload.addEventListener('progress', event => {
      bar.value = event.loaded / event.total;
      const left = (performance.now() - began) / 1e3 * (event.total - event.loaded) / event.loaded;
      text.textContent = event.loaded < event.total
        ? `${size(event.loaded)} of ${size(event.total)} sent${left > 2 ? `, about ${Math.ceil(left)} s left` : ''}`
        : 'All sent; the files are being kept.';
    });
    request.addEventListener('load', () => {
      if (request.status < 400) {
        location.assign(request.responseURL);
        return;
      }
      const answer = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('[role=alert]');
      end(answer?.textContent.trim()
        || `The files were not taken (answer ${request.status}). Nothing was imported. Reload the page and try again.`);
    });
    request.addEventListener('error', () => end('The connection broke while sending. Nothing was imported. Try again.'));
    progress.hidden = false;
    button.disabled = true;
    request.send(new FormData(form));
  }

  function end(sentence) {
    progress.hidden = true;
    button.disabled = false;
    say(sentence);
  }

  input.addEventListener('change', check);
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (check()) {
      send();
    }
  });
  for (const name of ['dragenter', 'dragover']) {
    form.addEventListener(name, event => {
      event.preventDefault();
      form.classList.add('is-over');
    });
  }
  for (const name of ['dragleave', 'drop']) {
    form.addEventListener(name, () => form.classList.remove('is-over'));
  }
  form.addEventListener('drop', event => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
}
