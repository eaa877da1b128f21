import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, ready, setCode, skipTimings, stateOf, still, test } from './fixtures';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds once every chapter is laid out: in those that are not yet, it would measure boxes that nobody sees. */
async function violations(page: Page): Promise<string[]> {
  await page.waitForFunction(() => !document.documentElement.hasAttribute('data-fresh'));
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    type Axe = { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }> };
    const { violations } = await (window as unknown as { axe: Axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`));
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, viewport] of Object.entries({ desktop: { width: 1200, height: 850 }, phone: { width: 375, height: 700 } })) {
    test(`tutorial, ${colorScheme}, ${name}`, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(viewport);
      await page.goto(site);
      await ready(page);
      await setCode(page, 'medkit-cell >> nth=0', 'raise ValueError("no")');
      await setCode(page, 'medkit-cell[checked]:has([data-want]) >> nth=1', 'print("other")');
      for (const cell of ['medkit-cell >> nth=0', 'medkit-cell[checked]:has([data-want]) >> nth=1', 'medkit-cell[checked]:has([data-want]) >> nth=2']) {
        await page.locator(cell).getByRole('button', { name: 'Run', exact: true }).click();
      }
      await page.locator('medkit-cell >> nth=3').locator('.code').click();
      await expect(page.locator('medkit-cell >> nth=3').locator('.cm-content')).toBeFocused();
      await expect.poll(() => stateOf(page, 'medkit-cell[checked]:has([data-want]) >> nth=2')).toMatch(/done|failed/);
      await still(page);
      expect(await violations(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide).toBe(false);
    });
  }
}

test('pictures', async ({ page, site }) => {
  test.skip(Boolean(process.env['MEDKIT_ENGINE']?.includes('fake')), 'needs Python');
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto(site);
  await setCode(page, 'medkit-cell >> nth=0', 'import numpy as np\nx = np.arange(24).reshape(4, 6)\nx[::2, 1:]');
  await setCode(page, 'medkit-cell >> nth=1', 'x * np.arange(4).reshape(4, 1)[:]');
  await setCode(page, 'medkit-cell >> nth=2', 'x + x[:, 0]');
  for (const [i, words] of ['Draw x[::2, 1:]', null, 'Draw the shapes'].entries()) {
    const cell = page.locator('medkit-cell').nth(i);
    await cell.getByRole('button', { name: 'Run', exact: true }).click();
    if (words) await cell.getByRole('button', { name: words }).click();
    if (words) await expect(cell.locator('.picture')).toBeFocused();
    if (words) await page.keyboard.press('ArrowRight');
  }
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
});

test('contents sheet and console', async ({ page, site }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto(site);
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(page.locator('.rail a').first()).toBeFocused();
  await still(page);
  expect(await violations(page)).toEqual([]);
  await page.locator('.controls [data-action=console]').click();
  await expect(page.locator('medkit-console .xterm-rows')).toContainText('>>>');
  await still(page);
  expect(await violations(page)).toEqual([]);
});

test('example site', async ({ page, site }) => {
  await page.goto(`${site}example/`);
  await expect(page.locator('medkit-cell')).toHaveCount(3);
  expect(await violations(page)).toEqual([]);
});

test('touch targets are 44 px on a phone', async ({ browser, site }) => {
  const context = await browser.newContext({ viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(site);
  await page.locator('medkit-cell >> nth=0').locator('.code').tap();
  await expect(page.locator('medkit-cell >> nth=0').locator('.keys button').first()).toBeVisible();
  const small = await page.locator('button:visible').evaluateAll((buttons) =>
    buttons.map((button) => ({ text: button.textContent, box: button.getBoundingClientRect() })).filter(({ box }) => box.width < 44 || box.height < 44).map(({ text }) => text),
  );
  expect(small).toEqual([]);
  await page.locator('medkit-cell >> nth=0').locator('.keys').getByRole('button', { name: '[' }).tap();
  await expect(page.locator('medkit-cell >> nth=0').locator('.cm-content')).toContainText('[');
  await context.close();
});

test('the keyboard stays at the cell when the button that it pressed goes', async ({ page, site, complaints }) => {
  await page.goto(site);
  const cell = page.locator('medkit-cell >> nth=0');
  await cell.locator('.code pre').focus();
  await page.keyboard.press('Enter');
  await expect(cell.locator('.cm-content')).toBeFocused();
  await page.keyboard.press('Control+a');
  // Over highlighted text, where Chromium would leave a style.
  await page.keyboard.type(process.env['MEDKIT_ENGINE']?.includes('fake') ? 'lines(50)' : 'for i in range(50): print(i)');
  await page.keyboard.press('Control+Enter');
  await expect(async () => {
    // The first one may be the completions'.
    await page.keyboard.press('Escape');
    await expect(cell.locator('.code pre')).toBeFocused({ timeout: 500 });
  }).toPass();
  await cell.getByRole('button', { name: 'Show all 50 lines' }).press('Enter');
  await expect(cell.locator('.printed pre')).toBeFocused();
  await cell.getByRole('button', { name: 'Undo all edits' }).press('Enter');
  await expect(cell.getByRole('button', { name: 'Run', exact: true })).toBeFocused();
  expect(complaints).toEqual([]);
});

test('a cell that is run is read out, of all cells only how they did', async ({ page, site }) => {
  await page.goto(site);
  const first = page.locator('medkit-cell >> nth=0');
  const second = page.locator('medkit-cell >> nth=1');
  await setCode(page, 'medkit-cell >> nth=0', 'print("aloud")');
  await first.getByRole('button', { name: 'Run' }).click();
  await expect(first.getByRole('status')).toHaveText('Done. aloud');
  await skipTimings(page);
  await page.locator('.rail [data-action=run-all]').click();
  await expect(page.locator('.spoken')).toContainText('as printed', { timeout: 100_000 });
  await expect(second.getByRole('status')).toBeEmpty();
});

test('printed: no buttons, and long lines broken', async ({ page, site }) => {
  await page.goto(site);
  const cell = page.locator('medkit-cell >> nth=0');
  await setCode(page, 'medkit-cell >> nth=0', `print("${'x'.repeat(300)}")`);
  await cell.getByRole('button', { name: 'Run' }).click();
  await expect(cell.locator('.output')).toContainText('xxx');
  await page.emulateMedia({ media: 'print' });
  await expect(cell.getByRole('button')).toHaveCount(0);
  expect(await cell.locator('.printed pre').evaluate((pre) => pre.scrollWidth <= pre.clientWidth)).toBe(true);
});
