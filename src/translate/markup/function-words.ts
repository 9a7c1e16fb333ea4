import { type LanguageTag, primaryLanguage } from '../../core/language';

/** Words that are in every sentence and tell nothing about a place in it. */
const WORDS: Record<string, string> = {
  en: 'a an the of to in on at by for from with as is are was were be been has have had do does did not no and or but if so than then that this these those it its he his him she her they their them we our us you your i my me who which what when where how why there here all any some such about into over after before between through because while also more most other only own same very can could will would should may might must just up out off down',
  de: 'der die das den dem des ein eine einer einem einen eines und oder aber wenn dann als wie in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter durch für gegen ohne um ist sind war waren sein hat haben hatte wird werden wurde nicht kein keine auch nur noch schon sehr mehr so dass er sie es wir ihr ich sich ihre ihren ihrer seine seinen seiner dieser diese dieses diesen was wer wo',
  fr: 'le la les un une des du de d l à au aux en dans sur sous par pour avec sans et ou mais si que qui quoi dont où ce cet cette ces son sa ses leur leurs il elle ils elles on nous vous je tu se s y n ne pas plus est sont était été être a ont avait avoir aussi très comme entre après avant tout tous toute toutes même',
  it: 'il lo la i gli le l un uno una di del dello della dei degli delle dell d a al allo alla ai agli alle da dal dallo dalla dai dagli dalle in nel nello nella nei negli nelle con su sul sullo sulla sui sugli sulle per tra fra e ed o ma se che chi cui non è sono era erano essere ha hanno aveva si ci ne come anche più molto questo questa questi queste quello quella quelli quelle suo sua suoi sue loro dopo prima tutto tutti tutta tutte',
  es: 'el la los las lo un una unos unas de del a al en con por para sin sobre entre y e o u pero si que quien cual cuyo no es son era eran ser fue ha han había se su sus le les este esta estos estas ese esa esos esas como más muy también ya hay todo todos toda todas después antes donde cuando',
  pt: 'o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sobre entre e ou mas se que quem não é são era eram ser foi há tem têm se seu sua seus suas este esta estes estas esse essa esses essas como mais muito também já todo todos toda todas depois antes onde quando ao aos à às',
  nl: 'de het een van in op aan te bij met voor door naar uit over om tot en of maar als dan dat die dit deze is zijn was waren wordt worden werd heeft hebben had niet geen ook nog wel zeer meer hij zij ze het we wij ik je u hun haar er wie wat waar',
};

const BY_LANGUAGE = new Map(
  Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Whether a word in small letters tells nothing. In languages that are not known here, a short one does not. */
export function isFunctionWord(word: string, language: LanguageTag): boolean {
  if (word.length < 2) return !/\p{Lo}|\p{Nd}/u.test(word);
  return BY_LANGUAGE.get(primaryLanguage(language))?.has(word) ?? (word.length < 4 && !/\p{Lo}/u.test(word));
}
