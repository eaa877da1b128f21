// Rich results. The only place where markup from Python reaches the page, so it is also where it is cleaned; loaded when needed.
import createDOMPurify from 'dompurify';
import type { RichResult } from '../protocol/messages';
import { make } from './dom';
import { putStyles, quietMarkup, type QuietMarkup } from './markup';
import { shownNodes } from './terminal-text';

const purifier = createDOMPurify(window);

/** The richest form that can be shown safely. */
export function richContent(result: RichResult): Node {
  for (const type of ['image/svg+xml', 'text/html'] as const) {
    const markup = result[type];
    if (markup !== undefined) return cleaned(markup);
  }
  for (const type of ['image/png', 'image/jpeg'] as const) {
    const data = result[type];
    if (data === undefined) continue;
    const image = document.createElement('img');
    image.src = `data:${type};base64,${data}`;
    image.alt = result['text/plain'] ?? 'picture';
    return image;
  }
  if (result['application/javascript'] !== undefined) return note('JavaScript does not run here.');
  const pre = document.createElement('pre');
  const json = result['application/json'];
  pre.append(...shownNodes(result['text/markdown'] ?? result['text/latex'] ?? (json !== undefined ? indented(json) : result['text/plain'] ?? '')));
  return pre;
}

function cleaned(markup: string): Node {
  const quiet = quietMarkup(markup);
  const clean = purifier.sanitize(quiet.markup, {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: ['style', 'form', 'dialog'],
    FORBID_ATTR: ['style', 'slot', 'popover', 'popovertarget', 'popovertargetaction'],
  });
  // A page that is left forgets its variables.
  for (const link of clean.querySelectorAll('a[href]:not([href^="#"])')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener');
  }
  const holder = make('div', {});
  holder.append(clean);
  // What has colours of its own was made for paper, and so were drawings.
  if (putStyles(holder) || holder.querySelector('svg, [bgcolor], font[color]')) holder.className = 'paper';
  const all = document.createDocumentFragment();
  all.append(holder, ...[...notesOn(quiet)].map(note));
  return all;
}

/** What of it isn't there, said once each. */
function notesOn({ dropped }: QuietMarkup): Set<string> {
  const notes = new Set<string>();
  for (const { tag, address } of dropped) {
    if (tag === 'script') notes.add('A script in this does not run here.');
    if (/^(?:iframe|frame|object|embed|applet)$/.test(tag)) notes.add(`A frame of ${address || 'another page'} is not shown here.`);
  }
  return notes;
}

function note(words: string): HTMLElement {
  return make('p', { class: 'quietly' }, words);
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
