import type { LexiconSource } from './lexicon';

export const DUTCH: LexiconSource = {
  numbers: {
    values:
      '0 nul doelpuntloos, 1 een één eerste eenmaal enige enkele enkel, 2 twee tweede tweemaal dubbel dubbele beide beiden paar tweetal verdubbeld duo, 3 drie derde driemaal driedubbel drievoudig drietal trio, 4 vier vierde kwart viertal kwartet, 5 vijf vijfde vijftal, 6 zes zesde zestal, 7 zeven zevende, 8 acht achtste, 9 negen negende, 10 tien tiende tiental tientallen decennium decennia, 11 elf elfde, 12 twaalf twaalfde dozijn middag, 13 dertien dertiende, 14 veertien veertiende, 15 vijftien vijftiende, 16 zestien zestiende, 17 zeventien zeventiende, 18 achttien achttiende, 19 negentien negentiende, 20 twintig twintigste, 30 dertig dertigste, 40 veertig, 50 vijftig helft, 60 zestig, 70 zeventig, 80 tachtig, 90 negentig, 100 honderd honderden eeuw eeuwen, 0.5 half halve helft, 1.5 anderhalf anderhalve, 2.5 tweeënhalf, 0.25 kwart, 0.75 driekwart, 24 middernacht',
    scales:
      '10 decennia, 12 dozijn, 1000 duizend duizenden, 1000000 miljoen miljoenen mln, 1000000000 miljard miljarden mld, 1000000000000 biljoen',
    fusion: 'units-first',
    fusionLink: 'en',
    ages: 'jarige jarig',
  },
  negators: String.raw`(?<!(?<!\p{L})of )niet(?! (?:zozeer)(?!\p{L}))|niets|niks|nooit|niemand|geen|nergens|nee|evenmin`,
  concordNegators: 'noch',
  nearNegators: String.raw`evenals|zonder|nauwelijks|amper|zelden|weiger\p{L}*|onmogelijk\p{L}*|verb(?:oden|ied\p{L}*|od\p{L}*)|in plaats`,
  looseNegators: String.raw`on(?!s|der|ge(?:veer|ment)|t|lang|middel|line)\p{L}{4,}|pas|minder|no|slechts|enkel|uiterlijk|wantrouwen|ontbr\p{L}*|gebrek\p{L}*|mis(?:t|te|ten|s|lukt\p{L}*)|stop\p{L}*|verlor\p{L}*|verlies\p{L}*|verloor|afgewezen|afwijz\p{L}*|ontken\p{L}*|voorkom\p{L}*|vermijd\p{L}*|\p{L}{3,}loo?[sz]e?|moeilijk\p{L}*|slecht\p{L}*|fout\p{L}*|buiten|behalve|anders|voordat|tot|ooit|weinig`,
};
