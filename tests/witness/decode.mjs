// Reads requests, one JSON object a line, and answers each with one line:
//   {"message": "OrderStatus", "base64": "…"}  →  {"decoded": {…}, "faults": […]}   only fields that are present, longs as text
//   {"message": "OrderStatus", "json": {…}}    →  {"base64": "…"}
// or {"error": "…"}. `faults` names what the description of the message does not allow; it is absent when there is nothing.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import protobuf from "protobufjs";
import { faultsIn } from "./scan.mjs";

const described = new URL("../data/tws/protobuf.json", import.meta.url);
const root = protobuf.Root.fromJSON(JSON.parse(readFileSync(described, "utf8"))).resolveAll();

function answer(line) {
  const request = JSON.parse(line);
  const type = root.lookupType(`protobuf.${request.message}`);
  if (request.base64 === undefined) {
    const message = typed(type, request.json, request.message);
    const wrong = type.verify(message);
    if (wrong) {
      throw new Error(`${request.message}: ${wrong}`);
    }
    return { base64: Buffer.from(type.encode(message).finish()).toString("base64") };
  }
  const bytes = Buffer.from(request.base64, "base64");
  const decoded = type.toObject(type.decode(bytes), { longs: String });
  const faults = faultsIn(type, bytes);
  return faults.length > 0 ? { decoded: printable(decoded), faults } : { decoded: printable(decoded) };
}

/** The object with its longs read from text. A member that is no field is an error: the encoder would leave it out without a word. */
function typed(type, json, path) {
  const found = {};
  for (const [name, value] of Object.entries(json)) {
    const field = type.fields[name];
    if (!field) {
      throw new Error(`${path}.${name} is no field`);
    }
    const one = (part) => {
      if (field.resolvedType instanceof protobuf.Type) {
        return typed(field.resolvedType, part, `${path}.${name}`);
      }
      return field.long && /^-?\d+$/.test(part) ? protobuf.util.Long.fromString(part) : part;
    };
    found[name] = Array.isArray(value) ? value.map(one) : one(value);
  }
  return found;
}

/** JSON has no word for infinities and "not a number", so they stand as text. */
function printable(value) {
  if (typeof value === "number" && !Number.isFinite(value)) {
    return String(value);
  }
  if (Array.isArray(value)) {
    return value.map(printable);
  }
  return value !== null && typeof value === "object"
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, printable(one)]))
    : value;
}

for await (const line of createInterface({ input: process.stdin })) {
  let reply;
  try {
    reply = answer(line);
  } catch (cause) {
    reply = { error: cause.message };
  }
  process.stdout.write(JSON.stringify(reply) + "\n");
}
