import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
// @ts-expect-error plain JavaScript, used by `npm start` too
import { serve } from '../../../scripts/server.mjs';

let folder: string;
let url: string;
let server: import('node:http').Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medkit-server-'));
  writeFileSync(join(folder, 'index.html'), 'here');
  ({ server, url } = (await serve(folder, { headers: { 'access-control-allow-origin': '*' } })) as { server: import('node:http').Server; url: string });
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** The first line of the answer to a request as it stands. */
function statusOf(target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), 'localhost', () => socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`));
    let text = '';
    socket.on('data', (data) => (text += String(data)));
    socket.on('error', reject);
    socket.on('close', () => resolve(text.split('\r\n')[0] ?? ''));
  });
}

test.each([['/%', 400], ['/%00', 400], ['/%E0%A4%A', 400], ['//', 400], ['/..%2f..%2fetc/passwd', 404], ['/nothing', 404], ['/', 200]])('%s is answered %i', async (target, status) => {
  expect(await statusOf(target)).toContain(` ${status} `);
});

test('a page of another origin may read it', async () => {
  const response = await fetch(url);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.text()).toBe('here');
});
