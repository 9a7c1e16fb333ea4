import { type ChildProcess, spawn } from 'node:child_process';

/** How a child ended. `code` is null where a signal ended it. */
interface Ended {
  code: number | null;
  timedOut: boolean;
  /** Standard output and error in the order they came; empty when they were shown instead. */
  output: string;
}

interface RunOptions {
  /** Seconds after which the child and everything it started are ended. */
  limitSeconds: number;
  /** `show` passes the output on as it comes; `keep` collects it. */
  output: 'show' | 'keep';
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

const GRACE_MS = 5000;
const running = new Set<ChildProcess>();

/**
 * Runs a command to its end, never longer than the limit. It gets a process group of its own, so that what it started
 * ends with it. Rejects only where the command cannot be started.
 */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: [
        'ignore',
        options.output === 'show' ? 'inherit' : 'pipe',
        options.output === 'show' ? 'inherit' : 'pipe',
      ],
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const chunks: string[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      endGroup(child, 'SIGTERM');
      setTimeout(() => endGroup(child, 'SIGKILL'), GRACE_MS).unref();
    }, options.limitSeconds * 1000);
    const finish = () => {
      clearTimeout(timer);
      running.delete(child);
    };
    child.once('error', (error) => {
      finish();
      reject(error);
    });
    // Not `close`: a grandchild that holds the pipe open must not keep us waiting for ever.
    child.once('exit', (code) => {
      finish();
      setTimeout(() => resolve({ code, timedOut, output: chunks.join('') }), 50);
    });
  });
}

/** Ends everything that `run` has under way; for signal handlers. */
export function endAll(): void {
  for (const child of running) endGroup(child, 'SIGTERM');
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It has ended already.
  }
}
