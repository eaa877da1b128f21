// IPython's display protocol in cells, and what of Python's text is not shown as it came.
import { expect, ready, setCode, stateOf, test } from './fixtures';

const first = 'medkit-cell >> nth=0';
const second = 'medkit-cell >> nth=1';

test.skip(Boolean(process.env['MEDKIT_ENGINE']?.includes('fake')), 'needs Python');

test('objects in their richest forms, cleaned', async ({ page, site, complaints }) => {
  let dialogs = 0;
  page.on('dialog', (dialog) => void (dialogs++, dialog.dismiss()));
  await page.goto(site);
  await ready(page);
  const cell = page.locator(first);
  const run = async (code: string) => {
    await setCode(page, first, code);
    await cell.getByRole('button', { name: 'Run' }).click();
    await expect.poll(() => stateOf(page, first)).toMatch(/done|failed/);
  };
  await run(`class Table:
    def _repr_html_(self):
        return '<table><tr><td>one<script>alert(1)</script><img src=x onerror=alert(2)></td></tr></table>'
    def __repr__(self):
        return 'plain'
Table()`);
  await expect(cell.locator('.rich td')).toHaveText('one');
  await expect(cell.locator('.rich script, .rich [onerror]')).toHaveCount(0);
  await expect(cell.locator('.output')).not.toContainText('plain');
  await run('Table()\n5\n[Table()]');
  await expect(cell.locator('.rich td')).toHaveText('one');
  await expect(cell.locator('.output')).toContainText('[plain]');
  await run(`from IPython.display import HTML, SVG, Image, Markdown, Math, clear_output
import base64
print('before')
display(SVG('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'), HTML('<b>bold</b>'), 3)
display(Image(base64.b64decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==')))
Math('x^2')`);
  await expect(cell.locator('.rich')).toHaveCount(4);
  await expect(cell.locator('.rich svg circle')).toBeVisible();
  await expect(cell.locator('.rich b')).toHaveText('bold');
  expect(await cell.locator('.rich img').evaluate((image) => (image as HTMLImageElement).decode().then(() => (image as HTMLImageElement).naturalWidth))).toBe(1);
  await expect(cell.locator('.rich').nth(3)).toHaveText('$\\displaystyle x^2$');
  await run('for i in range(3):\n    clear_output(wait=True)\n    print("step", i)');
  await expect(cell.locator('.output pre')).toHaveText('step 2');
  await run('class Wrong:\n    def _repr_html_(self): 1/0\n    def __repr__(self): return "still shown"\nWrong()');
  await expect(cell.locator('.output')).toContainText('ZeroDivisionError');
  await expect(cell.locator('.output')).toContainText('still shown');
  await expect(cell.locator('.output')).not.toContainText('IPython');
  // The browser speaks of a picture that isn't there.
  expect(complaints.filter((text) => !/404/.test(text))).toEqual([]);
  expect(dialogs).toBe(0);
});

