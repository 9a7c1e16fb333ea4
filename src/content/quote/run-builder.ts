import { fold } from '../../core/fold';
import type { Joint, PageText, Piece, Run } from './page-text';

/** Anything but what separates words in every search. */
const INVISIBLE = /[^ \t\n\r\f\u00A0\u3000]/;
const COLLAPSIBLE = /[ \t\n\r\f]+/g;

/** Puts the runs of a page together from its texts, in order. */
export class RunBuilder {
  private readonly runs: Run[] = [];
  private readonly folded: string[] = [];
  private length = 0;
  private text = '';
  private pieces: Piece[] = [];
  private joint: Joint = 'apart';
  private isBarred = false;
  private reading = '';
  /** The element whose lines the run of now is on. */
  private lines: Element | undefined;

  /** Adds a text of the document; `whiteSpace` is the computed style. */
  add(node: Text, lines: Element, whiteSpace: string): void {
    const { data } = node;
    if (this.lines && this.lines !== lines) this.cut('apart', false);
    this.lines = lines;
    if (!/^(pre|break)/.test(whiteSpace)) {
      this.pieces.push({ node, from: 0, at: this.text.length });
      this.append(data.replace(COLLAPSIBLE, ' '), true);
      return;
    }
    let from = 0;
    const collapses = whiteSpace === 'pre-line' || whiteSpace === 'preserve-breaks';
    for (const [at, line] of data.split('\n').entries()) {
      if (at > 0) this.cut('apart', false);
      this.lines = lines;
      this.pieces.push({ node, from, at: this.text.length });
      from += line.length + 1;
      this.append(collapses ? line.replace(COLLAPSIBLE, ' ') : line, collapses);
    }
  }

  /** Adds a reading: no text of the article, but between its words. */
  addReading(data: string): void {
    this.reading += data.trim();
  }

  /** Ends the run; what follows stands to it as `joint` says, or further away where something else comes between. */
  cut(joint: Joint, isBarred: boolean): void {
    const folded = fold(this.text);
    if (folded) {
      const start = this.length;
      this.length += folded.length;
      const { text, pieces, joint: own, isBarred: isOwnBarred, reading } = this;
      const heading = this.lines?.closest('h1, h2, h3, h4, h5, h6');
      const headingLevel = Number(heading?.localName.slice(1) ?? 0);
      const end = this.length;
      this.runs.push({ text, pieces, joint: own, isBarred: isOwnBarred, reading, headingLevel, start, end });
      this.reading = '';
      this.folded.push(folded);
      this.joint = joint;
      this.isBarred = isBarred;
    } else {
      // White space alone parts what is beside it; marks that nobody sees are seen by searches.
      if (joint === 'apart' || this.text !== '') this.joint = 'apart';
      this.isBarred ||= isBarred || INVISIBLE.test(this.text);
    }
    this.text = '';
    this.pieces = [];
    this.lines = undefined;
  }

  finish(): PageText {
    this.cut('apart', false);
    return { runs: this.runs, folded: this.folded.join('') };
  }

  private append(text: string, collapses: boolean): void {
    const isAfterSpace = this.text === '' ? this.joint === 'apart' : this.text.endsWith(' ');
    this.text += collapses && isAfterSpace && text.startsWith(' ') ? text.slice(1) : text;
  }
}
