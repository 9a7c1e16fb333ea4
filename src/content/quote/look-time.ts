/** The page stands still while its text is looked through: rather nothing found than that for longer. */
const MOST_MS = 1500;

/** Tells, from this call on, whether a look through a page has taken too long. */
export function startLookTime(): () => boolean {
  const deadline = performance.now() + MOST_MS;
  return () => performance.now() > deadline;
}
