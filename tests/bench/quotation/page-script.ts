import { inlineText } from '../../../src/core/inline';
import { readArticle } from '../../../src/extract/read-article';

/**
 * Runs in the pages of the measurement: reads the article and knows, from the element that each block came from, where a
 * sentence is. It shares nothing with what is measured.
 */

export interface BlockText {
  id: string;
  text: string;
  /** As a view has it. */
  headingLevel: number;
  /** A headline or standfirst. */
  hasRole: boolean;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a sentence is on the screen; `before` and `after` are the letters around it on the lines of its block. */
export interface Whereabouts {
  all: Box;
  first: Box;
  last: Box;
  before?: Box;
  after?: Box;
  viewport: { width: number; height: number };
  scrollY: number;
}

interface Letter {
  node: Text;
  at: number;
  size: number;
}

let elements: ReadonlyMap<string, Element> = new Map();
let texts: ReadonlyMap<string, string> = new Map();

/** The blocks of the article; none where there is no article. */
function read(): BlockText[] {
  const result = readArticle(document, location.href);
  if (!result.ok) return [];
  elements = result.value.elements;
  const blocks = result.value.article.blocks.map((block) => ({
    id: block.id,
    text: inlineText(block.content),
    headingLevel: block.kind !== 'heading' ? 0 : block.role === 'title' ? 1 : (block.level ?? 2),
    hasRole: block.role !== undefined,
  }));
  texts = new Map(blocks.map(({ id, text }) => [id, text]));
  return blocks;
}

const INVISIBLE = /[\s\u00AD\u200B-\u200F\u2060\uFEFF\uFFFC]/;

function squeeze(text: string): string {
  return [...text].filter((character) => !INVISIBLE.test(character)).join('');
}

/**
 * Every place that a sentence of a block can be meant by: in the element of the block and of those that have the same text;
 * where that element does not have it, anywhere. None where it is nowhere to be seen.
 */
function whereIs(blockId: string, start: number, end: number, text: string): Whereabouts[] {
  const twins = [...elements].filter(([id]) => id === blockId || texts.get(id) === text);
  const own = new Set(twins.map(([, element]) => element));
  const found = [...own].flatMap((element) => placesIn(element, start, end, text));
  if (found.length > 0) return found;
  const anywhere = placesIn(document.body, start, end, text);
  return anywhere.length > 0 ? anywhere : wherever(text.slice(start, end));
}

/** Every place in the page that has these words. */
function wherever(sentence: string): Whereabouts[] {
  return placesIn(document.body, 0, sentence.length, sentence);
}

function placesIn(element: Element, start: number, end: number, text: string): Whereabouts[] {
  const units = lettersOf(element).flatMap((letter) => Array.from({ length: letter.size }, () => letter));
  const all = lettersOf(element)
    .map(({ node, at, size }) => node.data.slice(at, at + size))
    .join('');
  const wanted = squeeze(text);
  const places: Whereabouts[] = [];
  for (let at = all.indexOf(wanted); at >= 0 && places.length < 50; at = all.indexOf(wanted, at + 1)) {
    const from = at + squeeze(text.slice(0, start)).length;
    const to = at + squeeze(text.slice(0, end)).length;
    const place = whereabouts(units, from, to);
    if (place) places.push(place);
  }
  return places;
}

function whereabouts(units: readonly Letter[], from: number, to: number): Whereabouts | undefined {
  const boxAt = (at: number) => {
    const letter = units[at];
    return letter && boxOf(letter);
  };
  const boxes = units
    .slice(from, to)
    .map(boxOf)
    .filter((box) => box !== undefined);
  const [first, last, before, after] = [boxAt(from), boxAt(to - 1), boxAt(from - 1), boxAt(to)];
  if (!first || !last) return undefined;
  return {
    all: around(boxes),
    first,
    last,
    ...(before && { before }),
    ...(after && { after }),
    viewport: { width: innerWidth, height: innerHeight },
    scrollY,
  };
}

function lettersOf(element: Element): Letter[] {
  const letters: Letter[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('script, style, noscript, rt, rp')) continue;
    let at = 0;
    for (const character of node.data) {
      if (!INVISIBLE.test(character)) letters.push({ node, at, size: character.length });
      at += character.length;
    }
  }
  return letters;
}

function boxOf({ node, at, size }: Letter): Box | undefined {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + size);
  const { left, top, width, height } = range.getBoundingClientRect();
  const isSeen = node.parentElement && getComputedStyle(node.parentElement).visibility === 'visible';
  return isSeen && width > 0 && height > 0 ? { left, top, width, height } : undefined;
}

function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Whether the page has this text anywhere, shown or not. */
function has(text: string): boolean {
  return squeeze(document.body.textContent ?? '').includes(squeeze(text));
}

const script = { read, whereIs, wherever, has };

declare global {
  var benchQuotation: typeof script;
}

globalThis.benchQuotation = script;
