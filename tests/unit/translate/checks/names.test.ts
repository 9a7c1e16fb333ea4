import { describe, expect, it } from 'vitest';
import { checkNames } from '../../../../src/translate/checks/names';
import { found } from './found';

describe('checkNames', () => {
  it.each([
    ['en-it', 'On Monday Daniel Sturridge left London.', 'Lunedì Daniel Sturridge ha lasciato Londra.'],
    ['en-pl', 'Texas and Harlem', 'W Teksasie i w Harlemie'],
    ['en-ru', 'Willoughby met Trump.', 'Уиллоби встретилась с Трампом.'],
    ['en-it', 'The United States Supreme Court ruled.', 'La Corte Suprema degli Stati Uniti ha deciso.'],
    ['it-fr', 'La Corte Suprema degli Stati Uniti', 'La Cour suprême des États-Unis'],
    ['en-de', 'Kavanaugh spoke in Germany.', 'Kavanaugh sprach in Deutschland.'],
    ['en-it', 'Hammel added that it was late.', 'Ha aggiunto che era tardi.'],
    ['en-ja', 'Kavanaugh spoke.', 'カバノーは話した。'],
    ['en-de', 'On Friday the Supreme Court ruled.', 'Am Freitag hat der Oberste Gerichtshof geurteilt.'],
    ['en-pl', 'The game is on in New York.', 'Gra toczy się w Nowym Jorku.'],
    ['en-nl', 'He spoke with her.', 'Hij sprak met Lynsey.'],
    ['en-sv', 'Then the Treasury replied.', 'Sedan svarade Finansdepartementet.'],
    ['en-pl', 'Then Bashar met Jong.', 'Potem Baszszar spotkał się z Dzongiem.'],
    ['en-de', 'The nurse got the Victoria Cross.', 'Die Schwester bekam das Viktoriakreuz.'],
    ['en-de', 'It rained on Tuesday evening.', 'Am Dienstagabend hat es geregnet.'],
    ['en-es', 'It was sold to Germany in October.', 'Fue vendido a Alemania en octubre.'],
    ['en-de', 'Then Donald Trump spoke.', 'Dann sprach Trump.'],
    ['en-pt', 'It was signed by Lt. Col. Sims.', 'Foi assinado pelo Tenente-Coronel Sims.'],
  ])('%s: %s = %s', (languages, original, translation) => {
    expect(found(checkNames, languages, original, translation)).toEqual([]);
  });

  it.each([
    [
      'en-it',
      'Daniel Sturridge scored.',
      'Daniel Johnson ha segnato.',
      'findingNameChanged: Sturridge | Johnson',
    ],
    ['it-en', 'Ha parlato Elena Marras.', 'Elena Whitaker spoke.', 'findingNameChanged: Marras | Whitaker'],
    ['en-de', 'Then Brett Kavanaugh spoke.', 'Dann sprach Brett Keller.', 'findingNameLost: Kavanaugh | '],
    ['it-fr', 'Ieri ha parlato Marras.', 'Hier, Dubois a parlé.', 'findingNameChanged: Marras | Dubois'],
    ['en-it', 'Then the Hearts won.', 'Poi i Petersen hanno vinto.', 'findingNameChanged: Hearts | Petersen'],
    ['en-es', 'It was bought by Boots.', 'Fue comprado por Novak.', 'findingNameChanged: Boots | Novak'],
    [
      'en-de',
      'The mayor thanked Theresa May.',
      'Der Bürgermeister dankte Theresa Okafor.',
      'findingNameAdded:  | Okafor',
    ],
    [
      'en-fr',
      'Willoughby said Willoughby had left.',
      'Selon Larsen, Larsen était parti.',
      'findingNameChanged: Willoughby, Willoughby | Larsen, Larsen',
    ],
    [
      'en-es',
      'The deal with China was signed.',
      'El acuerdo con Moretti fue firmado.',
      'findingNameChanged: China | Moretti',
    ],
    [
      'es-en',
      'El acuerdo con China fue firmado.',
      'The deal with Whitaker was signed.',
      'findingNameChanged: China | Whitaker',
    ],
    ['en-nl', 'Later Mrs. May left.', 'Later vertrok mevr. Okafor.', 'findingNameChanged: May | Okafor'],
    [
      'en-it',
      'It was more than Sims paid.',
      'Era quanto ha pagato Moretti.',
      'findingNameChanged: Sims | Moretti',
    ],
    ['zh-en', '他是 Harlem 人。', 'He is from Brooklyn.', 'findingNameLost: Harlem | '],
  ])('%s: %s is not %s', (languages, original, translation, expected) => {
    expect(found(checkNames, languages, original, translation)).toEqual([expected]);
  });
});
