/** A frame that does not come (a tab in the background gets none) is not waited for longer than this. */
const FRAME_LIMIT_MS = 100;

/** Runs a callback before the next paint, or soon in a page that is not painted. Returns what cancels it. */
export function onNextFrame(callback: () => void): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const run = () => {
    cancel();
    callback();
  };
  frame = requestAnimationFrame(run);
  timer = setTimeout(run, FRAME_LIMIT_MS);
  return cancel;
}

/** Runs a callback once what was rendered is on the screen. */
export function afterPaint(callback: () => void): void {
  onNextFrame(() => setTimeout(callback, 0));
}
