import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { type ChromiumDriver, launchChromium } from './chromium';
import { attachToPopup, type Popup } from './chromium-popup';
import type { LaunchOptions } from './driver';
import { viewPath } from './extension-files';
import { waitUntil } from './scripts';

const execute = promisify(execFile);

/**
 * A build, mostly the shipped one, in a real window on a display of its own. Only here do keyboard commands reach the extension and
 * give it `activeTab`, as they do for a reader: no remote control can.
 */
export interface ShippedWindow {
  driver: ChromiumDriver;
  /** Presses keys in the window whose page has this title: `alt+shift+d`. */
  press(title: string, keys: string): Promise<void>;
  /** The real popup, once it is there. */
  popup(): Promise<Popup>;
  close(): Promise<void>;
}

export interface WindowTools {
  xvfb: string;
  xdotool: string;
}

/** `display`: what Xvfb is started with, where its screen is to be another. */
export async function openShippedWindow(
  options: LaunchOptions,
  tools: WindowTools,
  display: readonly string[] = ['-screen', '0', '1280x900x24'],
): Promise<ShippedWindow> {
  const server = await startDisplay(tools.xvfb, display);
  const env = { DISPLAY: server.display };
  try {
    const driver = await launchChromium({ ...options, headed: true, env });
    const xdotool = async (...args: string[]) => {
      const { stdout } = await execute(tools.xdotool, args, {
        env: { ...process.env, ...env },
        timeout: 10_000,
      });
      return stdout.trim();
    };
    return {
      driver,
      async press(title, keys) {
        const window = await waitUntil(() => xdotool('search', '--onlyvisible', '--name', title), {
          what: `a window named ${title}`,
        });
        const [first = ''] = window.split('\n');
        await xdotool('windowfocus', '--sync', first, 'key', '--clearmodifiers', keys);
      },
      popup: () => attachToPopup(driver.context, `${driver.origin}/${viewPath(options.extension, 'popup')}`),
      async close() {
        await driver.close();
        server.stop();
      },
    };
  } catch (error) {
    server.stop();
    throw error;
  }
}

/** Starts Xvfb on a display number of its own choice, which it writes to the descriptor given with -displayfd. */
async function startDisplay(
  xvfb: string,
  options: readonly string[],
): Promise<{ display: string; stop(): void }> {
  const child: ChildProcess = spawn(xvfb, ['-displayfd', '3', ...options, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => void child.kill('SIGKILL');
  process.once('exit', stop);
  const number = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb named no display within 10 s.')), 10_000);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}.`)));
    child.stdio[3]?.once('data', (chunk: Buffer) => {
      clearTimeout(timer);
      resolve(chunk.toString().trim());
    });
  }).catch((error: unknown) => {
    stop();
    throw error;
  });
  return {
    display: `:${number}`,
    stop() {
      process.off('exit', stop);
      child.kill('SIGTERM');
    },
  };
}
