// Shows the state of the simulated broker every second and sends what is asked for. Everything here can be done with curl as well.
const LOOK_EVERY_MS = 1000;
const CALLS_SHOWN = 50;
const byId = id => document.getElementById(id);

let state = null;
let calls = [];
let lastCall = 0;
let speedTyped = false;

const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  if (text !== null && text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

const say = (text, isProblem = false) => {
  byId('message').className = isProblem ? 'problem' : '';
  byId('message').textContent = text;
};

async function send(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  if (answer.ok) return true;
  const problem = await answer.json();
  say(`${problem.title} ${problem.hint}`, true);
  return false;
}

const newYork = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/New_York', weekday: 'short', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
});

function showHead() {
  byId('overview').textContent =
    `Scenario ${state.scenario}, seed ${state.seed}. Faults on: ${state.faults.length}. Calls so far: ${state.calls}.`;
  byId('now').textContent = state.now.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
  byId('now').setAttribute('datetime', state.now);
  byId('new-york').textContent = `(New York ${newYork.format(new Date(state.now))}, speed ${state.speed})`;
  if (!speedTyped) byId('clock-speed').value = state.speed;
}

const kindsOf = () => state.doors.flatMap(door => door.faultKinds.map(kind => ({ ...kind, door: door.name })));

function howOf(fault) {
  const kind = kindsOf().find(one => one.name === fault.kind && one.door === fault.door);
  const how = (kind?.parameters ?? []).filter(parameter => fault[parameter.name] !== '')
    .map(parameter => `${parameter.name} ${fault[parameter.name]}`);
  const wait = (Date.parse(fault.from) - Date.parse(state.machineTime)) / 1000;
  return (wait > 0 ? [`begins in ${Math.ceil(wait)} s`, ...how] : how).join(', ');
}

function showFaults() {
  const body = byId('faults');
  const focused = document.activeElement?.dataset?.fault;
  body.replaceChildren(...state.faults.map(fault => {
    const row = element('tr');
    const where = [fault.door, fault.match?.step, fault.match?.query && `query ${fault.match.query}`].filter(Boolean).join(', ');
    const off = element('button', 'Switch off', { type: 'button', 'data-fault': fault.id, 'aria-label': `Switch off fault ${fault.id}` });
    off.addEventListener('click', async () => {
      if (await send('DELETE', `/faults/${fault.id}`)) say(`Fault ${fault.id} (${fault.kind}) is off.`);
      await look();
      byId('fault-kind').focus();
    });
    const last = element('td');
    last.append(off);
    row.append(
      element('td', fault.id), element('td', `${fault.kind}: ${fault.summary}`, { class: 'text' }), element('td', where),
      element('td', howOf(fault)), element('td', fault.left ?? '–'), element('td', fault.met), last);
    return row;
  }));
  if (state.faults.length === 0) body.append(emptyRow(7, 'Nothing goes wrong.'));
  if (focused) body.querySelector(`[data-fault="${focused}"]`)?.focus();
}

function emptyRow(columns, text) {
  const row = element('tr');
  row.append(element('td', text, { colspan: columns }));
  return row;
}

function showCalls() {
  const rows = calls.slice(-CALLS_SHOWN).reverse().map(call => {
    const row = element('tr');
    row.append(
      element('td', call.number), element('td', call.receivedAt.slice(11, 23).replace('Z', '')), element('td', call.door),
      element('td', call.step), element('td', call.query ?? '–'), element('td', call.from ? `${call.from} to ${call.to}` : '–'),
      element('td', call.code ? `${call.answer} ${call.code}` : call.answer), element('td', call.faults.join(', ') || '–'));
    return row;
  });
  byId('calls').replaceChildren(...(rows.length ? rows : [emptyRow(8, 'Nobody has called yet.')]));
}

// What each door says of itself; its queries, where it has some, follow as a list.
const FACTS = {
  flex: door => [
    ['Address', door.address], ['Token', door.token], ['Token ends', door.tokenExpiresAt],
    ['Limits', `${door.callsPerSecond} call a second, ${door.callsPerMinute} a minute`], ['Days finalized to', door.finalizedTo],
    ['Open references', door.openReferences],
  ],
  tws: door => [
    ['Address', door.address], ['Server version', door.serverVersion], ['Accounts', door.accounts.join(', ')],
    ['Connected clients', door.clients.length], ['Open orders', door.openOrders],
  ],
};

function showDoors() {
  byId('doors').replaceChildren(...state.doors.map(door => {
    const box = element('div');
    const list = element('dl');
    for (const [name, text] of [['Door', door.name], ...FACTS[door.name](door)]) list.append(element('dt', name), element('dd', text));
    box.append(list);
    if (door.queries) {
      const queries = element('ul', null, { 'aria-label': `Queries of ${door.name}` });
      for (const query of door.queries) {
        queries.append(element('li', `${query.id} ${query.name}, ${query.kind}${query.period ? `, ${query.period}` : ''}`));
      }
      box.append(queries);
    }
    return box;
  }));
}

