/** Endings of English words, and what stands in their place in the word they are made of. */
const ENDINGS: readonly (readonly [string, string])[] = (
  'ies:y ied:y ier:y iest:y es: s: ed: ed:e ing: ing:e ings:ing ly: er: er:e ers: ers:e est: est:e ily:y ness: iness:y ment: ' +
  'ments: able: able:e ful: less: ions:ion ion: ion:e ally:al ably:able ity: ist: ists: ism: ization:ize izations:ize ation:e ' +
  'ations:e ability:able ence:ent or:e ors:e al: ship: like: man: men: woman: women:'
)
  .split(' ')
  .map((rule) => rule.split(':') as [string, string]);

/** The words that an English word may be made of by its ending: `stopped` of `stop`, `making` of `make`. */
export function stemsOf(word: string): string[] {
  return ENDINGS.flatMap(([ending, put]) => {
    if (!word.endsWith(ending) || word.length - ending.length < 3) return [];
    const stem = word.slice(0, -ending.length);
    const isDoubled = put === '' && stem.length > 3 && stem.at(-1) === stem.at(-2);
    return isDoubled ? [stem + put, stem.slice(0, -1)] : [stem + put];
  });
}
