// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { type GlossaryEntry, parseEntry } from '../../../../../src/core/glossary';
import { glossaryFromCsv, glossaryToCsv } from '../../../../../src/ui/options/glossary/csv';
import { glossaryFromTbx, glossaryToTbx } from '../../../../../src/ui/options/glossary/tbx';
import { fc } from '../../../../property';
import { runs } from '../../../../runs';
import { damagedText } from '../../../../strange/damage';
import { strangeText } from '../../../../strange/values';

const GLOSSARY: GlossaryEntry[] = [
  { term: 'governo', translation: 'government', isCaseSensitive: false, source: 'it', target: 'en' },
  { term: 'Il Porto', translation: null, isCaseSensitive: true, source: '', target: '' },
  { term: '=1+1', translation: 'a, "b"', isCaseSensitive: false, source: 'zh-Hant', target: 'pt-BR' },
];

function expectTerms(entries: readonly GlossaryEntry[]): void {
  for (const entry of entries) expect(parseEntry(entry)).toEqual(entry);
}

test.each([
  ['CSV', glossaryFromCsv, glossaryToCsv(GLOSSARY)],
  ['TBX', glossaryFromTbx, glossaryToTbx(GLOSSARY)],
] as const)('a glossary as %s gives terms, or nothing, whatever is in the file', (_, read, written) => {
  expect(read(written)?.entries).toEqual(GLOSSARY);
  fc.assert(
    fc.property(
      fc.oneof({ arbitrary: damagedText(fc.constant(written)), weight: 5 }, strangeText),
      (text) => {
        const imported = read(text);
        if (imported) expectTerms(imported.entries);
      },
    ),
    { numRuns: runs(150) },
  );
});
