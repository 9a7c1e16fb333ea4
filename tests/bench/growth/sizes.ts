/** Paragraphs of the articles that growth is measured with; the demo site has one of each. */
export const SIZES = [10, 60, 400, 2000] as const;
