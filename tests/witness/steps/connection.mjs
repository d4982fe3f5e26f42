// The connection itself.
import { EventName } from "@stoqey/ib";
import { must } from "../session.mjs";

async function connect(session) {
  await session.connect();
  must(session.accounts.length > 0, "No account.");
  return { serverVersion: session.serverVersion, accounts: session.accounts };
}

async function managedAccounts(session) {
  session.api.reqManagedAccts();
  const [list] = await session.see(EventName.managedAccounts);
  return list;
}

async function nextId(session) {
  session.api.reqIds();
  const [id] = await session.see(EventName.nextValidId);
  return id;
}

async function currentTime(session) {
  session.api.reqCurrentTime();
  const [seconds] = await session.see(EventName.currentTime);
  must(seconds > 1_500_000_000, "No time in seconds since 1970:", seconds);
  return seconds;
}

export const connection = { connect, managedAccounts, nextId, currentTime };
