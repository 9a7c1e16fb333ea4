import { type LanguageTag, primaryLanguage } from '../../../core/language';

/**
 * Beginnings of words that a language writes with a capital although they are translated: institutions, offices, parts of
 * the world, peoples and places with a name of their own in it, feasts. Countries come from the browser.
 */
const BEGINNINGS: Readonly<Record<string, string>> = {
  it: `cort tribun senat camer consigl ministr minister govern stat repubblic presiden assemble commission comitat unit union regn gran bretagn scozi scozz inghilterr ingles galles irland pechin marin eserc guerr giustizi sicurezz nazion giochi olimp tron spad croc ross bianc cas mond orient occident nord sud est ovest medi pacif atlant mediterr procurator campidogl giudic partit laburist conservator democratic repubblican tesor sanit salut salv istruzion difes estern intern affar naturalm banc central feder universit accadem istitut ospedal agenzi autorit dipartiment ufficio uffic centr lega coppa camp campionat serie premier primo primi seconda second terz papa padre chies vatic sant dio bibb natal pasqu capodann europ americ african asiati aia ginevr londr parig berlin mosc monac colon vienn varsav pragu brussel bruxelles lisbon aten nizz marsigl barcell sivigl tedesc frances spagnol russ cinesi giappon montagn mar laghi lago fium isol golf costa rocci cavalier signor sir dott prof capo cancellier re regin princip costituzion legge trattat accord patto piano premio internet web media grande grandi nuov aeronautic polizi aliment farmac mondial general nazional internazional ambient scienz tecnolog lavor`,
  fr: `cour tribun sénat chambre conseil ministr ministère gouvern état unis républi président assemblé commission comité union uni royaume grand bretagn écoss angleterre anglais galles gallois irland pékin marine armée guerre justice sécurité nation jeux olymp trône croix rouge blanche maison mond orient occident nord sud est ouest moyen pacif atlant méditerr procureur capitole juge parti travaill conservat démocrat républicain trésor santé défense étrang intérieur affaires banque central fédéral univers académi institut hôpital agence autorité départ bureau centre ligue coupe champion première premier second tiers pape père église vatican saint dieu bible noël pâque europe améric africain asiati haye genève londres bruxelles moscou munich cologne vienne varsovie prague athènes corée allema espagn russ chinois japon mont rocheuses mer lac fleuve île golfe côte basse monsieur mme mlle madame sir docteur prof chef chancel roi reine prince constitution loi traité accord pacte plan prix internet web nouvel nouveau police alimentair médic mondial général national international environ scien techno travail célèbes turqui indonési sterling`,
  es: `tribunal senado cámara consejo ministr ministerio gobierno estado unid repúblic presiden asamblea comisión comité unión reino gran bretaña escoc inglat ingles gales galés irland pekín beijing marina armada ejército guerra justicia seguridad nacion juego olimp trono cruz roja blanca casa mund oriente occident norte sur este oeste medio pacífico atlánt mediterr fiscal capitolio juez juzgado partido laborist conservador demócrat republican tesor salud sanidad defensa exterior interior asunto banco central federal universi academi institut hospital agencia autoridad departament oficina centro liga copa campeon primer segund tercer papa padre iglesia vatican san santa dios biblia navidad pascua europ améric african asiát haya ginebra londres bruselas moscú múnich colonia viena varsovia praga atenas corea alem españ rus chin japon montañ mar lago río isla golfo costa señor sra sr sir doctor prof jefe canciller rey reina príncipe constituc ley tratado acuerdo pacto plan premio internet web nuev policía alimenta medic mundial general nacional internacional ambient cienci tecnolog trabajo miembro condado escuela colegio comunidad semana moda meteorolog apelac representant represent estatal ciudad turqu grec nieve`,
  pt: `tribunal senado câmara conselho ministr ministério governo estado unid repúblic presiden assembleia comissão comité comitê união reino grã bretanha escóc escoc inglat ingl gales galês irland pequim marinha exército força guerra justiça segurança naç jogos olímp trono cruz vermelh branca casa mund oriente ocident norte sul este leste oeste médio pacífico atlânt mediterr sudoeste sudeste nordeste noroeste procurador capitólio juiz partido trabalhist conservador democrat republican tesouro saúde defesa extern estrangeir intern negócios assunto banco central federal universi academi institut hospital agência autoridade departament escritório centro liga taça copa campeon primeir segund terceir papa padre igreja vatican são santa santo deus bíblia natal páscoa europ améric african asiát haia genebra londres bruxelas moscovo moscou munique colónia viena varsóvia praga atenas coreia alem espanh russ chin japon montanh mar lago rio ilha golfo costa senhor sra sr sir dout prof chefe chanceler rei rainha príncipe constituiç lei tratado acordo pacto plano prémio prêmio internet web nov polícia alimenta medic mundial geral nacional internacional ambient ciênci tecnolog trabalho iorque deput maré país investig tenente coronel serviç divis cidad escola turqu gréc hora`,
  nl: `hooggerecht hof senaat kamer raad minister ministerie regering staat staten verenig republi president vergader commissie comité unie koninkrijk groot brit schot engel engeland wales ier ierland peking marine leger oorlog justitie veilig naties national spelen olymp troon kruis rode witte huis wereld oosten westen noord zuid oost west midden stille oceaan atlant middelland aanklager capitool rechter partij arbeid conserv democrat republik schatkist financ gezond defensie buitenland binnenland zaken bank central federal universi academ institu ziekenhuis agentschap autoriteit departement bureau centrum liga beker cup kampioen premier eerste tweede derde paus vader kerk vatica sint saint god bijbel kerst pasen europ amerik afrik aziat haag genève londen parijs brussel moskou münchen keulen wenen warschau praag athene korea duits spaan russ rusland chine japan frans itali berg zee meer rivier eiland golf kust meneer mevr dhr mw sir dokter prof chef kansel koning prins grondwet wet verdrag akkoord plan prijs internet web nieuw politie voedsel medisch general algeme internation milieu wetenschap technolog werk afgevaard eerwaarde griek turk atjeh celebes ramp oscar koude belgi`,
  pl: `sąd najwyższ senat izb rad ministerst minister rząd stan zjednoczon republik prezydent prezes zgromadz komisj komitet uni królestw wielk brytyj brytani szkoc szkot angl angiel wali irland pekin marynark armi wojn sprawiedl bezpiecz narod narodow igrzysk olimpij gr tron krzyż czerwon biał dom świat wschod zachod północ połud środkow pacyfi atlant prokurat kapitol sędzi parti prac konserwat demokra republik skarb zdrow obron zagran wewnętrz spraw bank central federal uniwersy akademi instytu szpital agencj urząd departament biur centrum lig puchar mistrz premier pierwsz drugi drug trzeci papież ojciec kościół watyk święt bóg bog bibli wielkanoc europ amery afryk azj had haga hadze genew londy paryż bruksel mosk monachi koloni wied warsz prag aten kore niemi niemc niemiec hiszpan rosj chin japo franc włoch góry morz jezior rzek wysp zatok wybrzeż pan pani sir doktor prof kanclerz król książ konstytucj ustaw traktat porozumien plan nagrod internet now nowy policj żywn medycz general ogóln międzynarod środowisk nauk technolog ameryk meksyk jork teksa kaliforni wirgini arizon półwysp turcj grecj celebes izrael boż narodzen unem onz kongres dzong jong`,
  ru: `верховн суд сенат палат совет министр министерств правительств штат соединен соединён республик президент ассамбле комисси комитет союз королевств велик британ брит шотланд англи англ уэльс ирланд пекин флот арми войн юстици безопасност наци олимпи игр престол крест красн бел дом мир восто запад север юг южн юго средн тих океан атлант средиземн прокур капитол судь парти лейборист консервативн демократ республик казначей здравоохран оборон иностран внутрен дел банк централ федеральн университет академи институт больниц агентств управлени департамент бюро центр лиг кубок чемпион премьер перв втор трет папа отец церков ватикан свят бог библи рождеств пасх европ америк африк ази гааг женев лондон париж брюссел москв мюнхен кельн кёльн вен варшав праг афин коре германи немец испан росси кита китай япон франц итал гор море озер рек остров залив побереж господин госпожа сэр доктор профессор канцлер корол принц конституц закон договор соглашен план преми интернет нов полици продоволь медицинск генеральн национальн международн окружающ наук технолог труд нью скалист пхеньян член вирджини`,
};

