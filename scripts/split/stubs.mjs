// wasm-split leaves an imported function for every slot of the table whose function went to the second file, thousands of them, and
// a browser makes each one anew at every start. Here they become functions of the module itself: each asks for the second file,
// whose elements replace the stubs, and calls what is in its slot then. Of the imports one remains, `placeholder.join`.

import { Reader, int, kSection, list, moduleOf, sectionsOf, text, uint } from './wasm.mjs';

const kModule = 'placeholder';

function readLimits(reader) {
  if (reader.uint() & 1) reader.uint();
  reader.uint();
}

function readImports(body) {
  const reader = new Reader(body);
  return reader.list(() => {
    const [module, name, kind] = [reader.text(), reader.text(), reader.byte()];
    if (kind === 0) return { module, name, kind, type: reader.uint() };
    const rest = reader.span(() => {
      if (kind === 1) reader.byte();
      if (kind === 1 || kind === 2) readLimits(reader);
      else if (kind === 3) reader.take(2);
      else if (kind === 4) [reader.byte(), reader.uint()];
    });
    return { module, name, kind, rest };
  });
}

function importBytes({ module, name, kind, type, rest }) {
  return Buffer.concat([text(module), text(name), Buffer.from([kind]), kind === 0 ? uint(type) : rest]);
}

/** Parameters and results of each function type, as bytes. */
function readTypes(body) {
  const reader = new Reader(body);
  return reader.list(() => {
    if (reader.byte() !== 0x60) throw new Error('a type that is no function');
    return { params: reader.take(reader.uint()), results: reader.take(reader.uint()) };
  });
}

/** Calls `join`, then what `slot` holds with the same arguments. */
function stub(join, slot, type, params) {
  const arguments_ = Array.from({ length: params }, (_, index) => Buffer.concat([Buffer.from([0x20]), uint(index)]));
  const code = Buffer.concat([
    Buffer.from([0, 0x10]), uint(join), ...arguments_,
    Buffer.from([0x41]), int(slot), Buffer.from([0x11]), uint(type), Buffer.from([0, 0x0b]),
  ]);
  return Buffer.concat([uint(code.length), code]);
}

/** Active segments of the one table, which are all that wasm-split makes: a function moves from one index to another. */
function moveElement(body, from, to) {
  const reader = new Reader(body);
  return list(reader.list(() => {
    if (reader.uint() !== 0) throw new Error('a segment that is not of functions at a constant place');
    const place = reader.span(() => [reader.byte(), reader.uint(), reader.byte()]);
    const functions = reader.list(() => reader.uint()).map((index) => uint(index === from ? to : index));
    return Buffer.concat([uint(0), place, list(functions)]);
  }));
}

/** The first file with stubs in place of the imports of `placeholder`, whose names are their slots. */
export function withStubs(module) {
  const sections = sectionsOf(module);
  const bodyOf = (id) => sections.find((section) => section.id === id).body;
  const types = readTypes(bodyOf(kSection.type));
  const imports = readImports(bodyOf(kSection.import));
  const functions = imports.filter(({ kind }) => kind === 0);
  const first = functions.findIndex((entry) => entry.module === kModule);
  const holders = functions.slice(first);
  if (first < 0 || holders.some((entry) => entry.module !== kModule)) throw new Error('the placeholders are not the last functions imported');

  // The first placeholder's index goes to `join` and its stub to the end, so that every other function keeps its number.
  const join = types.findIndex(({ params, results }) => params.length + results.length === 0);
  if (join < 0) throw new Error('no type for join');
  const last = functions.length + new Reader(bodyOf(kSection.function)).uint();
  const stubs = holders.map(({ name, type }) => stub(first, Number(name), type, types[type].params.length));
  const changed = {
    [kSection.import]: list([...imports.filter((entry) => entry.module !== kModule), { module: kModule, name: 'join', kind: 0, type: join }].map(importBytes)),
    [kSection.function]: surrounded(bodyOf(kSection.function), holders.map(({ type }) => uint(type))),
    [kSection.element]: moveElement(bodyOf(kSection.element), first, last),
    [kSection.code]: surrounded(bodyOf(kSection.code), stubs),
  };
  return moduleOf(sections.map(({ id, body }) => ({ id, body: changed[id] ?? body })));
}

/** A list with the first of `items` put at its end and the others at its start. */
function surrounded(body, [first, ...others]) {
  const reader = new Reader(body);
  const count = reader.uint() + others.length + 1;
  return Buffer.concat([uint(count), ...others, body.subarray(reader.at), first]);
}
