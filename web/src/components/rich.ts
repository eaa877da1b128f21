// Rich results. The only place where markup from Python reaches the page, so it is also where it is cleaned; loaded when needed.
import createDOMPurify from 'dompurify';
import type { RichResult } from '../protocol/messages';
import { shownNodes } from './terminal-text';

/** The richest form that can be shown safely. */
export function richContent(result: RichResult): Node {
  for (const type of ['image/svg+xml', 'text/html'] as const) {
    const markup = result[type];
    if (markup !== undefined) {
      const clean = createDOMPurify(window).sanitize(markup, { RETURN_DOM_FRAGMENT: true, FORBID_TAGS: ['style', 'form'], FORBID_ATTR: ['style'] });
      // A page that is left forgets its variables.
      for (const link of clean.querySelectorAll('a[href]:not([href^="#"])')) {
        link.setAttribute('target', '_blank');
        link.setAttribute('rel', 'noopener');
      }
      return clean;
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
  pre.append(...shownNodes(result['text/markdown'] ?? result['text/latex'] ?? result['text/plain'] ?? ''));
  return pre;
}
