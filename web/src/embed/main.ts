// `embed.js`: makes the Python blocks of a page runnable.
//   <script type="module" src="https://…/embed.js"></script>
// All cells of a page share one kernel; `data-medkit-kernel="name"` on a block or around it gives it another.
import { CellGroup } from '../components/cell-group';
import { defineCell, MedkitCell } from '../components/medkit-cell';
import { defineDeck } from '../components/medkit-deck';
import { setBaseUrl } from '../components/place';
import { isTranscript, parseTranscript } from '../lesson/transcript';
import { startKernel } from '../runtime/create-kernel';
import { Session } from '../runtime/session';
import { findCodeBlocks, settingOf } from './find-code';

const base = new URL(/* @vite-ignore */ '.', import.meta.url);
setBaseUrl(base);

const groups = new Map<string, CellGroup>();

function groupFor(cell: MedkitCell): CellGroup {
  const deck = cell.closest('medkit-deck');
  if (deck) return deck.group;
  const profile = settingOf(cell, 'profile') === 'scipy2008' ? 'scipy2008' : 'modern';
  const name = settingOf(cell, 'kernel') ?? profile;
  let group = groups.get(name);
  if (!group) {
    group = new CellGroup(new Session(() => startKernel({ profile, baseUrl: base })));
    groups.set(name, group);
  }
  return group;
}

function makeCell(pre: HTMLPreElement): void {
  const text = (pre.textContent ?? '').replace(/^\n+|\s+$/g, '');
  const cell = document.createElement('medkit-cell');
  for (const name of ['data-medkit-kernel', 'data-medkit-profile', 'id', 'lang']) {
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
    cell.toggleAttribute('checked', pre.dataset['medkit'] !== 'no-check');
    part('data-code', code);
    if (want) part('data-want', want);
  } else {
    part('data-code', text);
  }
  pre.replaceWith(cell);
}

MedkitCell.groupFor = groupFor;
defineDeck();
for (const pre of findCodeBlocks(document)) makeCell(pre);
defineCell();
