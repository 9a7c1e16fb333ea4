import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from './driver';
import { Marionette } from './marionette';
import { openProfile } from './profile';
import { waitUntil } from './scripts';

/** A running Firefox and the connection to it. */
export interface FirefoxProcess {
  marionette: Marionette;
  /** What it wrote to its console as errors since the last call; `devtools.console.stdout.content` puts them there. */
  takeConsoleErrors(): string[];
  close(): Promise<void>;
  /** Ends it without a word. */
  kill(): Promise<void>;
}

/** The address of the extension is fixed, because Marionette can only go where it is told to. */
export const EXTENSION_UUID = '5d0c8f2e-6f0b-4c7e-9a3e-2b1d7c4e9f10';

/** The file in the profile that says where Marionette listens. */
const ACTIVE_PORT = 'MarionetteActivePort';
/** How long it may take to end by itself. */
const PATIENCE_MS = 5000;

const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

function preferences(addOnId: string, options: LaunchOptions): string {
  const colorScheme = options.colorScheme === 'dark' ? 0 : 1;
  const values: Record<string, string | number | boolean> = {
    // 0 lets the system choose a free port; Firefox writes it into a file of the profile.
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: EXTENSION_UUID }),
    // Grants optional permissions without the prompt, which nothing here could click.
    'extensions.webextOptionalPermissionPrompts': false,
    // What pages and the extension write to the console, without what Firefox itself writes.
    'devtools.console.stdout.content': true,
    'devtools.console.stdout.chrome': false,
    'devtools.jsonview.enabled': false,
    'intl.accept_languages': options.locale ?? 'en-GB',
    'layout.css.prefers-color-scheme.content-override': colorScheme,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.page': 0,
    // What is made ready for later costs time now.
    'browser.newtab.preload': false,
    'dom.ipc.processPrelaunch.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.update.disabledForTesting': true,
    'extensions.update.enabled': false,
    // What is installed for good, so that it is there again after a restart, is not signed.
    'xpinstall.signatures.required': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    // What a temporary add-on stored goes with it otherwise, and that is at the end of the browser.
    ...(options.profile !== undefined && { 'extensions.webextensions.keepStorageOnUninstall': true }),
    ...options.preferences,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Starts Firefox, in a fresh profile unless one is named, and connects to it. Whatever happens, nothing else stays behind. */
export async function startFirefox(addOnId: string, options: LaunchOptions): Promise<FirefoxProcess> {
  const { folder, remove } = await openProfile('firefox', options.profile);
  // The browser before may have left its port.
  await rm(join(folder, ACTIVE_PORT), { force: true });
  await writeFile(join(folder, 'user.js'), preferences(addOnId, options));
  const mode = options.headed ? [] : ['--headless'];
  const remote = ['--marionette', '--no-remote', '--remote-allow-system-access'];
  const child = spawn(options.executable, [...mode, ...remote, '--profile', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const errors: string[] = [];
  const log: string[] = [];
  collectLines(child, (line) => {
    log.push(line);
    // Firefox's own parts write a name first: `console.error: RSLoader: ...`.
    if (/^console\.error: (?!\w+: )/.test(line)) errors.push(line);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.once('error', () => undefined);

  const close = async (marionette?: Marionette, patienceMs = 0) => {
    if (patienceMs > 0)
      await marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] }, 5000).catch(() => undefined);
    marionette?.close();
    const killer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) await ended;
    clearTimeout(killer);
    children.delete(child);
    await remove();
  };

  try {
    const marionette = await waitUntil(() => connectTo(folder, child), {
      what: 'Firefox to listen',
      timeout: 60_000,
    });
    return {
      marionette,
      takeConsoleErrors: () => errors.splice(0),
      // Only what is kept has to be brought to its end.
      close: () => close(marionette, options.profile === undefined ? 0 : PATIENCE_MS),
      kill: () => close(marionette),
    };
  } catch (error) {
    await close();
    const said = log.slice(-5).join('\n');
    throw new Error(`${options.executable} did not start: ${String(error)}\n${said}`, { cause: error });
  }
}

async function connectTo(profile: string, child: ChildProcess): Promise<Marionette> {
  if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
  const port = Number(readFileSync(join(profile, ACTIVE_PORT), 'utf8'));
  return Marionette.connect(port);
}

function collectLines(child: ChildProcess, take: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
    });
  }
}
