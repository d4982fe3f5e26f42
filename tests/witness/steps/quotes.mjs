// Prices as they come: quotes, depth, single trades, five-second bars.
import { EventName, MarketDataType, TickByTickDataType, WhatToShow } from "@stoqey/ib";
import { must } from "../session.mjs";
import { apple, forex, option, stock } from "./instruments.mjs";

const BID_ASK_LAST = new Set([1, 2, 4, 66, 67, 68]);

async function liveQuotes(session) {
  session.api.reqMarketDataType(MarketDataType.REALTIME);
  const id = session.request();
  session.api.reqMktData(id, apple, "", false, false);
  await session.see(EventName.tickReqParams, (request) => request === id);
  await session.see(EventName.tickPrice, (request, type) => request === id && BID_ASK_LAST.has(type));
  await session.see(EventName.tickSize, (request) => request === id);
  session.api.cancelMktData(id);
  return ticks(session, id);
}

async function delayedQuotes(session) {
  session.api.reqMarketDataType(MarketDataType.DELAYED);
  const id = session.request();
  session.api.reqMktData(id, stock("MSFT"), "", false, false);
  await session.see(EventName.marketDataType, (request) => request === id);
  await session.see(EventName.tickPrice, (request) => request === id);
  session.api.cancelMktData(id);
  session.api.reqMarketDataType(MarketDataType.REALTIME);
  return ticks(session, id);
}

async function snapshot(session) {
  const id = session.request();
  session.api.reqMktData(id, apple, "", true, false);
  await session.see(EventName.tickSnapshotEnd, (request) => request === id);
  return ticks(session, id);
}

/** Option volume, averages, RT volume, shortable shares: each comes as another kind of tick. */
async function genericTicks(session) {
  const id = session.request();
  session.api.reqMktData(id, apple, "100,101,104,106,165,233,236,456", false, false);
  await Promise.race([EventName.tickString, EventName.tickGeneric].map((name) => session.see(name, (request) => request === id)));
  session.api.cancelMktData(id);
  return ticks(session, id);
}

async function optionQuotes(session) {
  const { contract } = await option(session);
  const id = session.request();
  session.api.reqMktData(id, contract, "", false, false);
  const [, type, , volatility, delta, price] = await session.see(EventName.tickOptionComputation, (request) => request === id);
  session.api.cancelMktData(id);
  must(volatility === undefined || (volatility > 0 && volatility < 10), "A volatility that cannot be:", volatility);
  return { type, volatility, delta, price };
}
optionQuotes.limit = 30_000;

async function forexQuotes(session) {
  const id = session.request();
  session.api.reqMktData(id, forex, "", false, false);
  await session.see(EventName.tickPrice, (request) => request === id);
  session.api.cancelMktData(id);
  return ticks(session, id);
}

async function smartDepth(session) {
  const id = session.request();
  session.api.reqMktDepth(id, apple, 5, true);
  await session.see(EventName.updateMktDepthL2, (request) => request === id);
  session.api.cancelMktDepth(id, true);
  return session.all(EventName.updateMktDepthL2, (request) => request === id).length;
}

/** Of one exchange: these rows may come with or without a market maker. */
async function exchangeDepth(session) {
  const id = session.request();
  session.api.reqMktDepth(id, { ...forex }, 5, false);
  const names = [EventName.updateMktDepth, EventName.updateMktDepthL2];
  await Promise.race(names.map((name) => session.see(name, (request) => request === id)));
  session.api.cancelMktDepth(id, false);
  return names.flatMap((name) => session.all(name, (request) => request === id)).length;
}

async function tradesLast(session) {
  return tickByTick(session, stock("SPY"), TickByTickDataType.Last, EventName.tickByTickAllLast);
}

async function tradesAllLast(session) {
  return tickByTick(session, apple, TickByTickDataType.AllLast, EventName.tickByTickAllLast);
}

async function tradesBidAsk(session) {
  return tickByTick(session, stock("MSFT"), TickByTickDataType.BidAsk, EventName.tickByTickBidAsk);
}

async function tradesMidPoint(session) {
  return tickByTick(session, forex, TickByTickDataType.MidPoint, EventName.tickByTickMidPoint);
}

// A contract each: the broker allows one such request a contract in 15 s.
async function tickByTick(session, contract, kind, name) {
  const id = session.request();
  session.api.reqTickByTickData(id, contract, kind, 0, false);
  const [, ...tick] = await session.see(name, (request) => request === id);
  session.api.cancelTickByTickData(id);
  const numbers = tick.filter((value) => typeof value === "number");
  must(numbers.every((value) => value >= 0) && tick.some((value) => Number(value) > 1_000_000_000), "A tick that cannot be:", tick);
  return tick;
}
[tradesLast, tradesAllLast, tradesBidAsk, tradesMidPoint].forEach((step) => (step.limit = 30_000));

async function realTimeBars(session) {
  const id = session.request();
  session.api.reqRealTimeBars(id, apple, 5, WhatToShow.TRADES, false);
  const [, ...bar] = await session.see(EventName.realtimeBar, (request) => request === id);
  session.api.cancelRealTimeBars(id);
  const [time, open, high, low, close] = bar;
  must(time > 1_000_000_000 && low <= Math.min(open, close) && high >= Math.max(open, close), "A bar that cannot be:", bar);
  return bar;
}
realTimeBars.limit = 30_000;

/** The types of ticks that came, by event. */
function ticks(session, id) {
  const names = [EventName.tickPrice, EventName.tickSize, EventName.tickString, EventName.tickGeneric];
  return Object.fromEntries(names.map((name) =>
    [name, [...new Set(session.all(name, (request) => request === id).map(([, type]) => type))]]));
}

export const quotes = {
  liveQuotes, delayedQuotes, snapshot, genericTicks, optionQuotes, forexQuotes, smartDepth, exchangeDepth,
  tradesLast, tradesAllLast, tradesBidAsk, tradesMidPoint, realTimeBars,
};
