/** Values that the build puts in. */
declare const __MEDKIT_ENGINE__: { worker: string; wasm: string; bytes: number };
declare const __MEDKIT_WASM__: string;
