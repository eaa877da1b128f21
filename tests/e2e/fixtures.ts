// What the browser tests share: the site under a sub-path, and somebody else's page on another origin.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, type Page } from '@playwright/test';
// @ts-expect-error plain JavaScript, used by `npm start` too
import { serve } from '../../scripts/server.mjs';

const dist = resolve(import.meta.dirname, '../../dist');

interface Foreign {
  /** Serves `html` from an origin of its own, under the given headers; gives its address. */
  (html: string, headers?: Record<string, string>): Promise<string>;
}

export const test = base.extend<{ site: string; foreign: Foreign; complaints: string[] }>({
  // The site as GitHub Pages has it: under a sub-path, readable from other origins.
  site: async ({}, use) => {
    if (!existsSync(join(dist, 'index.html'))) throw new Error('dist/ is not built: npm run build');
    const { server, url } = await serve(dist, { prefix: '/some/sub/path/', headers: { 'access-control-allow-origin': '*' } });
    await use(url);
    server.close();
    server.closeAllConnections();
  },
  foreign: async ({}, use) => {
    const ends: (() => void)[] = [];
    await use(async (html, headers = {}) => {
      const folder = mkdtempSync(join(tmpdir(), 'medkit-foreign-'));
      writeFileSync(join(folder, 'index.html'), html);
      const { server, url } = await serve(folder, { headers });
      ends.push(() => {
        server.close();
        server.closeAllConnections();
        rmSync(folder, { recursive: true });
      });
      return url;
    });
    for (const end of ends) end();
  },
  /** Errors that the page logged or threw, CSP violations among them. */
  complaints: async ({ page }, use) => {
    const list: string[] = [];
    page.on('pageerror', (error) => list.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || /violates|Content Security Policy/.test(message.text())) list.push(message.text());
    });
    await use(list);
  },
});
export { expect } from '@playwright/test';

/** Types a cell's code anew. */
export async function setCode(page: Page, cell: string, code: string): Promise<void> {
  await page.locator(cell).evaluate((element, text) => ((element as HTMLElement & { code: string }).code = text), code);
}

/** Resolves when the cell has run; its result's state. */
export async function stateOf(page: Page, cell: string): Promise<string> {
  return page.locator(cell).evaluate((element) => (element as HTMLElement & { state: string }).state);
}

/** Timings take their seconds; they need not be taken where something else is tested. */
export async function skipTimings(page: Page): Promise<void> {
  await page.locator('medkit-cell').evaluateAll((cells) => {
    for (const cell of cells as (HTMLElement & { code: string })[]) if (/^timeit /m.test(cell.code)) cell.code = 'print("not timed")';
  });
}

/** Waits until nothing slides or fades any more; what blinks or turns goes on. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState === 'finished' || animation.effect?.getComputedTiming().endTime === Infinity));
}

export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('medkit-kernel-ready').length > 0);
}
