// The instruments that the steps use, and what they need to know about them. Each is asked for once.
import { EventName, OptionType, SecType } from "@stoqey/ib";
import { must, StepFailed } from "../session.mjs";

const PRICE_TICKS = [1, 2, 4, 9, 66, 67, 68, 75]; // bid, ask, last, close: live and delayed

export const stock = (symbol) => ({ symbol, secType: SecType.STK, exchange: "SMART", currency: "USD" });
export const forex = { symbol: "EUR", secType: SecType.CASH, exchange: "IDEALPRO", currency: "USD" };
export const index = { symbol: "SPX", secType: SecType.IND, exchange: "CBOE", currency: "USD" };
export const futures = { symbol: "ES", secType: SecType.FUT, exchange: "CME", currency: "USD" };
export const apple = stock("AAPL");

/** All contracts that fit, until the end of the list. */
export async function details(session, contract) {
  const id = session.request();
  session.api.reqContractDetails(id, contract);
  await session.see(EventName.contractDetailsEnd, (request) => request === id);
  const found = session.all(EventName.contractDetails, (request) => request === id).map(([, one]) => one);
  found.forEach((one) => must(isThat(one, contract), `Asked for ${JSON.stringify(contract)}, came:`, one));
  return found;
}

// Fields from both ends and the middle of the message.
function isThat({ contract, minTick, validExchanges, timeZoneId, minSize }, asked) {
  return contract.conId > 0 && contract.symbol === asked.symbol && contract.secType === asked.secType && minTick > 0
    && contract.currency === asked.currency && validExchanges.length > 0 && /\w/.test(timeZoneId) && Number(minSize) > 0;
}

/** The one contract that fits, remembered. */
export async function only(session, contract) {
  return remembered(session, `${contract.secType} ${contract.symbol}`, async () => {
    const found = await details(session, contract);
    must(found.length === 1, `${found.length} contracts, wanted 1:`, contract);
    return found[0];
  });
}

/** The future that ends first. */
export async function frontFuture(session) {
  return remembered(session, "front future", async () => {
    const day = (one) => one.contract.lastTradeDateOrContractMonth;
    return (await details(session, futures)).sort((a, b) => day(a).localeCompare(day(b)))[0];
  });
}

/** The chain as the gateway describes it: [exchange, underlying conid, class, multiplier, expirations, strikes]. */
export async function chain(session) {
  return remembered(session, "chain", async () => {
    const underlying = await only(session, apple);
    const id = session.request();
    session.api.reqSecDefOptParams(id, apple.symbol, "", SecType.STK, underlying.contract.conId);
    await session.see(EventName.securityDefinitionOptionParameterEnd, (request) => request === id);
    return session.all(EventName.securityDefinitionOptionParameter, (request) => request === id).map(([, ...one]) => one);
  });
}

/** A call of the chain, not of its first expiry, near the money. */
export async function option(session) {
  return remembered(session, "option", async () => {
    const exchanges = await chain(session);
    const [, , tradingClass, multiplier, expirations, strikes] = exchanges.find(([name]) => name === "SMART") ?? exchanges[0];
    const price = await lastPrice(session, apple);
    const expiry = [...expirations].sort()[Math.min(2, expirations.length - 1)];
    const near = [...strikes].map(Number).sort((a, b) => Math.abs(a - price) - Math.abs(b - price));
    for (const strike of near.slice(0, 5)) { // not each strike is listed for each expiry
      session.tolerate(200);
      const wanted = {
        symbol: apple.symbol, secType: SecType.OPT, exchange: "SMART", currency: "USD", tradingClass,
        multiplier: Number(multiplier), lastTradeDateOrContractMonth: expiry, strike, right: OptionType.Call,
      };
      const found = await detailsOrNone(session, wanted);
      if (found.length === 1) {
        return found[0];
      }
    }
    throw new StepFailed(`No call of ${expiry} near ${price} is listed.`);
  });
}

/** A price of the instrument: any of bid, ask, last and close. */
export async function lastPrice(session, contract) {
  return remembered(session, `price ${contract.symbol}`, async () => {
    const id = session.request();
    session.api.reqMktData(id, contract, "", false, false);
    const priced = (request, type, price) => request === id && PRICE_TICKS.includes(type) && price > 0;
    const [, , price] = await session.see(EventName.tickPrice, priced);
    session.api.cancelMktData(id);
    return price;
  });
}

async function detailsOrNone(session, contract) {
  const id = session.request();
  session.api.reqContractDetails(id, contract);
  const none = session.see(EventName.error, (_, code, request) => code === 200 && request === id);
  await Promise.race([session.see(EventName.contractDetailsEnd, (request) => request === id), none]);
  return session.all(EventName.contractDetails, (request) => request === id).map(([, one]) => one);
}

async function remembered(session, name, find) {
  if (!session.found.has(name)) {
    session.found.set(name, await find());
  }
  return session.found.get(name);
}
