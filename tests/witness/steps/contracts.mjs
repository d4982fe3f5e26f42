// Instruments: by description, by search, by chain.
import { EventName } from "@stoqey/ib";
import { must } from "../session.mjs";
import { apple, chain, details, forex, frontFuture, futures, index, only, option, stock } from "./instruments.mjs";

const told = ({ contract }) => `${contract.conId} ${contract.localSymbol}`;

async function stockDetails(session) {
  return told(await only(session, apple));
}

async function futureDetails(session) {
  const months = await details(session, futures);
  must(months.length > 1, `A description without a month found ${months.length} futures.`);
  return [months.length, told(await frontFuture(session))];
}

async function forexDetails(session) {
  return told(await only(session, forex));
}

async function indexDetails(session) {
  return told(await only(session, index));
}

async function optionChain(session) {
  const exchanges = await chain(session);
  must(exchanges.length > 0, "No chain.");
  const strange = exchanges.find(([, , , , expirations, strikes]) =>
    ![...expirations].every((day) => /^\d{8}$/.test(day)) || ![...strikes].every((strike) => strike > 0) || strikes.length === 0);
  must(!strange, "An exchange whose expirations or strikes cannot be:", strange);
  return exchanges.map(([exchange, , tradingClass, multiplier, expirations, strikes]) =>
    [exchange, tradingClass, multiplier, expirations.length, strikes.length].join(" "));
}

async function optionDetails(session) {
  return told(await option(session));
}

async function unknownContract(session) {
  session.tolerate(200);
  const id = session.request();
  session.api.reqContractDetails(id, stock("NOSUCHSYMBOL"));
  const [error] = await session.see(EventName.error, (_, code, request) => code === 200 && request === id);
  return error.message;
}

async function matchingSymbols(session) {
  const id = session.request();
  session.api.reqMatchingSymbols(id, "AAPL");
  const [, found] = await session.see(EventName.symbolSamples, (request) => request === id);
  must(found.some((one) => one.contract.symbol === "AAPL"), "AAPL is not among them:", found);
  return found.length;
}

async function marketRule(session) {
  const rule = Number((await only(session, apple)).marketRuleIds.split(",")[0]);
  session.api.reqMarketRule(rule);
  const [, steps] = await session.see(EventName.marketRule, (id) => id === rule);
  must(steps.length > 0 && steps.every((step) => step.lowEdge >= 0 && step.increment > 0), "Steps that cannot be:", steps);
  return steps;
}

optionDetails.limit = 30_000;

export const contracts = {
  stockDetails, futureDetails, forexDetails, indexDetails, optionChain, optionDetails, unknownContract, matchingSymbols, marketRule,
};
