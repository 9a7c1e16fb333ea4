/** What finds the body of an article on a page. The one place that knows how is its implementation. */
export interface ArticleFinder {
  /**
   * The element that holds the article's body, detached from the document, or null where there is none. Takes the
   * document apart: pass a copy. Elements that are kept keep their attributes.
   */
  find(document: Document): Element | null;
}
