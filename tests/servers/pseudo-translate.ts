const PIECE = /<\/?[a-z][a-z\d]*>|&[#\w]+;|\p{L}[\p{L}\p{M}]*/gu;

/**
 * A stand-in for a translation that nobody takes for one: words in capitals (`⟦⟧` round words of scripts that have
 * none), everything else as it was: tags, references, numbers, punctuation, spaces.
 */
export function pseudoTranslate(text: string): string {
  return text.replace(PIECE, (piece) => (/^[<&]/.test(piece) ? piece : pseudoWord(piece)));
}

function pseudoWord(word: string): string {
  return word.toUpperCase() === word.toLowerCase() ? `⟦${word}⟧` : word.toUpperCase();
}
