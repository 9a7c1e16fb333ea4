/** Reads translations out of an answer while it is being written. */
export class AnswerReader {
  private text = '';
  private readonly found = new Map<number, string>();
  private hasStrangers = false;

  /** `onItem` is told each sentence once, as soon as it is whole: its place from 0 and its translation. */
  constructor(
    private readonly fence: string,
    private readonly items: number,
    private readonly onItem: (index: number, translation: string) => void,
  ) {}

  push(piece: string): void {
    this.text += piece;
    // Reasoning that is written into the answer may try out translations.
    if (!this.isThinking()) this.collect(false);
  }

  /**
   * Everything has come. The translations by place; those that are missing are undefined. `hasStrangers`: there are numbers
   * that were not asked for, so that the others may have moved too.
   */
  finish(): { translations: (string | undefined)[]; hasStrangers: boolean } {
    this.collect(true);
    const translations = Array.from({ length: this.items }, (_, index) => this.found.get(index));
    return { translations, hasStrangers: this.hasStrangers };
  }

  /** What was written, without the reasoning. */
  get written(): string {
    return withoutThinking(this.text).trim();
  }

  private isThinking(): boolean {
    return /<think>(?![\s\S]*<\/think>)/i.test(this.text);
  }

  private collect(isWhole: boolean): void {
    const written = withoutThinking(this.text);
    const marked = markedIn(written, this.fence, isWhole);
    for (const [number, translation] of marked.length > 0 ? marked : membersIn(written)) {
      const index = number - 1;
      if (index < 0 || index >= this.items) this.hasStrangers = true;
      if (this.hasStrangers || this.found.has(index) || translation === '') continue;
      this.found.set(index, translation);
      this.onItem(index, translation);
    }
  }
}

type Numbered = readonly [number: number, translation: string];

function withoutThinking(text: string): string {
  return text.replace(/<think>[\s\S]*?(<\/think>|$)/gi, '');
}

/**
 * `[[fence:1]] translation`. One that is being written still is whole only when the next line has begun; what stands before the
 * first mark and on lines after a translation is chatter.
 */
function markedIn(text: string, fence: string, isWhole: boolean): Numbered[] {
  const marks = [...text.matchAll(new RegExp(`\\[\\[${fence}:(\\d{1,4})\\]\\]`, 'g'))];
  return marks.flatMap((mark, at): Numbered[] => {
    const rest = text.slice(mark.index + mark[0].length, marks[at + 1]?.index).trimStart();
    const end = rest.indexOf('\n');
    if (end < 0 && at === marks.length - 1 && !isWhole) return [];
    return [[Number(mark[1]), (end < 0 ? rest : rest.slice(0, end)).trim()]];
  });
}

/** A whole member of an object: `"1": "translation"`. Strings are read by JSON itself. */
const MEMBER = /"(\d{1,4})"\s*:\s*("(?:[^"\\]|\\.)*")/g;

/**
 * The members of an answer in JSON, also of one that is not whole, or that stands in a code block or between sentences. A
 * member is looked for where one can begin: a translation that quotes one is inside a string, which is passed over whole.
 */
function membersIn(text: string): Numbered[] {
  const start = text.indexOf('{');
  if (start < 0) return [];
  const members: Numbered[] = [];
  for (const [, number, literal] of text.slice(start).matchAll(MEMBER)) {
    const translation = readString(literal ?? '');
    if (translation !== undefined) members.push([Number(number), translation.replace(/\s+/g, ' ').trim()]);
  }
  return members;
}

function readString(literal: string): string | undefined {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