const field = (id, text, control) => [element('label', text, { for: id }), control];

function showKind() {
  const kind = kindsOf().find(one => `${one.door}/${one.name}` === byId('fault-kind').value);
  if (!kind) return;
  byId('fault-summary').textContent = kind.summary;
  byId('fault-step').replaceChildren(
    element('option', 'each in which it shows', { value: '' }), ...kind.steps.map(step => element('option', step, { value: step })));
  byId('fault-parameters').replaceChildren(...kind.parameters.flatMap(parameter => {
    const id = `with-${parameter.name}`;
    const type = { number: 'number', flag: 'checkbox', text: 'text' }[parameter.type];
    const control = element('input', null, { id, type, 'data-parameter': parameter.name, 'data-type': parameter.type });
    if (parameter.type === 'number') control.setAttribute('step', 'any');
    if (parameter.type === 'flag') control.checked = parameter.default === 'true';
    else control.value = parameter.default ?? '';
    return field(id, `${parameter.name}: ${parameter.summary}`, control);
  }));
}

function showScenario() {
  byId('scenario-summary').textContent = state.scenarios.find(one => one.name === byId('scenario').value)?.summary ?? '';
}

function showChoices() {
  byId('fault-kind').replaceChildren(
    ...kindsOf().map(kind => element('option', `${kind.door}: ${kind.name}`, { value: `${kind.door}/${kind.name}` })));
  byId('scenario').replaceChildren(...state.scenarios.map(scenario => element('option', scenario.name, { value: scenario.name })));
  byId('seed').value = state.seed;
  showKind();
  showScenario();
  showDoors();
}

async function look() {
  try {
    const isFirst = state === null;
    state = await (await fetch('/state')).json();
    const log = await (await fetch(`/log?after=${lastCall}`)).json();
    if (state.calls < lastCall || log.forgotten > 0 && log.items.length === 0 && calls.length > 0 && log.forgotten >= lastCall) calls = [];
    calls = [...calls, ...log.items].slice(-CALLS_SHOWN);
    lastCall = calls.at(-1)?.number ?? lastCall;
    if (isFirst) showChoices();
    showHead();
    showFaults();
    showCalls();
    // All at once, so that nothing moves under the reader's eyes.
    byId('all').hidden = false;
  } catch {
    byId('overview').textContent = 'The simulator does not answer. Is it still running?';
  }
}

byId('fault-kind').addEventListener('change', showKind);
byId('scenario').addEventListener('change', showScenario);
byId('clock-speed').addEventListener('input', () => { speedTyped = true; });

byId('clock-form').addEventListener('submit', async event => {
  event.preventDefault();
  const body = {};
  if (byId('clock-now').value) body.now = `${byId('clock-now').value}${byId('clock-now').value.length === 16 ? ':00' : ''}Z`;
  if (byId('clock-speed').value !== '') body.speed = Number(byId('clock-speed').value);
  if (await send('POST', '/clock', body)) say('The clock is set.');
  speedTyped = false;
  byId('clock-now').value = '';
  await look();
  showDoors();
});

for (const button of document.querySelectorAll('[data-advance]')) {
  button.addEventListener('click', async () => {
    if (await send('POST', '/clock', { advance: button.dataset.advance })) say(`The clock is ${button.textContent.toLowerCase()}.`);
    await look();
    showDoors();
  });
}

byId('fault-form').addEventListener('submit', async event => {
  event.preventDefault();
  const [door, kind] = byId('fault-kind').value.split('/');
  const body = { door, kind };
  if (byId('fault-step').value) body.match = { step: byId('fault-step').value };
  if (byId('fault-count').value) body.count = Number(byId('fault-count').value);
  if (byId('fault-after').value) body.after = Number(byId('fault-after').value);
  if (byId('fault-for').value) body.for = Number(byId('fault-for').value);
  for (const control of document.querySelectorAll('[data-parameter]')) {
    const { parameter, type } = control.dataset;
    if (type === 'flag') body[parameter] = control.checked;
    else if (control.value !== '') body[parameter] = type === 'number' ? Number(control.value) : control.value;
  }
  if (await send('POST', '/faults', body)) say(`The fault ${kind} is on.`);
  await look();
});

byId('reset-form').addEventListener('submit', async event => {
  event.preventDefault();
  const body = { scenario: byId('scenario').value };
  if (byId('seed').value !== '') body.seed = Number(byId('seed').value);
  if (await send('POST', '/reset', body)) say('The simulator has started over.');
  calls = [];
  await look();
  showDoors();
});

await look();
setInterval(look, LOOK_EVERY_MS);
