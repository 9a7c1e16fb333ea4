/** Up to here what has come is looked through at every piece. */
const SHORT = 2_000;
/** From there on only when it has grown by this part of it: an answer that never ends must not be read anew at each of its words. */
const GROWN = 1 / 16;

/** Reads translations out of an answer while it is being written. */
export class AnswerReader {
  private text = '';
  /** What has come behind the last translation that was found. */
  private rest = '';
  private nextLook = 0;
  private readonly found = new Map<number, string>();
  private hasMarks = false;
  private hasBrace = false;
  private hasStrangers = false;

  /** `onItem` is told each sentence once, as soon as it is whole: its place from 0 and its translation. */
  constructor(
    private readonly fence: string,
    private readonly items: number,
    private readonly onItem: (index: number, translation: string) => void,
  ) {}

  push(piece: string): void {
    this.text += piece;
    this.rest += piece;
    if (this.rest.length < this.nextLook) return;
    // Reasoning that is written into the answer may try out translations.
    if (!isThinking(this.rest)) this.collect(false);
    const { length } = this.rest;
    this.nextLook = length < SHORT ? 0 : length * (1 + GROWN);
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

  private collect(isWhole: boolean): void {
    if (this.hasStrangers) return;
    const written = withoutThinking(this.rest);
    const marked = markedIn(written, this.fence, isWhole);
    this.hasMarks ||= marked.hasMarks;
    const { numbered, end } = this.hasMarks ? marked : this.members(written);
    this.rest = written.slice(end);
    for (const [number, translation] of numbered) {
      const index = number - 1;
      if (index < 0 || index >= this.items) this.hasStrangers = true;
      if (this.hasStrangers || this.found.has(index) || translation === '') continue;
      this.found.set(index, translation);
      this.onItem(index, translation);
    }
  }

  /** What comes before the first brace is chatter. */
  private members(text: string): Collected {
    const start = this.hasBrace ? 0 : text.indexOf('{');
    if (start < 0) return { numbered: [], end: 0 };
    this.hasBrace = true;
    return membersIn(text, start);
  }
}

type Numbered = readonly [number: number, translation: string];

/** What is whole in a text, and where the last of it ends. */
interface Collected {
  numbered: Numbered[];
  end: number;
}

function isThinking(text: string): boolean {
  const lower = text.toLowerCase();
  return lower.lastIndexOf('<think>') > lower.lastIndexOf('</think>');
}

function withoutThinking(text: string): string {
  return text.replace(/<think>[\s\S]*?(<\/think>|$)/gi, '');
}

/**
 * `[[fence:1]] translation`. One that is being written still is whole only when the next line has begun; what stands before the
 * first mark and on lines after a translation is chatter.
 */
function markedIn(text: string, fence: string, isWhole: boolean): Collected & { hasMarks: boolean } {
  const marks = [...text.matchAll(new RegExp(`\\[\\[${fence}:(\\d{1,4})\\]\\]`, 'g'))];
  let end = 0;
  const numbered = marks.flatMap((mark, at): Numbered[] => {
    const start = mark.index + mark[0].length;
    const next = marks[at + 1]?.index ?? text.length;
    const line = /^\s*[^\n]*/.exec(text.slice(start, next))?.[0] ?? '';
    const hasEnd = start + line.length < text.length;
    if (!hasEnd && !isWhole) return [];
    end = start + line.length;
    return [[Number(mark[1]), line.trim()]];
  });
  return { numbered, end, hasMarks: marks.length > 0 };
}

/** A whole member of an object: `"1": "translation"`. Strings are read by JSON itself. */
const MEMBER = /"(\d{1,4})"\s*:\s*("(?:[^"\\]|\\.)*")/g;

/**
 * The members of an answer in JSON, also of one that is not whole, or that stands in a code block or between sentences. A
 * member is looked for where one can begin: a translation that quotes one is inside a string, which is passed over whole.
 */
function membersIn(text: string, start: number): Collected {
  const numbered: Numbered[] = [];
  let end = start;
  for (const { index, 0: member, 1: number, 2: literal } of text.slice(start).matchAll(MEMBER)) {
    end = start + index + member.length;
    const translation = readString(literal ?? '');
    if (translation !== undefined) numbered.push([Number(number), translation.replace(/\s+/g, ' ').trim()]);
  }
  return { numbered, end };
}

function readString(literal: string): string | undefined {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
