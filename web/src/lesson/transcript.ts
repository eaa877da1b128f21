// A transcript, as the slides and doctest have it: `>>>` steps with what they printed under them.

/** One `>>>` line with its `...` lines, and what it printed. */
export interface Step {
  code: string;
  want: string;
}

export interface Transcript {
  steps: Step[];
  /** What a reader edits and runs: prompts taken off, outputs left out, comments and blank lines kept. */
  code: string;
  /** Everything that the steps printed, in order. */
  want: string;
}

const kPrompt = /^>>>(?: |$)/;
const kContinuation = /^\.\.\.(?: |$)/;

export function isTranscript(text: string): boolean {
  return text.split('\n').some((line) => kPrompt.test(line));
}

/** An output ends at the next `>>>`, at the end, or at a `#` line after a blank line; its trailing blank lines aren't its. */
export function parseTranscript(text: string): Transcript {
  const steps: Step[] = [];
  const shown: string[] = [];
  let code: string[] | undefined;
  let output: string[] = [];
  const finish = () => {
    while (output.at(-1)?.trim() === '') output.pop();
    if (code) steps.push({ code: code.join('\n'), want: output.map((line) => line + '\n').join('') });
    code = undefined;
    output = [];
  };
  let blank = true;
  for (const line of text.split('\n')) {
    if (kPrompt.test(line)) {
      const hadBlank = blank && shown.length > 0;
      finish();
      if (hadBlank && shown.at(-1) !== '') shown.push('');
      code = [line.slice(4)];
      shown.push(line.slice(4));
    } else if (code && output.length === 0 && kContinuation.test(line)) {
      code.push(line.slice(4));
      shown.push(line.slice(4));
    } else if (line.startsWith('#') && blank) {
      const first = shown.length === 0;
      finish();
      if (!first && shown.at(-1) !== '' && !shown.at(-1)?.startsWith('#')) shown.push('');
      shown.push(line);
    } else if (code) {
      if (line.trim() !== '' || output.length > 0) output.push(line);
    } else if (line.trim() !== '') {
      shown.push(line);
    }
    blank = line.trim() === '';
  }
  finish();
  return { steps, code: shown.join('\n').trimEnd(), want: steps.map((step) => step.want).join('') };
}
