// `medkit.js`: kernels for other people's code. Registers nothing, shows nothing.
import { createKernel as create } from './runtime/create-kernel';
import type { Kernel, KernelOptions } from './runtime/kernel';

export type * from './protocol/messages';
export type * from './runtime/kernel';
export * from './runtime/errors';

/** Starts a Python of its own. Rejects with a `KernelLoadError` if the engine can't be loaded, with a `TypeError` if there is no such profile. */
export function createKernel(options: KernelOptions = {}): Promise<Kernel> {
  return create({ ...options, baseUrl: options.baseUrl ?? new URL(/* @vite-ignore */ '.', import.meta.url) });
}
