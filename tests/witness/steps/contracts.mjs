// Instruments: by description, by search, by chain.
import { EventName } from "@stoqey/ib";
import { StepFailed } from "../session.mjs";
import { apple, chain, details, forex, frontFuture, futures, index, only, option, stock } from "./instruments.mjs";

const told = ({ contract }) => `${contract.conId} ${contract.localSymbol}`;

async function stockDetails(session) {
  return told(await only(session, apple));
}

async function futureDetails(session) {
  const months = await details(session, futures);
  if (months.length < 2) {
    throw new StepFailed(`A description without a month found ${months.length} futures.`);
  }
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
  if (exchanges.length === 0 || exchanges.some(([, , , , expirations, strikes]) => expirations.length === 0 || strikes.length === 0)) {
    throw new StepFailed("An exchange without expirations or strikes.");
  }
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
  if (!found.some((one) => one.contract.symbol === "AAPL")) {
    throw new StepFailed("AAPL is not among them.");
  }
  return found.length;
}

async function marketRule(session) {
  const rule = Number((await only(session, apple)).marketRuleIds.split(",")[0]);
  session.api.reqMarketRule(rule);
  const [, steps] = await session.see(EventName.marketRule, (id) => id === rule);
  return steps;
}

optionDetails.limit = 30_000;

export const contracts = {
  stockDetails, futureDetails, forexDetails, indexDetails, optionChain, optionDetails, unknownContract, matchingSymbols, marketRule,
};
