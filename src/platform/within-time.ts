/** What is waited for; rejects where it has not come by then, which `late` hears first. What is waited for goes on. */
export function withinTime<T>(work: Promise<T>, limitMs: number, late?: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      late?.();
      reject(new Error('the browser does not answer'));
    }, limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
