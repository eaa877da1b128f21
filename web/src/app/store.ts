// What a reader leaves behind in this browser: edits, which cells have matched, light or dark.

export interface Edit {
  code: string;
  /** The page's code when the reader edited it. */
  original: string;
}

export type Theme = 'auto' | 'light' | 'dark';

interface Saved {
  edits: Record<string, Edit>;
  matched: string[];
  theme: Theme;
}

export class Store {
  #key: string;
  #storage: Storage | null;
  #saved: Saved = { edits: {}, matched: [], theme: 'auto' };

  /** `storage` is null where the browser gives none; then nothing outlives the page. */
  constructor(lesson: string, storage: Storage | null) {
    this.#key = `medkit:${lesson}`;
    this.#storage = storage;
    const text = storage?.getItem(this.#key);
    if (!text) return;
    try {
      this.#saved = { ...this.#saved, ...(JSON.parse(text) as Partial<Saved>) };
    } catch {
      storage?.removeItem(this.#key);
    }
  }

  get edits(): ReadonlyMap<string, Edit> {
    return new Map(Object.entries(this.#saved.edits));
  }

  edit(cell: string, edit: Edit): void {
    if (edit.code === edit.original) delete this.#saved.edits[cell];
    else this.#saved.edits[cell] = edit;
    this.#save();
  }

  forget(cell: string): void {
    delete this.#saved.edits[cell];
    this.#save();
  }

  get matched(): ReadonlySet<string> {
    return new Set(this.#saved.matched);
  }

  match(cell: string): void {
    if (this.#saved.matched.includes(cell)) return;
    this.#saved.matched.push(cell);
    this.#save();
  }

  get theme(): Theme {
    return this.#saved.theme;
  }

  set theme(theme: Theme) {
    this.#saved.theme = theme;
    this.#save();
  }

  #save(): void {
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(this.#saved));
    } catch {
      // Storage is full or forbidden: the page still works, edits just don't outlive it.
      this.#storage = null;
    }
  }
}

/** The browser's storage, or null where reading it is forbidden. */
export function localStore(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
