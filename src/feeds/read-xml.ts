import { Parser } from 'htmlparser2';
import { decodeEntities } from './entities';
import { webAddress } from './web-address';
import type { XmlElement } from './xml-element';
import { type Namespaces, nameIn, withDeclared } from './xml-names';

/** What a kind of document is made of. */
export interface XmlShape {
  isRoot(name: string): boolean;
  /** Elements whose children say something. Of others, only their text or markup does. */
  isContainer(name: string): boolean;
  /** Containers that are handed out when they end, and not kept. */
  isRecord(name: string): boolean;
  /** Other elements say nothing and are passed over with all they hold. */
  isField(name: string): boolean;
}

interface Handlers {
  /** `around` is what it stands in, with what was read of that so far. */
  onRecord(record: XmlElement, around: XmlElement): void;
}

/** What came of it: `root` is the first element that may be one, `first` the first of all. */
export interface XmlReading {
  root?: XmlElement;
  first?: string;
  /** The root's end was there, and behind nothing that is too deep or too much. */
  isWhole: boolean;
}

/** No feed nests so deep, and no record has so many fields; what does is made to be slow. */
const MOST_DEPTH = 300;
const MOST_FIELDS = 1000;

/**
 * Reads a document in one go, forgiving what readers of feeds forgive: stray ampersands, undefined entities and prefixes, markup that
 * was not escaped, noise before and behind. Entities that the document defines are not looked at, and nothing is fetched.
 */
export function readXml(document: string, base: string, shape: XmlShape, handlers: Handlers): XmlReading {
  const source = withoutSubset(document);
  const reading: XmlReading = { isWhole: false };
  /** What is open from the root on: an element, or nothing where it is passed over. */
  const open: Open[] = [];
  let depth = 0;
  let inCdata = false;
  let rootPrefix = '';

  const parser = new Parser(
    {
      onopentag(written, raw) {
        depth++;
        if (depth > MOST_DEPTH) return parser.pause();
        const around = open.at(-1);
        const namespaces = withDeclared(around?.namespaces ?? NONE, raw);
        const full = nameIn(namespaces, written);
        reading.first ??= full;
        if (reading.first === 'html') return parser.pause();
        if (!around && !shape.isRoot(full)) return;
        // Names of the root's own namespace go without it, however the document writes them.
        if (!around) rootPrefix = full.slice(0, full.indexOf(':') + 1);
        const name = full.startsWith(rootPrefix) ? full.slice(rootPrefix.length) : full;
        if (around) around.hasElements = true;
        const parent = around?.element;
        const isKept =
          !around ||
          (parent &&
            (shape.isContainer(parent.name) || parent === reading.root) &&
            shape.isField(name) &&
            (shape.isRecord(name) || parent.children.length < MOST_FIELDS));
        if (!isKept) return void open.push({ namespaces, hasElements: false, start: 0, depth });
        const element = elementOf(name, raw, parent, base, shape.isRecord(name));
        reading.root ??= element;
        open.push({ element, namespaces, hasElements: false, start: parser.endIndex + 1, depth });
      },
      ontext(piece) {
        const element = open.at(-1)?.element;
        if (element) element.text += inCdata ? piece : decodeEntities(piece);
      },
      oncdatastart() {
        inCdata = true;
      },
      oncdataend() {
        inCdata = false;
      },
      onclosetag(_, isImplied) {
        const closed = open.at(-1)?.depth === depth ? open.pop() : undefined;
        depth--;
        const { element } = closed ?? {};
        if (!element) return;
        const isContainer = shape.isContainer(element.name) || element === reading.root;
        if (closed?.hasElements && !isContainer)
          element.markup = source.slice(closed.start, parser.startIndex);
        const parent = open.at(-1)?.element;
        if (!parent) {
          // The parser says of an element that closes itself that its end is implied.
          reading.isWhole = !isImplied || source.startsWith('/>', parser.endIndex - 1);
          parser.pause();
        } else if (shape.isRecord(element.name)) handlers.onRecord(element, parent);
        else parent.children.push(element);
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(source);
  return reading;
}

interface Open {
  element?: XmlElement;
  namespaces: Namespaces;
  hasElements: boolean;
  /** Where its content begins in the source. */
  start: number;
  depth: number;
}

const NONE: Namespaces = new Map();

function elementOf(
  name: string,
  raw: Readonly<Record<string, string>>,
  parent: XmlElement | undefined,
  documentBase: string,
  isRecord: boolean,
): XmlElement {
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(raw)) attributes[key] = decodeEntities(value);
  const around = parent?.base ?? documentBase;
  const language = attributes['xml:lang']?.trim() || (isRecord ? undefined : parent?.language);
  return {
    name,
    attributes,
    children: [],
    text: '',
    base: webAddress(attributes['xml:base'], around) ?? around,
    ...(language ? { language } : {}),
  };
}

/**
 * A document type without the definitions in it: the parser takes each for a declaration of its own, and what they hold for markup.
 */
function withoutSubset(document: string): string {
  const type = /<!DOCTYPE\s[^<>[\]]{0,500}\[/i.exec(document.slice(0, 20_000));
  if (!type) return document;
  const end = /\]\s{0,100}>/g;
  end.lastIndex = type.index;
  const found = end.exec(document);
  return found ? document.slice(0, type.index) + document.slice(found.index + found[0].length) : document;
}
