// `medkit.js` on somebody's page: the surface that other code relies on.
import { expect, test } from './fixtures';

test('createKernel and its calls', async ({ page, site }) => {
  await page.goto(`${site}logo.svg`);
  const got = await page.evaluate(async (url) => {
    const { createKernel } = (await import(url)) as typeof import('../../web/src/medkit');
    const outputs: unknown[] = [];
    const kernel = await createKernel({ onOutput: (output) => outputs.push(output) });
    const results: Record<string, unknown> = {};
    results['last'] = await kernel.run('x = 5\nx');
    results['all'] = await kernel.run('x\nx', { echo: 'all' });
    results['raised'] = await kernel.run('raise ValueError("no")');
    const running = kernel.run('while True: pass', { onStart: () => setTimeout(() => kernel.interrupt(), 50) });
    results['interrupted'] = await running;
    results['kept'] = await kernel.run('x');
    await kernel.writeFile('a.bin', new Uint8Array([1, 2, 3]));
    results['file'] = [...(await kernel.readFile('a.bin'))];
    results['complete'] = (await kernel.complete('pri', 3)).items.some(({ label }) => label === 'print');
    results['inspect'] = await kernel.inspect('x');
    await kernel.reset();
    results['reset'] = await kernel.run('x');
    kernel.dispose();
    const marks = ['medkit-kernel-ready', 'medkit-first-result'].map((name) => performance.getEntriesByName(name).length);
    return { results, outputs, marks };
  }, `${site}medkit.js`);
  expect(got.results).toMatchObject({
    last: { state: 'finished', repr: '5' },
    all: { state: 'finished', repr: '' },
    raised: { state: 'raised', error: { type: 'ValueError', message: 'no' } },
    interrupted: { state: 'raised', error: { type: 'KeyboardInterrupt' } },
    kept: { state: 'finished', repr: '5' },
    file: [1, 2, 3],
    complete: true,
    inspect: null,
    reset: { state: 'raised', error: { type: 'NameError' } },
  });
  expect(got.outputs).toEqual([{ stream: 'stdout', text: '5\n5\n' }]);
  expect(got.marks).toEqual([1, 1]);
});
