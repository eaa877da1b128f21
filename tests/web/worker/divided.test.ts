import { describe, expect, test } from 'vitest';
import { DividedEngine } from '../../../web/src/worker/divided';

/** A module with nothing in it but the library of these modules. */
function moduleWith(library: Record<string, number[]>): WebAssembly.Module {
  const index: Record<string, [number, number]> = {};
  let at = 0;
  for (const [name, bytes] of Object.entries(library)) index[name] = [at, (at += bytes.length)];
  const head = new TextEncoder().encode(JSON.stringify(index));
  const title = new TextEncoder().encode('library');
  const body = [title.length, ...title, head.length, 0, 0, 0, ...head, ...Object.values(library).flat()];
  return new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, body.length, ...body]));
}

async function begun(library: Record<string, number[]>, readRest: () => WebAssembly.Module): Promise<DividedEngine> {
  const engine = new DividedEngine(Promise.resolve(moduleWith(library)), readRest);
  await new Promise<void>((done) => engine.instantiateWasm({}, () => done()));
  return engine;
}

test('a first file that can not be instantiated is told', async () => {
  // It imports a function that nobody gives.
  const wanting = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, 7, 1, 1, 0x61, 1, 0x62, 0, 0]));
  const engine = new DividedEngine(Promise.resolve(wanting), () => wanting);
  engine.instantiateWasm({}, () => undefined);
  await expect(engine.failure).rejects.toThrow(TypeError);
});

describe('library modules', () => {
  test('of the first file are there without the second', async () => {
    const engine = await begun({ a: [1, 2] }, () => {
      throw new Error('not asked for');
    });
    expect(engine.libraryModule('a')).toEqual(new Uint8Array([1, 2]));
  });

  test('of the second are read once', async () => {
    let reads = 0;
    const engine = await begun({ a: [1, 2] }, () => {
      ++reads;
      return moduleWith({ 'b.c': [3, 4, 5], d: [] });
    });
    expect(engine.libraryModule('b.c')).toEqual(new Uint8Array([3, 4, 5]));
    expect(engine.libraryModule('d')).toEqual(new Uint8Array());
    expect(reads).toBe(1);
    expect(() => engine.libraryModule('e')).toThrow('no module e');
  });
});
