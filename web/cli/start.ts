// Starts the engine's module under Node, lends it the disk and the standard streams, and passes the arguments on. What they mean
// is the C++ side's business (cpp/kernel).
import { readdirSync, readSync, realpathSync, statSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { EngineFactory, EngineModule, EngineParts } from '../src/worker/kernel-module';

/** What is used of Emscripten's file system. */
interface EngineFiles {
  streams: { stream_ops: { read?: StreamCall; write?: StreamCall } }[];
  filesystems: Record<string, unknown>;
  analyzePath(path: string): { exists: boolean };
  mkdir(path: string): void;
  mount(type: unknown, options: { root: string }, at: string): void;
  chdir(path: string): void;
}
type StreamCall = (stream: unknown, buffer: Uint8Array, offset: number, length: number) => number;

export interface CliModule extends EngineModule {
  FS: EngineFiles;
  NODEFS: unknown;
  cliMain(args: string[]): number;
}

/** Folders that are the engine's own, or the system's devices. */
const kKept = new Set(['dev', 'proc', 'sys']);

export async function startCli(createModule: EngineFactory, { instantiateWasm, libraryModule }: EngineParts, args: string[]): Promise<number> {
  // The compiled engine was made for CommonJS and asks for Node's modules that way.
  Object.assign(globalThis, { require: createRequire(import.meta.url), __dirname: '.' });
  const module = (await createModule({
    onOutput: () => undefined,
    onDisplay: () => undefined,
    pollInterrupt: () => false,
    instantiateWasm,
    libraryModule,
  })) as CliModule;
  lendStreams(module.FS);
  lendDisk(module);
  try {
    return module.cliMain(args);
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitStatus') return (error as Error & { status: number }).status;
    throw error;
  }
}

function lendStreams({ streams }: EngineFiles): void {
  streams[0]!.stream_ops = { ...streams[0]!.stream_ops, read: (_, buffer, offset, length) => readInput(buffer, offset, length) };
  for (const descriptor of [1, 2]) {
    const write: StreamCall = (_, buffer, offset, length) => {
      for (let done = 0; done < length; ) done += writeSome(descriptor, buffer, offset + done, length - done);
      return length;
    };
    streams[descriptor]!.stream_ops = { ...streams[descriptor]!.stream_ops, write };
  }
}

function readInput(buffer: Uint8Array, offset: number, length: number): number {
  for (;;) {
    try {
      return readSync(0, buffer, offset, length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

function writeSome(descriptor: number, buffer: Uint8Array, offset: number, length: number): number {
  try {
    return writeSync(descriptor, buffer, offset, length);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Nobody reads any more: as a native program that SIGPIPE ends.
    if (code === 'EPIPE') process.exit(141);
    if (code !== 'EAGAIN') throw error;
    pause();
    return 0;
  }
}

/** Terminals and pipes may be set not to block; then we wait. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

/** The real folders at their real places, and the current one current. */
function lendDisk({ FS, NODEFS }: CliModule): void {
  for (const name of readdirSync('/')) {
    const path = `/${name}`;
    if (kKept.has(name) || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) continue;
    if (!FS.analyzePath(path).exists) FS.mkdir(path);
    FS.mount(NODEFS, { root: realpathSync(path) }, path);
  }
  FS.chdir(process.cwd());
}