test('styles are kept as far as they are harmless, and the browser has nothing to complain of', async ({ page, site, foreign, complaints }) => {
  const policy = `default-src 'none'; script-src ${new URL(site).origin} 'wasm-unsafe-eval'; worker-src blob:; connect-src ${new URL(site).origin} blob:; img-src data:`;
  const html = `<!doctype html><meta charset="utf-8"><title>x</title><pre class="medkit">1</pre><script type="module" src="${site}embed.js"></script>`;
  for (const address of [site, await foreign(html, { 'content-security-policy': policy })]) {
    await page.goto(address);
    const cell = page.locator(first);
    const show = async (markup: string) => {
      await setCode(page, first, `from IPython.display import HTML\nHTML('''${markup}''')`);
      await cell.getByRole('button', { name: 'Run' }).click();
      await expect.poll(() => stateOf(page, first)).toMatch(/done|failed/);
      await expect(cell.locator('.rich > div')).toHaveCount(1);
    };
    const style = (selector: string, property: string) => cell.locator(`.rich ${selector}`).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    await show(`<style>td { position: fixed }</style><table border=1 class="dataframe" style="width: 20em; position: fixed; inset: 0"><tr style="text-align: right">
      <th style="background: #ffe; color: navy; padding: 7px; border: 2px solid red">a</th><td style='background: linear-gradient(90deg, #d65f5f 50%, transparent 50%)'>b</td></tr></table>
      <div style="position:fixed;top:0;background:url(https://example.org/x.png)" onclick="alert(1)">c</div>`);
    expect(await style('th', 'background-color')).toBe('rgb(255, 255, 238)');
    expect(await style('th', 'color')).toBe('rgb(0, 0, 128)');
    expect(await style('th', 'padding-left')).toBe('7px');
    expect(await style('th', 'border-left-width')).toBe('2px');
    expect(await style('td', 'background-image')).toContain('linear-gradient');
    expect(await style('table', 'position')).toBe('static');
    expect(await style('td', 'position')).toBe('static');
    expect(await style('div > div', 'position')).toBe('static');
    expect(await style('div > div', 'background-image')).toBe('none');
    expect(await style('> div', 'color-scheme')).toBe('light');
    await show('<svg width="20" height="20" style="border: 1px solid red"><style>circle { fill: url(https://example.org/y) }</style><circle r="5" style="fill: rgb(1, 2, 3); stroke-width: 2"/></svg>');
    expect(await style('circle', 'fill')).toBe('rgb(1, 2, 3)');
    // What tries to look like something else to one of the two that read it.
    for (const markup of ['<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">', '<p style="color: red" style="position: fixed" title="<style>">x</p><style>',
      '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<a href="javascript:alert(1)" style="color:red">x</a>', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
      '<div data-medkit-style="position: fixed; color: red">x</div>', '<scr<style></style>ipt>alert(1)</scr<style></style>ipt>', '<p style="color: red; --x: url(//example.org)">x', '<template><img src=x onerror=alert(1)></template>']) {
      await show(markup);
      expect(await cell.locator('.rich').evaluate((rich) => [...rich.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ name }) => name).filter((name) => /^on|^data-/.test(name)).concat(/^(?:script|style|iframe|form)$/i.test(element.tagName) ? [element.tagName] : []))), markup).toEqual([]);
      expect(await cell.locator('.rich *').evaluateAll((all) => all.filter((element) => getComputedStyle(element).position === 'fixed').length), markup).toBe(0);
    }
  }
  expect(complaints.filter((text) => !/404|Failed to load resource|Loading the image/.test(text))).toEqual([]);
});

test('a display takes the place of the one before it, in other cells too', async ({ page, site }) => {
  await page.goto(site);
  await ready(page);
  const run = async (cell: string, code: string) => {
    await setCode(page, cell, code);
    await page.locator(cell).getByRole('button', { name: 'Run' }).click();
    await expect.poll(() => stateOf(page, cell)).toBe('done');
  };
  await run(first, 'from IPython.display import HTML\nh = display(HTML("<b>one</b>"), display_id=True)\nprint("between")\nfor i in range(5): h.update(HTML(f"<b>{i}</b>"))');
  await expect(page.locator(first).locator('.rich')).toHaveText(['4']);
  await expect(page.locator(first).locator('.output')).toContainText('between');
  await run(second, 'h.update("text")\nprint(6 * 7)');
  await expect(page.locator(first).locator('.rich')).toHaveText(["'text'"]);
  await expect(page.locator(second).locator('.printed').first()).toHaveText('42');
  await expect(page.locator(second).locator('.rich')).toHaveCount(0);
});

test('what of IPython a page has, and what it refuses in words', async ({ page, site, complaints }) => {
  await page.goto(site);
  await ready(page);
  const output = page.locator(first).locator('.output');
  const run = async (code: string) => {
    await setCode(page, first, code);
    await page.locator(first).getByRole('button', { name: 'Run' }).click();
    await expect.poll(() => stateOf(page, first)).toMatch(/done|failed/);
  };
  await page.locator(first).evaluate((cell) => cell.removeAttribute('echo'));
  for (const [code, words] of [
    ['from IPython.display import *\nJSON({"a": [1, 2]})', '"a": ['],
    ['Code("x < 1", language="python")', 'x < 1'],
    ['IFrame("https://example.org/a", 300, 200)', 'A frame of https://example.org/a is not shown here.'],
    ['Javascript("alert(1)")', 'JavaScript does not run here.'],
    ['HTML("<p>seen</p><script>alert(1)</script>")', 'A script in this does not run here.'],
    ['%%html\n<i>set</i>', 'set'],
    ['import asyncio\nawait asyncio.sleep(0, "slept")', "'slept'"],
    ['6 * 7', '42'],
    ['_, Out[max(Out)], In[-2]', "(42, 42, '6 * 7')"],
    ['import warnings\nwarnings.warn("careful")', '  warnings.warn("careful")'],
  ] as const) {
    await run(code);
    await expect(output).toContainText(words);
  }
  await run('import matplotlib.pyplot as plt');
  await expect(page.locator(first).locator('.notice')).toContainText('Nothing plots here');
  await run('import pandas');
  await expect(page.locator(first).locator('.notice')).toContainText('can’t be installed here');
  await run('Audio([0, 1, 0, -1] * 4000, rate=8000)');
  await expect.poll(() => page.locator(first).locator('audio').evaluate((audio) => (audio as HTMLAudioElement).duration)).toBe(2);
  expect(complaints).toEqual([]);
});

