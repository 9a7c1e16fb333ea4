import { describe, expect, it } from 'vitest';
import { anki } from '../../../src/export/anki';
import { english } from '../ui/english';
import { arabic, hostile, italian } from './sample-articles';
import { block, exportedOf } from './samples';

const notesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'));

const write = (...sentences: [string, string, object?][]) =>
  notesOf(anki.write(exportedOf([block('paragraph', ...sentences)]), english));

describe('cards', () => {
  it('say how they are to be imported', () => {
    expect(anki.write(italian, english).split('\n').slice(0, 5)).toEqual([
      '#separator:tab',
      '#html:true',
      '#columns:Guid\tOriginal\tTranslation\tSource\tAttribution\tTags',
      '#guid column:1',
      '#tags column:6',
    ]);
  });

  it('are one for each sentence that was translated into other words', () => {
    expect(write(['Uno.', 'One.'], ['1998', '1998'], ['Tre.', 'Three.', { engine: undefined }])).toHaveLength(
      1,
    );
  });

  it('keep their name when the translation is another, and have one each', () => {
    const [before] = write(['Uno.', 'One.']);
    const after = write(['Uno.', 'A one.'], ['Uno.', 'One more.'], ['Due.', 'Two.']);
    expect(after[0]?.[0]).toBe(before?.[0]);
    expect(new Set(after.map(([guid]) => guid)).size).toBe(3);
  });

  it('say which language each side is in', () => {
    const [first = []] = notesOf(anki.write(arabic, english));
    expect(first[1]).toContain('<span lang="ar" dir="rtl">');
    expect(first[2]).toContain('<span lang="en" dir="ltr">');
  });

  it('have six fields each, whatever is in them, and tags without spaces', () => {
    for (const note of [...notesOf(anki.write(hostile, english)), ...notesOf(anki.write(italian, english))])
      expect(note).toHaveLength(6);
    expect(notesOf(anki.write(italian, english))[0]?.[5]).toBe('diptych mare Capo_Nero');
  });
});
