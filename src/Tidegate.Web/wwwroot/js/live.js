// What changes while the page is open. All tabs of a browser share one stream, for a browser opens only six connections to a server.
// A part says by hx-trigger="live-connections from:body" what it waits for, and asks for itself again.
const address = '/-/live';
const told = topic => document.body.dispatchEvent(new CustomEvent(`live-${topic}`));

// What happened between the making of the page and the beginning of the stream, or while it was broken, was told to nobody.
function catchUp() {
  const waiting = [...document.querySelectorAll('[hx-trigger*="live-"]')].map(part => part.getAttribute('hx-trigger')).join();
  new Set([...waiting.matchAll(/live-([a-z-]+)/gu)].map(match => match[1])).forEach(told);
}

export function start(workerAddress) {
  if ('SharedWorker' in window) {
    const worker = new SharedWorker(workerAddress, { name: 'tidegate-live' });
    worker.port.onmessage = message => message.data === 'open' ? catchUp() : told(message.data);
    addEventListener('pagehide', () => worker.port.postMessage('leave'));
    addEventListener('pageshow', event => event.persisted && worker.port.postMessage('join'));
    return;
  }
  // Without shared workers only the tab that is looked at has a stream.
  let stream = null;
  const look = () => {
    if (document.visibilityState === 'visible') {
      stream = new EventSource(address);
      stream.addEventListener('change', event => told(event.data));
      stream.addEventListener('open', event => event.data !== undefined && catchUp());
    } else {
      stream?.close();
      stream = null;
    }
  };
  document.addEventListener('visibilitychange', look);
  look();
}
