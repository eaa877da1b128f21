// Small things that every command needs. Plain Node: runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export class CommandFailed extends Error {}

/** Runs a program in the repository, its output shown. Rejects if it fails. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options, env: { ...process.env, ...options.env } });
    child.on('error', (error) => reject(new CommandFailed(`${program}: ${error.message}`)));
    child.on('close', (code, signal) => (code === 0 ? resolve() : reject(new CommandFailed(`${program} ${args.join(' ')}: ${signal ?? `exit ${code}`}`))));
  });
}

/** Runs a program and keeps what it prints; shows it too unless `quiet`. Never rejects for an exit code. */
export function capture(program, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options, env: { ...process.env, ...options.env } });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => {
      stdout += data;
      if (!quiet) process.stdout.write(data);
    });
    child.stderr.on('data', (data) => {
      stderr += data;
      if (!quiet) process.stderr.write(data);
    });
    child.on('error', (error) => resolve({ code: 127, stdout, stderr: stderr + error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

export function succeeds(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

export function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** When the newest file under the given places changed, in ms; 0 if there is none. */
export function newest(...places) {
  let latest = 0;
  const visit = (path) => {
    const info = statSync(path, { throwIfNoEntry: false });
    if (!info) return;
    if (info.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else latest = Math.max(latest, info.mtimeMs);
  };
  for (const place of places) visit(join(root, place));
  return latest;
}

/** Runs a command's main function; a failure is one line and exit 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof CommandFailed ? error.message : error);
    process.exitCode = 1;
  }
}

/** The python3 that has NumPy: the first on the path, else the system's own (a version manager's may hide it); undefined if none. */
export function pythonWithNumpy() {
  return ['python3', '/usr/bin/python3'].find((python) => succeeds(python, ['-c', 'import numpy']));
}
