import type { LexiconSource } from './lexicon';

export const FRENCH: LexiconSource = {
  numbers: {
    values:
      '0 zéro, 1 un une premier première premiers premières unique seul seule 1er 1re, 2 deux deuxième second seconde double doublé paire couple duo bi fois doubler doubles deuxièmes, 3 trois troisième triple triplé tiers trio tripler, 4 quatre quatrième quart quatuor, 5 cinq cinquième, 6 six sixième, 7 sept septième septante, 8 huit huitième, 9 neuf neuvième, 10 dix dixième dizaine dizaines décennie décennies, 11 onze onzième, 12 douze douzième douzaine midi douzaines, 13 treize treizième, 14 quatorze quatorzième, 15 quinze quinzième quinzaine, 16 seize seizième, 17 dix-sept, 18 dix-huit, 19 dix-neuf, 20 vingt vingts vingtième vingtaine, 30 trente trentième trentaine, 40 quarante quarantième quarantaine, 50 cinquante cinquantième cinquantaine moitié, 60 soixante soixantième soixantaine, 70 septante, 80 octante huitante, 90 nonante, 100 cent cents centième centaine centaines siècle siècles, 0.5 demi demie moitié, 0.25 quart quarts, 24 minuit',
    scales:
      '10 décennies, 12 douzaines, 1000 mille millier milliers, 1000000 million millions mln, 1000000000 milliard milliards mds md, 1000000000000 billion billions',
    connectors: 'et',
  },
  negators: String.raw`(?<!(?<!\p{L})ni )(?:ne(?! (?:serait-ce|fût-ce))|n(?=['’]\p{L}))(?=[^.;:!?]{1,60}(?<!\p{L})(?:pas|plus|jamais|rien|aucune?|personne|ni|guère|point|nulle)(?!\p{L})|['’ ](?:peu[tx]|pouvai|pu |sau|os))|nulle part|non(?= plus(?!\p{L}))`,
  concordNegators: 'ni|pas(?! mal)|jamais|rien|aucune?|personne',
  nearNegators: String.raw`ainsi que|outre|sans|plutôt|guère|abs(?:en)\p{L}*|exclu\p{L}*|in(?!t|s|f|v|c(?:id|lu)|d|q|stit|ond|iti|augur)\p{L}{3,}|im(?:poss|prob|pass)\p{L}*|rare\p{L}*|refus\p{L}*|rejet\p{L}*|interdi\p{L}*|ignor\p{L}*`,
  looseNegators: String.raw`non|mé\p{L}{4,}|lieu|peu|cess\p{L}*|arrêt\p{L}*|oppos\p{L}*|ir(?:r|ré)\p{L}{4,}|dé(?:fiance|sapprouv)\p{L}*|paralys\p{L}*|toujours|seul\p{L}*|fich\p{L}*|évit\p{L}*|empêch\p{L}*|manqu\p{L}*|échou\p{L}*|hors|sauf|avant|difficile\p{L}*|mal|mauvais\p{L}*|faux|fausse\p{L}*|au plus tard|ne|aucune?|jamais|rien|personne|pas|perd\p{L}*|oubli\p{L}*|sinon`,
};
