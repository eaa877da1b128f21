// The WebAssembly engine under Node, with the native program's arguments. What the arguments mean is the C++ side's business
// (cpp/kernel); this file starts the module, lends it the disk and the standard streams, and passes the arguments on.
import { readFileSync } from 'node:fs';
import { startCli } from './start';

const wasm = readFileSync(new URL(__MEDKIT_WASM__, import.meta.url));
process.exitCode = await startCli(wasm, process.argv.slice(2));
