// What the gateway tells about itself and its surroundings.
import { EventName, Instrument, LocationCode, ScanCode } from "@stoqey/ib";
import { apple } from "./instruments.mjs";

async function depthExchanges(session) {
  session.api.reqMktDepthExchanges();
  const [found] = await session.see(EventName.mktDepthExchanges);
  return found.length;
}

async function smartComponents(session) {
  const quotes = session.request();
  session.api.reqMktData(quotes, apple, "", false, false);
  const [, , bboExchange] = await session.see(EventName.tickReqParams, (request) => request === quotes);
  session.api.cancelMktData(quotes);
  const id = session.request();
  session.api.reqSmartComponents(id, bboExchange);
  const [, parts] = await session.see(EventName.smartComponents, (request) => request === id);
  return parts.size;
}

async function userInfo(session) {
  const id = session.request();
  session.api.reqUserInfo(id);
  await session.see(EventName.userInfo, (request) => request === id);
}

async function familyCodes(session) {
  session.api.reqFamilyCodes();
  const [codes] = await session.see(EventName.familyCodes);
  return codes;
}

async function newsProviders(session) {
  session.api.reqNewsProviders();
  const [providers] = await session.see(EventName.newsProviders);
  return providers.length;
}

async function softDollarTiers(session) {
  const id = session.request();
  session.api.reqSoftDollarTiers(id);
  const [, tiers] = await session.see(EventName.softDollarTiers, (request) => request === id);
  return tiers.length;
}

async function scannerParameters(session) {
  session.api.reqScannerParameters();
  const [xml] = await session.see(EventName.scannerParameters);
  return xml.length;
}

async function scanner(session) {
  const id = session.request();
  const wanted = {
    numberOfRows: 10, instrument: Instrument.STK, locationCode: LocationCode.STK_US_MAJOR, scanCode: ScanCode.MOST_ACTIVE,
  };
  session.api.reqScannerSubscription(id, wanted);
  await session.see(EventName.scannerDataEnd, (request) => request === id);
  session.api.cancelScannerSubscription(id);
  return session.all(EventName.scannerData, (request) => request === id).length;
}

export const reference = {
  depthExchanges, smartComponents, userInfo, familyCodes, newsProviders, softDollarTiers, scannerParameters, scanner,
};
