import { describe, expect, it } from 'vitest';
import { checkNegation } from '../../../../src/translate/checks/negation';
import { found } from './found';

describe('checkNegation', () => {
  it.each([
    ['it-en', 'Non è vero.', 'It isn’t true.'],
    ['it-en', 'La specie non è nota.', 'The species is unknown.'],
    ['de-en', 'Das war nicht möglich.', 'That was impossible.'],
    ['fr-en', 'Il n’est pas venu.', 'He did not come.'],
    ['en-it', 'He never came.', 'Non è mai venuto.'],
    ['en-it', 'Nobody came.', 'Nessuno è venuto.'],
    ['ja-en', '彼は来ませんでした。', 'He did not come.'],
    ['ja-en', '急がなければならない。', 'We must hurry.'],
    ['zh-en', '不过他来了。', 'However, he came.'],
    ['en-xx', 'He did not come.', 'Aaa bbb ccc.'],
    ['it-en', 'Non ha visto nulla né nessuno.', 'He did not see anything or anyone.'],
    ['fr-en', 'Il ne boit ni ne fume jamais.', 'He does not drink or smoke.'],
    ['fr-en', 'Il n’avait que vingt ans.', 'He was twenty.'],
    ['es-en', 'Hay que decidir si viene o no.', 'It must be settled whether he comes.'],
    ['ja-en', '私は行かなくてはなりません。', 'I must go.'],
    ['zh-en', '他不喝酒，也不抽烟。', 'He does not drink or smoke.'],
    ['ru-en', 'Никто ничего не знал.', 'They did not know.'],
    ['en-it', 'No, we did not leak.', 'No, non l’abbiamo rivelato.'],
    ['it-en', 'Nessuno lo sapeva.', 'No-one knew.'],
    ['nl-en', 'In een scenario waarin geen deal wordt bereikt.', 'In a no-deal scenario.'],
    ['en-it', 'No, no, he said.', 'No, disse.'],
    ['fr-en', 'La pluie ne cesse de tomber.', 'It rains all the time.'],
    ['fr-en', 'Il y a pas mal de monde.', 'There are lots of people.'],
    ['es-en', 'El niño no deja de llamar.', 'The boy calls all the time.'],
    ['ja-en', '明日までに直さないといけない。', 'It has to be mended by tomorrow.'],
    ['zh-en', '不来梅的人口增加了。', 'The population of Bremen grew.'],
    ['it-en', 'È un gruppo non governativo.', 'It is a nongovernmental group.'],
    ['ru-en', 'Он не прочь поесть.', 'He would like to eat.'],
    ['it-en', 'Non tornerà finché non sarà finita.', 'He will not be back until it is over.'],
    [
      'de-en',
      'Es ist nicht klar, ob er wirklich am Montag mit dem Zug nach Berlin fahren wird.',
      'It remains to be seen whether he will really take the train to Berlin on Monday.',
    ],
    [
      'it-en',
      'Non viene, non scrive e non chiama, ma ci pensa.',
      'He does not come or write or call, but he thinks of it.',
    ],
  ])('%s: %s = %s', (languages, original, translation) => {
    expect(found(checkNegation, languages, original, translation)).toEqual([]);
  });

  it.each([
    ['it-en', 'Non è vero.', 'It is true.', 'findingNegationLost: Non | '],
    ['en-it', 'He did not come.', 'È venuto.', 'findingNegationLost: not | '],
    ['en-it', 'He never came.', 'È mai venuto.', 'findingNegationLost: never | '],
    ['fr-en', 'Il n’est pas venu.', 'He came.', 'findingNegationLost: n | '],
    ['de-en', 'Das ist kein Problem.', 'That is a problem.', 'findingNegationLost: kein | '],
    ['ru-en', 'Он не пришёл.', 'He came.', 'findingNegationLost: не | '],
    ['zh-en', '他没有来。', 'He came.', 'findingNegationLost: 没有 | '],
    ['ar-en', 'لم يأت الرجل.', 'The man came.', 'findingNegationLost: لم | '],
    ['en-pl', 'Nobody spoke of security.', 'Mówiono o bezpieczeństwie.', 'findingNegationLost: Nobody | '],
    [
      'en-ru',
      'He did not write for some weeks.',
      'Он писал несколько недель.',
      'findingNegationLost: not | ',
    ],
    ['de-en', 'Es gab keine Abrüstung.', 'There was disarmament.', 'findingNegationLost: keine | '],
    [
      'it-en',
      'La polizia non sa se qualcuno sia fuggito prima.',
      'Police do know whether anybody fled before.',
      'findingNegationLost: non | ',
    ],
    [
      'en-fr',
      'Without the help of all her friends from the old town she would have looked for months and not found it.',
      'Sans l’aide de tous ses amis de la vieille ville elle aurait cherché pendant des mois et l’aurait trouvé.',
      'findingNegationLost: not | ',
    ],
    [
      'it-en',
      'Non ha detto una parola, ma il sindaco di Roma non era d’accordo.',
      'He did not say a word, but the mayor of Rome agreed.',
      'findingNegationLost: non | ',
    ],
    [
      'it-en',
      'Non ha detto una parola, ma il sindaco di Roma non era d’accordo.',
      'He said a word, but the mayor of Rome did not agree.',
      'findingNegationLost: Non | ',
    ],
    [
      'de-en',
      'Er ist nicht gekommen, obwohl ihn alle seine Freunde gestern gesehen haben.',
      'He came, though all of his friends have seen him until yesterday at least.',
      'findingNegationLost: nicht | ',
    ],
  ])('%s: %s is not %s', (languages, original, translation, expected) => {
    expect(found(checkNegation, languages, original, translation)).toEqual([expected]);
  });
});
