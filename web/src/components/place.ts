// Where MedKit's files are, told once by the entry point: chunks don't know, since the bundler moves them.

let base: URL | undefined;

export function setBaseUrl(url: URL): void {
  base = url;
}

export function baseUrl(): URL {
  if (!base) throw new Error('the entry point has not said where the engine is');
  return base;
}
