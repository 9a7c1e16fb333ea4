import type { LexiconSource } from './lexicon';

export const GERMAN: LexiconSource = {
  numbers: {
    values:
      '0 null torlos, 1 ein eins eine einen einem einer eines erste ersten erster erstes einmal einzige einzigen einziger* einziges einfach, 2 zwei zwo zweite zweiten zweiter zweites zweimal doppelt doppelte doppelten beide beiden beider paar zweier duo verdoppelt doppelpack zweitens zweit, 3 drei dritte dritten dritter drittes dreimal dreifach dreifache drittel dreier trio dritt hattrick, 4 vier vierte vierten vierter viertes viermal viertel quartett, 5 fünf fünfte fünften fünfter fünftes fünfmal, 6 sechs sechste sechsten sechster sechstes, 7 sieben siebte siebten siebter siebtes siebente, 8 acht achte achten achter achtes, 9 neun neunte neunten neunter, 10 zehn zehnte zehnten zehnter jahrzehnt jahrzehnte jahrzehnten, 11 elf elfte elften, 12 zwölf zwölfte zwölften dutzend dutzende mittag dutzenden, 13 dreizehn dreizehnte dreizehnten, 14 vierzehn vierzehnte vierzehnten, 15 fünfzehn fünfzehnte fünfzehnten, 16 sechzehn sechzehnte sechzehnten, 17 siebzehn siebzehnte siebzehnten, 18 achtzehn achtzehnte achtzehnten, 19 neunzehn neunzehnte neunzehnten, 20 zwanzig zwanziger* zwanzigste, 30 dreißig dreissig dreißiger* dreißigste, 40 vierzig vierziger* vierzigste, 50 fünfzig fünfziger* fünfzigste hälfte, 60 sechzig sechziger* sechzigste, 70 siebzig siebziger* siebzigste, 80 achtzig achtziger* achtzigste, 90 neunzig neunziger* neunzigste, 100 hundert hunderte hunderten jahrhundert jahrhunderts jahrhunderte, 0.5 halb halbe halben halber halbes hälfte, 1.5 anderthalb eineinhalb, 2.5 zweieinhalb, 3.5 dreieinhalb, 0.25 viertel, 0.75 dreiviertel, 24 mitternacht',
    scales:
      '10 jahrzehnte jahrzehnten, 12 dutzend, 1000 tausend tausende tausenden tsd, 1000000 million millionen mio, 1000000000 milliarde milliarden mrd, 1000000000000 billion billionen bio',
    fusion: 'units-first',
    fusionLink: 'und',
    ages: 'jährige jährigen jähriger jähriges jährig',
  },
  negators: String.raw`(?<!(?<!\p{L})oder )nicht(?! (?:zuletzt|mehr als)(?!\p{L}))|nichts|nie|niemals|niemand\p{L}*|kein(?:e[nmrs]?|erlei|s)?|weder|nirgend\p{L}*|nein`,
  nearNegators: String.raw`sowohl|ohne|kaum|selten|in(?:komp|akz|stab|eff)\p{L}*|verb(?:ot|iet)\p{L}*|statt|anstatt|unmöglich\p{L}*|un(?!d|s|ter|ge?fähr|i[ov]|f[aä]ll|gar|mittel|verzüg|längst|weit)\p{L}{4,}|\p{L}{0,12}lehn\p{L}{0,12}|\p{L}{0,12}weiger\p{L}{0,12}|verzicht\p{L}*`,
  looseNegators: String.raw`wenig\p{L}*|fehl\p{L}*|miss(?!ion|geschick|brauch)\p{L}*|\p{L}{3,}los(?:e[nmrs]?|igkeit)?|erst|lediglich|egal|spätestens|anders|außer|verlor\p{L}*|verlier\p{L}*|vermeid\p{L}*|verhinder\p{L}*|mangel\p{L}*|kurz|falsch\p{L}*|schlecht\p{L}*|aufhör\p{L}*|\p{L}{0,12}scheiter\p{L}{0,12}|no|bevor|schwer|schwierig\p{L}*`,
};
