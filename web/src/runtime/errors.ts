// One class for each way in which the runtime itself can fail. Python exceptions are results, not these.

/** The engine could not be loaded; trying again may help. */
export class KernelLoadError extends Error {
  override name = 'KernelLoadError';
}

/** The engine failed while running. It was started afresh, without the variables. */
export class KernelCrashedError extends Error {
  override name = 'KernelCrashedError';
}

/** The kernel was disposed of. */
export class KernelDisposedError extends Error {
  override name = 'KernelDisposedError';
}

/** A call that can't be answered, such as reading a file that isn't there. */
export class KernelCallError extends Error {
  override name = 'KernelCallError';
}
