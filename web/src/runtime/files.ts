// Where MedKit's own files come from: the site; or the page itself, if it carries them (offline.html, which is opened from a disk,
// where nothing can be fetched). A carried file is `<script type="text/plain" data-medkit-file="engine/….wasm" data-type="…">` with
// its bytes, gzipped, in base64.

/** Whether the page has the file in itself. */
export function isCarried(url: string): boolean {
  return carrier(url) !== null;
}

export async function fetchFile(url: string, cache: RequestCache = 'default'): Promise<Response> {
  const element = carrier(url);
  if (!element) return fetch(url, { cache });
  const bytes = Uint8Array.from(atob(element.textContent ?? ''), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': element.dataset['type'] ?? '' } });
}

function carrier(url: string): HTMLElement | null {
  if (typeof document !== 'object') return null;
  const base = new URL('.', document.baseURI).href;
  return url.startsWith(base) ? document.querySelector<HTMLElement>(`script[data-medkit-file="${CSS.escape(url.slice(base.length))}"]`) : null;
}
