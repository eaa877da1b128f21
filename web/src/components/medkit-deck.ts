// `<medkit-deck profile="…">`: its cells share one kernel and run from top to bottom. Chapters in it may name data files
// (`data-files`); cells from that chapter on wait for them.
import type { Profile } from '../protocol/messages';
import { startKernel } from '../runtime/create-kernel';
import { Session, type DataFile } from '../runtime/session';
import { CellGroup, type GroupedCell } from './cell-group';
import { define } from './dom';
import { baseUrl } from './place';

export class MedkitDeck extends HTMLElement {
  #group?: CellGroup;

  /** Made when first asked for, so that cells can come before or after. */
  get group(): CellGroup {
    if (this.#group) return this.#group;
    const profile: Profile = this.getAttribute('profile') === 'scipy2008' ? 'scipy2008' : 'modern';
    const sections = [...this.querySelectorAll<HTMLElement>('[data-files]')].filter((section) => section.dataset['files']);
    const files = sections.flatMap((section) => section.dataset['files']!.split(' ').map(dataFile));
    const group = new CellGroup(new Session(() => startKernel({ profile, baseUrl: baseUrl() }), files));
    const first = sections[0];
    group.needsFiles = (cell: GroupedCell) =>
      first !== undefined && (first.contains(cell) || Boolean(first.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING));
    this.#group = group;
    return group;
  }

  /** Loads the engine now, before anybody asks. */
  connectedCallback(): void {
    if (this.hasAttribute('eager')) void this.group.session.start().catch(() => undefined);
  }
}

function dataFile(path: string): DataFile {
  return { path: path.split('/').at(-1)!, url: new URL(path, baseUrl()).href };
}

declare global {
  interface HTMLElementTagNameMap {
    'medkit-deck': MedkitDeck;
  }
}

export const defineDeck = () => define('medkit-deck', MedkitDeck);
