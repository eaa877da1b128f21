// Making a kernel, and the two marks that measure how soon it is of use.
import type { KernelOptions, RunOptions } from './kernel';
import { engineAt } from './load';
import { WorkerKernel } from './worker-kernel';

/** Takes calls while it starts; they reject, as `ready()` does, with a `KernelLoadError` if the engine can't be loaded. */
export function startKernel(options: KernelOptions & { baseUrl: string | URL }): WorkerKernel {
  return new MarkedKernel(engineAt(options.baseUrl), options);
}

/** A Python of its own, once it is there. */
export async function createKernel(options: KernelOptions & { baseUrl: string | URL }): Promise<WorkerKernel> {
  const { profile = 'modern' } = options;
  if (profile !== 'modern' && profile !== 'scipy2008') throw new TypeError(`there is no profile "${String(profile)}", only modern and scipy2008`);
  const kernel = startKernel(options);
  await kernel.ready();
  return kernel;
}

class MarkedKernel extends WorkerKernel {
  override async ready() {
    await super.ready();
    markOnce('medkit-kernel-ready');
  }

  override async run(code: string, options?: RunOptions) {
    const result = await super.run(code, options);
    markOnce('medkit-first-result');
    return result;
  }
}

function markOnce(name: string): void {
  if (performance.getEntriesByName(name, 'mark').length === 0) performance.mark(name);
}
