export async function startCli(_wasm: Uint8Array, _args: string[]): Promise<number> {
  return 0;
}
