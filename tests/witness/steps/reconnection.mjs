// A client that comes back with the same id finds its orders.
import { EventName } from "@stoqey/ib";
import { must } from "../session.mjs";
import { cancel, rest } from "./orders.mjs";

async function reconnect(session) {
  const id = await rest(session);
  session.disconnect();
  await session.connect();
  session.watch(id);
  session.api.reqOpenOrders();
  await session.see(EventName.openOrderEnd);
  const ids = session.all(EventName.openOrder).map(([order]) => order);
  must(ids.includes(id), `Order ${id} is gone; open are:`, ids);
  await cancel(session, id);
  return ids.length;
}
reconnect.limit = 60_000;

export const reconnection = { reconnect };
