/** One of the two halves of a pair of quotation marks or brackets, and where the other is. */
export interface Half {
  at: number;
  other: number;
}

/** What closes what. Quotation marks open in one language and close in another: what is open already decides. */
const CLOSES: Record<string, string> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '）': '（',
  '」': '「',
  '』': '『',
  '】': '【',
  '》': '《',
  '〉': '〈',
  '〕': '〔',
  '“': '„',
  '”': '“„”',
  '’': '‘‚',
  '‘': '‚',
  '»': '«»',
  '«': '»',
  '›': '‹›',
  '‹': '›',
  '"': '"',
};
const OPENS = new Set('([{（「『【《〈〔“„”‘‚«»‹›"');

/** Both halves of every pair of quotation marks and brackets in a text, in the order of their places. */
export function halvesOf(text: string): Half[] {
  const open: { sign: string; at: number }[] = [];
  const halves: Half[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (!(sign in CLOSES || OPENS.has(sign)) || isInWord(text, at)) continue;
    const partner = open.findLastIndex((other) => CLOSES[sign]?.includes(other.sign));
    const opening = open[partner];
    if (opening) {
      halves.push({ at: opening.at, other: at }, { at, other: opening.at });
      // What was opened in between and not closed has no other half.
      open.length = partner;
    } else if (OPENS.has(sign) && !(sign in CLOSES && endsSomething(text, at))) {
      open.push({ sign, at });
    }
  }
  return halves.sort((a, b) => a.at - b.at);
}

/** An apostrophe, or the sign that Hebrew writes within acronyms. */
function isInWord(text: string, at: number): boolean {
  const around = `${text[at - 1] ?? ''}${text[at + 1] ?? ''}`;
  if (text[at] === '’') return /^\p{L}\p{L}$/u.test(around);
  return text[at] === '"' && /^\p{sc=Hebr}{2}$/u.test(around);
}

/** A sign right behind a word and not before one opens nothing: it closes what was never opened, or is an inch. */
function endsSomething(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

/** Those halves within a range whose other half is outside it. */
export function torn(halves: readonly Half[], start: number, end: number): Half[] {
  return halves.filter(({ at, other }) => at >= start && at < end && (other < start || other >= end));
}
