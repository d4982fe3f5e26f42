// The stream of all tabs: it lives as long as one of them is open.
const ports = new Set();
let stream = null;

function join(port) {
  ports.add(port);
  if (!stream || stream.readyState === EventSource.CLOSED) {
    stream = new EventSource('/-/live');
    stream.addEventListener('change', event => ports.forEach(each => each.postMessage(event.data)));
    // The server says so once it listens. The browser has an event of that name too, which has no data.
    stream.addEventListener('open', event => event.data !== undefined && ports.forEach(each => each.postMessage('open')));
  } else if (stream.readyState === EventSource.OPEN) {
    port.postMessage('open');
  }
}

function leave(port) {
  ports.delete(port);
  if (ports.size === 0) {
    stream?.close();
    stream = null;
  }
}

addEventListener('connect', event => {
  const port = event.ports[0];
  port.onmessage = message => message.data === 'leave' ? leave(port) : join(port);
  join(port);
});
