import { expect, setCode, test } from './fixtures';

/** As the README states it. `M` is MedKit's origin. */
const strictCsp = (medkit: string) =>
  `default-src 'none'; script-src ${medkit} 'wasm-unsafe-eval'; worker-src blob:; connect-src ${medkit} blob:; img-src data:`;

test('the example site: plain HTML on the same origin', async ({ page, site, complaints }) => {
  await page.goto(`${site}example/`);
  const cells = page.locator('medkit-cell');
  await expect(cells).toHaveCount(3);
  await setCode(page, 'medkit-cell >> nth=0', 'print("here")');
  await cells.nth(0).getByRole('button', { name: 'Run' }).click();
  await expect(cells.nth(0)).toContainText('here');
  await expect(page.locator('pre[data-medkit=off]')).toHaveText('print("only shown")');
  expect(complaints).toEqual([]);
});

test('from another origin, under a strict CSP: the worker starts from a blob', async ({ page, site, foreign, complaints }) => {
  const html = `<!doctype html><html lang="en"><title>Course</title><body><h1>Course</h1>
<pre><code class="language-python">shared = 6</code></pre>
<pre data-medkit>
&gt;&gt;&gt; shared
6
</pre>
<div data-medkit-kernel="other"><pre><code class="language-python">shared</code></pre></div>
<script type="module" src="${site}embed.js"></script></body></html>`;
  const url = await foreign(html, { 'content-security-policy': strictCsp(new URL(site).origin) });
  expect(new URL(url).origin).not.toBe(new URL(site).origin);
  await page.goto(url);
  const cells = page.locator('medkit-cell');
  await expect(cells).toHaveCount(3);
  await cells.nth(0).getByRole('button', { name: 'Run' }).click();
  await cells.nth(1).getByRole('button', { name: 'Run' }).click();
  await expect(cells.nth(1).locator('.tick')).toBeVisible();
  await cells.nth(2).getByRole('button', { name: 'Run' }).click();
  await expect(cells.nth(2).locator('.last')).toContainText('NameError');
  await cells.nth(2).locator('.code').click();
  await expect(cells.nth(2).locator('.cm-content')).toBeFocused();
  expect(await cells.nth(2).locator('.cm-content').evaluate((element) => getComputedStyle(element).whiteSpace)).toContain('pre');
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('favicon')));
  expect(complaints).toEqual([]);
});

test('Stop works there too', async ({ page, site, foreign }) => {
  const html = `<!doctype html><pre data-medkit>${process.env['MEDKIT_ENGINE']?.includes('fake') ? 'native()' : 'sum(range(10**12))'}</pre><script type="module" src="${site}embed.js"></script>`;
  await page.goto(await foreign(html, { 'content-security-policy': strictCsp(new URL(site).origin) }));
  const cell = page.locator('medkit-cell');
  await cell.getByRole('button', { name: 'Run' }).click();
  await cell.getByRole('button', { name: 'Stop' }).click();
  await expect(cell.locator('.last')).toHaveText('KeyboardInterrupt');
});

test('where the page forbids blob requests, a native loop that does not stop costs the variables, and says so', async ({ page, site, foreign }) => {
  test.skip(!process.env['MEDKIT_ENGINE']?.includes('fake'), 'needs a loop that only the poll can stop');
  const html = `<!doctype html><pre data-medkit>native()</pre><script type="module" src="${site}embed.js"></script>`;
  const csp = strictCsp(new URL(site).origin).replace(' blob:; img-src', '; img-src');
  await page.goto(await foreign(html, { 'content-security-policy': csp }));
  const cell = page.locator('medkit-cell');
  await cell.getByRole('button', { name: 'Run' }).click();
  await page.waitForTimeout(300);
  await cell.getByRole('button', { name: 'Stop' }).click();
  await expect(cell).toContainText('Python was started afresh');
  await expect(cell.getByRole('button', { name: 'Run' })).toBeVisible();
});

test('in a sandboxed frame, as learning platforms have them, the tutorial and the example run', async ({ page, site, foreign }) => {
  const frame = (path: string) => `<iframe title="x" sandbox="allow-scripts" width="600" height="400" src="${site}${path}"></iframe>`;
  await page.goto(await foreign(`<!doctype html><title>Course</title>${frame('')}${frame('example/')}`));
  for (const name of [site, `${site}example/`]) {
    const cell = page.frame({ url: name })!.locator('medkit-cell').first();
    await cell.getByRole('button', { name: 'Run' }).click();
    await expect.poll(() => cell.evaluate((element) => (element as HTMLElement & { state: string }).state)).toBe('done');
  }
});
