// Talks to a gateway as a user of @stoqey/ib would:  node trade.mjs HOST PORT SCENARIO [CLIENT_ID]
// SCENARIO is "all" or names of steps and groups with commas between. Each step writes one JSON line, a last line sums up.
// Exit code 0: every step passed and everything could be decoded; 1: not so; 2: called wrongly.
import { Session, StepFailed } from "./session.mjs";
import { accounts } from "./steps/accounts.mjs";
import { connection } from "./steps/connection.mjs";
import { contracts } from "./steps/contracts.mjs";
import { history } from "./steps/history.mjs";
import { orders } from "./steps/orders.mjs";
import { quotes } from "./steps/quotes.mjs";
import { reconnection } from "./steps/reconnection.mjs";
import { reference } from "./steps/reference.mjs";

const GROUPS = { connection, contracts, reference, quotes, history, accounts, orders, reconnection };
const USUAL_LIMIT_MS = 15_000;

const [host, port, scenario = "", clientId = "71"] = process.argv.slice(2);
const steps = Object.assign({}, ...Object.values(GROUPS));
const names = namesOf(scenario);
const wrong = names.find((name) => !Object.hasOwn(steps, name));
if (!Number(port) || scenario === "" || wrong !== undefined || !Number.isInteger(Number(clientId))) {
  const groups = Object.keys(GROUPS).join("|");
  print({ error: wrong ? `${wrong} is no step` : `usage: trade.mjs HOST PORT all|${groups}|STEP,… [CLIENT_ID]` });
  process.exit(2);
}

const session = new Session(host, Number(port), Number(clientId));
process.on("uncaughtException", (cause) => {
  // Only the library has code that runs outside of a step.
  session.decodingErrors.push(cause.stack ?? String(cause));
  session.fail(new StepFailed(`The library threw: ${cause.message}`));
});

const results = [];
for (const name of names) {
  const result = await run(name, steps[name]);
  results.push(result);
  print(result);
  if (name === "connect" && !result.ok) {
    break;
  }
}
session.disconnect();
const failed = results.filter((result) => !result.ok).length + (names.length - results.length);
print({
  kinds: session.sent.size,
  answers: session.received.size,
  serverVersion: session.serverVersion,
  ok: results.length - results.filter((result) => !result.ok).length,
  failed,
  decodingErrors: session.decodingErrors,
});
process.exit(failed === 0 && session.decodingErrors.length === 0 ? 0 : 1);

/** Connecting always comes first; the rest in the order of the groups, or in the order in which it was named. */
function namesOf(text) {
  const asked = text === "all" ? Object.keys(GROUPS) : text.split(",");
  const found = asked.flatMap((name) => (Object.hasOwn(GROUPS, name) ? Object.keys(GROUPS[name]) : [name]));
  return [...new Set(["connect", ...found])];
}

async function run(name, step) {
  const started = performance.now();
  const limit = step.limit ?? USUAL_LIMIT_MS;
  const faults = session.decodingErrors.length;
  let timer;
  let error = null;
  let result;
  session.begin();
  try {
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new StepFailed(`Not seen within ${limit} ms: ${session.waitsFor}.`)), limit);
    });
    result = await Promise.race([step(session), late]);
  } catch (cause) {
    error = cause instanceof StepFailed ? cause.message : cause.stack;
  } finally {
    clearTimeout(timer);
  }
  error ??= session.decodingErrors[faults] ?? null;
  const errors = session.all("error").map(([fault, code, id]) => ({ code, id, text: fault.message }));
  const events = [...new Set(session.events.map((event) => event.name))];
  return { step: name, ok: error === null, ms: Math.round(performance.now() - started), events, errors, result, error };
}

function print(line) {
  process.stdout.write(JSON.stringify(line) + "\n");
}
