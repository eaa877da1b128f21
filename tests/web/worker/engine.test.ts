import { beforeEach, describe, expect, test } from 'vitest';
import type { Output, Report, RunResult } from '../../../web/src/protocol/messages';
import { Engine, EngineBroken } from '../../../web/src/worker/engine';
import type { EngineKernel } from '../../../web/src/worker/kernel-module';
import createFakeEngine from '../fake-engine';

let live: Set<string>;
let reports: Report[];
let engine: Engine;

beforeEach(async () => {
  live = new Set(['probe', 'run']);
  reports = [];
  engine = new Engine({
    load: (hooks) => createFakeEngine({ ...hooks, instantiateWasm: () => ({}), libraryModule: () => new Uint8Array() }),
    bring: () => undefined,
    join: () => undefined,
    isLive: (url) => live.has(url),
    report: (report) => reports.push(report),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
  });
  await engine.handlers.boot({ module: undefined as never, rest: '', profile: 'modern', probeUrl: 'probe' });
});

const run = (code: string, echo: 'last' | 'all' = 'last') => engine.handlers.run({ code, echo, filename: '<cell>', liveUrl: 'run' }) as Promise<RunResult>;
const outputs = (): Output[] => reports.flatMap((report) => (report.kind === 'output' ? report.outputs : []));
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('running', () => {
  test('a last expression is the repr, not output', async () => {
    expect(await run('x = 5\nx')).toEqual({ state: 'finished', repr: '5' });
    expect(outputs()).toEqual([]);
  });

  test('with echo all it is output', async () => {
    expect(await run('1\n2', 'all')).toEqual({ state: 'finished', repr: '' });
    expect(outputs()).toEqual([{ stream: 'stdout', text: '1\n2\n' }]);
  });

  test('an exception is a result, with its place in UTF-16 units', async () => {
    const result = await run('raise ValueError("é𝛼")');
    expect(result).toMatchObject({ state: 'raised', error: { type: 'ValueError', message: 'é𝛼', line: 1 } });
    expect(result.state === 'raised' && result.traceback).toMatch(/^Traceback[\s\S]*ValueError: é𝛼\n$/);
  });

  test('a trap breaks the engine', async () => {
    await expect(run('crash()')).rejects.toThrow(EngineBroken);
  });

  test('sleeping takes its time', async () => {
    const began = performance.now();
    await run('sleep(60)');
    expect(performance.now() - began).toBeGreaterThan(55);
  });

  test('rich results pass through', async () => {
    await run('display("<b>x</b>")');
    expect(outputs()).toEqual([{ display: { 'text/html': '<b>x</b>' } }]);
  });

  test('source that is no text is refused in the words of CPython', async () => {
    expect(await run('x = "é\ud800"')).toMatchObject({
      state: 'raised',
      error: { type: 'UnicodeEncodeError', message: "'utf-8' codec can't encode character '\\ud800' in position 6: surrogates not allowed" },
    });
    expect(await run('x = 1\nx')).toEqual({ state: 'finished', repr: '1' });
  });
});

describe('the rehearsal', () => {
  const calls: string[] = [];
  const boot = async ({ endless = false } = {}) => {
    calls.length = 0;
    engine = new Engine({
      load: async (hooks) => {
        const { Kernel } = await createFakeEngine({ ...hooks, instantiateWasm: () => ({}), libraryModule: () => new Uint8Array() });
        return {
          Kernel: class extends Kernel {
            override begin(...[code, ...rest]: Parameters<EngineKernel['begin']>): void {
              calls.push(code);
              super.begin(code, ...rest);
              hooks.onOutput('stdout', 'heard');
            }
            override beginRehearsal(code: string): void {
              super.beginRehearsal(endless ? 'while True: pass' : code);
            }
            override endRehearsal(): void {
              calls.push('ended');
              super.endRehearsal();
            }
          },
        };
      },
      bring: () => undefined,
      join: () => undefined,
      isLive: (url) => live.has(url),
      report: (report) => reports.push(report),
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
      now: () => performance.now(),
    });
    await engine.handlers.boot({ module: undefined as never, rest: '', profile: 'modern', probeUrl: 'probe' });
  };

  test('runs something when nobody waits, unheard', async () => {
    await boot();
    await later(100);
    expect(calls).toEqual([expect.stringContaining('np.arange'), 'ended', expect.stringContaining('np.random'), 'ended']);
    expect(outputs()).toEqual([]);
    expect(await run('x = 1\nx')).toEqual({ state: 'finished', repr: '1' });
  });

  test('ends when a cell comes', async () => {
    await boot({ endless: true });
    await later(20);
    const began = performance.now();
    expect(await run('x = 1\nx')).toEqual({ state: 'finished', repr: '1' });
    expect(performance.now() - began).toBeLessThan(100);
    expect(calls).toEqual(['while True: pass', 'ended', 'x = 1\nx']);
  });

  test('is left out when a cell waits already', async () => {
    await boot();
    expect(await run('x = 1\nx')).toEqual({ state: 'finished', repr: '1' });
    expect(calls).toEqual(['x = 1\nx']);
  });
});

