import Papa from 'papaparse';
import type { Payload } from './all-payloads';
import { xmlText } from './hostile-feeds';

/** As long as a term may be. */
const MOST_TERM_CHARS = 190;

/** A list of feeds: each payload as the name of one, and as its address. */
export function hostileOpml(payloads: readonly Payload[]): string {
  const outlines = payloads.map(({ text, id }) => {
    const written = xmlText(text);
    return `<outline text="${written}"><outline text="Giornale ${id}: ${written}" title="${written}" xmlUrl="https://giornale.example/${id}" htmlUrl="${written}"/>
<outline text="${written}" xmlUrl="${written}"/></outline>`;
  });
  return `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<opml version="2.0"><head><title>&x;</title></head><body>${outlines.join('')}</body></opml>`;
}

/** A file of settings: each payload where a text, a name or an address stands. */
export function hostileSettings(payloads: readonly Payload[]): string {
  const texts = payloads.map(({ text }) => text);
  const at = (place: number) => texts[place % texts.length] ?? '';
  const byText = (value: unknown) => Object.fromEntries(texts.map((text) => [text || 'x', value]));
  const settings = {
    version: 4,
    targetLanguage: at(0),
    readLanguages: texts.slice(0, 20),
    engine: at(1),
    engines: {
      libretranslate: { address: at(40) },
      apertium: { address: at(41) },
      deepl: { address: at(42), formality: at(2), glossaryId: at(3) },
      google: {
        address: `https://giornale.example/${at(4)}`,
        project: at(4).slice(0, 200),
        location: at(5).slice(0, 200),
      },
      azure: { address: '', region: at(6).slice(0, 200), category: at(7).slice(0, 200) },
      chat: {
        address: 'https://giornale.example/v1',
        model: at(8).slice(0, 200),
        prompt: texts.join('\n').slice(0, 19_000),
        inputPrice: null,
        outputPrice: null,
      },
      bergamot: { catalogue: at(43) },
      custom: { definition: at(9) },
      [at(10)]: { address: at(10) },
    },
    keys: byText({ origin: at(11), savedAt: at(11) }),
    languageSites: texts.slice(0, 200),
    sites: Object.fromEntries(
      texts.slice(0, 200).map((text) => [`https://${text}/*`, { when: 'never', engine: text }]),
    ),
    overlay: { mode: at(12), scope: at(12) },
    reading: { layout: at(13), theme: at(14), [at(15)]: at(15) },
    listening: { voices: byText('x'), speed: at(16) },
    feeds: payloads.map(({ id, text }) => ({
      url: `https://giornale.example/${id}/settings`,
      title: text,
      site: `https://giornale.example/?${text}`,
    })),
    newsstand: { refresh: at(17), sites: texts },
    ...byText('x'),
  };
  // Names that every object has are no members of a file that we wrote: all of it would be refused.
  const isTold = (name: string) => !/^(__proto__|constructor|prototype)$/.test(name);
  const glossary = payloads.map(({ text }) => entryOf(text));
  const file = { format: 'diptych-settings', version: 1, settings, glossary, [at(18)]: at(18) };
  return JSON.stringify(file, function (this: unknown, name, value: unknown) {
    return isTold(name) ? value : undefined;
  });
}

/** A term and its translation that are both the text. */
function entryOf(text: string) {
  const term = text.trim().slice(0, MOST_TERM_CHARS).trim();
  return { term, translation: term, isCaseSensitive: true, source: '', target: '' };
}

export function hostileCsv(payloads: readonly Payload[]): string {
  const rows = payloads.map(({ id, text }) => [
    `voce ${id} ${entryOf(text).term}`.slice(0, 200),
    entryOf(text).term,
    'yes',
    '',
    '',
  ]);
  return Papa.unparse([['term', 'translation', 'case_sensitive', 'source', 'target'], ...rows]);
}

export function hostileTbx(payloads: readonly Payload[]): string {
  const concepts = payloads.map(({ id, text }) => {
    const side = (language: string, term: string) =>
      `<langSec xml:lang="${language}"><termSec><term>${xmlText(term)}</term><note>${xmlText(text)}</note></termSec></langSec>`;
    const term = entryOf(text).term;
    return `<conceptEntry id="c${id}">${side('it', `voce ${id} ${term}`.slice(0, 200))}${side('en', term)}</conceptEntry>`;
  });
  return `<?xml version="1.0"?><?xml-stylesheet href="https://giornale.example/a.xsl"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" xml:lang="it"><text><body>${concepts.join('')}</body></text></tbx>`;
}
