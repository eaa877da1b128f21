import { expect, ready, setCode, stateOf, test } from './fixtures';

const first = 'medkit-cell >> nth=0';
const second = 'medkit-cell >> nth=1';
const fake = Boolean(process.env['MEDKIT_ENGINE']?.includes('fake'));

test('Run all gives every tick, timings aside', async ({ page, site, complaints }) => {
  await page.goto(site);
  await page.locator('.rail [data-action=run-all]').click();
  if (!fake) await expect(page.locator('.engine')).toContainText(/^Timing, which repeats the code for some seconds… \d+ more to run\.$/);
  await expect(page.locator('.rail [data-action=run-all]')).toHaveText('Run all', { timeout: 150_000 });
  const cells = await page.locator('medkit-cell[checked]').evaluateAll((all) =>
    all.filter((cell) => cell.querySelector('[data-want]')).map((cell) => ({ cell: cell.getAttribute('cell'), matches: cell.hasAttribute('matches') })),
  );
  expect(cells.length).toBeGreaterThan(20);
  expect(cells.filter(({ matches }) => !matches)).toEqual([]);
  const unfinished = await page.locator('medkit-cell').evaluateAll((all) =>
    all.filter((cell) => (cell as HTMLElement & { state: string }).state !== (cell.querySelector('[data-want]')?.textContent?.includes('Traceback') ? 'failed' : 'done')).map((cell) => cell.getAttribute('cell')),
  );
  expect(unfinished).toEqual([]);
  expect(complaints).toEqual([]);
});

test('nothing is fetched from elsewhere, nothing moves while the engine loads', async ({ page, site }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !/^(?:blob|data):/.test(request.url())) elsewhere.push(request.url());
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site);
  await ready(page);
  await page.locator('.rail [data-action=run-all]').click();
  await page.waitForTimeout(500);
  expect(elsewhere).toEqual([]);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
});

test('an early click is queued until the engine is there', async ({ page, site }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site);
  await setCode(page, first, 'print("early")');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(first).getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expect(page.locator('.engine')).toContainText('Loading the engine');
  release();
  await expect(page.locator(first)).toContainText('early');
});

test('Cancel, Stop and Reset answer at once while the engine loads', async ({ page, site }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/kernel-*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site);
  await setCode(page, first, 'early = 1');
  const run = page.locator(first).getByRole('button', { name: 'Run' });
  const runAll = page.locator('.rail [data-action=run-all]');
  const ways = [
    () => page.locator(first).getByRole('button', { name: 'Cancel' }).click(),
    () => runAll.click(),
    () => page.locator('[data-action=reset]').click(),
  ];
  for (const way of ways) {
    await run.click();
    await expect(runAll).toHaveText('Stop');
    await way();
    await expect(run).toBeVisible();
    await expect(runAll).toHaveText('Run all');
    expect(await stateOf(page, first)).toBe('new');
  }
  await expect(page.locator('.engine')).toContainText('All variables are forgotten.');
  await setCode(page, second, '"early" in dir()');
  await page.locator(second).getByRole('button', { name: 'Run' }).click();
  release();
  await expect.poll(() => stateOf(page, second)).toBe('done');
  expect(await stateOf(page, first)).toBe('new');
  if (!fake) await expect(page.locator(second).locator('.output')).toContainText('False');
});

test('cells that were run while the engine could not be loaded run when it is there', async ({ page, site }) => {
  let broken = true;
  await page.route('**/kernel-*.wasm', (route) => (broken ? route.fulfill({ contentType: 'application/wasm', body: 'not it' }) : route.continue()));
  await page.goto(site);
  await expect(page.locator('#banner')).toContainText('came damaged');
  await setCode(page, first, 'waited = 6');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(first).locator('.notice')).toContainText('came damaged. This cell runs as soon as it is there.');
  await setCode(page, second, 'waited');
  await page.locator(second).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(second).getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expect(page.locator('#banner').getByRole('button', { name: 'Try again' })).toBeVisible();
  broken = false;
  await page.locator('#banner').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator(second).locator('.output')).toContainText('6');
  await expect(page.locator(first).locator('.notice')).toBeEmpty();
});

