/// <reference types="chrome" />

/** The time of a background as far ahead, or back, as is told. Runs in a worker, or in a page beside a background that is one. */
export async function shiftClock(ahead: number): Promise<boolean> {
  interface Scope {
    Date: DateConstructor & { real?: DateConstructor };
  }
  const isWorker = typeof document === 'undefined';
  const scope = (isWorker ? globalThis : await chrome.runtime.getBackgroundPage()) as unknown as Scope;
  const Real = scope.Date.real ?? scope.Date;
  const now = () => Real.now() + ahead;
  scope.Date = new Proxy(Real, {
    construct: (made, args) => Reflect.construct(made, args.length === 0 ? [now()] : args),
    get: (made, name) => {
      if (name === 'real') return Real;
      return name === 'now' ? now : Reflect.get(made, name);
    },
  });
  return true;
}
