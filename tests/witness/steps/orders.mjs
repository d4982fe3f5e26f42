// The life of orders. Each step leaves no working order behind.
import { EventName, OrderAction, OrderType } from "@stoqey/ib";
import { must } from "../session.mjs";
import { apple, lastPrice } from "./instruments.mjs";

const UNKNOWN_ORDER = 10147;
const RESTING = new Set(["PreSubmitted", "Submitted"]);
const CANCELLED = new Set(["Cancelled", "ApiCancelled"]);
const LARGE = 5_000; // more shares than one price level shows

const cents = (price) => Math.round(price * 100) / 100;
const buy = (quantity, more) => ({ action: OrderAction.BUY, totalQuantity: quantity, tif: "DAY", transmit: true, ...more });
const limit = (quantity, lmtPrice, more) => buy(quantity, { orderType: OrderType.LMT, lmtPrice, ...more });
const market = (quantity, more) => buy(quantity, { orderType: OrderType.MKT, ...more });

function place(session, order, contract = apple) {
  const id = session.order();
  session.api.placeOrder(id, contract, { account: session.account, ...order });
  return id;
}

/** A buy far below the market, seen to be working. */
export async function rest(session, more = {}) {
  const wanted = limit(10, cents((await lastPrice(session, apple)) * 0.6), { tif: "GTC", ...more });
  const id = place(session, wanted);
  const [, contract, order, state] = await session.see(EventName.openOrder, (one) => one === id);
  for (const name of ["action", "totalQuantity", "orderType", "lmtPrice", "tif", "orderRef"]) {
    must(wanted[name] === undefined || order[name] === wanted[name], `${name} came back as another:`, [wanted[name], order[name]]);
  }
  must(contract.symbol === apple.symbol && order.account === session.account && order.permId > 0, "Another order:", [contract, order]);
  must(/^[A-Z]/.test(state.status), "No status:", state);
  await session.see(EventName.orderStatus, (order, status) => order === id && RESTING.has(status));
  return id;
}

export async function cancel(session, id) {
  session.api.cancelOrder(id);
  await cancelled(session, id);
}

async function cancelled(session, id) {
  await session.see(EventName.orderStatus, (order, status) => order === id && CANCELLED.has(status));
}

function statuses(session, id) {
  return session.all(EventName.orderStatus, (order) => order === id).map(([, status, filled]) => `${status} ${filled}`);
}

async function limitRests(session) {
  const id = await rest(session, { orderRef: "witness" });
  const [[, contract, order]] = session.all(EventName.openOrder, (one) => one === id);
  await cancel(session, id);
  return { conId: contract.conId, permId: order.permId, reference: order.orderRef, statuses: statuses(session, id) };
}

async function modify(session) {
  const id = await rest(session);
  const price = cents((await lastPrice(session, apple)) * 0.55);
  session.api.placeOrder(id, apple, { account: session.account, ...limit(20, price, { tif: "GTC" }) });
  const changed = (one, _, order) => one === id && order.lmtPrice === price && order.totalQuantity === 20;
  await session.see(EventName.openOrder, changed);
  await cancel(session, id);
  return statuses(session, id);
}

/** The notice 202 tells of the end as well. */
async function cancelTells(session) {
  const id = await rest(session);
  await cancel(session, id);
  const [notice] = await session.see(EventName.error, (_, code, one) => code === 202 && one === id);
  return notice.message;
}

async function cancelUnknown(session) {
  const id = session.order();
  session.tolerate(UNKNOWN_ORDER);
  session.api.cancelOrder(id);
  const [error] = await session.see(EventName.error, (_, code, one) => code === UNKNOWN_ORDER && one === id);
  return error.message;
}

async function marketFills(session) {
  const id = place(session, market(10));
  const fills = await filled(session, id, 10);
  return { ...fills, statuses: statuses(session, id) };
}

async function largeOrderFillsInParts(session) {
  const id = place(session, limit(LARGE, cents((await lastPrice(session, apple)) * 1.05)));
  const fills = await filled(session, id, LARGE);
  must(fills.executions > 1, `${LARGE} shares were filled at once.`);
  return { ...fills, statuses: statuses(session, id) };
}
largeOrderFillsInParts.limit = 90_000;

