// `npm run bench`: each program of tests/bench in CPython with NumPy, natively and in Chromium, in one run; what a reader downloads
// before the first result; and how soon that is there. `npm run bench -- NAME…` runs some.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildSite } from './build.mjs';
import { buildNative } from './native.mjs';
import { serve } from './server.mjs';
import { setUp } from './setup.mjs';
import { capture, main, pythonWithNumpy, root } from './tools.mjs';

const harness = readFileSync(join(root, 'tests/bench/harness.py'), 'utf8');

function programs(layer, filters) {
  return readdirSync(join(root, 'tests/bench', layer))
    .filter((name) => extname(name) === '.py' && (filters.length === 0 || filters.some((word) => `${layer}/${name}`.includes(word))))
    .sort()
    .map((name) => ({ name: name.slice(0, -3), path: `tests/bench/${layer}/${name}`, code: readFileSync(join(root, 'tests/bench', layer, name), 'utf8') }));
}

async function inCpython({ code }) {
  const { code: exit, stdout, stderr } = await capture(pythonWithNumpy(), ['-c', `${harness}\n${code}\nprint(measure(bench))`], { quiet: true });
  if (exit !== 0) throw new Error(`CPython: ${stderr.trim().split('\n').at(-1)}`);
  return Number(stdout);
}

async function natively({ path }) {
  const { code, stdout } = await capture('build/native/medkit', ['bench', path], { quiet: true });
  return code === 0 ? JSON.parse(stdout).median_ms : null;
}

async function inPage(page, { code }) {
  return page.evaluate(async (source) => {
    await window.kernel.reset();
    const result = await window.kernel.run(source);
    return result.state === 'finished' ? Number(result.repr) : null;
  }, `${harness}\n${code}\nmeasure(bench)`);
}

const ms = (value) => (value === null ? 'failed' : value < 10 ? value.toFixed(3) : value.toFixed(1));
const times = (value) => (value === null ? '' : `${value.toFixed(2)}×`);

function geometricMean(ratios) {
  const known = ratios.filter((ratio) => ratio !== null);
  return known.length ? Math.exp(known.reduce((sum, ratio) => sum + Math.log(ratio), 0) / known.length) : null;
}

function printTable(head, rows) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  console.log(line(head));
  console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const row of rows) console.log(line(row));
}

async function compare(title, reference, list, page) {
  if (list.length === 0) return;
  const rows = [];
  const ratios = { native: [], page: [] };
  for (const program of list) {
    const base = await inCpython(program);
    const [native, chromium] = [await natively(program), await inPage(page, program)];
    const ratio = (value) => (value === null ? null : value / base);
    ratios.native.push(ratio(native));
    ratios.page.push(ratio(chromium));
    rows.push([program.name, ms(base), ms(native), times(ratio(native)), ms(chromium), times(ratio(chromium))]);
  }
  const failed = (list) => list.filter((ratio) => ratio === null).length;
  rows.push(['geometric mean', '', failed(ratios.native) ? `${failed(ratios.native)} failed` : '', times(geometricMean(ratios.native)), failed(ratios.page) ? `${failed(ratios.page)} failed` : '', times(geometricMean(ratios.page))]);
  console.log(`\n${title} (median ms)`);
  printTable(['program', reference, 'native', '', 'Chromium', ''], rows);
}

/** Loads the page afresh, presses the first cell's Run as soon as it is there, and gives the ms from navigation to the result. */
async function toFirstResult(browser, url, onResponse) {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (onResponse) page.on('response', onResponse);
  // From inside: a click from outside waits for the page to be still, and would be measured with it.
  await page.addInitScript(() => {
    const timer = setInterval(() => {
      const run = document.querySelector('medkit-cell')?.shadowRoot?.querySelector('button.run');
      if (!run) return;
      clearInterval(timer);
      run.click();
    }, 4);
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('medkit-first-result').length > 0, null, { polling: 50 });
  const time = await page.evaluate(() => performance.getEntriesByName('medkit-first-result')[0].startTime);
  await context.close();
  return time;
}

/** What a page has fetched when the first result is there, compressed as a server would, and (in other loads) when that is. */
async function firstResult(browser, url) {
  const bodies = [];
  await toFirstResult(browser, url, (response) => bodies.push(response.body().catch(() => Buffer.alloc(0))));
  const compressed = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  const transferred = (await Promise.all(bodies)).reduce((sum, body) => sum + compressed(body), 0);
  const runs = [];
  for (let i = 0; i < 9; i++) runs.push(await toFirstResult(browser, url));
  runs.sort((a, b) => a - b);
  return { transferred, median: runs[4], best: runs[0] };
}

await main(async () => {
  await setUp('bench', 'browser', 'npm');
  await buildNative();
  await buildSite();
  const { chromium } = await import('@playwright/test');
  const { server, url } = await serve(join(root, 'dist'));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const page = await browser.newPage();
  await page.goto(`${url}logo.svg`);
  await page.evaluate(async (module) => {
    const { createKernel } = await import(module);
    window.kernel = await createKernel();
  }, `${url}medkit.js`);
  const filters = process.argv.slice(2);
  await compare('Python programs', 'CPython', programs('python', filters), page);
  await compare('Array programs', 'NumPy', programs('numpy', filters), page);
  await page.close();
  const { transferred, median, best } = await firstResult(browser, url);
  console.log(`\nFirst result: ${(transferred / 1000).toFixed(0)} kB transferred (brotli), ${median.toFixed(0)} ms from navigation (best ${best.toFixed(0)} ms)`);
  await browser.close();
  server.close();
});
