// `offline.html`, the tutorial in one file, opened straight from a disk: no server, so no modules and no requests.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, ready, setCode, skipTimings, test } from './fixtures';

const dist = resolve(import.meta.dirname, '../../dist');
const first = 'medkit-cell >> nth=0';

test('alone in a folder: Run all gives every tick, nothing is asked for', async ({ page, complaints }) => {
  const folder = mkdtempSync(join(tmpdir(), 'medkit stick-'));
  copyFileSync(join(dist, 'offline.html'), join(folder, 'lesson.html'));
  const url = pathToFileURL(join(folder, 'lesson.html')).href;
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== url && !/^(?:blob|data):/.test(request.url())) asked.push(request.url());
  });
  await page.goto(url);
  await skipTimings(page);
  await page.locator('.rail [data-action=run-all]').click();
  await expect(page.locator('.rail [data-action=run-all]')).toHaveText('Run all', { timeout: 100_000 });
  const missing = await page.locator('medkit-cell[checked]:has([data-want]):not([matches])').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('cell')));
  expect(missing).toEqual([]);
  expect(await page.locator('medkit-cell[checked][matches]').count()).toBeGreaterThan(20);
  await page.locator(first).locator('.code').click();
  await expect(page.locator(first).locator('.cm-content')).toBeFocused();
  await page.locator('.controls [data-action=console]').click();
  await page.keyboard.type('import json, decimal; decimal.Decimal("0.1") * 3\n');
  await expect(page.locator('medkit-console .xterm-rows')).toContainText("Decimal('0.3')");
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('the site\'s page, opened from a disk, goes there', async ({ page }) => {
  await page.goto(`${pathToFileURL(join(dist, 'index.html')).href}#broadcasting`);
  await expect(page).toHaveURL(/offline\.html#broadcasting$/);
  await ready(page);
});

test('Stop: a loop keeps its variables', async ({ page }) => {
  await page.goto(pathToFileURL(join(dist, 'offline.html')).href);
  await setCode(page, first, 'kept = 41\nprint("on")\nwhile True: pass');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(first).locator('.output')).toContainText('on');
  await page.locator(first).getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator(first).locator('.last')).toHaveText('KeyboardInterrupt');
  await setCode(page, first, 'kept');
  await page.locator(first).getByRole('button', { name: 'Run' }).click();
  await expect(page.locator(first).locator('.output')).toContainText('41');
});