describe('stopping', () => {
  test('between slices', async () => {
    const result = run('x = 1\nwhile True: pass');
    await later(30);
    engine.notice({ kind: 'interrupt' });
    expect(await result).toMatchObject({ state: 'raised', error: { type: 'KeyboardInterrupt' } });
    expect(await run('x')).toEqual({ state: 'finished', repr: '1' });
  });

  test('code that goes on is unwound after the grace', async () => {
    const result = run('swallow()');
    await later(20);
    const asked = performance.now();
    engine.notice({ kind: 'interrupt' });
    expect(await result).toEqual({ state: 'stopped' });
    expect(performance.now() - asked).toBeLessThan(100);
  });

  test('inside a native loop, by the revoked URL', async () => {
    const gone = performance.now() + 30;
    live.delete('run');
    engine = new Engine({
      load: (hooks) => createFakeEngine({ ...hooks, instantiateWasm: () => ({}), libraryModule: () => new Uint8Array() }),
      bring: () => undefined,
      join: () => undefined,
      isLive: (url) => url === 'probe' || performance.now() < gone,
      report: () => undefined,
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
    });
    await engine.handlers.boot({ module: undefined as never, rest: '', profile: 'modern', probeUrl: 'probe' });
    expect(await run('native()')).toMatchObject({ state: 'raised', error: { type: 'KeyboardInterrupt' } });
  });

  test('while waiting for input and while asleep', async () => {
    for (const code of ['input("? ")', 'sleep(10000)']) {
      const result = run(code);
      await later(10);
      engine.notice({ kind: 'interrupt' });
      expect(await result).toMatchObject({ state: 'raised', error: { type: 'KeyboardInterrupt' } });
    }
  });

  test('before it began', async () => {
    const result = run('while True: pass');
    engine.notice({ kind: 'interrupt' });
    expect(await result).toMatchObject({ state: 'raised', error: { type: 'KeyboardInterrupt' } });
  });

  test('an interrupt after the end does not hit the next cell', async () => {
    await run('1');
    engine.notice({ kind: 'interrupt' });
    expect(await run('2')).toEqual({ state: 'finished', repr: '2' });
  });
});

test('input is asked for and given', async () => {
  const result = run('input("name? ")\nline');
  await later(10);
  expect(reports.at(-1)).toEqual({ kind: 'inputWanted' });
  engine.notice({ kind: 'provideInput', line: 'Ada' });
  expect(await result).toEqual({ state: 'finished', repr: "'Ada'" });
});

test('a flood waits until the page has shown it', async () => {
  const result = run('spam()');
  await later(100);
  const before = reports.length;
  await later(50);
  expect(reports.length).toBe(before);
  const length = reports.reduce((sum, report) => sum + (report.kind === 'output' ? report.length : 0), 0);
  expect(length).toBeLessThan(20_000_000);
  engine.notice({ kind: 'outputShown', length });
  await later(20);
  expect(reports.length).toBeGreaterThan(before);
  engine.notice({ kind: 'interrupt' });
  await result;
});

test('completions come back in UTF-16 units', async () => {
  await run('price = 2');
  expect(await engine.handlers.complete({ code: '"é"; pri', cursor: 8 })).toEqual({
    from: 5, to: 8, items: [{ label: 'price', kind: 'variable' }, { label: 'print', kind: 'variable' }, { label: 'print_all', kind: 'variable' }],
  });
});