test('an engine that cannot be loaded says why, and can be tried again', async ({ page, site }) => {
  let broken = true;
  await page.route('**/*.wasm', (route) => (broken ? route.abort() : route.continue()));
  await page.goto(site);
  await expect(page.locator('#banner')).toContainText('The engine could not be loaded');
  broken = false;
  await page.locator('#banner').getByRole('button', { name: 'Try again' }).click();
  await ready(page);
  await expect(page.locator('#banner')).toBeHidden();
});

test('editing, running from the keyboard, and going on', async ({ page, site }) => {
  await page.goto(site);
  await page.locator(first).locator('.code').click();
  await expect(page.locator(first).locator('.cm-content')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('x = 5\nx');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator(first).locator('.output')).toContainText('5');
  await page.keyboard.press('Shift+Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('cell'))).toBe(await page.locator(second).getAttribute('cell'));
  await page.keyboard.press('Enter');
  await expect(page.locator(second).locator('.cm-content')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator(second).locator('.cm-content')).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName)).toBe('PRE');
});

test('a changed output is worded as a difference', async ({ page, site }) => {
  await page.goto(site);
  const checked = 'medkit-cell[checked]:has([data-want]) >> nth=0';
  await setCode(page, checked, 'print("something else")');
  await page.locator(checked).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(checked).locator('.difference')).toContainText('expected');
  await expect(page.locator(checked).locator('.difference')).toContainText('got');
});

test('a cell with figures of its day passes with other figures, and fails if it raises', async ({ page, site }) => {
  await page.goto(site);
  const cell = 'medkit-cell:not([checked]):has([data-want]) >> nth=0';
  await setCode(page, cell, 'print("12 µs")');
  await page.locator(cell).getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => stateOf(page, cell)).toBe('done');
  await expect(page.locator(cell)).not.toHaveAttribute('differs');
  await setCode(page, cell, 'raise ValueError("no")');
  await page.locator(cell).getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => stateOf(page, cell)).toBe('failed');
  await expect(page.locator(cell)).toHaveAttribute('differs');
});

test('an exception: last line first, the traceback one tap away, the expression underlined', async ({ page, site }) => {
  await page.goto(site);
  await setCode(page, first, 'x = 1\nraise ValueError("no good")');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(first).locator('.last')).toHaveText('ValueError: no good');
  await expect(page.locator(first).locator('details pre')).toBeHidden();
  await page.locator(first).getByText('Traceback').first().click();
  await expect(page.locator(first).locator('details pre')).toContainText('Traceback (most recent call last):');
  await expect(page.locator(first).locator('.code .wrong').first()).toBeVisible();
  expect(await stateOf(page, first)).toBe('failed');
});

test('a name from a cell that has not run offers to run the cells above', async ({ page, site }) => {
  await page.goto(site);
  await setCode(page, first, 'needed = 3');
  await setCode(page, second, 'needed');
  await page.locator(second).getByRole('button', { name: 'Run' }).click();
  await page.locator(second).getByRole('button', { name: 'Run them, then this one' }).click();
  await expect(page.locator(second).locator('.output')).toContainText('3');
});

test('cells below a changed one are out of date', async ({ page, site }) => {
  await page.goto(site);
  for (const cell of [first, second]) {
    await setCode(page, cell, 'print("one")');
    await page.locator(cell).getByRole('button', { name: 'Run' }).click();
    await expect(page.locator(cell).locator('.output')).toContainText('one');
  }
  await setCode(page, first, 'print("two")');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(first).locator('.output')).toContainText('two');
  await expect.poll(() => stateOf(page, second)).toBe('stale');
});

test('Reset forgets the variables', async ({ page, site }) => {
  await page.goto(site);
  await setCode(page, first, 'kept = 3');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => stateOf(page, first)).toBe('done');
  await page.locator('[data-action=reset]').click();
  await expect.poll(() => stateOf(page, first)).toBe('new');
  await setCode(page, second, 'kept');
  await page.locator(second).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(second).locator('.last')).toContainText('NameError');
});

test('Reset while something runs: nothing says that the variables are there', async ({ page, site }) => {
  test.skip(fake, 'needs Python');
  await page.goto(site);
  await setCode(page, first, 'kept = 3\nwhile True: pass');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => stateOf(page, first)).toBe('running');
  await page.locator('[data-action=reset]').click();
  await expect.poll(() => stateOf(page, first)).toBe('new');
  await expect(page.locator(first).locator('.notice')).toBeEmpty();
  await setCode(page, second, 'kept');
  await page.locator(second).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(second).locator('.last')).toContainText('NameError');
});

