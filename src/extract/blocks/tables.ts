/** Where a cell stands in its table, both from 0. */
export interface CellPlace {
  element: Element;
  row: number;
  column: number;
  header: boolean;
}

const LONG_CELL = 600;

/**
 * The cells of a table that holds data, in reading order, or undefined for one that is there for the layout: presented
 * as such, one row or one column, tables within, or cells as long as articles.
 */
export function dataCells(table: Element): CellPlace[] | undefined {
  if (/^(presentation|none)$/.test(table.getAttribute('role') ?? '') || table.querySelector('table'))
    return undefined;
  const cells = placeCells(table);
  const rows = new Set(cells.map((cell) => cell.row)).size;
  const columns = new Set(cells.map((cell) => cell.column)).size;
  if (columns < 2 || (rows < 2 && !table.querySelector('th'))) return undefined;
  if (table.querySelector('caption, th, thead')) return cells;
  const long = cells.some((cell) => (cell.element.textContent ?? '').length > LONG_CELL);
  return long || table.querySelector('td p + p + p, td h1, td h2') ? undefined : cells;
}

function placeCells(table: Element): CellPlace[] {
  const cells: CellPlace[] = [];
  // For each column, the first row that is free again below a spanning cell.
  const freeFrom: number[] = [];
  [...table.querySelectorAll('tr')].forEach((tr, row) => {
    let column = 0;
    for (const element of tr.children) {
      if (element.localName !== 'td' && element.localName !== 'th') continue;
      while ((freeFrom[column] ?? 0) > row) column++;
      cells.push({ element, row, column, header: isHeader(element) });
      const width = span(element, 'colspan');
      for (let i = 0; i < width; i++) freeFrom[column + i] = row + span(element, 'rowspan');
      column += width;
    }
  });
  return cells;
}

function isHeader(cell: Element): boolean {
  return cell.localName === 'th' || cell.parentElement?.parentElement?.localName === 'thead';
}

function span(cell: Element, attribute: string): number {
  const value = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10);
  return value >= 1 && value <= 1000 ? value : 1;
}
