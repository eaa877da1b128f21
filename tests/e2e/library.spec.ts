// `medkit.js` on somebody's page: the surface that other code relies on.
import { expect, test } from './fixtures';

test('a profile that is not there is refused', async ({ page, site }) => {
  await page.goto(site);
  const said = await page.evaluate(async (url) => {
    const { createKernel } = (await import(url)) as typeof import('../../web/src/medkit');
    return createKernel({ profile: 'python2' as 'modern' }).then(() => 'made', (error: Error) => `${error.name}: ${error.message}`);
  }, `${site}medkit.js`);
  expect(said).toBe('TypeError: there is no profile "python2", only modern and scipy2008');
});

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

test('completion knows modules, lazy names and what simple expressions give', async ({ page, site }) => {
  test.skip(Boolean(process.env['MEDKIT_ENGINE']?.includes('fake')), 'needs Python');
  await page.goto(`${site}logo.svg`);
  const wanted: Record<string, string[]> = {
    'import nu': ['numpy', 'numbers'],
    'import os, dec': ['decimal'],
    'import numpy.li': ['linalg', 'lib'],
    'from nu': ['numpy'],
    'from numpy import li': ['linalg', 'linspace', 'lib'],
    'from numpy.linalg import sv': ['svd', 'svdvals'],
    'from decimal import Dec': ['Decimal'],
    'from collections import Ord': ['OrderedDict'],
    'np.random.ran': ['rand', 'random'],
    'np.linalg.sv': ['svd'],
    'np.ran': ['random'],
    'np.aver': ['average'],
    'a.T.resh': ['reshape'],
    'print(a[0].su': ['sum'],
    'a[0, 0].item': ['item', 'itemsize'],
    'words[0].upp': ['upper'],
    'table["k"].app': ['append'],
    '"abc".start': ['startswith'],
    "x = 'it''s'.joi": ['join'],
    '[1, 2].app': ['append'],
    '{}.ite': ['items'],
    '(a).mea': ['mean'],
  };
  const found = await page.evaluate(async ({ url, codes }) => {
    const { createKernel } = (await import(url)) as typeof import('../../web/src/medkit');
    const kernel = await createKernel();
    await kernel.run('import numpy as np\na = np.ones((2, 3))\nwords = ["a"]\ntable = {"k": []}\nclass C:\n    @property\n    def loud(self): print("run!")\nc = C()');
    const labels: Record<string, string[]> = {};
    for (const code of codes) labels[code] = (await kernel.complete(code, code.length)).items.map(({ label }) => label);
    return labels;
  }, { url: `${site}medkit.js`, codes: [...Object.keys(wanted), '1.', 'c.loud.', 'from numpy import array as ', 'import numpy as '] });
  for (const [code, labels] of Object.entries(wanted)) expect(found[code], code).toEqual(expect.arrayContaining(labels));
  for (const code of ['1.', 'c.loud.', 'from numpy import array as ', 'import numpy as ']) expect(found[code], code).toEqual([]);
});
