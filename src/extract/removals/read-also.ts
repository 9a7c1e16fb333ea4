import { own } from '../../core/own-members';
import { isLinkedBeyond, shortTextOf, textOf } from './measure';
import type { RemovalStep } from './removal';

const LEAD =
  /^[\s\p{P}\p{S}]*(?:leggi anche|leggi pure|ti potrebbe interessare|potrebbe interessarti|articoli correlati|per approfondire|read also|read more|also read|see also|read next|more on this|related(?: articles?| stories| posts?| news)?|recommended|you (?:may|might) also like|more from|à lire aussi|a lire aussi|lire aussi|lire également|à lire|voir aussi|sur le même sujet|articles? (?:liés|similaires)|lesen sie auch|lesen sie mehr|mehr zum thema|auch interessant|das könnte sie auch interessieren|siehe auch|weiterlesen|lea(?: también| más)?|lee(?: también)?|mire|puedes ver|vea(?: también)?|leer también|te puede interesar|le puede interesar|más información|noticias relacionadas|ver también|leia(?: também)?|leia mais|veja(?: também)?|saiba mais|notícias relacionadas|lees ook|lees meer|läs också|läs även|läs mer|les også|læs også|lue myös|czytaj też|czytaj także|zobacz też|zobacz także|přečtěte si|čtěte také|citește și|citiţi şi|читайте также|читать также|читайте також|также по теме|ayrıca oku|bunları da|διαβάστε (?:επίσης|ακόμα)|اقرأ أيضا|اقرأ أيضًا|مواضيع ذات صلة|関連記事|あわせて読みたい|相关阅读|相关新闻|延伸阅读|相關閱讀|관련기사)(?=$|[\s:：.…!?»>|–—-])/iu;
const LONGEST = 260;

/** Lines within the text that point to other articles ("Leggi anche: ..."), and headings over lists of them. */
export const readAlso: RemovalStep = {
  name: 'read-also',
  find(root) {
    return [...own(root).querySelectorAll('p, li, div, aside, h2, h3, h4, h5, h6, strong, b')].flatMap(
      (element) => {
        const text = shortTextOf(element, LONGEST);
        if (!text || !LEAD.test(text)) return [];
        if (/^h[2-6]$|^strong$|^b$/.test(element.localName)) return headingAndList(element);
        // All of the line but its first words is the link.
        return isLinkedBeyond(element, 0.4) ? [{ element, reason: 'points to another article' }] : [];
      },
    );
  },
};

function headingAndList(heading: Element): { element: Element; reason: string }[] {
  const holder = /^h/.test(heading.localName) ? heading : heading.parentElement;
  if (!holder || textOf(holder) !== textOf(heading)) return [];
  const next = own(holder).nextElementSibling;
  if (next && isLinkedBeyond(next, 0.7) && textOf(next).length < 2000) {
    return [holder, next].map((element) => ({ element, reason: 'a list of other articles' }));
  }
  return [];
}
