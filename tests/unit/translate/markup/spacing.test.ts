import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../src/core/inline';
import { decodeSentence } from '../../../../src/translate/markup/decode';
import { encodeSentence } from '../../../../src/translate/markup/encode';
import { placeMarks } from '../../../../src/translate/markup/place-marks';
import { show } from '../inline-trees';

const text = (value: string): Inline => ({ type: 'text', text: value });
const link = (value: string): Inline => ({ type: 'link', href: 'https://a.test/', children: [text(value)] });
const NNBSP = '\u202f';

/** `[…]` is a link in the original; in the answer it is `<g1>…</g1>`. */
function inlinesOf(original: string): Inline[] {
  return original
    .split(/(\[.*?\])/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('[') ? link(part.slice(1, -1)) : text(part)));
}

function decode(original: string, answer: string, target: string, source = 'it'): string {
  let number = 0;
  const tagged = answer.replace(/\[(.*?)\]/g, (_, inner: string) => `<g${++number}>${inner}</g${number}>`);
  const decoded = decodeSentence(tagged, encodeSentence(inlinesOf(original), 'html'), { source, target });
  return decoded.ok ? show(decoded.inlines) : decoded.fault;
}

describe('spaces round a mark', () => {
  it.each([
    // French: a narrow no-break space before double signs and within guillemets.
    ['fr', 'il [Trattato]?', 'le [Traité] ?', `le [Traité]${NNBSP}?`],
    ['fr', 'il [Trattato]?', 'le [Traité]?', `le [Traité]${NNBSP}?`],
    ['fr', 'il [Trattato]; poi', 'le [Traité]; puis', `le [Traité]${NNBSP}; puis`],
    ['fr', 'il [Trattato]: poi', 'le [Traité]\u00a0: puis', 'le [Traité]\u00a0: puis'],
    ['fr', 'il «[Trattato]» qui', 'le «[Traité]» ici', `le «${NNBSP}[Traité]${NNBSP}» ici`],
    ['fr', 'il «[Trattato]» qui', 'le « [Traité] » ici', `le «${NNBSP}[Traité]${NNBSP}» ici`],
    ['fr', 'il “[Trattato]” qui', 'le “ [Traité] ” ici', 'le “[Traité]” ici'],
    ['fr', 'alle [12]:30 qui', 'à [12]:30 ici', 'à [12]:30 ici'],
    ['fr', 'il [Trattato], qui', 'le [Traité] , ici', 'le [Traité], ici'],
    ['fr-CA', 'il [Trattato]?', 'le [Traité]?', 'le [Traité]?'],
    ['fr-CA', 'il [Trattato]?', 'le [Traité] ?', 'le [Traité]?'],
    ['fr-CA', 'il «[Trattato]» qui', 'le «[Traité]» ici', `le «${NNBSP}[Traité]${NNBSP}» ici`],
    // Elided words cling to the next.
    ['fr', 'la [NATO] qui', "l' [OTAN] ici", "l'[OTAN] ici"],
    ['it', 'the [EU] here', 'l’ [UE] qui', 'l’[UE] qui'],
    ['it', 'of the [EU] here', "dell' [UE] qui", "dell'[UE] qui"],
    ['it', 'a bit [more] here', "un po' [di più] qui", "un po' [di più] qui"],
    ['en', 'i missili [russi] qui', "the Russians' [missiles] here", "the Russians' [missiles] here"],
    ['en', 'della [Russia] qui', "the [Russia] 's here", "the [Russia]'s here"],
    ['en', 'i [missili] qui', 'the [missile]s here', 'the [missile]s here'],
    // Spanish signs open as well as close.
    ['es', 'e [che] cosa?', 'y ¿ [qué] ?', 'y ¿[qué]?'],
    ['es', 'e [che cosa]?', 'y[¿qué?]', 'y [¿qué?]'],
    ['es', 'ora [basta]!', 'ahora ¡ [basta] !', 'ahora ¡[basta]!'],
    // German, Danish and Swedish quotation marks.
    ['de', 'il “[Trattato]” qui', 'der „ [Vertrag] “ hier', 'der „[Vertrag]“ hier'],
    ['de', 'il “[Trattato] INF” qui', 'der „INF-[Vertrag]“ hier', 'der „INF-[Vertrag]“ hier'],
    ['de', 'il [Trattato] INF', 'der „INF [Vertrag]“', 'der „INF [Vertrag]“'],
    ['de', 'il «[Trattato]» qui', 'der » [Vertrag] « hier', 'der »[Vertrag]« hier'],
    ['sv', 'il “[Trattato]” qui', 'det ” [fördraget] ” här', 'det ”[fördraget]” här'],
    ['sv', 'qui [il] “Trattato”', 'här [det] ”fördraget”', 'här [det] ”fördraget”'],
    ['it', 'the [treaty] "INF" here', 'il [trattato] "INF" qui', 'il [trattato] "INF" qui'],
    ['it', 'the "[treaty]" here', 'il " [trattato] " qui', 'il "[trattato]" qui'],
    ['it', 'the [treaty] "INF"', 'il "[trattato]" INF', 'il "[trattato]" INF'],
    // Percent signs as the language writes them.
    ['de', 'il [50]% qui', 'die [50] % hier', 'die [50] % hier'],
    ['en', 'il [50]% qui', 'the [50] % here', 'the [50]% here'],
    // Chinese and Japanese have none, but between words in other letters.
    ['zh', 'il [Trattato] nel 2019', '[条约] 在 2019', '[条约]在 2019'],
    ['ja', 'il «[Trattato]», qui', '「 [条約] 」、ここ', '「[条約]」、ここ'],
    ['zh', 'il [Trattato], qui', '《 [条约] 》，这里', '《[条约]》，这里'],
    ['zh', 'il [Trattato] INF', '[INF Treaty] INF', '[INF Treaty] INF'],
    ['zh', 'il [Trattato] INF', '[INF Treaty]INF', '[INF Treaty] INF'],
    // Arabic signs cling to the word before; prefixes to the word after.
    ['ar', 'il [Trattato], qui', '[المعاهدة] ، هنا', '[المعاهدة]، هنا'],
    ['ar', 'il [Trattato]; qui', '[المعاهدة] ؛ هنا', '[المعاهدة]؛ هنا'],
    ['ar', 'il [Trattato]?', '[المعاهدة] ؟', '[المعاهدة]؟'],
    ['ar', 'in [Russia] qui', 'في[روسيا] هنا', 'في [روسيا] هنا'],
    ['ar', 'e [Russia] qui', 'و[روسيا] هنا', 'و[روسيا] هنا'],
    ['he', 'in [Russia] qui', 'ב[רוסיה] כאן', 'ב[רוסיה] כאן'],
    ['he', 'la [difesa] qui', 'צה"ל [הגנה] כאן', 'צה"ל [הגנה] כאן'],
    ['he', 'il [Trattato], qui', '[האמנה] , כאן', '[האמנה], כאן'],
    // Endings cling to the word before.
    ['ko', 'il [Trattato] è', '[조약]은 있다', '[조약]은 있다'],
    ['hu', 'a [Mosca] ora', '[Moszkvá]ban most', '[Moszkvá]ban most'],
    ['tr', 'della [Russia] ora', "[Rusya]'nın şimdi", "[Rusya]'nın şimdi"],
    // Thai spaces part phrases: they stay where the engine has them, and none is added.
    ['th', 'il [Trattato] qui', 'ลงนาม[สนธิสัญญา]แล้ว', 'ลงนาม[สนธิสัญญา]แล้ว'],
    ['th', 'il [Trattato] qui', 'ลงนาม [สนธิสัญญา] แล้ว', 'ลงนาม [สนธิสัญญา] แล้ว'],
    ['hi', 'il [Trattato].', '[संधि] ।', '[संधि]।'],
  ])('%s: %s -> %s', (target, original, answer, expected) => {
    expect(decode(original, answer, target, target === 'it' ? 'en' : 'it')).toBe(expected);
  });

  it('leaves a quotation mark that only looks like an apostrophe', () => {
    expect(decode("dell'[INF] qui", 'he said ‘enough ’ [INF] here', 'en')).toBe(
      'he said ‘enough ’ [INF] here',
    );
    expect(decode("dell'[INF] qui", "he said 'enough ' [INF] here", 'en')).toBe(
      "he said 'enough ' [INF] here",
    );
  });

  it('are repaired as well where marks were placed by their words, and never added there', () => {
    const place = (original: string, answer: string, own: string, target = 'en') =>
      show(
        placeMarks({ text: answer }, encodeSentence(inlinesOf(original), 'text'), () => own, {
          source: 'it',
          target,
        }).inlines,
      );
    expect(place("nel 2019 l'[INF], qui", "in 2019 the ' INF , here", 'INF')).toBe('in 2019 the [INF], here');
    expect(place('nel [2019] qui', '2019년에 여기', '', 'ko')).toBe('[2019]년에 여기');
    expect(place('il [Trattato]? Qui', 'le Traité ? Ici', 'Traité', 'fr')).toBe(`le [Traité]${NNBSP}? Ici`);
  });

  it('stands before no note where none are written', () => {
    const { inlines } = placeMarks(
      { text: '这里没有。' },
      encodeSentence(inlinesOf('il [trattato] qui.'), 'text'),
      () => undefined,
      { source: 'it', target: 'zh' },
    );
    expect(show(inlines)).toBe('这里没有。[[1]]');
  });
});
