import { stemsOf } from './english-stems';
import { ENGLISH_WORDS } from './english-words';

/**
 * Names that English shares in part with other languages but that each has a form of its own for: countries and peoples,
 * cities, parties, feasts, forms of address. They are not looked for in a translation.
 */
const TRANSLATED = new Set(
  `afghan afghanistan africa african albania albanian algeria algerian america american antarctic antwerp arab arabia arabian arabic
  arctic argentina argentine argentinian armenia armenian asia asian athens atlantic australia australian austria austrian aussie
  azerbaijan azerbaijani aegean adriatic alps alpine aleppo algiers
  baghdad bahrain baku balkan balkans baltic bangladesh bangladeshi basque bavaria bavarian beijing beirut belarus belarusian belgian
  belgium belgrade bengali berlin bethlehem bible biblical bolivia bolivian bosnia bosnian brazil brazilian brexit brexiteer britain
  british briton britons brussels bucharest budapest buddhist bulgaria bulgarian burma burmese byzantine
  cairo california californian cambodia cambodian cameroon canada canadian cape caribbean catalan catalonia catholic caucasus cellphone
  chechen chechnya chile chilean china chinese christian christianity christmas christ cologne colombia colombian congo congolese
  congressional copenhagen cornish corsica corsican crete crimea crimean croat croatia croatian cuba cuban cyprus cypriot czech
  czechia czechoslovak czechoslovakia
  damascus dane danish danube darwinian december denmark dubai dublin dutch
  easter edinburgh egypt egyptian emirates england english englishman eritrea estonia estonian ethiopia ethiopian eurasia europe
  european eurozone
  february filipino filipinos finland finnish finn flemish flanders florence france frankfurt french frenchman friday
  gaza geneva genoa georgian german germany germanic ghana god gospel greece greek guatemala gulf
  hague haiti haitian hamburg hanover hanoi havana hawaii hawaiian hebrew helsinki himalaya himalayas hindu hispanic holland holocaust
  honduras hungarian hungary
  iceland icelandic india indian indonesia indonesian iran iranian iraq iraqi ireland irish irishman islam islamic islamist israel
  israeli istanbul italian italy
  jakarta january japan japanese java jerusalem jesus jew jewish jordan jordanian july june
  kazakhstan kenya kenyan kiev korea korean kosovo kurd kurdish kurdistan kuwait kyiv kremlin
  labour latin latino latvia latvian lebanese lebanon libya libyan lisbon lithuania lithuanian london londoner lord louvre
  luxembourg lyon
  macedonia macedonian madam madrid malaysia malaysian maltese malta marrakesh marseille marxist mecca mediterranean mexican mexico
  milan moldova moldovan monday mongolia mongolian montenegro moroccan morocco moscow mosul mozambique munich muslim myanmar
  naples nato nazi nepal nepalese netherlands nigeria nigerian nobel nordic norman normandy norse northeast northwest norway norwegian
  november
  october olympic olympics olympian oriental orthodox oscar ottoman oxbridge
  pacific pakistan pakistani palestine palestinian panama papal paralympic paris parisian parthenon pentagon persia persian peru
  peruvian philippines poland polish pole pope portugal portuguese prague premiership presbyterian protestant provence prussian
  pyrenees pyongyang
  quran qatar qatari quebec
  ramadan remainer reverend rhine rockies roman romania romanian rome rus russia russian rwanda
  sahara saturday saudi saxon saxony scandinavia scandinavian scot scotland scotsman scottish seine senegal seoul september serb serbia
  serbian seville siberia siberian sicilian sicily singapore sir slav slavic slovak slovakia slovene slovenia slovenian somali somalia
  southeast southwest soviet spain spaniard spanish stockholm sudan sudanese sulawesi sunday swede sweden swedish swiss switzerland
  syria syrian
  taiwan taiwanese taliban tanzania tehran texan thai thailand thames thursday tuesday york april march may august tibet tibetan tokyo tory tories toulouse tunis tunisia
  tunisian turin turk turkey turkish tuscan tuscany
  uganda ukraine ukrainian ulster unesco unicef uruguay
  vatican venezuela venezuelan venetian venice versailles victorian vienna vietnam vietnamese viking virgin
  wales warsaw wednesday welsh welshman westminster
  yankee yemen yemeni yugoslav yugoslavia
  zagreb zimbabwe zionist zurich
  mrs mr ms dr capt col gen lt sgt rep sen gov rev hon insp det supt prof jr jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed
  thu fri sat sun inc ltd corp dept univ phd ceo mps msp msps ams tvs`.split(/\s+/),
);

let words: ReadonlySet<string> | undefined;

/** Whether a capitalised English word can only be a name, and one that other languages leave as it is. */
export function isEnglishName(word: string): boolean {
  words ??= unpack(ENGLISH_WORDS);
  return !isKnown(word.toLowerCase(), words, DEEPEST);
}

/** `historically` is of `historical` is of `historic`. */
const DEEPEST = 3;

function isKnown(word: string, known: ReadonlySet<string>, depth: number): boolean {
  if (known.has(word) || TRANSLATED.has(word)) return true;
  return depth > 0 && stemsOf(word).some((stem) => isKnown(stem, known, depth - 1));
}

function unpack(packed: string): Set<string> {
  const unpacked = new Set<string>();
  let before = '';
  for (const [, shared = '0', rest = ''] of packed.matchAll(/([\dA-Z])([a-z]*)/g)) {
    before = before.slice(0, Number.parseInt(shared, 36)) + rest;
    unpacked.add(before);
  }
  return unpacked;
}