test('input() is answered in line', async ({ page, site }) => {
  await page.goto(site);
  await setCode(page, first, 'input("name? ")');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await page.locator(first).getByRole('textbox', { name: 'waits for a line' }).fill('Ada');
  await page.keyboard.press('Enter');
  await expect(page.locator(first).locator('.output')).toContainText('name? Ada');
  await expect.poll(() => stateOf(page, first)).toBe('done');
});

test('long output folds', async ({ page, site }) => {
  await page.goto(site);
  await setCode(page, first, process.env['MEDKIT_ENGINE']?.includes('fake') ? 'lines(500)' : 'for i in range(500): print("line", i)');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await page.locator(first).getByRole('button', { name: /Show all 500 lines/ }).click();
  await expect(page.locator(first).getByRole('button', { name: /Show all/ })).toHaveCount(0);
});

test('edits come back, and a changed lesson asks', async ({ page, site }) => {
  await page.goto(site);
  await page.locator(first).locator('.code').click();
  await expect(page.locator(first).locator('.cm-content')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('mine = 1');
  await page.reload();
  await expect(page.locator(first).locator('.code')).toHaveText('mine = 1');
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('medkit:'))!;
    const saved = JSON.parse(localStorage.getItem(key)!);
    for (const edit of Object.values<{ original: string }>(saved.edits)) edit.original = 'what it was';
    localStorage.setItem(key, JSON.stringify(saved));
  });
  await page.reload();
  await expect(page.locator(first)).toContainText('This cell changed since you edited it');
  await page.locator(first).getByRole('button', { name: 'see the new one' }).click();
  await expect(page.locator(first).locator('.code')).not.toHaveText('mine = 1');
});

test('the console shares the variables, and Ctrl+C stops', async ({ page, site, complaints }) => {
  await page.goto(site);
  await setCode(page, first, 'shared = 42');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => stateOf(page, first)).toBe('done');
  await page.locator('.controls [data-action=console]').click();
  const screen = page.locator('medkit-console .xterm-rows');
  await expect(screen).toContainText('>>>');
  await page.keyboard.type('shared\n');
  await expect(screen).toContainText('42');
  await page.keyboard.type('while True: pass\n\n');
  await expect(page.locator('.rail [data-action=run-all]')).toHaveText('Stop');
  await page.keyboard.press('Control+c');
  await expect(screen).toContainText('KeyboardInterrupt');
  await page.keyboard.type('sha');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await screen.innerText()).match(/42/g)?.length).toBe(2);
  await page.keyboard.press('Escape');
  await expect(page.locator('.drawer-bar button')).toBeFocused();
  await page.locator('[data-action=reset]').click();
  await expect(screen).toContainText('all variables are forgotten');
  expect(complaints).toEqual([]);
});

test('the console knows what is wrong from what goes on, and searches what was typed', async ({ page, site }) => {
  test.skip(fake, 'needs Python');
  await page.goto(site);
  await ready(page);
  await page.locator('.controls [data-action=console]').click();
  const screen = page.locator('medkit-console .xterm-rows');
  await expect(screen).toContainText('>>>');
  await page.keyboard.type('def f(:\n');
  await expect(screen).toContainText('SyntaxError: invalid syntax');
  await page.keyboard.type('sum([1,\n39,\n2])\n');
  await expect(screen).toContainText('42');
  await page.keyboard.type('"next"\n');
  await expect(screen).toContainText("'next'");
  await page.keyboard.type('sum');
  await page.keyboard.press('Control+r');
  await page.keyboard.type(' + 1\n');
  await expect(screen).toContainText('43');
  await page.keyboard.type('import scipy\n');
  await expect(screen).toContainText('be installed here');
  await page.keyboard.type('await __import__("asyncio").sleep(0, "slept")\n');
  await expect(screen).toContainText("'slept'");
});

