import type { SentenceRules } from './rules';

export const FRENCH: SentenceRules = {
  before: 'M MM Mgr Me Pr Vve Ste p.ex c.-à-d c.à.d env av apr chap éd trad dir coll boul bd Cdt Cne Lcl Gal',
  beforeNumber: 'n num t tél réf al janv févr avr juil sept oct nov déc fr',
  within: 'J.-C etc s.a s.a.r.l Cie min max hab',
  openers:
    'le la les un une des l d c j s n qu du de ce cet cette ces il elle ils elles on nous vous je tu en à au aux dans sur sous avec sans pour par mais et ou où car donc si quand lorsque comme après avant depuis pendant selon chez son sa ses leur leurs notre mon ma mes qui que quoi dont tout tous toute plusieurs certains aucun pas non oui ainsi alors cependant pourtant toutefois enfin puis',
  ordinals: false,
};

export const ITALIAN: SentenceRules = {
  before:
    'sig sigg sig.ra sig.na dott dott.ssa prof.ssa avv on ing arch geom rag mons card don cav comm gen col cap ten mar brig S SS p.es es ad.es c.d cd cfr ecc.mo n.b p.za v.le c.so loc fraz prov mld mln mil ca tel fax lett artt pagg segg ss.mm',
  beforeNumber: 'pag par sez tab prot gen feb mar apr mag giu lug ago set sett ott nov dic v n cc co',
  within: 'ecc a.c d.c s.p.a s.r.l u.s.a u.e',
  openers:
    'l c dell all nell sull dall il lo la i gli le un uno una in nel nella nei di del della dei da dal dalla a al alla su sul sulla con per tra fra e ed ma o se quando mentre dopo prima come perché poi così anche ancora già non questo questa questi queste quello quella quel lui lei loro noi io egli chi che cosa dove secondo infatti inoltre tuttavia però intanto invece ora oggi ieri tutto tutti molti alcuni nessuno',
  ordinals: false,
};

export const SPANISH: SentenceRules = {
  before:
    'EE FF RR CC Sr Sra Sres Sras Srta D Dña Dra Drs Lic Ing Arq Mons Gral Cnel Cap Tte Alm Pdte Fr Sto Sta p.ej ej aprox máx mín núm av avda pza c cf depto prov sr sra sres srta dr dra',
  beforeNumber: 'núm pág págs tel tfno apdo ene feb mar abr may jun jul ago sept oct nov dic',
  within: 'Ud Uds Vd UU ee.uu e.e.u.u ff.aa rr.hh cc.oo a.c d.c s.a s.l c.v etc cía hnos',
  openers:
    'el la los las un una unos unas en de del desde con sin por para según tras ante entre sobre a al y e o pero si cuando mientras después antes como porque pues así también además no sí ya aún este esta estos estas ese esa eso esto aquel él ella ellos ellas nosotros yo tú usted quien qué que cómo dónde su sus mi nuestro muchos algunos todo todos otro otra ahora hoy ayer luego entonces aunque sin',
  ordinals: false,
};

export const PORTUGUESE: SentenceRules = {
  before:
    'Sr Sra Srs Sras Srta D Dom Dª Dra Drs Exmo Exma Eng Arq Cel Cap Ten Maj Gal Pe Fr Sto Sta V p.ex ex aprox máx mín av pça séc sr sra srs sras dr dra',
  beforeNumber: 'núm pág págs tel inc al jan fev mar abr mai jun jul ago set out nov dez',
  within: 'etc a.c d.c s.a ltda cia e.u.a eua',
  openers:
    'o a os as um uma uns umas em no na nos nas de do da dos das desde com sem por pelo pela para segundo após entre sobre ao à e ou mas se quando enquanto depois antes como porque pois assim também além não sim já ainda este esta estes estas esse essa isso isto aquele ele ela eles elas nós eu você quem que qual onde seu sua meu minha nosso muitos alguns todo todos outro outra agora hoje ontem então embora apesar',
  ordinals: false,
};

export const CATALAN: SentenceRules = {
  before: 'Sr Sra Srs Sres D Dra Mn St Sta p.ex aprox màx mín av c pl ctra',
  beforeNumber: 'núm pàg pàgs tel ap gen febr març abr juny jul ag set oct nov des',
  within: 'etc a.c d.c s.a s.l ee.uu',
  openers:
    'l d s n el la els les un una en de del amb per a al i o però si quan mentre després abans com perquè així també no ja aquest aquesta això ell ella ells nosaltres jo qui què que on segons tot tots',
  ordinals: false,
};

export const ROMANIAN: SentenceRules = {
  before: 'dl dna d-na d-l dra d-ra sf av ing arh gral lt col str bd jud mun com mil mld aprox p.ex de.ex',
  beforeNumber: 'nr pag alin lit tel ian feb mar apr iun iul aug sept oct nov dec',
  within: 'etc ș.a ş.a î.hr d.hr s.a s.r.l s.u.a',
  openers:
    'un o în la de din cu pe pentru prin după înainte dar și sau dacă când cum ce cine unde acesta aceasta acest această el ea ei ele noi eu nu mai potrivit conform însă astfel',
  ordinals: false,
};
