import type { LexiconSource } from './lexicon';

export const SPANISH: LexiconSource = {
  numbers: {
    values:
      '0 cero, 1 un uno una primer primero primera primeros primeras único única solo sola, 2 dos segundo segunda doble par pareja ambos ambas dúo duplicado doblete bi, 3 tres tercer tercero tercera triple tercio trío triplete, 4 cuatro cuarto cuarta cuarteto, 5 cinco quinto quinta, 6 seis sexto sexta, 7 siete séptimo séptima, 8 ocho octavo octava, 9 nueve noveno novena, 10 diez décimo décima decena decenas década décadas, 11 once undécimo, 12 doce duodécimo docena docenas mediodía, 13 trece, 14 catorce, 15 quince quincena, 16 dieciséis, 17 diecisiete, 18 dieciocho, 19 diecinueve, 20 veinte vigésimo veintena, 21 veintiuno veintiún veintiuna, 22 veintidós, 23 veintitrés, 24 veinticuatro medianoche, 25 veinticinco, 26 veintiséis, 27 veintisiete, 28 veintiocho, 29 veintinueve, 30 treinta trigésimo treintena, 40 cuarenta cuarentena, 50 cincuenta quincuagésimo mitad cincuentena, 60 sesenta, 70 setenta, 80 ochenta, 90 noventa, 100 cien ciento cientos centenar centenares siglo siglos, 200 doscientos doscientas, 300 trescientos trescientas, 400 cuatrocientos cuatrocientas, 500 quinientos quinientas, 600 seiscientos, 700 setecientos, 800 ochocientos, 900 novecientos, 0.5 medio media mitad, 0.25 cuarto cuartos',
    scales:
      '10 décadas, 12 docenas, 1000 mil miles millar millares, 1000000 millón millones mln, 1000000000 millardo millardos, 1000000000000 billón billones',
    connectors: 'y',
  },
  negators: String.raw`(?<!(?<!\p{L})o )no(?! (?:obstante|más|deja[nr]? de)(?!\p{L}))`,
  concordNegators: 'ni|nunca|jamás|nada|nadie|ningún|ningun[oa]s?|tampoco',
  nearNegators: String.raw`además de|sin|en vez|en lugar|in(?:cap|út|hum|just|dep|nec|cre|cier|suf)\p{L}*|im(?:posib|prob)\p{L}*|i(?:rre|leg)\p{L}*|rechaz\p{L}*|prohib\p{L}*|apenas|raramente`,
  looseNegators: String.raw`in(?:ex|so|co|a|e)\p{L}*|des(?:con|ap|ac|mi|ob|ca)\p{L}*|nunca|jamás|nadie|nada|ningún|tampoco|rar[oa]s?|dej\p{L}*|más|poc[oa]s?|todavía|falt\p{L}*|evit\p{L}*|neg(?:ó|ar|ado|aron|ativ)\p{L}*|perd\p{L}*|fracas\p{L}*|fall\p{L}*|ignor\p{L}*|difícil\p{L}*|mal\p{L}{0,2}|excepto|salvo|censura|desde|antes|otr[oa]s?`,
};
