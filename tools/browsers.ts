import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { installPackages } from './apt';
import { findExecutable } from './executables';
import { run } from './processes';

/** Something that was looked for: what was found, or a sentence that says how to get it. */
export type Found<T> = { found: T } | { missing: string };

const programFiles = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter((folder) => folder !== undefined);

/**
 * Chromium, Chrome for Testing and Edge. Not Google Chrome: its own builds ignore --load-extension since version 137, so
 * that no program can start them with an unpacked extension.
 */
const CHROMIUM_PLACES: readonly string[] = [
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...programFiles.flatMap((folder) => [
    join(folder, 'Chromium', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
];

const FIREFOX_PLACES: readonly string[] = [
  'firefox-esr',
  'firefox-developer-edition',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
  ...programFiles.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
];

/** The path of a Chromium that loads unpacked extensions, installed if need be. */
export async function getChromium(): Promise<Found<string>> {
  const stated = statedExecutable('DIPTYCH_CHROMIUM');
  if (stated) return stated;
  const found = findExecutable(CHROMIUM_PLACES) ?? findExecutable([playwrightChromium()]);
  if (found) return { found };
  const installed = (await installPackages(['chromium'])) && findExecutable(['chromium']);
  if (installed) return { found: installed };
  const downloaded = (await downloadChromium()) && findExecutable([playwrightChromium()]);
  if (downloaded) return { found: downloaded };
  return {
    missing:
      'No Chromium was found. Install Chromium or Microsoft Edge, or name the executable in DIPTYCH_CHROMIUM. ' +
      'Google Chrome will not do: since version 137 it does not load unpacked extensions from the command line.',
  };
}

/** The path of a Firefox, installed if need be. */
export async function getFirefox(): Promise<Found<string>> {
  const stated = statedExecutable('DIPTYCH_FIREFOX');
  if (stated) return stated;
  const found = findExecutable(FIREFOX_PLACES);
  if (found) return { found };
  const installed = (await installPackages(['firefox-esr'])) && findExecutable(['firefox-esr']);
  if (installed) return { found: installed };
  return {
    missing:
      'No Firefox was found. Install Firefox 142 or newer, or name the executable in DIPTYCH_FIREFOX. ' +
      "Playwright's own Firefox will not do: it cannot load extensions.",
  };
}

/** What a real window without a screen takes. */
export async function getWindowTools(): Promise<Found<{ xvfb: string; xdotool: string }>> {
  const look = () => {
    const xvfb = findExecutable(['Xvfb']);
    const xdotool = findExecutable(['xdotool']);
    return xvfb && xdotool ? { found: { xvfb, xdotool } } : undefined;
  };
  const missing = 'Xvfb and xdotool were not found. Install the packages xvfb and xdotool (Linux only).';
  if (process.platform !== 'linux') return { missing };
  return look() ?? ((await installPackages(['xvfb', 'xdotool'])) ? look() : undefined) ?? { missing };
}

function statedExecutable(variable: string): Found<string> | undefined {
  const path = process.env[variable];
  if (!path) return undefined;
  const found = findExecutable([path]);
  return found ? { found } : { missing: `${variable} names ${path}, which cannot be run.` };
}

function playwrightChromium(): string {
  return chromium.executablePath();
}

/** Playwright's own download, a Chrome for Testing. --no-shell leaves out the one that has no extensions. */
async function downloadChromium(): Promise<boolean> {
  console.log("Downloading Chromium (Playwright's) ...");
  const cli = join(process.cwd(), 'node_modules', 'playwright-core', 'cli.js');
  const { code, output } = await run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    limitSeconds: 600,
    output: 'keep',
  });
  if (code !== 0) console.log(output.trimEnd().split('\n').slice(-3).join('\n'));
  return code === 0;
}
