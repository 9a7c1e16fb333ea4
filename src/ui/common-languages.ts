import type { LanguageTag } from '../core/language';

/** Languages that news is commonly written in and that engines commonly serve. */
export const COMMON_LANGUAGES: readonly LanguageTag[] = (
  'ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko lt lv mk mn ms mt nb ' +
  'nl nn oc pl pt pt-BR ro ru sc sk sl sq sr sv sw ta te th tr uk ur uz vi zh-Hans zh-Hant'
).split(' ');