/** Waits until all is filled, and until each execution has its commission report, whatever comes first. */
async function filled(session, id, quantity) {
  await session.see(EventName.orderStatus, (order, status, done) => order === id && status === "Filled" && done === quantity);
  await session.see(EventName.execDetails, (_, contract, one) => one.orderId === id && one.cumQty === quantity);
  const executions = session.all(EventName.execDetails, (_, contract, one) => one.orderId === id).map(([, , one]) => one);
  const sum = executions.reduce((total, one) => total + one.shares, 0);
  must(sum === quantity, `${quantity} are filled, but the executions make ${sum}.`);
  const strange = executions.find((one) =>
    one.side !== "BOT" || one.acctNumber !== session.account || !(one.price > 0) || !(one.permId > 0));
  must(!strange, "An execution that cannot be:", strange);
  const reports = executions.map((one) => session.see(EventName.commissionReport, (report) => report.execId === one.execId));
  const commission = (await Promise.all(reports)).reduce((total, [report]) => total + report.commission, 0);
  return { executions: executions.length, shares: sum, average: executions.at(-1).avgPrice, commission: cents(commission) };
}

async function stopWaits(session) {
  const stop = { action: OrderAction.BUY, orderType: OrderType.STP, auxPrice: cents((await lastPrice(session, apple)) * 1.4) };
  const id = place(session, buy(10, stop));
  const [, , , , , , , , , whyHeld] = await session.see(EventName.orderStatus, (order, status) => order === id && RESTING.has(status));
  await cancel(session, id);
  return { whyHeld, statuses: statuses(session, id) };
}

/** Parent, target and stop; the last one sets all to work, and they end together. */
async function bracket(session) {
  const price = await lastPrice(session, apple);
  const parent = place(session, limit(10, cents(price * 0.6), { transmit: false }));
  const sell = { action: OrderAction.SELL, parentId: parent };
  const target = place(session, limit(10, cents(price * 1.5), { ...sell, transmit: false }));
  const stop = place(session, buy(10, { ...sell, orderType: OrderType.STP, auxPrice: cents(price * 0.5) }));
  const all = [parent, target, stop];
  await Promise.all(all.map((id) => session.see(EventName.openOrder, (order) => order === id)));
  await Promise.all(all.map((id) => session.see(EventName.orderStatus, (order, status) => order === id && RESTING.has(status))));
  session.api.cancelOrder(parent);
  await Promise.all(all.map((id) => cancelled(session, id)));
  return all.map((id) => statuses(session, id));
}

async function staged(session) {
  const id = place(session, limit(10, cents((await lastPrice(session, apple)) * 0.6), { transmit: false }));
  session.api.reqCurrentTime();
  await session.see(EventName.currentTime); // what the order caused would have come before this
  const works = session.all(EventName.orderStatus, (order, status) => order === id && status === "Submitted");
  must(works.length === 0, "An order that was not to be transmitted works.");
  const price = cents((await lastPrice(session, apple)) * 0.6);
  session.api.placeOrder(id, apple, { account: session.account, ...limit(10, price) });
  await session.see(EventName.orderStatus, (order, status) => order === id && RESTING.has(status));
  await cancel(session, id);
  return statuses(session, id);
}

async function whatIf(session) {
  const id = place(session, market(100, { whatIf: true }));
  const [, , , state] = await session.see(EventName.openOrder, (order) => order === id);
  must(state.initMarginAfter > 0 && (state.commission ?? state.maxCommission) > 0, "Margin or commission is missing:", state);
  return state;
}

async function openOrders(session) {
  return listed(session, () => session.api.reqOpenOrders());
}

async function allOpenOrders(session) {
  return listed(session, () => session.api.reqAllOpenOrders());
}

// What placing the order told is not what the list tells, so only what comes after the request counts.
async function listed(session, ask) {
  const id = await rest(session);
  session.begin();
  session.watch(id);
  ask();
  await session.see(EventName.openOrderEnd);
  const ids = session.all(EventName.openOrder).map(([order]) => order);
  must(ids.includes(id), `Order ${id} is not in the list:`, ids);
  await cancel(session, id);
  return ids.length;
}

async function completedOrders(session) {
  session.api.reqCompletedOrders(false);
  await session.see(EventName.completedOrdersEnd);
  return session.all(EventName.completedOrder).map(([contract, order, state]) =>
    `${contract.symbol} ${order.action} ${order.filledQuantity} ${state.completedStatus}`).slice(0, 5);
}

async function executions(session) {
  const id = session.request();
  session.api.reqExecutions(id, {});
  await session.see(EventName.execDetailsEnd, (request) => request === id);
  return session.all(EventName.execDetails, (request) => request === id).length;
}

async function globalCancel(session) {
  const all = [await rest(session), await rest(session)];
  session.api.reqGlobalCancel();
  await Promise.all(all.map((id) => cancelled(session, id)));
  return all.map((id) => statuses(session, id));
}

export const orders = {
  limitRests, modify, cancelTells, cancelUnknown, marketFills, largeOrderFillsInParts, stopWaits, bracket, staged, whatIf,
  openOrders, allOpenOrders, completedOrders, executions, globalCancel,
};
