import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { installPackages } from '../apt';
import { findExecutable } from '../executables';

const RECIPE = join(import.meta.dirname, '../../docs/newsroom/nginx.conf');
const START_LIMIT_MS = 5000;

interface Balancer {
  address: string;
  close(): Promise<void>;
}

/** nginx with the configuration that the documentation recommends, before these servers. Where it cannot be had: why. */
export async function startBalancer(
  servers: readonly string[],
  options: { install: boolean },
): Promise<Balancer | { reason: string }> {
  if (!findNginx() && options.install) await installPackages(['nginx-light']);
  const nginx = findNginx();
  if (!nginx) return { reason: 'nginx is not installed (the Debian package nginx-light).' };
  const folder = await mkdtemp(join(tmpdir(), 'diptych-nginx-'));
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), configure(await readFile(RECIPE, 'utf8'), servers, port));
  const args = ['-p', folder, '-c', 'nginx.conf', '-g', 'daemon off;'];
  const child = spawn(nginx, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = `http://127.0.0.1:${port}`;
  const close = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  if (await answers(address)) return { address, close };
  await close();
  return { reason: 'nginx did not start.' };
}

function findNginx(): string | undefined {
  return findExecutable(['nginx', '/usr/sbin/nginx']);
}

/** The recipe with the servers and the port of here in the place of its own. */
function configure(recipe: string, servers: readonly string[], port: number): string {
  const lines = servers.map((address) => {
    return `    server ${new URL(address).host} max_fails=1 fail_timeout=10s;`;
  });
  const [first, ...others] = recipe.match(/^ {4}server 127\.0\.0\.1:.*$/gm) ?? [];
  if (!first) throw new Error(`${RECIPE} names no servers`);
  const without = others.reduce((text, line) => text.replace(`${line}\n`, ''), recipe);
  return without.replace(first, lines.join('\n')).replace('127.0.0.1:8737', `127.0.0.1:${port}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

async function answers(address: string): Promise<boolean> {
  for (const until = Date.now() + START_LIMIT_MS; Date.now() < until; ) {
    try {
      await fetch(address);
      return true;
    } catch {
      await wait(50);
    }
  }
  return false;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
