import { describe, expect, it } from 'vitest';
import { francSignals } from '../../../src/detect/franc-signals';

describe('francSignals', () => {
  it.each([
    [
      'it',
      'Il vecchio faro torna ad accendersi dopo ventitré anni di buio, e i pescatori del porto festeggiano.',
    ],
    [
      'de',
      'Der alte Leuchtturm am Hafen brennt nach dreiundzwanzig Jahren wieder, und die Fischer feiern das Licht.',
    ],
    [
      'no',
      'Det gamle fyret ved havnen er tent igjen etter tjuetre år, og fiskerne i byen feirer lyset hele natten.',
    ],
    ['ar', 'عاد المنار القديم إلى العمل بعد ثلاثة وعشرين عاما من الظلام واحتفل الصيادون في الميناء'],
    ['fa', 'فانوس دریایی قدیمی پس از بیست و سه سال تاریکی دوباره روشن شد و ماهیگیران بندر جشن گرفتند'],
    ['zh', '老灯塔在熄灭二十三年之后重新点亮,港口的渔民们欢庆了一整夜。'],
    ['ja', '古い灯台が二十三年ぶりに再び灯り、港の漁師たちは一晩中祝った。'],
    ['el', 'Ο παλιός φάρος του λιμανιού άναψε ξανά ύστερα από είκοσι τρία χρόνια.'],
  ])('tells %s', (language, text) => {
    expect(francSignals(text)).toEqual([{ evidence: 'franc', language, share: 1 }]);
  });

  it('tells Japanese by its own script among many Latin names', () => {
    const text =
      '「Visual Studio Code」は、「Raspberry Pi」や「Ubuntu」など、さまざまな環境で動作するコードエディタだ。';
    expect(francSignals(text)[0]?.language).toBe('ja');
  });

  it.each(['', '12 345,6 — 78 %', 'Il faro', '…'])('says nothing of “%s”', (text) => {
    expect(francSignals(text)).toEqual([]);
  });

  it('takes the language of most of a text, and names the other', () => {
    const italian =
      'Il vecchio faro torna ad accendersi dopo ventitré anni di buio, e i pescatori del porto hanno fatto festa per tutta la notte sul molo, davanti alla torre bianca.';
    const english =
      'We had been waiting for this light for so long, and nobody in the harbour believed that we would live to see it shine over the water again, said the keeper.';
    const text = Array.from({ length: 9 }, (_, at) =>
      (at % 3 === 1 ? english : italian).padEnd(390, ' e '),
    ).join('\n');
    const signals = francSignals(text);
    expect(signals.map(({ language }) => language)).toEqual(['it', 'en']);
    expect(signals[0]?.share).toBeCloseTo(6 / 9, 1);
  });
});
