/**
 * Italian sentences made from a small grammar, for pages that have to be long. Every sentence is one of a kind: a pattern
 * has some thousands of combinations, and the number of a sentence picks one of them.
 */

/** One slot of a pattern and what can stand there. Square brackets mark the words that a link may be put on. */
type Slot = readonly string[];

interface Pattern {
  slots: readonly Slot[];
  /** The sentence, from one choice a slot. */
  write(chosen: (slot: number) => string): string;
}

const TIMES: Slot = [
  'Nel 1931',
  'Nel 1958',
  'Dopo la guerra',
  'Tre anni fa',
  "All'inizio di marzo",
  'Il 12 giugno 1974',
  'Durante il lungo inverno',
  'Prima della festa',
  'Una domenica di maggio',
  'Il giorno dopo la tempesta',
  'Alla fine del secolo',
];

const SUBJECTS: Slot = [
  'la cooperativa dei pescatori',
  'il sindaco di Capo Sereno',
  'la maestra del paese',
  'il vecchio farmacista',
  'una famiglia di pescatori',
  'il capitano del porto',
  'la banda del quartiere',
  "l'ufficio delle acque",
  'il comitato del molo',
  'la biblioteca comunale',
  'un giovane architetto',
  'la signora del mercato',
  'il museo del mare',
];

const ACTIONS: Slot = [
  'ha riaperto [il magazzino del sale]',
  'ha comprato [una barca di legno]',
  'ha trovato [le carte del guardiano]',
  'ha salvato [la campana della chiesa]',
  'ha misurato [la profondità del porto]',
  'ha fotografato [ogni casa del lungomare]',
  'ha difeso [la vecchia strada costiera]',
  'ha perso [la chiave della torre]',
  'ha scritto [una storia delle maree]',
  'ha dipinto [la facciata della scuola]',
  'ha chiuso [il mercato coperto]',
  'ha contato [gli uccelli della laguna]',
];

const REASONS: Slot = [
  'senza chiedere il permesso a nessuno',
  'con pochi soldi e molto tempo',
  'per paura di un altro temporale',
  'davanti agli occhi di tutti',
  'insieme ai ragazzi della scuola',
  'contro il parere della regione',
  'per una promessa di molti anni prima',
];

const SAYINGS: Slot = [
  'Qui il mare decide e noi prendiamo nota',
  'Nessuno ricorda [il nome della prima barca]',
  'Mio padre parlava di [quella notte] ogni inverno',
  'Abbiamo perso tre anni e non la pazienza',
  'La gente torna sempre dove ha visto una luce',
  'Senza [la strada nuova] i giovani partono',
  'Il vento cambia, i conti restano',
  'Chi guarda [la laguna] capisce il paese',
];

const SPEAKERS: Slot = [
  'Elena Marras',
  'Aldo Ferri',
  'Rosa Tiburzi',
  'Nino Calafati',
  'Ottavia Lenzi',
  'Bruno Salvemare',
  'Ines Portolan',
];

const TRADES: Slot = [
  'insegnante di musica',
  'guida del museo',
  'medico del paese',
  'pilota del porto',
  'custode della laguna',
];

const REGISTERS: Slot = [
  'Il registro del porto',
  'Il diario della dogana',
  'La relazione della regione',
  'Il libro della cooperativa',
  'Il rapporto del comune',
];

const THINGS: Slot = [
  'casse di [acciughe sotto sale]',
  'euro di [spese per il molo]',
  'metri di [rete da pesca]',
  'visitatori della [torre bianca]',
  'litri di [olio per la lampada]',
  'pagine di [lettere senza risposta]',
  'sacchi di [sale della laguna]',
];

const COMPARISONS: Slot = [
  "il 12% in più dell'anno prima",
  'quasi la metà rispetto al 1960',
  'una cifra mai vista in paese',
  "l'8,5% in meno del previsto",
  'come prima della tempesta',
];

const COUNTS: Slot = Array.from({ length: 97 }, (_, index) => italianNumber(1_013 + index * 137));

const PATTERNS: readonly Pattern[] = [
  {
    slots: [TIMES, SUBJECTS, ACTIONS, REASONS],
    write: (chosen) => `${chosen(0)} ${chosen(1)} ${chosen(2)}, ${chosen(3)}.`,
  },
  {
    slots: [SAYINGS, SPEAKERS, TRADES, TIMES],
    write: (chosen) => `«${chosen(0)}», ha detto ${chosen(1)}, ${chosen(2)}, ${lowered(chosen(3))}.`,
  },
  {
    slots: [REGISTERS, COUNTS, THINGS, COMPARISONS],
    write: (chosen) => `${chosen(0)} segna ${chosen(1)} ${chosen(2)}, ${chosen(3)}.`,
  },
  {
    slots: [SUBJECTS, SPEAKERS, ACTIONS, TIMES],
    write: (chosen) => `Secondo ${chosen(1)}, ${chosen(0)} ${chosen(2)} ${lowered(chosen(3))}.`,
  },
];

/** A prime larger than any slot, so that stepping by it visits each combination of a pattern once. */
const STRIDE = 7_907;

/**
 * Sentence number `index`, from 0: plain text that needs no escaping in HTML. With `link`, the words in square brackets
 * become a link to that address; not every sentence has such words. Different numbers give different sentences up to
 * 10,000 of them.
 */
export function sentence(index: number, link?: string): string {
  const pattern = PATTERNS[index % PATTERNS.length];
  if (!pattern) throw new Error('There are no patterns.');
  const combinations = pattern.slots.reduce((product, slot) => product * slot.length, 1);
  let rest = (Math.floor(index / PATTERNS.length) * STRIDE) % combinations;
  const words = pattern.slots.map((slot) => {
    const word = slot[rest % slot.length] ?? '';
    rest = Math.floor(rest / slot.length);
    return word;
  });
  const text = pattern.write((slot) => words[slot] ?? '');
  return text.replace(/\[(.*?)\]/g, link === undefined ? '$1' : `<a href="${link}">$1</a>`);
}

/** 12345 -> 12.345 */
function italianNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
