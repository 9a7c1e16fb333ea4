import type { BrowserContext, CDPSession } from 'playwright-core';

type Parameters = { [key: string]: unknown };

/** What a target says by itself, as the DevTools protocol words it. */
export interface TargetEvent {
  method: string;
  params: Parameters;
}

/** A session that speaks to the whole browser rather than to one page. */
export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('This Playwright gives no browser for a persistent context.');
  return browser.newBrowserCDPSession();
}

/** The identifier of the first target that fits; undefined where there is none. */
export async function findTarget(
  session: CDPSession,
  type: string,
  address: string,
): Promise<string | undefined> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find((info) => info.type === type && info.url === address)?.targetId;
}

/** The message of what fails because its target has closed meanwhile. */
export const TARGET_GONE = 'The target has closed.';

/** A target that Playwright has no object for: the service worker's console, the real popup. */
export class ChromiumTarget {
  #lastId = 0;
  readonly #pending = new Map<number, { resolve(result: Parameters): void; reject(error: Error): void }>();

  private constructor(
    private readonly session: CDPSession,
    private readonly sessionId: string,
  ) {}

  static async attach(
    session: CDPSession,
    targetId: string,
    listen: (event: TargetEvent) => void = () => undefined,
  ): Promise<ChromiumTarget> {
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    const target = new ChromiumTarget(session, sessionId);
    session.on('Target.receivedMessageFromTarget', (received) => {
      if (received.sessionId === sessionId) target.#receive(received.message, listen);
    });
    session.on('Target.detachedFromTarget', (detached) => {
      if (detached.sessionId === sessionId) target.#end();
    });
    return target;
  }

  async send(method: string, params: Parameters = {}): Promise<Parameters> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise<Parameters>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    const message = JSON.stringify({ id, method, params });
    const sent = this.session.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message });
    try {
      return (await Promise.all([answer, sent]))[0];
    } catch (error) {
      if (/No session with given id/.test(String(error))) throw new Error(TARGET_GONE);
      throw error;
    }
  }

  /** A target that closes answers nothing any more, not even the click that closed it. */
  #end(): void {
    for (const { reject } of this.#pending.values()) reject(new Error(TARGET_GONE));
    this.#pending.clear();
  }

  #receive(json: string, listen: (event: TargetEvent) => void): void {
    const message = JSON.parse(json) as TargetEvent & {
      id?: number;
      result?: Parameters;
      error?: { message: string };
    };
    if (message.id === undefined) {
      listen(message);
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) pending?.reject(new Error(message.error.message));
    else pending?.resolve(message.result ?? {});
  }
}