test('completion in the editor', async ({ page, site }) => {
  await page.goto(site);
  await setCode(page, first, 'a_long_name = 1');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => stateOf(page, first)).toBe('done');
  await page.locator(second).locator('.code').click();
  await expect(page.locator(second).locator('.cm-content')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('a_lo');
  const offered = page.locator(second).locator('.cm-tooltip-autocomplete');
  await expect(offered).toContainText('a_long_name');
  const code = () => page.locator(second).evaluate((cell) => (cell as HTMLElement & { code: string }).code);
  // For 75 ms after it is shown nothing is taken, lest fast typing takes something.
  await page.waitForTimeout(200);
  await page.keyboard.press('Tab');
  await expect.poll(code).toBe('a_long_name');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('a_lo');
  await offered.getByText('a_long_name').click();
  await expect.poll(code).toBe('a_long_name');
});

test('the keys are listed', async ({ page, site }) => {
  await page.goto(site);
  await page.keyboard.press('?');
  await expect(page.locator('#keys')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#keys')).toBeHidden();
});

test('text that comes without keys reaches the console, wide characters too', async ({ page, site }) => {
  await page.goto(site);
  await page.locator('.controls [data-action=console]').click();
  const screen = page.locator('medkit-console .xterm-rows');
  await expect(screen).toContainText('>>>');
  await page.keyboard.insertText('word = "日本🎉é"');
  await page.keyboard.press('Enter');
  await page.keyboard.type('len(word)\n');
  await expect(screen).toContainText('word = "日本🎉é"');
  await expect.poll(async () => /^4\s*$/m.test(await screen.innerText())).toBe(true);
});

test('the console takes a paste as one, without prompts, and indents once', async ({ page, site, context }) => {
  test.skip(fake, 'needs Python');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site);
  await page.locator('.controls [data-action=console]').click();
  const screen = page.locator('medkit-console .xterm-rows');
  await expect(screen).toContainText('>>>');
  await page.keyboard.type('for i in range(2):\n    print("typed", i)\n\n');
  await expect(screen).toContainText('typed 1');
  await page.evaluate(() => navigator.clipboard.writeText('>>> for i in range(2):\n...     print("pasted", i)\n...\npasted 0\npasted 1\n'));
  await page.keyboard.press('Control+v');
  await expect(screen).toContainText('print("pasted", i)');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(screen).toContainText('pasted 1');
  await expect(screen).not.toContainText('Error');
});

test('a transcript pasted into a cell is its code', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site);
  await page.locator(first).locator('.code').click();
  await expect(page.locator(first).locator('.cm-content')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.evaluate(() => navigator.clipboard.writeText('>>> if True:\n...     x = 1\n...\n>>> x\n1\n'));
  await page.keyboard.press('Control+v');
  await expect.poll(() => page.locator(first).evaluate((cell) => (cell as HTMLElement & { code: string }).code)).toBe('if True:\n    x = 1\n\nx');
});

test('without a connection the code is edited in a text field, and the console can be asked for again', async ({ page, site }) => {
  await page.route(/cell-editor|terminal/, (route) => route.abort());
  await page.goto(site);
  await ready(page);
  await page.locator(first).locator('.code').click();
  await expect(page.locator(first).locator('textarea')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('print("plain")');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator(first).locator('.output')).toContainText('plain');
  await page.keyboard.press('Escape');
  await expect(page.locator(first).locator('textarea')).toHaveCount(0);
  await page.locator('.controls [data-action=console]').click();
  await expect(page.locator('medkit-console')).toContainText('could not be fetched');
  await page.unroute(/cell-editor|terminal/);
  await page.locator('medkit-console').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('medkit-console .xterm-rows')).toContainText('>>>');
});

test('a tap beside the contents sheet closes it', async ({ page, site }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto(site);
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(page.locator('.rail')).toHaveClass(/open/);
  await page.mouse.click(180, 30);
  await expect(page.locator('.rail')).not.toHaveClass(/open/);
});

test('the engine starts before the page\'s own scripts are there, once', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route(/app-.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.goto(site);
  await ready(page);
  expect(asked.filter((path) => path.includes('/kernel-'))).toHaveLength(1);
  expect(asked.filter((path) => path.includes('/worker-'))).toHaveLength(1);
  const [started, loaded] = await page.evaluate(() => {
    const at = (part: string) => performance.getEntriesByType('resource').find(({ name }) => name.includes(part))!;
    return [at('/kernel-').startTime, (at('/app-') as PerformanceResourceTiming).responseEnd];
  });
  expect(started).toBeLessThan(loaded);
});

