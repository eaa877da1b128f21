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
  // The browser speaks of the handler when it is only parsed, and of a picture that isn't there.
  expect(complaints.filter((text) => !/inline event handler|404/.test(text))).toEqual([]);
  expect(dialogs).toBe(0);
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
