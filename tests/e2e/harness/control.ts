import type { Json } from './driver';
import { toExpression } from './scripts';

/** A page of the extension, as far as a `Control` needs one. */
interface ControlPage {
  /** Resolves to what the expression gives or resolves to. */
  run(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * A page of the extension that stays behind the others: scripts run in it, and what is in front stays there, for a page behind
 * another draws no frames.
 */
export class Control {
  constructor(private readonly page: ControlPage) {}

  evaluate<A extends Json[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.page.run(toExpression(script, args)) as Promise<R>;
  }

  /** The same by the name that drivers have for it: what is done need not know where it runs. */
  inExtension<A extends Json[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.evaluate(script, ...args);
  }

  /** The same with what a module exports as the first argument. `bundled`: a script that calls it so, with all that it imports. */
  evaluateWith<M, A extends Json[], R>(
    bundled: string,
    script: (exports: M, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const given = ['bundled', ...args.map((arg) => JSON.stringify(arg))].join(', ');
    const body = `${bundled}; const __name = (f) => f; return (${script.toString()})(${given});`;
    return this.page.run(`(() => { ${body} })()`) as Promise<R>;
  }

  /** Runs the function in the extension's own world of a page: no script of the page can bend it, and closed trees are open to it. */
  async inPage<A extends Json[], R>(
    tabId: number,
    script: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const [result] = await this.#inject(`{ tabId: ${tabId} }`, script, args);
    return result as R;
  }

  /** The same in every frame of the page that the extension may look into, its own first. */
  inFrames<A extends Json[], R>(
    tabId: number,
    script: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R[]> {
    return this.#inject(`{ tabId: ${tabId}, allFrames: true }`, script, args) as Promise<R[]>;
  }

  #inject(target: string, script: (...args: never[]) => unknown, args: Json[]): Promise<unknown[]> {
    // Browsers send the function as its source: what it is wrapped in for the loader's sake has to be inside.
    const func = `(...args) => { const __name = (f) => f; return (${script.toString()})(...args); }`;
    const injection = `{ target: ${target}, args: ${JSON.stringify(args)}, func: ${func} }`;
    // Firefox tells of what a script threw, and does not throw it.
    const results = `(all) => all.sort((a, b) => a.frameId - b.frameId).map(({ result, error }) => {
      if (error) throw new Error('In the page: ' + (error.message ?? error));
      return result;
    })`;
    return this.page.run(`chrome.scripting.executeScript(${injection}).then(${results})`) as Promise<
      unknown[]
    >;
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
