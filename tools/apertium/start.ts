import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type ApertiumFiles, findApertium, installApertium } from './install';

interface StartOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** Whether missing Debian packages may be installed; true unless told otherwise. Needs root. */
  install?: boolean;
  /** The only core it may use, from 0: for measuring. Needs Linux's taskset. */
  core?: number;
}

/** A real Apertium server on 127.0.0.1. It ends with this process, whatever ends this one. */
interface ApertiumServer {
  address: string;
  close(): Promise<void>;
}

const START_LIMIT_MS = 15_000;
const GRACE_MS = 3000;

/** Starts Apertium and waits until it answers. Where it cannot be had, `reason` is a sentence for whoever asked. */
export async function startApertium(
  options: StartOptions = {},
): Promise<ApertiumServer | { reason: string }> {
  let files = findApertium();
  if (!files && options.install !== false) {
    const reason = await installApertium();
    if (reason) return { reason };
    files = findApertium();
  }
  if (!files) return { reason: 'Apertium is not installed (the Debian package apertium-apy).' };
  const child = spawnServer(files, options);
  const output: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) =>
    output.splice(0, Math.max(0, output.length - 20), String(chunk)),
  );
  const port = await listeningPort(child);
  if (port === undefined) {
    await end(child);
    return {
      reason: `Apertium did not start: ${output.join('').trim().split('\n').at(-1) ?? 'no word from it'}`,
    };
  }
  return { address: `http://127.0.0.1:${port}`, close: () => end(child) };
}

function spawnServer(
  { python, modes, languageNames }: ApertiumFiles,
  { port = 0, core }: StartOptions,
): ChildProcess {
  const script = join(import.meta.dirname, 'serve.py');
  // One pipeline a step, as a machine of one reader has it.
  const args = [script, modes, '-p', String(port), '-i', '1', '-l', languageNames];
  const [command = python, ...rest] =
    core === undefined ? [python, ...args] : ['taskset', '-c', String(core), python, ...args];
  return spawn(command, rest, {
    // Its standard input stays open as long as this process lives: that is how it knows.
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
}

/** The port it says it listens on, once it answers there; undefined where it ended or took too long. */
async function listeningPort(child: ChildProcess): Promise<number | undefined> {
  const giveUp = AbortSignal.timeout(START_LIMIT_MS);
  child.once('error', () => undefined);
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  while (!giveUp.aborted && child.exitCode === null && child.pid !== undefined) {
    const port = /^LISTENING (\d+)$/m.exec(said)?.[1];
    if (port && (await answers(`http://127.0.0.1:${port}/listPairs`, giveUp))) return Number(port);
    await wait(50);
  }
  return undefined;
}

async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    return (await fetch(url, { signal })).ok;
  } catch {
    return false;
  }
}

/** Closing its standard input makes the server end itself and its pipelines. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.stdin?.end();
  const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(late);
}
