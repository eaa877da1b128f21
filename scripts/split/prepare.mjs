// Starts the engine at build time and writes it as it is then, interpreters made and numpy loaded, so that no reader waits for that:
// node prepare.mjs ENGINE.mjs ENGINE.wasm LIBRARY PREPARED.wasm STARTED.json
//
// The prepared module's data are the memory after the start. What the C++ constructors told JavaScript on the way (embind's
// registrations) is in STARTED.json, to be told again where they would have been run: {constructors, calls: [module, name, ...arguments]}.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools.mjs';
import { startEngine, sayWhy } from './engine.mjs';
import { Reader, int, kSection, list, moduleOf, sectionsOf, uint } from './wasm.mjs';

sayWhy();
const [script, wasm, library, preparedOut, startedOut] = process.argv.slice(2);
const rehearsal = readFileSync(join(root, 'web/src/worker/rehearsal.py'), 'utf8');
const kPage = 65536;
/** Shorter runs of zeros are not worth a segment's head. */
const kGap = 64;

const glue = readFileSync(script, 'utf8');
const constructors = /addOnInit\(Module\["asm"\]\["([^"]+)"\]\)/.exec(glue)?.[1];
const telling = new Set(Array.from(glue.matchAll(/"([^"]+)":__embind_\w+/g), ([, name]) => name));
if (!constructors || telling.size === 0) throw new Error('the engine\'s script is not as this step expects it');

const calls = [];
let constructing = false;
const { module, instance } = await startEngine(script, wasm, (name) => readFileSync(join(library, name)), {
  importsOf: (imports) => eachImport(imports, (call, module, name) => (telling.has(name) ? (...args) => note(call, [module, name, ...args]) : call)),
  instanceOf: ({ exports }) => ({ exports: { ...exports, [constructors]: () => construct(exports[constructors]) } }),
});
const trouble = module.prepare(rehearsal);
if (trouble) throw new Error(trouble);

const memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory).buffer;
const sections = sectionsOf(readFileSync(wasm));
const bytes = Buffer.from(memory.slice());
clearFree(bytes, clearStack(bytes));
const segments = segmentsOf(bytes);
const changed = {
  [kSection.memory]: memoryOf(bytes.length / kPage),
  [kSection.data]: list(segments.map(([start, end]) => Buffer.concat([Buffer.from([0, 0x41]), int(start), Buffer.from([0x0b]), uint(end - start), bytes.subarray(start, end)]))),
  [kSection.dataCount]: uint(segments.length),
};
writeFileSync(preparedOut, moduleOf(sections.map(({ id, body }) => ({ id, body: changed[id] ?? body }))));
writeFileSync(startedOut, JSON.stringify({ constructors, calls }));

function eachImport(imports, change) {
  return Object.fromEntries(Object.entries(imports).map(([module, names]) => [
    module,
    Object.fromEntries(Object.entries(names).map(([name, call]) => [name, change(call, module, name)])),
  ]));
}

function note(call, what) {
  if (constructing) calls.push(what);
  return call(...what.slice(2));
}

function construct(run) {
  constructing = true;
  run();
  constructing = false;
}

/** Nothing is on the stack, but its old contents are there. Gives its top, where the heap begins. */
function clearStack(bytes) {
  const size = Number(/-sTOTAL_STACK=(\d+)/.exec(readFileSync(join(root, 'cpp/kernel/CMakeLists.txt'), 'utf8'))[1]);
  const globals = new Reader(sections.find(({ id }) => id === kSection.global).body);
  const [count, type, mutable, opcode] = [globals.uint(), globals.byte(), globals.byte(), globals.byte()];
  if (count < 1 || type !== 0x7f || mutable !== 1 || opcode !== 0x41) throw new Error('the first global is not the stack pointer');
  const top = globals.uint();
  bytes.fill(0, top - size, top);
  return top;
}

/** What malloc has free is overwritten, but for the heads of its blocks: the size's lowest bits tell whether the block is used. */
function clearFree(bytes, heap) {
  const [kUsed, kFlags, kHead, kLinks] = [2, 7, 4, 32];
  for (let block = heap; ; ) {
    const head = bytes.readUInt32LE(block + kHead), size = head - (head & kFlags);
    if (size === 0 && bytes.subarray(block).every((byte) => byte === 0)) return;
    if (size < 16 || block + size > bytes.length) throw new Error('the heap is not as this step expects it');
    if ((head & kUsed) === 0) bytes.fill(0, Math.min(block + kLinks, block + size), block + size);
    block += size;
  }
}

/** [start, end) of what is not zero. */
function segmentsOf(bytes) {
  const segments = [];
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let last = -Infinity;
  for (let i = 0; i < words.length; i++) {
    if (words[i] === 0) continue;
    if (4 * i - last > kGap) segments.push([4 * i, 0]);
    segments.at(-1)[1] = last = 4 * i + 4;
  }
  return segments;
}

/** The memory section: as it was, but of that many pages at the start. */
function memoryOf(pages) {
  const reader = new Reader(sections.find(({ id }) => id === kSection.memory).body);
  if (reader.uint() !== 1) throw new Error('not one memory');
  const flags = reader.uint();
  reader.uint();
  return list([Buffer.concat([uint(flags), uint(pages), ...(flags & 1 ? [uint(reader.uint())] : [])])]);
}
