import { type GlossaryEntry, parseEntry } from '../../../core/glossary';
import { normaliseLanguage } from '../../../core/language';
import { inertXml } from '../../../core/trusted-types';
import type { Imported } from './imported';

const NAMESPACE = 'urn:iso:std:iso:30042:ed-2';
/** What a note says of a term, since TBX-Basic has no field for it. */
const CASE_NOTE = 'case-sensitive';
/** The language of a term for all languages: BCP 47's word for one that is not known. */
const ANY = 'und';

/** TBX-Basic (ISO 30042:2019, DCA style). A term that is never translated stands alone in its concept. */
export function glossaryToTbx(entries: readonly GlossaryEntry[]): string {
  const xml = document.implementation.createDocument(NAMESPACE, 'tbx', null);
  const add = (parent: Element, name: string, text?: string) => {
    const element = xml.createElementNS(NAMESPACE, name);
    if (text !== undefined) element.textContent = text;
    parent.append(element);
    return element;
  };
  const root = xml.documentElement;
  root.setAttribute('type', 'TBX-Basic');
  root.setAttribute('style', 'dca');
  root.setAttribute('xml:lang', 'en');
  const header = add(root, 'tbxHeader');
  add(add(add(header, 'fileDesc'), 'sourceDesc'), 'p', 'Glossary kept in Diptych');
  const body = add(add(root, 'text'), 'body');
  for (const [index, { term, translation, isCaseSensitive, source, target }] of entries.entries()) {
    const concept = add(body, 'conceptEntry');
    concept.setAttribute('id', `c${index + 1}`);
    const side = (language: string, text: string) => {
      const section = add(concept, 'langSec');
      section.setAttribute('xml:lang', language || ANY);
      const termSec = add(section, 'termSec');
      add(termSec, 'term', text);
      return termSec;
    };
    const termSec = side(source, term);
    if (isCaseSensitive) add(termSec, 'note', CASE_NOTE);
    if (translation !== null) side(target, translation);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(xml)}\n`;
}

/** Reads TBX 3 (`conceptEntry`, `langSec`, `termSec`) and 2 (`termEntry`, `langSet`, `tig`, `ntig`). Undefined for what is neither. */
export function glossaryFromTbx(text: string): Imported | undefined {
  const xml = new DOMParser().parseFromString(inertXml(text), 'application/xml');
  const root = xml.documentElement;
  if (!/^(tbx|martif)$/i.test(root.localName) || xml.querySelector('parsererror')) return undefined;
  const imported: Imported = { entries: [], unusable: [] };
  const concepts = elementsOf(xml, ['conceptEntry', 'termEntry']);
  for (const [index, concept] of concepts.entries()) {
    const entries = entriesOf(concept);
    if (entries.length === 0) imported.unusable.push(index + 1);
    imported.entries.push(...entries);
  }
  return imported;
}

interface Designation {
  language: string;
  term: string;
  isCaseSensitive: boolean;
}

/** The first language of a concept is what is translated from; its first term in another is the translation. */
function entriesOf(concept: Element): GlossaryEntry[] {
  const designations = elementsOf(concept, ['langSec', 'langSet']).flatMap((section): Designation[] => {
    const stated = section.getAttribute('xml:lang') ?? '';
    const language = stated === ANY ? '' : normaliseLanguage(stated);
    if (language === undefined) return [];
    return elementsOf(section, ['termSec', 'tig', 'ntig']).flatMap((part) => {
      const term = elementsOf(part, ['term'])[0]?.textContent?.trim() ?? '';
      const notes = elementsOf(part, ['note']).map(({ textContent }) => textContent?.trim());
      return term ? [{ language, term, isCaseSensitive: notes.includes(CASE_NOTE) }] : [];
    });
  });
  const [first] = designations;
  if (!first) return [];
  const sources = designations.filter(({ language }) => language === first.language);
  const others = designations.slice(sources.length);
  const targets = [...new Map(others.toReversed().map((other) => [other.language, other])).values()];
  return sources.flatMap(({ term, isCaseSensitive, language: source }) => {
    const common = { term, isCaseSensitive, source };
    const made =
      targets.length === 0
        ? [{ ...common, translation: null, target: '' }]
        : targets.map((target) => ({ ...common, translation: target.term, target: target.language }));
    return made.flatMap((entry) => parseEntry(entry) ?? []);
  });
}

/** Descendants by their names, whatever their namespace: version 2 has none. */
function elementsOf(root: Document | Element, names: readonly string[]): Element[] {
  return [...root.getElementsByTagName('*')].filter(({ localName }) => names.includes(localName));
}
