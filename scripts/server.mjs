// A static file server for localhost, the example site and the tests. Plain Node.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const kTypes = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.json': 'application/json',
  '.ts': 'text/plain; charset=utf-8', '.md': 'text/plain; charset=utf-8', '.map': 'application/json',
};

/** Null if the address can't be read. */
function pathOf(address) {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/**
 * Serves `folder` under `prefix` ("/" or "/some/path/"). `headers` go with every answer. Port 0 takes any free one.
 * Returns the server and its address, which ends with the prefix.
 */
export function serve(folder, { port = 0, prefix = '/', headers = {} } = {}) {
  const server = createServer((request, response) => {
    const path = pathOf(request.url);
    const send = (status, type, body) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache', ...headers });
      body ? body.pipe(response) : response.end(`${status}\n`);
    };
    if (path === null) return send(400, 'text/plain');
    if (!path.startsWith(prefix)) return send(404, 'text/plain');
    let file = join(folder, normalize('/' + path.slice(prefix.length)));
    let info = statSync(file, { throwIfNoEntry: false });
    if (info?.isDirectory()) {
      if (!path.endsWith('/')) {
        response.writeHead(301, { location: path + '/' });
        return response.end();
      }
      file = join(file, 'index.html');
      info = statSync(file, { throwIfNoEntry: false });
    }
    if (!info) return send(404, 'text/plain');
    send(200, kTypes[extname(file)] ?? 'application/octet-stream', createReadStream(file));
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, 'localhost', () => resolve({ server, url: `http://localhost:${server.address().port}${prefix}` }));
  });
}
