// Prices of the past.
import { BarSizeSetting, DurationUnit, EventName, WhatToShow } from "@stoqey/ib";
import { must } from "../session.mjs";
import { apple, forex } from "./instruments.mjs";

const CANCELLED = 162;
const isEnd = (time) => time.startsWith("finished");

async function bars(session) {
  return askForBars(session, apple, "2 D", BarSizeSetting.MINUTES_FIVE, WhatToShow.TRADES, 1);
}

async function dailyBars(session) {
  return askForBars(session, apple, "1 M", BarSizeSetting.DAYS_ONE, WhatToShow.ADJUSTED_LAST, 1);
}

async function midpointBars(session) {
  return askForBars(session, forex, "1 D", BarSizeSetting.HOURS_ONE, WhatToShow.MIDPOINT, 2);
}

async function barsThatGoOn(session) {
  const id = session.request();
  session.tolerate(CANCELLED);
  session.api.reqHistoricalData(id, apple, "", "1 D", BarSizeSetting.MINUTES_ONE, WhatToShow.TRADES, 0, 1, true);
  await session.see(EventName.historicalData, (request, time) => request === id && isEnd(time));
  const [, ...update] = await session.see(EventName.historicalDataUpdate, (request) => request === id);
  session.api.cancelHistoricalData(id);
  const [, open, high, low, close] = update;
  must(low > 0 && low <= Math.min(open, close) && high >= Math.max(open, close), "A bar whose prices do not fit:", update);
  return update;
}
barsThatGoOn.limit = 40_000;

async function schedule(session) {
  const id = session.request();
  session.api.reqHistoricalData(id, apple, "", "1 M", BarSizeSetting.DAYS_ONE, WhatToShow.SCHEDULE, 1, 1, false);
  const [, , , zone, sessions] = await session.see(EventName.historicalSchedule, (request) => request === id);
  return [zone, sessions.length];
}

async function headTimestamp(session) {
  const id = session.request();
  session.api.reqHeadTimestamp(id, apple, WhatToShow.TRADES, true, 1);
  const [, time] = await session.see(EventName.headTimestamp, (request) => request === id);
  session.tolerate(CANCELLED);
  session.api.cancelHeadTimestamp(id);
  must(/^(\d{8}|\d+$)/.test(time), "No time:", time);
  return time;
}

async function histogram(session) {
  const id = session.request();
  session.api.reqHistogramData(id, apple, true, 3, DurationUnit.DAY);
  const [, entries] = await session.see(EventName.histogramData, (request) => request === id);
  session.api.cancelHistogramData(id);
  return entries.length;
}

async function ticksLast(session) {
  return askForTicks(session, apple, WhatToShow.TRADES, EventName.historicalTicksLast);
}

async function ticksBidAsk(session) {
  return askForTicks(session, apple, WhatToShow.BID_ASK, EventName.historicalTicksBidAsk);
}

async function ticksMidPoint(session) {
  return askForTicks(session, forex, WhatToShow.MIDPOINT, EventName.historicalTicks);
}

async function askForBars(session, contract, duration, size, what, format) {
  const id = session.request();
  session.api.reqHistoricalData(id, contract, "", duration, size, what, 1, format, false);
  const [, end] = await session.see(EventName.historicalData, (request, time) => request === id && isEnd(time));
  const found = session.all(EventName.historicalData, (request, time) => request === id && !isEnd(time));
  const broken = found.find(([, , open, high, low, close]) => low > Math.min(open, close) || high < Math.max(open, close));
  must(found.length > 0, "No bars came.");
  must(!broken, "A bar whose prices do not fit:", broken);
  return { bars: found.length, first: found[0].slice(1), end };
}

async function askForTicks(session, contract, what, name) {
  session.api.reqCurrentTime();
  const [seconds] = await session.see(EventName.currentTime);
  const now = new Date(seconds * 1000).toISOString().replaceAll("-", "").replace("T", "-").slice(0, 17);
  const id = session.request();
  session.api.reqHistoricalTicks(id, contract, "", now, 20, what, 0, false);
  await session.see(name, (request, _, done) => request === id && done);
  const ticks = session.all(name, (request) => request === id).flatMap(([, some]) => some);
  const strange = ticks.find((tick) => !(tick.time > 1_000_000_000) || !((tick.price ?? tick.priceBid) > 0));
  must(ticks.length > 0 && !strange, "Ticks that cannot be:", strange);
  return ticks.length;
}

export const history = {
  bars, dailyBars, midpointBars, barsThatGoOn, schedule, headTimestamp, histogram, ticksLast, ticksBidAsk, ticksMidPoint,
};
