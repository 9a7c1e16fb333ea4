import { anki } from './anki';
import { csv } from './csv';
import { epub } from './epub';
import type { ExportFormat } from './format';
import { html } from './html';
import { json } from './json';
import { markdown } from './markdown';
import { plainText } from './plain-text';

/** All formats, in the order in which they are offered. */
export const FORMATS: readonly ExportFormat[] = [html, markdown, plainText, epub, csv, anki, json];
