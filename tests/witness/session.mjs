// One connection of the library, with its events recorded and waited for. A step sees the events since its own start only.
import { EventName, IBApi, isNonFatalError } from "@stoqey/ib";

// "all" carries every event once; these repeat others or show raw fields.
const NOT_EVENTS = new Set([EventName.all, EventName.result, EventName.received, EventName.sent]);
const CANNOT_DECODE = 505;
const CANNOT_CONNECT = 502;
const CLIENT_ID_IN_USE = 326;
const ORDER_CANCELLED = 202;
const FIRST_REQUEST = 1_000_000;

/** Why a step ended: what was waited for did not come, or the gateway refused it. */
export class StepFailed extends Error {}

/** Ends the step when something does not hold: a field that was read in the place of another has a value that cannot be. */
export function must(holds, otherwise, seen) {
  if (!holds) {
    throw new StepFailed(seen === undefined ? otherwise : `${otherwise} ${JSON.stringify(seen)}`);
  }
}

export class Session {
  #api;
  #events = [];
  #waiters = new Set();
  #ids = new Set();
  #tolerated = new Set();
  #request = FIRST_REQUEST;
  #order = 0;
  #version = 0;

  /** Notes about decoding: errors 505 of the library and exceptions thrown in it. */
  decodingErrors = [];
  /** Ids of all messages sent and received. */
  sent = new Set();
  received = new Set();
  accounts = [];
  /** What steps remember for later ones: contracts, prices. */
  found = new Map();

  constructor(host, port, clientId) {
    this.host = host;
    this.port = port;
    this.clientId = clientId;
  }

  get api() {
    return this.#api;
  }

  get account() {
    return this.accounts[0];
  }

  /** What was last agreed on; 0 before that. */
  get serverVersion() {
    return this.#version;
  }

  /** Connects and waits for the accounts and the next order id. A client id that is still in use is asked for again. */
  async connect() {
    for (;;) {
      this.#events = [];
      this.#open();
      try {
        const accounts = this.see(EventName.managedAccounts);
        const next = this.see(EventName.nextValidId);
        this.#api.connect(this.clientId);
        const [[list], [order]] = await Promise.all([accounts, next]);
        this.accounts = list.split(",").filter((name) => name !== "");
        this.#order = Math.max(this.#order, order);
        return;
      } catch (cause) {
        this.disconnect();
        if (cause.code !== CLIENT_ID_IN_USE) {
          throw cause;
        }
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }

  disconnect() {
    const api = this.#api;
    this.#api = undefined;
    api?.removeAllListeners();
    if (api?.isConnected) {
      api.disconnect();
    }
  }

  /** Starts a step: earlier events, ids and tolerated errors are forgotten. */
  begin() {
    this.#events = [];
    this.#ids = new Set();
    this.#tolerated = new Set();
    this.#giveUp(new StepFailed("The step before this one still waited."));
  }

  /** The events since the step began: [{name, args}]. */
  get events() {
    return this.#events;
  }

  /** A new request id; an error that carries it ends the step. */
  request() {
    this.#ids.add(++this.#request);
    return this.#request;
  }

  /** A new order id; an error that carries it ends the step. */
  order() {
    this.#ids.add(this.#order);
    return this.#order++;
  }

  /** Takes note of an id of an earlier step, so that its errors count for this one. */
  watch(id) {
    this.#ids.add(id);
    this.#order = Math.max(this.#order, id + 1);
  }

  /** Errors with these codes do not end the step. */
  tolerate(...codes) {
    codes.forEach((code) => this.#tolerated.add(code));
  }

  /** The arguments of the first event of that name, in this step, that fits. An error of one of the step's ids ends the wait. */
  see(name, fits = () => true) {
    const old = this.#events.find((event) => event.name === name && fits(...event.args));
    if (old) {
      return Promise.resolve(old.args);
    }
    const seen = new Promise((resolve, reject) => this.#waiters.add({ name, fits, resolve, reject }));
    seen.catch(() => {}); // the step may have ended for another reason
    return seen;
  }

  /** All events of a name so far, in this step, that fit. */
  all(name, fits = () => true) {
    return this.#events.filter((event) => event.name === name && fits(...event.args)).map((event) => event.args);
  }

  /** Ends what the step waits for, because something outside of it went wrong. */
  fail(cause) {
    this.#giveUp(cause);
  }

  /** What is waited for, in words. */
  get waitsFor() {
    return [...new Set([...this.#waiters].map((waiter) => waiter.name))].join(", ");
  }

  #open() {
    this.#api = new IBApi({ host: this.host, port: this.port, clientId: this.clientId, maxReqPerSec: 40 });
    this.#api.on(EventName.server, (version) => (this.#version = version));
    let greeted = false; // the first text in each direction is no message
    this.#api.on(EventName.sent, ([id]) => Number.isInteger(id) && this.sent.add(id));
    this.#api.on(EventName.received, ([id]) => {
      if (greeted) {
        this.received.add(Number(id));
      }
      greeted = true;
    });
    this.#api.on(EventName.all, (name, args) => {
      if (!NOT_EVENTS.has(name)) {
        this.#take(name, args);
      }
    });
  }

  #take(name, args) {
    this.#events.push({ name, args });
    if (name === EventName.error) {
      this.#takeError(...args);
    } else if (name === EventName.disconnected) {
      this.#giveUp(new StepFailed("The gateway closed the connection."));
    }
    for (const waiter of this.#waiters) {
      if (waiter.name === name && waiter.fits(...args)) {
        this.#waiters.delete(waiter);
        waiter.resolve(args);
      }
    }
  }

  #takeError(error, code, id) {
    if (code === CANNOT_DECODE) {
      this.decodingErrors.push(error.message);
    }
    const own = this.#ids.has(id) && code !== ORDER_CANCELLED && !isNonFatalError(code, error);
    if ((own || [CANNOT_DECODE, CANNOT_CONNECT, CLIENT_ID_IN_USE].includes(code)) && !this.#tolerated.has(code)) {
      this.#giveUp(Object.assign(new StepFailed(`${code}: ${error.message}`), { code }));
    }
  }

  #giveUp(cause) {
    const waiters = [...this.#waiters];
    this.#waiters.clear();
    waiters.forEach((waiter) => waiter.reject(cause));
  }
}
