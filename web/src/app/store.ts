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
}

/** Where light or dark is kept, for all lessons. */
const kThemeKey = 'medkit-theme';

export class Store {
  #key: string;
  #storage: Storage | null;
  #theme: Theme = 'auto';
  #saved: Saved = { edits: {}, matched: [] };

  /** `storage` is null where the browser gives none; then nothing outlives the page. */
  constructor(lesson: string, storage: Storage | null) {
    this.#key = `medkit:${lesson}`;
    this.#storage = storage;
    this.#read();
    const theme = storage?.getItem(kThemeKey);
    if (theme === 'light' || theme === 'dark') this.#theme = theme;
  }

  get edits(): ReadonlyMap<string, Edit> {
    return new Map(Object.entries(this.#saved.edits));
  }

  edit(cell: string, edit: Edit): void {
    this.#change(({ edits }) => {
      if (edit.code === edit.original) delete edits[cell];
      else edits[cell] = edit;
    });
  }

  forget(cell: string): void {
    this.#change(({ edits }) => delete edits[cell]);
  }

  get matched(): ReadonlySet<string> {
    return new Set(this.#saved.matched);
  }

  match(cell: string): void {
    if (this.#saved.matched.includes(cell)) return;
    this.#change(({ matched }) => matched.includes(cell) || matched.push(cell));
  }

  forgetMatches(): void {
    this.#change((saved) => (saved.matched = []));
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    this.#write(kThemeKey, theme);
  }

  #read(): void {
    const text = this.#storage?.getItem(this.#key);
    if (!text) return;
    try {
      this.#saved = soundly(JSON.parse(text));
    } catch {
      this.#storage?.removeItem(this.#key);
    }
  }

  /** Another tab may have written since: the change is made to what is there now. */
  #change(change: (saved: Saved) => void): void {
    this.#read();
    change(this.#saved);
    this.#write(this.#key, JSON.stringify(this.#saved));
  }

  #write(key: string, text: string): void {
    try {
      this.#storage?.setItem(key, text);
    } catch {
      // Storage is full or forbidden: the page still works, edits just don't outlive it.
      this.#storage = null;
    }
  }
}

/** What can be used of what was found: somebody else may have written there. */
function soundly(found: unknown): Saved {
  const { edits, matched } = (typeof found === 'object' && found !== null ? found : {}) as { edits?: unknown; matched?: unknown };
  const isEdit = (edit: unknown): edit is Edit => {
    const { code, original } = (edit ?? {}) as Partial<Record<keyof Edit, unknown>>;
    return typeof code === 'string' && typeof original === 'string';
  };
  return {
    edits: Object.fromEntries(Object.entries(typeof edits === 'object' && edits !== null ? edits : {}).filter((entry): entry is [string, Edit] => isEdit(entry[1]))),
    matched: Array.isArray(matched) ? matched.filter((name) => typeof name === 'string') : [],
  };
}

/** The browser's storage, or null where reading it is forbidden. */
export function localStore(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
