// One worker, its open calls, and what it reports. A channel that broke is thrown away with its worker.
import type { CallKind, FromWorker, Notice, ParamsOf, Report, ResultOf } from '../protocol/messages';
import { KernelCallError, KernelCrashedError } from './errors';

/** A browser doesn't tell why. */
export const kNoWorker = 'the worker could not be started (a content security policy must allow it by worker-src)';

/** What is needed of a Worker; tests bring their own. */
export interface WorkerLike {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface OpenCall {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

export class Channel {
  /** Output and wishes of the cell that runs. */
  onReport?: (report: Report) => void;
  /** The worker is of no more use; all open calls have been rejected. */
  onBroken?: (error: Error) => void;
  #worker: WorkerLike;
  #open = new Map<number, OpenCall>();
  #nextId = 1;
  #closed = false;

  constructor(worker: WorkerLike) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = (event) => this.giveUp(new KernelCrashedError(event.message || kNoWorker));
  }

  call<K extends CallKind>(kind: K, params: ParamsOf<K>): Promise<ResultOf<K>> {
    const id = this.#nextId++;
    return new Promise<ResultOf<K>>((resolve, reject) => {
      if (this.#closed) return reject(new KernelCrashedError('the worker is gone'));
      this.#open.set(id, { resolve: resolve as (value: never) => void, reject });
      this.#worker.postMessage({ kind, id, ...params });
    });
  }

  notify(notice: Notice): void {
    if (!this.#closed) this.#worker.postMessage(notice);
  }

  /** Ends the worker; open calls reject with `error`. */
  close(error: Error): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    for (const call of this.#open.values()) call.reject(error);
    this.#open.clear();
  }

  #receive(message: FromWorker): void {
    if (message.kind !== 'reply') return this.onReport?.(message);
    const call = this.#open.get(message.id);
    if (!call) return;
    this.#open.delete(message.id);
    if (message.ok) call.resolve(message.value as never);
    else if (!message.broken) call.reject(new KernelCallError(message.message));
    else {
      const error = new KernelCrashedError(message.message);
      call.reject(error);
      this.giveUp(error);
    }
  }

  /** The worker is of no more use. */
  giveUp(error: Error): void {
    if (this.#closed) return;
    this.close(error);
    this.onBroken?.(error);
  }
}
