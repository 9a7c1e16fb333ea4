import type { LexiconSource } from './lexicon';

export const ITALIAN: LexiconSource = {
  numbers: {
    values:
      '0 zero, 1 un uno una primo prima unico unica singolo singola, 2 due secondo seconda doppio doppia doppietta coppia entrambi entrambe duo paio ambedue raddoppiato bis, 3 tre tré terzo terza triplo tripla tripletta trio, 4 quattro quarto quarta quartetto quadruplo, 5 cinque quinto quinta, 6 sei sesto sesta, 7 sette settimo settima, 8 otto ottavo ottava, 9 nove nono nona, 10 dieci decimo decima decina decennio decenni decine, 11 undici undicesimo undicesima, 12 dodici dodicesimo dodicesima dozzina mezzogiorno dozzine, 13 tredici tredicesimo tredicesima, 14 quattordici quattordicesimo quattordicesima, 15 quindici quindicesimo quindicesima quindicina, 16 sedici sedicesimo sedicesima, 17 diciassette diciassettesimo diciassettesima, 18 diciotto diciottesimo diciottesima, 19 diciannove diciannovesimo diciannovesima, 20 venti ventesimo ventina ventenne, 30 trenta trentesimo trentina trentenne, 40 quaranta quarantesimo quarantina quarantenne, 50 cinquanta cinquantesimo cinquantina cinquantenne metà, 60 sessanta sessantesimo sessantina sessantenne, 70 settanta settantesimo settantenne, 80 ottanta ottantesimo ottantenne, 90 novanta novantesimo novantenne, 100 cento centinaio centinaia centesimo secolo, 0.5 mezzo mezza metà, 0.25 quarto quarti, 24 mezzanotte',
    scales:
      '10 decenni, 12 dozzine, 1000 mille mila migliaia migliaio, 1000000 milione milioni mln, 1000000000 miliardo miliardi mld, 1000000000000 bilione bilioni',
    connectors: 'e',
    fusion: 'tens-first',
    ages: 'enne enni ennale',
  },
  negators: String.raw`non(?! (?:appena|profit|vedo l)(?!\p{L}))|no(?!-)`,
  concordNegators: 'né|nessun[oa]?|niente|nulla|mai|neanche|nemmeno|neppure',
  nearNegators: String.raw`senza|im(?:poss|prob|prev|ped)\p{L}*|in(?:cap|util|certo|nocen|sufficien|accettabil|soddisf|adegu|compat)\p{L}*|assen\p{L}*|rifiut\p{L}*|evit\p{L}*|esclu\p{L}*|viet\p{L}*|raramente|anziché|piuttosto|sfiducia`,
  looseNegators: String.raw`invece|rar[oaie]|s(?:conosc|con|pross)\p{L}*|dis(?:accord|approv|interess|occup)\p{L}*|soltanto|nessun[oa]?|nulla|niente|no|manca[nt]\p{L}*|sme(?:tt|ss)\p{L}*|ferm\p{L}*|fallit\p{L}*|fallire|oltre|tranne|salvo|ignor\p{L}*|difficil\p{L}*|male|poc[oah]\p{L}*|altrimenti`,
};
