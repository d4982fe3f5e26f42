// Compares bytes with a description, field by field: whatever the description does not allow is named with its path.
// A decoder skips what it does not know, so it cannot be asked.
import protobuf from "protobufjs";

const LENGTH_DELIMITED = 2;

/** Faults in the bytes of a message: unknown numbers, wrong wire types, a single field that comes twice. Empty when there are none. */
export function faultsIn(type, bytes, path = type.name) {
  const reader = protobuf.Reader.create(bytes);
  const seen = new Set();
  const faults = [];
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    const number = tag >>> 3;
    const wire = tag & 7;
    const field = type.fieldsById[number];
    const where = `${path}.${field ? field.name : number}`;
    if (!field) {
      faults.push(`${where}: unknown number (wire type ${wire})`);
    } else if (!wireTypesOf(field).includes(wire)) {
      faults.push(`${where}: wire type ${wire}, expected ${wireTypesOf(field).join(" or ")}`);
    } else if (!field.repeated && !field.map && seen.has(number)) {
      faults.push(`${where}: comes more than once`);
    }
    seen.add(number);
    const start = reader.pos;
    reader.skipType(wire);
    if (field && wire === LENGTH_DELIMITED && field.resolvedType instanceof protobuf.Type) {
      const body = protobuf.Reader.create(bytes.subarray(start, reader.pos)).bytes();
      faults.push(...faultsIn(field.resolvedType, body, where));
    }
  }
  return faults;
}

function wireTypesOf(field) {
  if (field.map || field.resolvedType) {
    return [LENGTH_DELIMITED];
  }
  const single = protobuf.types.basic[field.type];
  return field.repeated && protobuf.types.packed[field.type] !== undefined ? [LENGTH_DELIMITED, single] : [single];
}