for (const [way, answer] of Object.entries({ blocked: null, missing: { status: 404 }, damaged: { contentType: 'application/wasm', body: 'not it' } })) test(`the engine's second file is ${way}: a first cell runs, and one that needs it waits, variables kept`, async ({ page, site }) => {
  let blocked = true;
  await page.route(/\/rest-.*\.wasm/, (route) => (!blocked ? route.continue() : answer ? route.fulfill(answer) : route.abort()));
  await page.goto(site);
  await setCode(page, first, 'kept = 1');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => stateOf(page, first)).toBe('done');
  if (fake) return;
  await setCode(page, second, 'import decimal\ndecimal.Decimal("0.1") + kept');
  await page.locator(second).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(second).locator('.notice')).toContainText(/rest-\w+\.wasm (?:could not be fetched|answered 404|came damaged)\. It keeps trying; your variables are still here\./);
  blocked = false;
  await expect(page.locator(second)).toContainText("Decimal('1.1')");
  await expect(page.locator(second).locator('.notice')).toBeEmpty();
});

test('who does not want to wait for the second file can stop', async ({ page, site }) => {
  test.skip(fake, 'needs Python');
  await page.route(/\/rest-.*\.wasm/, (route) => route.abort());
  await page.goto(site);
  await setCode(page, first, 'import decimal');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(first).locator('.notice')).toContainText('rest-');
  await page.locator(first).getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator(first).locator('.notice')).toContainText('Python was started afresh');
  await setCode(page, second, 'print("on")');
  await page.locator(second).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(second).locator('.output')).toContainText('on');
});

test('a cell\'s code and its address can be copied, and the address leads there', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site);
  const cell = page.locator('medkit-cell >> nth=20');
  await cell.hover();
  await cell.getByRole('button', { name: 'Copy' }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toBe(await cell.evaluate((element) => (element as HTMLElement & { code: string }).code));
  await cell.getByRole('button', { name: 'Link' }).click();
  await expect.poll(copied).toMatch(/#[a-z-]+\/\d+$/);
  const address = await copied();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.locator('medkit-cell >> nth=20')).toBeInViewport();
});

test('a long difference is folded where the reader changed the code', async ({ page, site }) => {
  await page.goto(site);
  const cell = page.locator('medkit-cell[checked]:has([data-want]) >> nth=0');
  await setCode(page, 'medkit-cell[checked]:has([data-want]) >> nth=0', process.env['MEDKIT_ENGINE']?.includes('fake') ? 'lines(20)' : 'for i in range(20): print("line", i)');
  await cell.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(cell.locator('.difference .lines')).toBeHidden();
  await cell.getByText('see the difference').click();
  await expect(cell.locator('.difference .lines')).toBeVisible();
});

test('a changed cell that is stopped with nothing printed shows nothing of the slide', async ({ page, site }) => {
  await page.goto(site);
  await ready(page);
  const cell = 'medkit-cell:has-text("x + y") >> nth=0';
  await setCode(page, cell, 'while True:\n    try:\n        while True: pass\n    except: pass');
  await page.locator(cell).getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => stateOf(page, cell)).toBe('running');
  await page.locator(cell).getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => stateOf(page, cell)).toBe('stopped');
  await expect(page.locator(cell)).not.toContainText('as printed');
  await expect(page.locator(cell).locator('.printed')).toHaveCount(0);
});

test('on a phone the console fits the screen, and can be closed', async ({ browser, site }) => {
  const context = await browser.newContext({ viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(site);
  await page.getByRole('button', { name: 'Contents' }).tap();
  await page.locator('.controls [data-action=console]').tap();
  await expect(page.locator('medkit-console .xterm-rows')).toContainText('>>>');
  await expect(page.locator('.drawer-bar button')).toBeInViewport({ ratio: 1 });
  await page.locator('.drawer-bar button').tap();
  await expect(page.locator('#drawer')).toBeHidden();
  await context.close();
});

test('Stop names the line it came at, and underlines it', async ({ page, site }) => {
  test.skip(fake, 'needs Python');
  await page.goto(site);
  await setCode(page, first, 'x = print("on") or 1\nwhile True:\n    x += 1');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(first).locator('.output')).toContainText('on');
  await page.locator(first).getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator(first).locator('.last')).toHaveText('KeyboardInterrupt');
  await expect(page.locator(first).locator('.notice')).toContainText('Your variables are still here');
  await expect(page.locator(first).locator('.code .wrong').first()).toHaveCSS('text-decoration-style', 'dotted');
  await page.locator(first).getByText('Traceback').first().click();
  await expect(page.locator(first).locator('details pre')).toContainText(/line [23], in <module>\n\s+(?:while True|x \+= 1)/);
});

