/** Values that the build puts in. */
declare const __MEDKIT_ENGINE__: { worker: string; wasm: string; rest: string; bytes: number };
declare const __MEDKIT_WASM__: string;
declare const __MEDKIT_REST__: string;
