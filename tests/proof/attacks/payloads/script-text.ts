/** A value as a part of a script in a page: nothing in it ends that script, and nothing of it is lost. */
function scriptText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A function, and what it is called with, as a script in a page. */
export function scriptCalling<A>(script: (given: A) => void, given: A): string {
  // Loaders that keep the names of functions call `__name`, which no page has.
  return `<script>(() => { const __name = (f) => f; (${script.toString()})(${scriptText(given)}); })();</script>`;
}
