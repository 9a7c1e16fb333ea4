#!/usr/bin/env node
/**
 * What every npm script runs: `node tools/run.mjs <command> [arguments]`. Plain JavaScript without dependencies, because
 * it has to work in a fresh clone: it checks Node, installs what package-lock.json names, then runs tools/<command>.ts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_NEEDED = [20, 19];
const root = dirname(dirname(fileURLToPath(import.meta.url)));

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1]);
  if (isNewEnough) return;
  stop(
    `Diptych needs Node ${NODE_NEEDED.join('.')} or newer; this is ${process.versions.node}. Get it from https://nodejs.org, then run the command again.`,
  );
}

/** npm writes node_modules/.package-lock.json at the end of an installation that succeeded. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/**
 * Installs exactly what the lock file names. npm ci refuses a lock that lacks binaries for other systems, which is what npm
 * writes where a registry does not have them; then npm install takes the same versions and leaves the lock as it is.
 */
function install() {
  console.log('Installing what package-lock.json names (npm ci) ...');
  const { status, stderr } = npm('ci');
  if (status === 0) return;
  if (!stderr.includes('code EUSAGE'))
    stop(`${stderr}npm ci failed; the lines above say why. Is this machine online?`);
  console.log(
    'The lock does not name the binaries of every system; installing what it names (npm install) ...',
  );
  const second = npm('install', '--no-save');
  if (second.status !== 0)
    stop(`${second.stderr}npm install failed; the lines above say why. Is this machine online?`);
  // The mark of isInstalled: npm keeps the time of the file where nothing in it changed.
  const now = new Date();
  utimesSync(join(root, 'node_modules', '.package-lock.json'), now, now);
}

function npm(...args) {
  // npm hands its log level down: after `npm start --silent` a failure would say nothing.
  return spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
    // NODE_ENV=production would leave the tools out, which are development dependencies.
    env: { ...process.env, NODE_ENV: 'development' },
  });
}

/** Runs the TypeScript tool to its end, passing signals on, and ends with its exit code. */
function run(command, args) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'tools', `${command}.ts`), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`node could not be started again: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

const [command, ...args] = process.argv.slice(2);
if (!command || !/^[a-z-]+$/.test(command) || !existsSync(join(root, 'tools', `${command}.ts`))) {
  stop(`There is no tool named ${command ?? '(none given)'} in tools/.`);
}
checkNode();
if (!isInstalled()) install();
run(command, args);
