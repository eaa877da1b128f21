// `cli.mjs`: the WebAssembly engine under Node, with the native program's arguments.
import { readFileSync } from 'node:fs';
import createEngineModule from 'medkit-engine';
import { startCli } from './start';

const wasm = readFileSync(new URL(/* @vite-ignore */ __MEDKIT_WASM__, import.meta.url));
process.exitCode = await startCli(createEngineModule, wasm, process.argv.slice(2));
