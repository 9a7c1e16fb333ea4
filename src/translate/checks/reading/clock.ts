/** What tells that a number may be an hour. */
export const CLOCK =
  /[ap]\.?\s?m\b|o['’]clock|uhr|\bh\b|\bhrs?\b|godz|\buur\b|час|утр|вечер|дня|صباح|مساء|ظهر|الساعة|午後|午前|時|点|點|晚|早|下午|上午|\d[:.]\d\d|\bor[ae]\b|\bheures?\b|\bhoras?\b/iu;

const AFTERNOON =
  /(?<=\d\s?)p\.?\s?m\b|in the (?:afternoon|evening)|at night|pomeriggio|di sera|di notte|nachmittags?|abends?|nachts|après-midi|du soir|de la (?:tarde|noche)|da (?:tarde|noite)|middags|avonds|nachts|po południu|wieczorem|w nocy|дня|вечера|ночи|مساء|ظهر|ليل|午後|夜|晚|下午|傍晚|中午/iu;
const MORNING =
  /(?<=\d\s?)a\.?\s?m\b|in the morning|del mattino|di mattina|morgens|vormittags|früh|du matin|de la (?:mañana|madrugada)|da (?:manhã|madrugada)|ochtends|morgens|rano|nad ranem|утра|صباح|فجر|午前|朝|早|上午|凌晨/iu;

/** Which half of the day a text speaks of; undefined where it speaks of none, or of both. */
export function halfOfDay(text: string): 'morning' | 'afternoon' | undefined {
  const isMorning = MORNING.test(text);
  const isAfternoon = AFTERNOON.test(text);
  if (isMorning === isAfternoon) return undefined;
  return isMorning ? 'morning' : 'afternoon';
}