test('a cell that runs out of memory says so, and the next one runs', async ({ page, site }) => {
  test.skip(fake, 'needs Python');
  await page.goto(site);
  for (const code of ['kept = 5\ngreedy = []\nwhile True: greedy.append("x" * 50_000_000 + str(len(greedy)))', 'import numpy as np\nkept = 5\nnp.empty((16_350, 16_350))']) {
    await setCode(page, first, code);
    await page.locator(first).getByRole('button', { name: 'Run' }).click();
    await expect(page.locator(first).locator('.last')).toContainText('MemoryError', { timeout: 30_000 });
    await setCode(page, second, 'greedy = None\nkept + 1');
    await page.locator(second).getByRole('button', { name: 'Run' }).click();
    await expect(page.locator(second).locator('.output')).toContainText('6');
  }
});

test('the console shows what input() asks, while the answer is typed', async ({ page, site }) => {
  test.skip(fake, 'needs Python');
  await page.goto(site);
  await page.locator('.controls [data-action=console]').click();
  const screen = page.locator('medkit-console .xterm-rows');
  await expect(screen).toContainText('>>>');
  await page.keyboard.type('name = input("What is your name? ")\n');
  await expect(screen).toContainText('What is your name?');
  await page.keyboard.type('Adx');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('a');
  await expect(screen).toContainText('What is your name? Ada');
  await page.keyboard.press('Enter');
  await page.keyboard.type('len(name)\n');
  await expect.poll(async () => /^3\s*$/m.test(await screen.innerText())).toBe(true);
  await page.keyboard.type('input("More? ")\n');
  await expect(screen).toContainText('More?');
  await page.keyboard.press('Control+d');
  await expect(screen).toContainText('EOFError');
});

test('an edited cell no longer counts as printed; what a script puts into a cell is kept as what is typed', async ({ page, site }) => {
  await page.goto(site);
  await ready(page);
  const checked = 'medkit-cell[checked]:has([data-want]) >> nth=0';
  const count = page.locator('.rail .progress').filter({ hasText: '/' });
  const run = async () => {
    await page.locator(checked).getByRole('button', { name: 'Run', exact: true }).click();
    await expect.poll(() => stateOf(page, checked)).toBe('done');
  };
  await page.locator(first).getByRole('button', { name: 'Run', exact: true }).click();
  await expect.poll(() => stateOf(page, first)).toBe('done');
  await run();
  await expect(count).toHaveText(/^1\/\d+$/);
  await expect(page.locator('.engine')).toHaveText('1 as printed.');
  await page.locator(checked).locator('.code').click();
  await expect(page.locator(checked).locator('.cm-content')).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n1');
  await expect(count).toHaveText(/^0\/\d+, 1 edited$/);
  await expect(page.locator('.engine')).toHaveText('1 out of date.');
  await run();
  await expect(count).toHaveText(/^0\/\d+, 1 edited$/);
  await expect(page.locator('.engine')).toHaveText('1 not as printed.');
  await setCode(page, checked, 'kept = 1');
  await page.reload();
  expect(await page.locator(checked).evaluate((cell) => (cell as HTMLElement & { code: string }).code)).toBe('kept = 1');
  await expect(count).toHaveText(/^0\/\d+, 1 edited$/);
  await page.locator(checked).getByRole('button', { name: 'Undo all edits' }).click();
  await expect(count).toHaveText(/^1\/\d+$/);
});

