// `cli.mjs`: the WebAssembly engine under Node, with the native program's arguments.
import { readFileSync } from 'node:fs';
import createEngineModule from 'medkit-engine';
import { DividedEngine } from '../src/worker/divided';
import { startCli } from './start';

const compiled = (name: string) => new WebAssembly.Module(readFileSync(new URL(/* @vite-ignore */ name, import.meta.url)));
const engine = new DividedEngine(Promise.resolve(compiled(__MEDKIT_WASM__)), () => compiled(__MEDKIT_REST__));
process.exitCode = await startCli(createEngineModule, engine, process.argv.slice(2));
