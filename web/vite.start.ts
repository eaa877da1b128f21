// The page's first script, a file of its own since a strict CSP allows no inline ones. The engine is fetched and compiled and its
// worker boots while the page is still being read; runtime/head-start.ts takes over. Where anything fails here, nothing is said:
// the page's own way tries again and says why. Opened from a disk, where a browser gives a page neither modules nor workers, it goes
// to the page that carries all of it (web/vite.offline.config.ts). A page that begins at its top is marked as fresh: app.css leaves
// the chapters below unlaid then, until the engine is there (app/main.ts). One that comes back to its place is not.

/** Addresses as seen from the site; the page says where that is, and which profile its lesson has. */
export function headStart(worker: string, wasm: string, rest: string): string {
  return `(() => {
  if (location.protocol === 'file:') return location.replace('./offline.html' + location.hash);
  if (performance.getEntriesByType('navigation')[0]?.type !== 'navigate') document.documentElement.removeAttribute('data-fresh');
  if (typeof WebAssembly !== 'object' || globalThis.origin !== location.origin || 'medkitHeadStart' in globalThis) return;
  const { site, profile } = document.documentElement.dataset;
  const [workerUrl, wasmUrl, rest] = ['${worker}', '${wasm}', '${rest}'].map((path) => new URL(site + path, document.baseURI).href);
  const worker = new Worker(workerUrl);
  const module = WebAssembly.compileStreaming(fetch(wasmUrl));
  const start = { workerUrl, wasmUrl, profile, module, worker };
  worker.onmessage = ({ data }) => (start.reply = data);
  worker.onerror = () => (start.worker = null);
  const probeUrl = URL.createObjectURL(new Blob(['live']));
  module.then((compiled) => worker.postMessage({ kind: 'boot', id: 1, module: compiled, rest, profile, probeUrl })).catch(() => undefined);
  globalThis.medkitHeadStart = start;
})();
`;
}
