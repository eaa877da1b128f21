// `embed.js`: makes the Python blocks of a page runnable.
//   <script type="module" src="https://…/embed.js"></script>
// All cells of a page share one kernel; `data-medkit-kernel="name"` on a block or around it gives it another.
import { CellGroup } from '../components/cell-group';
import { defineCell, MedkitCell } from '../components/medkit-cell';
import { defineDeck } from '../components/medkit-deck';
import { setBaseUrl } from '../components/place';
import { isTranscript, parseTranscript } from '../lesson/transcript';
import type { Profile } from '../protocol/messages';
import { startKernel } from '../runtime/create-kernel';
import { Session } from '../runtime/session';
import { findCodeBlocks, isChecked, settingOf, textOf } from './find-code';

const base = new URL(/* @vite-ignore */ '.', import.meta.url);
setBaseUrl(base);

const groups = new Map<string, { group: CellGroup; profile: Profile }>();

function groupFor(cell: MedkitCell): CellGroup {
  const deck = cell.closest('medkit-deck');
  if (deck) return deck.group;
  const wanted = settingOf(cell, 'profile');
  if (wanted !== undefined && !isProfile(wanted)) warn(cell, `profile="${wanted}" is not known: modern is used; the other is scipy2008`);
  const profile = isProfile(wanted) ? wanted : 'modern';
  const name = settingOf(cell, 'kernel') ?? profile;
  const known = groups.get(name);
  if (known) {
    if (isProfile(wanted) && wanted !== known.profile) warn(cell, `profile="${wanted}" is not followed: kernel="${name}" is ${known.profile} already`);
    return known.group;
  }
  const group = new CellGroup(new Session(() => startKernel({ profile, baseUrl: base })));
  groups.set(name, { group, profile });
  return group;
}

function isProfile(name: string | undefined): name is Profile {
  return name === 'modern' || name === 'scipy2008';
}

/** Of a setting that can't be followed: the cell says it, and the console. */
function warn(cell: MedkitCell, words: string): void {
  console.warn(`medkit: data-medkit-${words}`, cell);
  queueMicrotask(() => cell.remark(`data-medkit-${words}.`));
}

function makeCell(pre: HTMLPreElement): void {
  const text = textOf(pre);
  const cell = document.createElement('medkit-cell');
  for (const name of ['kernel', 'profile'] as const) {
    const value = settingOf(pre, name);
    if (value !== undefined) cell.setAttribute(`data-medkit-${name}`, value);
  }
  for (const name of ['id', 'lang', 'title']) {
    const value = pre.getAttribute(name);
    if (value !== null) cell.setAttribute(name, value);
  }
  const part = (name: string, content: string) => {
    const child = document.createElement('pre');
    child.setAttribute(name, '');
    child.textContent = content;
    cell.append(child);
  };
  if (isTranscript(text)) {
    const { code, want } = parseTranscript(text);
    cell.setAttribute('echo', 'all');
    cell.toggleAttribute('checked', isChecked(pre));
    part('data-code', code);
    if (want) part('data-want', want);
  } else {
    part('data-code', text);
  }
  pre.replaceWith(cell);
}

/** Makes cells of the Python blocks in a part of the page. Happens by itself to what comes into the page's document. */
export function makeCells(root: ParentNode): void {
  for (const pre of findCodeBlocks(root)) makeCell(pre);
}

function begin(): void {
  // A page that has the script twice, perhaps of two addresses, has one of them at work.
  if (customElements.get('medkit-cell')) return;
  MedkitCell.groupFor = groupFor;
  defineDeck();
  makeCells(document);
  defineCell();
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node instanceof HTMLElement && node.isConnected) makeCells(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

// The script may be asynchronous: a block that is still being read is not whole.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true });
else begin();
