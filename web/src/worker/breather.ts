// Letting messages in between two slices. A MessageChannel hop costs microseconds; setTimeout would cost 4 ms each time.

export class Breather {
  #channel = new MessageChannel();
  #waiting?: () => void;

  constructor() {
    this.#channel.port1.onmessage = () => {
      const resume = this.#waiting;
      this.#waiting = undefined;
      resume?.();
    };
  }

  /** Resolves after the messages that have already arrived were handled. */
  breathe(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#channel.port2.postMessage(0);
    });
  }
}
