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

/** Common words that stand in the names of institutions, offices, laws and feasts, and are translated with them. */
const OF_INSTITUTIONS = new Set(
  `above academy accord administration admiral advanced affair affairs after against agency agreement agriculture air
  airline airport all alliance ambassador amendment and anti appeal appeals archbishop archipelago are area army art
  assembly assistant association athletics attorney auditor authority award awards bank bar battle bay because bell
  benefit big bill bishop black blessed blue board bomb book border both bottle bottom bowl branch bridge brigade bronze
  brother building bureau business but cabinet campaign canal capital cardinal cardinals castle cathedral celebration
  center central centre century chair chairman chamber chamberlain champion champions championship chancellor change
  channel chapel chapter charter chief child children choir church circuit city civil class clerk climate club coach
  coast code cold college colonel colony command commander commerce commission commissioner committee common commons
  commonwealth community company confederation conference congress conservative constable constitution consul consumer
  convention corporation corps corridor council councillor counsel counter county court creation creator crisis cross
  crown cup curator customs data day dean death defence defense delegation democracy democrat democratic department
  deputy desert development did diocese director disease district division doctor domestic dream drug duchess duke dwarf
  earth earthquake east eastern economic economy education election elementary embassy emergency emperor empire
  employment energy enforcement engineering enterprise environment episode equality estate ethics evening event every
  exchange executive exhibition experience export external faculty fair fall falls family far farm farmer fashion father
  federal federation festival field fifth film final finance financial fire first fish flag fleet food for force forces
  foreign forest fort forum foundation founder fourth free freedom friend from front fund galaxy gallery game games
  garden gate general girl global gold golden good government governor grade grammar grand great green group guard guild
  hall harbor harbour head headmaster health her heritage high higher highway hill his history hole holy home honor
  hospital host hour house housing how human hurricane ice imperial independence independent industrial industry
  information initiative inquiry inspector institute institution insurance intelligence interior internal international
  internet inventor investigation investigative investment iron island isle its jewel joint journal journalist judge
  judicial judiciary junior jury just justice king kingdom knight know lab labor laboratory lake land language last
  laureate law lawn leader league lecture left legion liberal liberation library lieutenant life lion little local long
  lower lunar magazine magistrate magistrates main major majority management map marine market marshal master
  mathematics mayor medal media medical medicine meeting member memorial men metropolitan middle midlands military
  minister ministry minority miracle miss mission modern money moon more morning most mother motor mount mountain
  mountains mouth movement municipal museum music nation national nations nature naval navigation navy network new news
  night nine noble north northern not nuclear oath observatory occupied ocean off office officer official old one open
  opera operation orchestra order organisation organization other our out over page palace panel paper park parliament
  partner partnership party pass pastor patient patrol peace peninsula people pig plain plains plan planet player plaza
  poet point police policy political poor port post poverty power premier presidency president press pride priest
  primary prime prince princess principal prison prix prize probation professor program programme progress project
  property prosecution prosecutor protection province provincial public quarter queen question radical radio railway
  rally rear record red reform refuge region regional relation relations religion remain remembrance report
  reporter representative representatives republic republican research reserve resistance resource responsibility
  retreat revenue revolution right rights ring river road rock rocket room royal rule rural saint salvation saviour
  school science scientist scout sea second secret secretariat secretary secure security select senate senator senior
  sens sergeant serial serious service services session settlement seven shadow she ship show silver sister small snow
  social socialist society soldier solicitor south southern space speaker special sport sports spring square staff
  standard star state states station statistics stock street strong student studies study subject summer summit
  superintendent superior supreme system table task tax team technology temple ten tent territory test thank the theater
  theatre then there thermal they third this thousand three throne time times tower town trade trades traffic transport
  treasurer treasury treaty tribunal trust two under union united unity university upper valley vice victory video
  village visit voice wall war wardrobe was water waters way weather week welfare west western what when white who why
  wild wildlife winter with woman women work worker workers working world writer year yellow you young your youth zone`.split(
    /\s+/,
  ),
);

/** A capitalised English word: a name that others leave as it is, a common word that may be part of one, or what they translate. */
export type EnglishName = 'name' | 'word' | 'translated';

export function kindOfEnglishName(word: string): EnglishName {
  const lower = word.toLowerCase();
  const isTranslated = [lower, lower.replace(/s$/, '')].some(
    (form) => TRANSLATED.has(form) || OF_INSTITUTIONS.has(form),
  );
  if (isTranslated) return 'translated';
  return isEnglishName(word) ? 'name' : 'word';
}

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
