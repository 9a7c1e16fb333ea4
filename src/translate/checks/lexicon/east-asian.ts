import type { LexiconSource } from './lexicon';

/** Written without spaces: negators are found anywhere in the text. Numerals are read by their characters. */
export const JAPANESE: LexiconSource = {
  numbers: { values: '', scales: '' },
  negators:
    '(?<!少|危|切|幼|限り|違い|間違い|しか|仕方|かもしれ|ねばなら|なければなら|なきゃなら|なくてはなら)ない(?!か|だろうか|わけに)|(?<!少)なかっ(?=た)|(?<!かもしれ|なければなり|ねばなり)ません(?!か)|(?<!だけで|のみで|少)なく(?=、|する|なっ)|(?<=[かさたなまらわけせてねめれえべ])ず(?=[、。に])|無い|無し|なし(?!と)|不可能|いいえ',
  nearNegators: 'ず|ない|なく|失|止|避|違|絶|除|不|難|無|禁|拒',
};

export const CHINESE: LexiconSource = {
  numbers: { values: '', scales: '' },
  negators:
    '(?<!从|毫|无|得|只|要|差|对|了|由|时|决|绝|是)不(?!过|断|仅|久|少|同|管|如|止|但|论|满|安|幸|良|得|错|足|已|禁|明|平|适|朽|见|速|顺|和|全|公|法|利|堪|惜|由|容|愧|祥|当|端|定|再仅|只|列颠|丹|佳|好|败|实|诚|情|愉|信任|成比例|可避免|可思议|可或缺|前|勒|二|，|、|。)|从不|毫不|绝不|决不|没有|没(?!收|落|错|有)|(?<!从)未(?!来|婚|必|成年|遂|满)|从未|无法|并非|绝非|勿',
  nearNegators: '不|非|拒|几乎|而是|阻|别|无|止|除|外|败|禁',
};
