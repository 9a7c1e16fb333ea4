/** How the line begins, and what it says after the title, as WordPress and its readers' languages have it. */
const FORMS: readonly (readonly [begins: RegExp, says: RegExp])[] = [
  [/^the post /i, /appeared first on|first appeared on/i],
  [/^(?:l['’]articolo|il post) /i, /sembra essere il primo su|proviene da|apparso per la prima volta su/i],
  [/^der (?:beitrag|artikel) /i, /erschien (?:zuerst )?(?:auf|bei)/i],
  [/^(?:l['’]article|cet article|le post) /i, /est apparu en premier|apparaît en premier/i],
  [
    /^(?:la entrada|el post|el artículo|la publicación) /i,
    /se publicó primero en|aparec(?:ió|e) primero en/i,
  ],
  [/^(?:o post|o artigo|o conteúdo|a postagem) /i, /aparece(?:u)? primeiro (?:em|no|na)/i],
  [/^het (?:bericht|artikel) /i, /verscheen eerst op|is als eerste verschenen op/i],
  [/^(?:artykuł|wpis) /i, /pochodzi z serwisu/i],
  [/^(?:inlägget|artikeln) /i, /dök först upp på|visades först på/i],
  [/^indlægget /i, /blev først udgivet på/i],
  [/^innlegget /i, /dukket først opp på/i],
  [/^příspěvek /i, /pochází z/i],
  [/^(?:articolul|postarea) /i, /apare prima dată (?:în|pe)/i],
  [/^az? /i, /bejegyzés először .*jelent meg/i],
  [/^(?:запись|сообщение) /i, /впервые появил[аo]сь|появились сначала на/i],
  [/^запис /i, /спершу з['’]явився на/i],
  [/^投稿/, /に最初に表示されました/],
  [/ /, /yazısı ilk önce .*üzerinde ortaya çıktı/i],
];

/** True where a text is the line that a syndicated copy ends with, "The post X appeared first on Y", or begins with it. */
export function isSyndicationLine(text: string): boolean {
  return FORMS.some(([begins, says]) => begins.test(text) && says.test(text));
}

/** True where a text says somewhere what such a line says; to be asked before it is looked at sentence by sentence. */
export function saysSyndication(text: string): boolean {
  return FORMS.some(([, says]) => says.test(text));
}
