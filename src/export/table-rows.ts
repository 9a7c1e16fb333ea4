import type { BodyBlock } from './body';

/** A place in a table: the blocks of its cell, none where the original has no cell there. */
export type TableCell = readonly BodyBlock[];

/** The cells of one table as rows of the same length. Rows and columns without any cell are left out: nothing stands there. */
export function tableRows(cells: readonly BodyBlock[]): TableCell[][] {
  const placed = cells.flatMap((one) => (one.block.cell ? [{ ...one.block.cell, one }] : []));
  const rowNumbers = rank(placed.map(({ row }) => row));
  const columnNumbers = rank(placed.map(({ column }) => column));
  const rows = Array.from(rowNumbers, () => Array.from(columnNumbers, (): BodyBlock[] => []));
  for (const { row, column, one } of placed)
    rows[rowNumbers.get(row) ?? 0]?.[columnNumbers.get(column) ?? 0]?.push(one);
  return rows;
}

/** Whether the first row heads the columns. */
export function hasHeaderRow([first = []]: readonly TableCell[][]): boolean {
  return first.some(isHeader) && first.every((cell) => cell.length === 0 || isHeader(cell));
}

/** Whether a cell heads others. */
export function isHeader(cell: TableCell): boolean {
  return cell[0]?.block.cell?.header === true;
}

/** Each of these numbers with its place among them. */
function rank(numbers: readonly number[]): Map<number, number> {
  return new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, at) => [number, at]));
}
