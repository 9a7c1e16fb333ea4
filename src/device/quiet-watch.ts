/** Calls back when nothing has been going on for a while: no work, and no sign of any. */
export function createQuietWatch(quietMs: number, onQuiet: () => void) {
  let underWay = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (underWay === 0) onQuiet();
    }, quietMs);
  };
  touch();
  return {
    /** Something happened. */
    touch,
    async during<T>(work: () => Promise<T>): Promise<T> {
      underWay += 1;
      try {
        return await work();
      } finally {
        underWay -= 1;
        touch();
      }
    },
  };
}
