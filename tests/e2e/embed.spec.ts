import type { Page } from '@playwright/test';
import { expect, setCode, test } from './fixtures';

/** As the README states it. `M` is MedKit's origin. */
const strictCsp = (medkit: string) =>
  `default-src 'none'; script-src ${medkit} 'wasm-unsafe-eval'; worker-src blob:; connect-src ${medkit} blob:; img-src data:; media-src data:`;

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

const fake = Boolean(process.env['MEDKIT_ENGINE']?.includes('fake'));

function codes(page: Page): Promise<string[]> {
  return page.locator('medkit-cell').evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement & { code: string }).code));
}

test('blocks as learning platforms and page generators leave them', async ({ page, site, foreign }) => {
  await page.goto(
    await foreign(`<!doctype html><body>
<pre><code class="medkit">x = 1<br>for i in range(2):<br>&nbsp;&nbsp;&nbsp;&nbsp;print(i)</code></pre>
<pre class="medkit medkit-no-check medkit-kernel-own">    &gt;&gt;&gt; 2<br>    3</pre>
<pre class="medkit"><div>if x:</div><div>    y = 2</div></pre>
<pre class="language-python"><code>tiny</code></pre>
<div class="language-python highlighter-rouge"><div class="highlight"><pre class="highlight"><code><span>rouge</span></code></pre></div></div>
<div class="highlight-python notranslate"><div class="highlight"><pre><span></span>sphinx<button>Copy</button></pre></div></div>
<div class="sourceCode"><pre class="sourceCode python"><code class="sourceCode python"><span id="l1"><a href="#l1" aria-hidden="true"></a>pandoc</span></code></pre></div>
<pre class="language-python medkit-off">off</pre><pre class="language-js">js</pre><div contenteditable="true"><pre class="medkit">edited</pre></div>
<div class="language-python"><pre>1</pre><pre>numbered</pre></div>
<script type="module" src="${site}embed.js"></script>`),
  );
  await expect(page.locator('medkit-cell')).toHaveCount(7);
  expect(await codes(page)).toEqual(['x = 1\nfor i in range(2):\n    print(i)', '2', 'if x:\n    y = 2', 'tiny', 'rouge', 'sphinx', 'pandoc']);
  const own = page.locator('medkit-cell').nth(1);
  await expect(own).toHaveAttribute('data-medkit-kernel', 'own');
  await expect(own).not.toHaveAttribute('checked');
});

test('cells come and go, from several scripts, in and out of shadow trees', async ({ page, site, foreign, complaints }) => {
  await page.goto(
    await foreign(`<!doctype html><title>x</title><link rel="icon" href="data:,"><div id="host" class="medkit-kernel-k"></div><pre class="medkit medkit-kernel-k">x = 1</pre><main></main>
<script type="module" src="${site}embed.js"></script><script type="module" src="${site}embed.js"></script><script type="module" src="${site}embed.js?again"></script>`),
  );
  await expect(page.locator('medkit-cell')).toHaveCount(1);
  await page.locator('main').evaluate((main) => {
    main.innerHTML = '<section><pre class="medkit medkit-kernel-k">x + 1</pre></section>';
    const cell = document.createElement('medkit-cell');
    cell.textContent = 'x';
    document.querySelector('#host')!.attachShadow({ mode: 'open' }).append(cell);
  });
  await expect(page.locator('medkit-cell')).toHaveCount(3);
  const [inShadow, first, added] = ['#host medkit-cell', 'body > medkit-cell', 'main medkit-cell'].map((selector) => page.locator(selector));
  await first!.getByRole('button', { name: 'Run' }).click();
  await inShadow!.getByRole('button', { name: 'Run' }).click();
  await expect(inShadow!.locator('.output')).toContainText('1');
  if (!fake) {
    await added!.getByRole('button', { name: 'Run' }).click();
    await expect(added!.locator('.output')).toContainText('2');
  }
  // A cell that is taken out and put elsewhere keeps what it shows, and runs.
  await first!.evaluate((cell) => {
    cell.remove();
    (cell as HTMLElement & { code: string }).code = 'print("moved")';
    document.body.append(cell);
  });
  await first!.getByRole('button', { name: 'Run' }).click();
  await expect(first!.locator('.output')).toContainText('moved');
  expect(complaints).toEqual([]);
});

interface TestCell extends HTMLElement {
  state: string;
  run(): Promise<void>;
}

test('a cell that is taken out of the page while it runs is stopped; one that is moved goes on', async ({ page, site, foreign }) => {
  await page.goto(await foreign(`<!doctype html><title>x</title><p id="away"></p><pre class="medkit">import time; time.sleep(1.5); print("moved")</pre><pre class="medkit">while True: pass</pre>
<pre class="medkit">print("next")</pre><script type="module" src="${site}embed.js"></script>`));
  const cells = page.locator('medkit-cell');
  await expect(cells).toHaveCount(3);
  await cells.nth(0).getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => cells.nth(0).evaluate((cell) => (cell as TestCell).state)).toBe('running');
  await cells.nth(0).evaluate((cell) => document.querySelector('#away')!.append(cell));
  await expect(cells.nth(0).locator('.output')).toHaveText('moved');
  await cells.nth(1).getByRole('button', { name: 'Run' }).click();
  await cells.nth(2).getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => cells.nth(1).evaluate((cell) => (cell as TestCell).state)).toBe('running');
  await cells.nth(1).evaluate((cell) => cell.remove());
  await expect(cells.nth(1).locator('.output')).toHaveText('next');
});

