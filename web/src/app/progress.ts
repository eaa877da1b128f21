// Edits that come back, and how much of each chapter has matched.
import { MedkitCell } from '../components/medkit-cell';
import type { MedkitDeck } from '../components/medkit-deck';
import { kEditedEvent, kRanEvent, type EditedDetail, type RanDetail } from '../components/names';
import type { Store } from './store';

export class Progress {
  #deck: MedkitDeck;
  #store: Store;
  #counting = 0;

  constructor(deck: MedkitDeck, store: Store) {
    this.#deck = deck;
    this.#store = store;
    for (const cell of deck.querySelectorAll('medkit-cell')) this.#restore(cell);
    deck.addEventListener(kEditedEvent, (event) => {
      const { cell, code, original } = (event as CustomEvent<EditedDetail>).detail;
      store.edit(cell, { code, original });
      this.#countSoon();
    });
    MedkitCell.keep = (cell) => {
      store.edit(cell.name, { code: cell.code, original: cell.original });
      this.#countSoon();
    };
    deck.addEventListener(kRanEvent, (event) => {
      const { cell, matches } = (event as CustomEvent<RanDetail>).detail;
      if (matches) store.match(cell);
      this.#countSoon();
    });
    deck.group.addEventListener('reset', () => {
      store.forgetMatches();
      this.#count();
    });
    this.#count();
    this.#followReading();
  }

  #restore(cell: MedkitCell): void {
    const edit = this.#store.edits.get(cell.name);
    if (!edit) return;
    if (edit.code === cell.original) return this.#store.forget(cell.name);
    cell.code = edit.code;
    if (edit.original === cell.original) return;
    cell.offerNewVersion(
      () => this.#store.edit(cell.name, { code: cell.code, original: cell.original }),
      () => {
        cell.code = cell.original;
        this.#store.forget(cell.name);
      },
    );
  }

  #countSoon(): void {
    cancelAnimationFrame(this.#counting);
    this.#counting = requestAnimationFrame(() => this.#count());
  }

  #count(): void {
    const { matched, edits } = this.#store;
    for (const chapter of this.#deck.querySelectorAll('.chapter')) {
      const place = document.querySelector(`[data-chapter="${chapter.id}"]`);
      const cells = [...chapter.querySelectorAll('medkit-cell[checked]')].filter((cell) => cell.querySelector('[data-want]'));
      const seen = cells.filter((cell) => matched.has(cell.getAttribute('cell') ?? ''));
      // Code of the reader's own counts if it prints the same.
      const isEdited = (cell: Element) => edits.has(cell.getAttribute('cell') ?? '') && !(cell.hasAttribute('matches') && (cell as MedkitCell).state === 'done');
      const edited = seen.filter(isEdited).length;
      const done = seen.length - edited;
      if (!place) continue;
      place.textContent = seen.length === 0 ? '' : `${done}/${cells.length}${edited > 0 ? `, ${edited} edited` : ''}`;
      place.classList.toggle('all', done === cells.length);
      place.setAttribute('title', seen.length === 0 ? '' : `${done} of ${cells.length} outputs seen as printed${edited > 0 ? `, ${edited} edited since` : ''}`);
    }
  }

  /** Marks the chapter on screen in the contents. */
  #followReading(): void {
    const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('.rail ol a')].map((link) => [link.hash.slice(1), link]));
    const visible = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) isIntersecting ? visible.add(target.id) : visible.delete(target.id);
        const current = [...links.keys()].find((id) => visible.has(id));
        for (const [id, link] of links) id === current ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current');
      },
      { rootMargin: '-20% 0px -60% 0px' },
    );
    for (const chapter of this.#deck.querySelectorAll('.chapter')) observer.observe(chapter);
  }
}
