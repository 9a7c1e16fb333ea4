import type { SentenceRules } from './rules';

export const HUNGARIAN: SentenceRules = {
  before: 'dr ifj id özv prof pl ún kb ill vö ld szerk ford u n sz.l mrd',
  beforeNumber: 'old sz évf bek jan febr márc ápr máj jún júl aug szept okt nov dec tel',
  within: 'stb kft zrt nyrt bt i.e i.sz kr.e kr.u',
  openers:
    'a az egy és de vagy ha amikor mint hogy mert nem is már még ez ezek ő ők mi én ki mit hol miért szerint azonban ma tegnap így',
  ordinals: true,
};

export const FINNISH: SentenceRules = {
  before: 'esim ns nk prof tri toht ent mm noin ks vrt puh os milj mrd pj',
  beforeNumber: 's sivu klo nro n luku puh',
  within: 'jne ym yms eaa jaa ekr jkr oy',
  openers:
    'ja mutta tai jos kun kuin että koska ei se ne hän he me minä tämä nämä tuo kuka mitä missä miksi myös nyt eilen tänään kuitenkin',
  ordinals: true,
};

export const TURKISH: SentenceRules = {
  before: 'dr prof doç av sn yrd alb gen org yzb bkz örn mah cad sok apt',
  beforeNumber: 's no sf tel md',
  within: 'vb vs a.ş ltd.şti m.ö m.s',
  openers:
    'bu şu o ve ama fakat bir biz ben sen onlar ne kim nerede neden çünkü eğer ancak ayrıca böyle şimdi bugün dün',
  ordinals: true,
};

export const GREEK: SentenceRules = {
  before: 'κ κκ κα δρ καθ π.χ δηλ βλ πρβλ λ.χ αρ οδ στρ εκ δισ',
  beforeNumber: 'σ σελ τηλ τ παρ άρθ',
  within: 'κ.λπ κλπ κ.ά κ.τ.λ κτλ μ.χ π.μ μ.μ α.ε',
  openers:
    'ο η το οι τα ένας μια ένα σε στο στη στην στον από με για και αλλά ή αν όταν ενώ μετά πριν όπως γιατί επίσης δεν όχι αυτός αυτή αυτό εμείς εγώ ποιος τι πού σύμφωνα ωστόσο',
  ordinals: false,
};

export const ARABIC: SentenceRules = {
  before: 'د أ م أ.د ص ت',
  beforeNumber: 'ص ج ط رقم',
  within: 'إلخ الخ ق.م',
  openers: '',
  ordinals: false,
};