const beginnings = new Map<string, readonly string[]>();
const countries = new Map<string, ReadonlySet<string>>();

/** A beginning so short would be that of too many names. */
const SHORT = 3;

/** Whether a capitalised word is likely one that its language has made for a thing or a place that others call otherwise. */
export function isTranslatedName(word: string, tag: LanguageTag): boolean {
  const language = primaryLanguage(tag);
  const lower = word.toLowerCase();
  let list = beginnings.get(language);
  if (!list) {
    list = (BEGINNINGS[language] ?? '').split(/\s+/).filter((start) => start !== '');
    beginnings.set(language, list);
  }
  if (list.some((start) => (start.length <= SHORT ? lower === start : lower.startsWith(start)))) return true;
  return [lower, lower.slice(0, -1), lower.slice(0, -2)].some(
    (form) => countryWords(language).has(form.slice(0, 5)) && form.length >= 5,
  );
}

/** The first letters of the words that the names of countries and continents are made of. */
function countryWords(language: string): ReadonlySet<string> {
  const known = countries.get(language);
  if (known) return known;
  const found = new Set<string>();
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = [
    ...letters.flatMap((a) => letters.map((b) => a + b)),
    '001',
    '002',
    '003',
    '005',
    '009',
    '019',
    '142',
    '150',
  ];
  for (const code of codes) {
    const name = names.of(code);
    for (const [word] of name?.matchAll(/\p{L}{4,}/gu) ?? []) found.add(word.toLowerCase().slice(0, 5));
  }
  countries.set(language, found);
  return found;
}
