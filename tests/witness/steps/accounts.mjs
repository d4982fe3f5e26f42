// What the accounts hold and are worth.
import { EventName } from "@stoqey/ib";
import { must } from "../session.mjs";
import { apple, only } from "./instruments.mjs";

async function accountSummary(session) {
  const tags = await summary(session, "NetLiquidation,TotalCashValue,BuyingPower,ExcessLiquidity,AccountType");
  must(tags.includes("NetLiquidation"), "No NetLiquidation among:", tags);
  return tags;
}

async function ledgerSummary(session) {
  return summary(session, "$LEDGER:ALL");
}

async function summary(session, wanted) {
  const id = session.request();
  session.api.reqAccountSummary(id, "All", wanted);
  await session.see(EventName.accountSummaryEnd, (request) => request === id);
  session.api.cancelAccountSummary(id);
  return [...new Set(session.all(EventName.accountSummary, (request) => request === id).map(([, , tag]) => tag))];
}

async function accountUpdates(session) {
  session.api.reqAccountUpdates(true, session.account);
  await session.see(EventName.accountDownloadEnd, (account) => account === session.account);
  session.api.reqAccountUpdates(false, session.account);
  const strange = session.all(EventName.updatePortfolio).find(([contract, size, price, value]) =>
    !(contract.conId > 0) || ![size, price, value].every(Number.isFinite));
  must(!strange, "A position that cannot be:", strange);
  const [values, positions] = [EventName.updateAccountValue, EventName.updatePortfolio].map((name) => session.all(name).length);
  return { values, positions };
}

async function accountUpdatesMulti(session) {
  const id = session.request();
  session.api.reqAccountUpdatesMulti(id, session.account, "", true);
  await session.see(EventName.accountUpdateMultiEnd, (request) => Number(request) === id); // the library leaves it as text
  session.api.cancelAccountUpdatesMulti(id);
  return session.all(EventName.accountUpdateMulti, (request) => request === id).length;
}

async function positions(session) {
  session.api.reqPositions();
  await session.see(EventName.positionEnd);
  session.api.cancelPositions();
  const strange = session.all(EventName.position).find(([account, contract]) =>
    !session.accounts.includes(account) || !(contract.conId > 0));
  must(!strange, "A position that cannot be:", strange);
  return session.all(EventName.position).map(([account, contract, size]) => `${account} ${contract.conId} ${size}`);
}

async function positionsMulti(session) {
  const id = session.request();
  session.api.reqPositionsMulti(id, session.account, "");
  await session.see(EventName.positionMultiEnd, (request) => request === id);
  session.api.cancelPositionsMulti(id);
  return session.all(EventName.positionMulti, (request) => request === id).length;
}

async function pnl(session) {
  const id = session.request();
  session.api.reqPnL(id, session.account, "");
  const [, daily, unrealized, realized] = await session.see(EventName.pnl, (request) => request === id);
  session.api.cancelPnL(id);
  return { daily, unrealized, realized };
}

/** Of a position if there is one; else of an instrument that is not held, which the gateway answers with a position of zero. */
async function pnlSingle(session) {
  session.api.reqPositions();
  await session.see(EventName.positionEnd);
  session.api.cancelPositions();
  const held = session.all(EventName.position, (account, _, size) => account === session.account && size !== 0);
  const contract = held.length > 0 ? held[0][1].conId : (await only(session, apple)).contract.conId;
  const id = session.request();
  session.api.reqPnLSingle(id, session.account, "", contract);
  const [, position, daily, unrealized, realized, value] = await session.see(EventName.pnlSingle, (request) => request === id);
  session.api.cancelPnLSingle(id);
  return { contract, position, daily, unrealized, realized, value };
}

export const accounts = {
  accountSummary, ledgerSummary, accountUpdates, accountUpdatesMulti, positions, positionsMulti, pnl, pnlSingle,
};
