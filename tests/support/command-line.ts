import { spawn } from 'node:child_process';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line to its end, with these variables and no others of ours. */
export function commandLine(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<CommandResult> {
  const kept = Object.entries(process.env).filter(([name]) => !/^CONSILIUM_|^DATABASE_URL$/.test(name));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['apps/api/dist/cli.js', ...args], {
      env: { ...Object.fromEntries(kept), NODE_NO_WARNINGS: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => (output.stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (output.stderr += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, ...output }));
  });
}
