#!/usr/bin/env node
/**
 * What every npm script runs: `node tools/run.mjs <command> [arguments]`. Plain JavaScript without dependencies, because
 * it has to work in a fresh clone: it checks Node, installs what package-lock.json names, then runs tools/<command>.ts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
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

function install() {
  console.log('Installing what package-lock.json names (npm ci) ...');
  // npm hands its log level down: after `npm start --silent` a failure would say nothing.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
    // NODE_ENV=production would leave the tools out, which are development dependencies.
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (status !== 0) stop('npm ci failed; the lines above say why. Is this machine online?');
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
