// Making a kernel, and the two marks that measure how soon it is of use.
import type { KernelOptions, RunOptions } from './kernel';
import { engineAt } from './load';
import { WorkerKernel } from './worker-kernel';

/** Starts a Python of its own. Rejects with a `KernelLoadError` if the engine can't be loaded. */
export async function createKernel(options: KernelOptions & { baseUrl: string | URL }): Promise<WorkerKernel> {
  const kernel = new MarkedKernel(engineAt(options.baseUrl), options);
  await kernel.ready();
  markOnce('medkit-kernel-ready');
  return kernel;
}

class MarkedKernel extends WorkerKernel {
  override async run(code: string, options?: RunOptions) {
    const result = await super.run(code, options);
    markOnce('medkit-first-result');
    return result;
  }
}

function markOnce(name: string): void {
  if (performance.getEntriesByName(name, 'mark').length === 0) performance.mark(name);
}
