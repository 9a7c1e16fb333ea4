// @vitest-environment jsdom
import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { wantCommands } from '../../../../src/content/overlay/want-commands';
import { inlineText } from '../../../../src/core/inline';
import { MOST_CONTENT_CHARS } from '../../../../src/protocol/overlay-limits';
import { type OverlayCommand, overlayCommandSchema } from '../../../../src/protocol/overlay-port';
import { blocksIn, setPage } from '../../overlay/page';
import { stubLayout } from '../../overlay/stubs';

beforeEach(() => stubLayout((element) => ({ y: Number(element.closest('[y]')?.getAttribute('y') ?? 0) })));

const commandsFor = (html: string) => {
  setPage(`<body>${html}`);
  return wantCommands(blocksIn().map((block) => ({ block })));
};
const texts = (commands: OverlayCommand[]) =>
  commands.map((command) =>
    command.type === 'want' ? command.blocks.map(({ content }) => inlineText(content)) : command.type,
  );

test('the screen first, by itself; then what is below it, then what is above, the nearest first', () => {
  const commands = commandsFor(
    '<p y=-900>Lontano sopra</p><p y=-100>Sopra</p><p y=300>Due</p><p y=10>Uno</p><p y=2000>Lontano</p><p y=900>Sotto</p>',
  );
  expect(texts(commands)).toEqual([
    ['Uno', 'Due'],
    ['Sotto', 'Lontano', 'Sopra', 'Lontano sopra'],
  ]);
});

test('nothing where there is nothing', () => {
  expect(commandsFor('')).toEqual([]);
  expect(texts(commandsFor('<p y=5000>Lontano</p>'))).toEqual([['Lontano']]);
});

test('so many in one message and no more', () => {
  const commands = commandsFor('<p>Testo</p>'.repeat(130));
  expect(texts(commands).map(({ length }) => length)).toEqual([60, 60, 10]);
});

test('of a text that is too large for a message no more than how long it is, and the others as ever', () => {
  const long = 'x'.repeat(MOST_CONTENT_CHARS);
  const commands = commandsFor(`<p y=10>Uno</p><div y=20>${long}</div><p y=30>Due</p>`);
  expect(texts(commands)).toEqual([['Uno', 'Due']]);
  expect(commands).toMatchObject([
    { tooLarge: [{ id: expect.stringMatching(/^p\d+$/), length: long.length }] },
  ]);
  for (const command of commands) expect(v.is(overlayCommandSchema, command)).toBe(true);
  const alone = commandsFor(`<div>${long}</div>`);
  expect(alone).toMatchObject([{ blocks: [], tooLarge: [{ length: long.length }] }]);
});

test('a block as it stands there, and nothing of its nodes', () => {
  const [command] = commandsFor('<h2>Un <b>titolo</b></h2>');
  const [block] = command?.type === 'want' ? command.blocks : [];
  expect(block).toEqual({
    id: expect.stringMatching(/^p\d+$/),
    kind: 'heading',
    content: [
      { type: 'text', text: 'Un ' },
      { type: 'strong', children: [{ type: 'text', text: 'titolo' }] },
    ],
  });
  const [known] = blocksIn();
  if (!known) throw new Error('there is no block');
  const [declared] = wantCommands([{ block: { ...known, isHeading: false, language: 'fr' } }]);
  expect(declared).toMatchObject({ blocks: [{ kind: 'paragraph', language: 'fr' }] });
});
