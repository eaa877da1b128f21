// Rich results. The only place where markup from Python reaches the page, so it is also where it is cleaned; loaded when needed.
import createDOMPurify from 'dompurify';
import type { RichResult } from '../protocol/messages';

/** The richest form that can be shown safely. */
export function richContent(result: RichResult): Node {
  for (const type of ['image/svg+xml', 'text/html'] as const) {
    const markup = result[type];
    if (markup !== undefined) {
      return createDOMPurify(window).sanitize(markup, { RETURN_DOM_FRAGMENT: true, FORBID_TAGS: ['style', 'form'], FORBID_ATTR: ['style'] });
    }
  }
  for (const type of ['image/png', 'image/jpeg'] as const) {
    const data = result[type];
    if (data === undefined) continue;
    const image = document.createElement('img');
    image.src = `data:${type};base64,${data}`;
    image.alt = result['text/plain'] ?? 'picture';
    return image;
  }
  const pre = document.createElement('pre');
  pre.textContent = result['text/plain'] ?? '';
  return pre;
}