test('Reset starts the count of matched outputs afresh', async ({ page, site }) => {
  await page.goto(site);
  const cell = page.locator('medkit-cell[checked]:has([data-want]) >> nth=0');
  const want = await cell.locator('[data-want]').evaluate((pre) => pre.textContent ?? '');
  await setCode(page, 'medkit-cell[checked]:has([data-want]) >> nth=0', `print(${JSON.stringify(want)})`);
  await cell.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.locator('.rail .progress').filter({ hasText: /^1\// })).toHaveCount(1);
  await page.locator('[data-action=reset]').click();
  await expect(page.locator('.rail .progress').filter({ hasText: '/' })).toHaveCount(0);
});

test('a view is drawn with its memory, and the arrow keys tell of its elements', async ({ page, site }) => {
  test.skip(fake, 'needs Python');
  await page.goto(site);
  await setCode(page, first, 'import numpy as np\nx = np.arange(20, dtype=np.int32).reshape(4, 5)\nnp.lib.stride_tricks.as_strided(x, shape=(3, 2, 5), strides=(20, 20, 4))');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await page.locator(first).getByRole('button', { name: 'Draw the result' }).click();
  const picture = page.locator(first).locator('.picture');
  await expect(picture).toBeFocused();
  await expect(picture.locator('svg')).toHaveCount(2);
  await expect(picture.locator('svg').nth(1)).toContainText('axes 0 and 1: 20 bytes');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(picture.locator('.said')).toHaveText('result[1, 0, 0] = 5: byte 1·20 + 0·20 + 0·4 = 20; result[0, 1, 0] is the same place.');
  await expect(picture.locator('.marked')).toHaveCount(2);
  await page.keyboard.press('PageDown');
  await expect(picture.locator('.said')).toContainText('[1, 0, 1] = 6');
});

test('an index is drawn with what it takes, also where that is a copy', async ({ page, site }) => {
  test.skip(fake, 'needs Python');
  await page.goto(site);
  await setCode(page, first, 'import numpy as np\nx = np.arange(12).reshape(3, 4)\nx[[2, 0], 1:]');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await page.locator(first).getByRole('button', { name: 'Draw x[[2, 0], 1:]' }).click();
  const picture = page.locator(first).locator('.picture');
  await expect(picture.locator('svg')).toHaveCount(3);
  await expect(picture.locator('svg').first().locator('.viewed')).toHaveCount(6);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(picture.locator('.said')).toContainText('x[[2, 0], 1:][0, 1] = 10, from x[2, 2]: byte');
  await expect(picture.locator('svg').first().locator('.marked')).toHaveAttribute('data-index', '2,2');
  // An element that was taken leads to where it went; one that wasn't, nowhere.
  await picture.locator('svg').first().locator('[data-index="0,3"]').hover();
  await expect(picture.locator('.said')).toContainText('x[[2, 0], 1:][1, 2] = 3, from x[0, 3]: byte');
  await picture.locator('svg').first().locator('[data-index="1,1"]').hover();
  await expect(picture.locator('.said')).toContainText('x[[2, 0], 1:][1, 2] = 3');
  await setCode(page, second, 'x[x % 5 == 0]');
  await page.locator(second).getByRole('button', { name: 'Run' }).click();
  await page.locator(second).getByRole('button', { name: 'Draw x[x % 5 == 0]' }).click();
  await expect(page.locator(second).locator('.picture svg').first()).toBeVisible();
});

test('an operation that stretches an array is drawn, and one whose shapes clash', async ({ page, site }) => {
  test.skip(fake, 'needs Python');
  await page.goto(site);
  await setCode(page, first, 'import numpy as np\nx = np.arange(12).reshape(3, 4)\ny = np.array([[10], [20], [30]])\nx + y');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await page.locator(first).getByRole('button', { name: 'Draw x + y' }).click();
  const picture = page.locator(first).locator('.picture');
  await expect(picture.locator('svg')).toHaveCount(3);
  await expect(picture.locator('.shapes .stretched')).toHaveText('1 → 4');
  await picture.locator('svg').nth(2).locator('[data-index="1,2"]').hover();
  await expect(picture.locator('.said')).toHaveText('result[1, 2] = x[1, 2] + y[1, 0]: 6 + 20 = 26');
  await setCode(page, second, 'z = np.ones(3)\nx + z');
  await page.locator(second).getByRole('button', { name: 'Run' }).click();
  await page.locator(second).getByRole('button', { name: 'Draw the shapes' }).click();
  await expect(page.locator(second).locator('.shapes .clash')).toHaveText(['4', '3']);
});
