/** Calls at once, then at most every `ms`, and always once after the last call. */
export function throttled(call: () => void, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  const run = () => {
    isDue = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (isDue) run();
    }, ms);
    call();
  };
  return () => {
    if (timer === undefined) run();
    else isDue = true;
  };
}
