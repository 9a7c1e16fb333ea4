// Names as they stand in dates, genitives included, without accents; the beginning of a word is enough (`sept`, `gen`).
// One line a language; the months in order, alternatives parted by a bar.
const MONTHS = [
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'january february march april may june july august september october november december',
  'gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto|ago settembre|set|sett ottobre|ott novembre dicembre|dic',
  'janvier|janv fevrier|fevr|fev mars avril|avr mai juin juillet|juil aout septembre|sept octobre novembre decembre',
  'januar|janner februar|feber marz|mrz april mai juni juli august september oktober|okt november dezember|dez',
  'enero|ene febrero marzo abril|abr mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro|out novembro dezembro',
  'januari februari maart|mrt april mei juni juli augustus september oktober november december',
  'januar februar marts april maj juni juli august september oktober november december|des',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'stycznia|styczen lutego|luty marca|marzec kwietnia|kwiecien maja|maj czerwca|czerwiec lipca|lipiec sierpnia|sierpien wrzesnia|wrzesien pazdziernika|pazdziernik listopada|listopad grudnia|grudzien',
  'ledna|leden unora|unor brezna|brezen dubna|duben kvetna|kveten cervna|cerven cervence|cervenec srpna|srpen zari rijna|rijen listopadu prosince|prosinec',
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
  'tammikuuta|tammikuu helmikuuta|helmikuu maaliskuuta|maaliskuu huhtikuuta|huhtikuu toukokuuta|toukokuu kesakuuta|kesakuu heinakuuta|heinakuu elokuuta|elokuu syyskuuta|syyskuu lokakuuta|lokakuu marraskuuta|marraskuu joulukuuta|joulukuu',
  'januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december',
  'gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre',
  'января|янв февраля|фев марта|мар апреля|апр мая|май июня|июн июля|июл августа|авг сентября|сен|сент октября|окт ноября|ноя декабря|дек',
  'сiчня лютого березня квiтня травня червня липня серпня вересня жовтня листопада грудня',
  'ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου',
  'يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
  'januari februari maret april mei juni juli agustus september oktober november desember',
];

/** The month, 1 to 12, that a word names in one of the languages above. */
export function monthOf(word: string): number | undefined {
  return INDEX.get(plain(word));
}

const INDEX: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((line) =>
    line
      .split(' ')
      .flatMap((names, month) => names.split('|').map((name): [string, number] => [plain(name), month + 1])),
  ),
);

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('і', 'i')
    .replace(/ё/g, 'е')
    .replace(/\.$/, '');
}
