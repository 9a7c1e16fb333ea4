import { own } from '../../core/own-members';
import { shortTextOf } from './measure';
import type { RemovalStep } from './removal';

const AD =
  /^[\s\p{P}]*(?:advertisement|advertising|ad|sponsored(?: content)?|pubblicità|annuncio pubblicitario|publicité|publicidad|publicidade|anuncio|anúncio|werbung|anzeige|reklama|reklam|mainos|annons|advertentie|реклама|إعلان|広告|广告|廣告|광고|continue reading below|article continues below|story continues below(?: advertisement)?|la suite après (?:cette|la) publicité|continua a leggere dopo la pubblicità|continua após a publicidade)[\s\p{P}]*$/iu;
const SHARE =
  /^[\s\p{P}]*(?:share(?: this(?: (?:article|story|post|page))?)?(?: on (?:facebook|twitter|x|whatsapp|linkedin))?|tweet|condividi(?: su \w+)?|partager(?: sur \w+)?|teilen|compartir(?: en \w+)?|compartilhar?|delen|dela|jaa|udostępnij|поделиться|シェア(?:する)?|分享(?:到|至)?|print|stampa|imprimer|drucken|imprimir|facebook|twitter|whatsapp|telegram|linkedin|pinterest|email|e-mail|copy link)[\s\p{P}]*$/iu;
const TAGS =
  /^(?:tags?|tag|etichette|etiquetas|mots[- ]clés|schlagwörter|schlagworte|filed under|posted in|теги|метки|タグ|标签|關鍵字|tagged)\s*[:：]/iu;
const LONGEST = 120;

/** Short lines that stand alone and say "Advertisement", "Share" or "Tags: ..." in one of many languages. */
export const loneLines: RemovalStep = {
  name: 'lone-lines',
  find(root) {
    return [...own(root).querySelectorAll('p, div, li, span, h3, h4, h5, h6, a, button, small')].flatMap(
      (element) => {
        const text = shortTextOf(element, LONGEST);
        if (!text || element.querySelector('img, p')) return [];
        // A word within a sentence is no lone line.
        if (/^(?:span|a|small)$/.test(element.localName) && !standsAlone(element)) return [];
        if (AD.test(text)) return [{ element, reason: 'marks an advertisement' }];
        if (SHARE.test(text) && !/^h/.test(element.localName)) return [{ element, reason: 'a share button' }];
        return TAGS.test(text) && element.querySelector('a') ? [{ element, reason: 'a list of tags' }] : [];
      },
    );
  },
};

function standsAlone(element: Element): boolean {
  const parent = element.parentElement;
  if (
    !parent ||
    /^(?:p|li|td|h\d|em|strong|b|i|a|span|blockquote|figcaption|code)$/.test(own(parent).localName)
  )
    return false;
  return [...own(parent).childNodes].every(
    (node) => node.nodeType !== 3 || (node.nodeValue ?? '').trim() === '',
  );
}
