import { writeFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';
import { browserSession, ChromiumTarget, findTarget } from './chromium-target';
import type { Json, Page, Truthy, WaitOptions } from './driver';
import { toExpression, waitUntil } from './scripts';

/** The part of a page's interface that a popup has. */
export type Popup = Pick<Page, 'evaluate' | 'waitFor' | 'click' | 'screenshot'>;

/** The popup that hangs on the toolbar button, once it is there. Playwright has no page for it. */
export async function attachToPopup(context: BrowserContext, address: string): Promise<Popup> {
  const session = await browserSession(context);
  const targetId = await waitUntil(() => findTarget(session, 'page', address), { what: 'the popup to open' });
  return new ChromiumPopup(await ChromiumTarget.attach(session, targetId));
}

class ChromiumPopup implements Popup {
  constructor(private readonly target: ChromiumTarget) {}

  async evaluate<A extends Json[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const answer = await this.target.send('Runtime.evaluate', {
      expression: toExpression(script, args),
      awaitPromise: true,
      returnByValue: true,
    });
    const { result, exceptionDetails } = answer as {
      result: { value?: R };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as R;
  }

  waitFor<A extends Json[], R>(
    script: (...args: A) => R | Promise<R>,
    args?: A,
    options?: WaitOptions,
  ): Promise<Truthy<R>> {
    return waitUntil(() => this.evaluate(script, ...(args ?? ([] as Json[] as A))), options);
  }

  /** A real click: what it starts may ask for permissions. */
  async click(selector: string): Promise<void> {
    const [x, y] = await this.waitFor(
      (wanted) => {
        const box = document.querySelector(wanted)?.getBoundingClientRect();
        return box && box.width > 0 && [box.x + box.width / 2, box.y + box.height / 2];
      },
      [selector],
      { what: selector, timeout: 10_000 },
    );
    const mouse = { x, y, button: 'left', clickCount: 1 };
    await this.target.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
    await this.target.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
  }

  async screenshot(options: { path?: string } = {}): Promise<Buffer> {
    const { data } = (await this.target.send('Page.captureScreenshot')) as { data: string };
    const png = Buffer.from(data, 'base64');
    if (options.path !== undefined) await writeFile(options.path, png);
    return png;
  }
}
