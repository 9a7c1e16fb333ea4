/**
 * The translations in an answer, by a path like `data.translations[*].text`: names between full stops, `[3]` a position,
 * `[*]` every member of a list. Undefined where the path leads elsewhere than to texts.
 */
export function textsAt(json: unknown, path: string): string[] | undefined {
  const steps = path.match(/[^.[\]]+|\[\d+\]|\[\*\]/g) ?? [];
  let found: unknown[] = [json];
  for (const step of steps) {
    const next: unknown[] = [];
    for (const value of found) {
      if (step === '[*]') {
        if (!Array.isArray(value)) return undefined;
        next.push(...value);
      } else {
        const name = step.replace(/^\[(\d+)\]$/, '$1');
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
        next.push((value as Record<string, unknown>)[name]);
      }
    }
    found = next;
  }
  return found.every((value) => typeof value === 'string') ? found : undefined;
}
