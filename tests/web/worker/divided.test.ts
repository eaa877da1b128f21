import { describe, expect, test } from 'vitest';
import { DividedEngine } from '../../../web/src/worker/divided';

/** A module with nothing in it but the library of these modules. */
function moduleWith(sources: Record<string, string>): WebAssembly.Module {
  const text = new TextEncoder().encode(
    Object.entries(sources)
      .map(([name, source]) => `${name}\x1f${source}`)
      .join('\x1e'),
  );
  const title = new TextEncoder().encode('library');
  const body = [title.length, ...title, ...text];
  return new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, body.length, ...body]));
}

describe('sources of library modules', () => {
  test('of the first file are there without the second', () => {
    const engine = new DividedEngine(moduleWith({ a: 'x = 1' }), () => {
      throw new Error('not asked for');
    });
    expect(engine.librarySource('a')).toBe('x = 1');
  });

  test('of the second are read once', () => {
    let reads = 0;
    const engine = new DividedEngine(moduleWith({ a: 'x = 1' }), () => {
      ++reads;
      return moduleWith({ 'b.c': 'é = 2\n', d: '' });
    });
    expect(engine.librarySource('b.c')).toBe('é = 2\n');
    expect(engine.librarySource('d')).toBe('');
    expect(reads).toBe(1);
    expect(() => engine.librarySource('e')).toThrow('no module e');
  });
});