test('a cell in another document keeps its looks and runs', async ({ page, site, foreign, complaints }) => {
  await page.goto(await foreign(`<!doctype html><title>x</title><iframe srcdoc="<p>frame"></iframe><pre class="medkit">print(6 * 7)</pre><script type="module" src="${site}embed.js"></script>`));
  await expect(page.locator('medkit-cell')).toHaveCount(1);
  await page.waitForFunction(() => document.querySelector('iframe')!.contentDocument?.querySelector('p'));
  for (const there of [true, false]) {
    await page.evaluate((inFrame) => {
      const frame = document.querySelector('iframe')!.contentDocument!;
      (inFrame ? frame : document).body.append((inFrame ? document : frame).querySelector('medkit-cell')!);
    }, there);
    const cell = (there ? page.frameLocator('iframe') : page).locator('medkit-cell');
    await cell.getByRole('button', { name: 'Run' }).click();
    await expect(cell.locator('.output')).toHaveText('42');
    expect(await cell.locator('.cell').evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('1px');
  }
  expect(complaints.filter((text) => !/404/.test(text))).toEqual([]);
});

test('a policy that lacks something is named; trusted types are known', async ({ page, site, foreign }) => {
  const html = `<!doctype html><title>x</title><pre class="medkit">from IPython.display import HTML\nHTML('&lt;b style="color: red">bold&lt;/b>')</pre><script type="module" src="${site}embed.js"></script>`;
  const medkit = new URL(site).origin;
  for (const [policy, words] of [
    [`connect-src 'none'`, `forbids ${site}engine/`],
    [`worker-src 'none'`, 'by worker-src'],
    [`script-src ${medkit}`, "it needs 'wasm-unsafe-eval'"],
    [`require-trusted-types-for 'script'; trusted-types medkit dompurify`, null],
    [`require-trusted-types-for 'script'`, null],
  ] as const) {
    await page.goto(await foreign(html, { 'content-security-policy': policy }));
    const cell = page.locator('medkit-cell');
    await cell.getByRole('button', { name: 'Run' }).click();
    if (words) await expect(cell.locator('.notice')).toContainText(words);
    else await expect(cell.locator('.rich b')).toHaveCSS('color', 'rgb(255, 0, 0)');
  }
});

test("the page's own styles stay outside", async ({ page, site, foreign }) => {
  const style = `* { letter-spacing: 3px; text-transform: uppercase; line-height: 3 } html { font-size: 62.5% }
body { font: italic 700 20px/2 cursive; text-align: right; direction: rtl; white-space: pre; word-spacing: 9px; color: red } pre, button, svg { display: none }`;
  await page.goto(await foreign(`<!doctype html><style>${style}</style><pre class="medkit">&gt;&gt;&gt; print("one two")
1</pre><script type="module" src="${site}embed.js"></script>`));
  const cell = page.locator('medkit-cell');
  await cell.getByRole('button', { name: 'Run' }).click();
  await expect(cell.locator('.difference')).toBeVisible();
  const look = await cell.locator('.code pre').evaluate((pre) => {
    const { letterSpacing, wordSpacing, textTransform, fontStyle, direction, textAlign, fontSize, lineHeight } = getComputedStyle(pre);
    return { letterSpacing, wordSpacing, textTransform, fontStyle, direction, textAlign, fontSize, lineHeight };
  });
  expect(look).toEqual({ letterSpacing: 'normal', wordSpacing: '0px', textTransform: 'none', fontStyle: 'normal', direction: 'ltr', textAlign: 'left', fontSize: '12.1875px', lineHeight: '18.75px' });
});

test('a setting that cannot be followed is named', async ({ page, site, foreign }) => {
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.goto(
    await foreign(`<!doctype html><pre class="medkit" data-medkit-profile="nonsense">1</pre>
<pre class="medkit medkit-kernel-k medkit-profile-scipy2008">1</pre><pre class="medkit medkit-kernel-k">1</pre><pre class="medkit medkit-kernel-k medkit-profile-modern">1</pre>
<script type="module" src="${site}embed.js"></script>`),
  );
  const cells = page.locator('medkit-cell');
  await expect(cells.nth(0).locator('.notice')).toHaveText('data-medkit-profile="nonsense" is not known: modern is used; the other is scipy2008.');
  await expect(cells.nth(3).locator('.notice')).toHaveText('data-medkit-profile="modern" is not followed: kernel="k" is scipy2008 already.');
  await expect(cells.nth(2).locator('.notice')).toBeEmpty();
  expect(warnings.filter((text) => text.startsWith('medkit: data-medkit-profile='))).toHaveLength(2);
  await cells.nth(0).getByRole('button', { name: 'Run' }).click();
  await expect(cells.nth(0).locator('.output')).toContainText('1');
});
