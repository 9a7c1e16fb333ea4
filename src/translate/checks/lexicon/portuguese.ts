import type { LexiconSource } from './lexicon';

export const PORTUGUESE: LexiconSource = {
  numbers: {
    values:
      '0 zero, 1 um uma primeiro primeira primeiros primeiras único única, 2 dois duas segundo segunda duplo dupla dobro par ambos ambas casal duplicado duplicar bis, 3 três terceiro terceira triplo terço trio, 4 quatro quarto quarta quarteto, 5 cinco quinto quinta, 6 seis sexto sexta meia-dúzia, 7 sete sétimo sétima, 8 oito oitavo oitava, 9 nove nono nona, 10 dez décimo décima dezena dezenas década décadas, 11 onze, 12 doze dúzia dúzias meio-dia, 13 treze, 14 catorze quatorze, 15 quinze quinzena, 16 dezasseis dezesseis, 17 dezassete dezessete, 18 dezoito, 19 dezanove dezenove, 20 vinte vigésimo, 30 trinta, 40 quarenta, 50 cinquenta metade, 60 sessenta, 70 setenta, 80 oitenta, 90 noventa, 100 cem cento centena centenas século séculos, 200 duzentos duzentas, 300 trezentos trezentas, 400 quatrocentos quatrocentas, 500 quinhentos quinhentas, 600 seiscentos, 700 setecentos, 800 oitocentos, 900 novecentos, 0.5 meio meia metade, 0.25 quarto quartos, 24 meia-noite',
    scales:
      '10 décadas, 12 dúzias, 1000 mil milhar milhares, 1000000 milhão milhões mln, 1000000000 bilião bilhão bilhões biliões mil-milhões, 1000000000000 trilião trilhão',
    connectors: 'e',
  },
  negators: String.raw`(?<!(?<!\p{L})ou )não(?! (?:obstante|menos|deixam? de)(?!\p{L}))`,
  concordNegators: 'nem|nunca|jamais|nada|ninguém|nenhu(?:m|ma|ns|mas)|tampouco',
  nearNegators: String.raw`além de|sem|deix\p{L}*|in(?:cap|út|hum|just|dep|nec|cre|cer|visí|oc)\p{L}*|im(?:poss|prov)\p{L}*|i(?:rre|leg)\p{L}*|proib\p{L}*|recus\p{L}*|rejeit\p{L}*|raramente|em vez`,
  looseNegators: String.raw`in(?:ex|su|co|a|e)\p{L}*|des(?:con|ap|ac|mi|ob|gr)\p{L}*|nunca|jamais|nada|ninguém|fora|pouc[oa]s?|menos|rar[oa]s?|somente|falt\p{L}*|evit\p{L}*|falh\p{L}*|fracass\p{L}*|ignor\p{L}*|difícil|difíceis|mal|censura|exceto|salvo|desde|antes|tardar|ment\p{L}*`,
};