test('createKernel: a rich last expression is an output, its repr the result', async ({ page, site }) => {
  await page.goto(site);
  const got = await page.evaluate(async (address) => {
    const { createKernel } = (await import(`${address}medkit.js`)) as { createKernel: (options: object) => Promise<{ run(code: string, options?: object): Promise<unknown> }> };
    const outputs: unknown[] = [];
    const kernel = await createKernel({ onOutput: (output: unknown) => outputs.push(output) });
    const result = await kernel.run('class A:\n    def _repr_html_(self): return "<b>x</b>"\n    def __repr__(self): return "A()"\nA()');
    return { outputs, result };
  }, site);
  expect(got).toEqual({ outputs: [{ display: { 'text/html': '<b>x</b>', 'text/plain': 'A()' } }], result: { state: 'finished', repr: 'A()', displayed: true } });
});

test('control characters of errors do nothing, and what turns text round is named', async ({ page, site }) => {
  await page.goto(site);
  await setCode(page, first, 'print("a\\u202eb")\nraise ValueError("\\x1b[31mred\\x1b]0;title\\x07\\u202eend")');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(first).locator('.last')).toHaveText('ValueError: red\u202eend');
  expect(await page.locator(first).locator('.last .turning').getAttribute('data-name')).toBe('U+202E');
  expect(await page.locator(first).locator('.printed pre').textContent()).toBe('a\u202eb');
  expect(await page.locator(first).locator('details pre').textContent()).not.toMatch(/[\x07\x1b]/);
});

test('a cell that was edited is out of date, also if it was while it ran', async ({ page, site }) => {
  await page.goto(site);
  await ready(page);
  const cell = page.locator(first);
  await setCode(page, first, 'q = 1\nq');
  await cell.getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => stateOf(page, first)).toBe('done');
  await cell.locator('.code').click();
  await expect(cell.locator('.cm-content')).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('+1');
  expect(await stateOf(page, first)).toBe('stale');
  await expect(cell.locator('.mark')).toHaveAttribute('title', 'out of date: the code changed since it ran');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  expect(await stateOf(page, first)).toBe('done');
  await setCode(page, first, 'import time\ntime.sleep(1)\n1');
  await cell.getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => stateOf(page, first)).toBe('running');
  await setCode(page, first, '2');
  await expect.poll(() => stateOf(page, first)).toBe('stale');
});

test('after input() the keyboard is where it was', async ({ page, site }) => {
  await page.goto(site);
  await ready(page);
  const active = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className ?? document.activeElement?.tagName);
  await setCode(page, first, 'input("name? ")\ninput("more? ")');
  const run = page.locator(first).getByRole('button', { name: 'Run' });
  await run.focus();
  await page.keyboard.press('Enter');
  for (const answer of ['one', 'two']) {
    await expect(page.locator(first).locator('.line-in')).toBeFocused();
    await page.keyboard.type(answer);
    await page.keyboard.press('Enter');
  }
  await expect.poll(() => stateOf(page, first)).toBe('done');
  expect(await active()).toBe('run');
  await page.locator(second).locator('.code').click();
  await expect(page.locator(second).locator('.cm-content')).toBeFocused();
  await setCode(page, second, 'input()');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator(second).locator('.line-in')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator(second).locator('.cm-content')).toBeFocused();
});

test('what IPython takes and Python does not: answered, or said what to write', async ({ page, site }) => {
  await page.goto(site);
  await ready(page);
  const output = page.locator(first).locator('.output');
  for (const [code, words] of [
    ['!ls', 'UsageError: `!ls` can\'t be run. There is no shell here'],
    ['%matplotlib inline', 'UsageError: Line magic function `%matplotlib` not found. Nothing plots here'],
    ['len?', 'Signature: len(obj, /)'],
    ['?len', 'Signature: len(obj, /)'],
    ['s = """\nlen?\n!ls\n"""\ns', "'\\nlen?\\n!ls\\n'"],
    ['a = !ls', 'SyntaxError: invalid syntax'],
  ] as const) {
    await setCode(page, first, code);
    await page.locator(first).getByRole('button', { name: 'Run' }).click();
    await expect(output).toContainText(words);
  }
});
