// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addTo, find, marked, setPage } from '../../overlay/page';
import { at, begun, DUE, kit, pass, shown, TRE, UNO, useSession } from './session-kit';

vi.mock('../../../../src/platform/overlay-connection', () => ({ hasExtension: () => true }));

useSession();

const notices = () => marked().filter((host) => host.getAttribute('data-diptych')?.endsWith(' notice'));
const article = (...texts: string[]) => texts.map((text, i) => `<p id=n${i}>${text}</p>`).join('');

/** As a page does that draws itself anew. */
async function draw(...texts: string[]): Promise<void> {
  find('main').replaceChildren();
  addTo(find('main'), article(...texts));
  await pass(450);
}

describe('a page that builds its blocks anew', () => {
  test('has what is known shown in them, with no question', async () => {
    await kit.translateAll();
    kit.said();
    await pass(3000);
    await draw(TRE, UNO);
    expect(shown()).toEqual([at('n0', TRE), at('n1', UNO)]);
    expect(kit.said()).toEqual([]);
  });

  test('is asked about for what is new in it', async () => {
    await kit.translateAll();
    kit.said();
    await draw(UNO, `${TRE} Anche oggi.`);
    const asked = kit.asked();
    expect(asked.map(({ content }) => content)).toEqual([[{ type: 'text', text: `${TRE} Anche oggi.` }]]);
    kit.answer(asked);
    await pass(50);
    expect(shown()).toEqual([at('n0', UNO), at('n1', `${TRE} Anche oggi.`)]);
  });

  test('as soon as its translations come, three times, is left alone and the reader is told', async () => {
    await kit.translateAll();
    kit.said();
    await draw(UNO, DUE);
    expect(shown()).toHaveLength(2);
    await draw(UNO, DUE);
    expect(shown()).toHaveLength(2);
    expect(notices()).toEqual([]);
    await draw(UNO, DUE);
    expect(shown()).toEqual([]);
    expect(notices()).toHaveLength(1);
    await draw(UNO, DUE);
    expect(shown()).toEqual([]);
    expect(kit.said()).toEqual([]);
  });

  test('later than that, however often, is followed', async () => {
    await kit.translateAll();
    for (let round = 0; round < 5; round += 1) {
      await pass(2500);
      await draw(UNO, DUE);
      expect(shown()).toEqual([at('n0', UNO), at('n1', DUE)]);
    }
    expect(notices()).toEqual([]);
  });

  test('and takes its article away for a while: what comes in its place is read', async () => {
    await kit.translateAll();
    kit.said();
    find('main').remove();
    await pass(200);
    addTo(
      document.body,
      `<main>${article(UNO, DUE, 'Un terzo capoverso, del tutto nuovo, che nessuno ha letto.')}</main>`,
    );
    await pass(1000);
    expect(shown()).toEqual([at('n0', UNO), at('n1', DUE)]);
    expect(kit.askedTexts()).toEqual(['Un terzo capoverso, del tutto nuovo, che nessuno ha letto.']);
  });

  test('whose text is rewritten loses the translation of what was there', async () => {
    await kit.translateAll();
    (find('#a').firstChild as Text).data = `${UNO} Ma non sempre.`;
    await pass(400);
    expect(shown().map((text) => text[0])).toEqual(['b', 'c']);
    expect(find('#a').textContent).toBe(`${UNO} Ma non sempre.`);
  });

  test('has an answer that comes too late shown nowhere', async () => {
    kit.start();
    begun();
    await pass(50);
    const [a] = kit.asked();
    await draw('Tutt’altre parole, che con le prime non hanno niente a che fare, e sono qui da poco.', UNO);
    if (a) kit.answer([a]);
    await pass(50);
    expect(shown()).toEqual([]);
    expect(kit.askedTexts()).toHaveLength(2);
  });
});

describe('another part of the page is wanted', () => {
  beforeEach(() => addTo(document.body, '<footer id=f><p id=g>Parole in fondo alla pagina</p></footer>'));
  const scope = (wanted: 'article' | 'page') => kit.session?.setDisplay({ mode: 'under', scope: wanted });

  test('what is known stays, what is more is asked for, and it is the same page still', async () => {
    await kit.translateAll();
    kit.said();
    scope('page');
    await pass(100);
    expect(shown()).toEqual([at('a', UNO), at('b', DUE), at('c', TRE)]);
    const said = kit.said();
    expect(said.map(({ type }) => type)).toEqual(['want']);
    expect(said[0]).toMatchObject({ blocks: [{ content: [{ text: 'Parole in fondo alla pagina' }] }] });
    scope('article');
    await pass(100);
    expect(shown()).toHaveLength(3);
  });

  test('as often as the reader likes', async () => {
    await kit.translateAll();
    for (let round = 0; round < 4; round += 1) {
      scope(round % 2 === 0 ? 'page' : 'article');
      await pass(100);
    }
    expect(shown()).toHaveLength(3);
    expect(notices()).toEqual([]);
  });

  test('answers to what was asked before do not come at other texts', async () => {
    kit.start();
    begun();
    await pass(50);
    const before = kit.asked();
    addTo(document.body, '');
    document.body.prepend(find('#f'));
    scope('page');
    await pass(100);
    kit.answer(before);
    await pass(50);
    expect(shown()).toEqual([]);
    kit.answer(kit.asked());
    await pass(50);
    expect(shown()).toEqual([
      at('g', 'Parole in fondo alla pagina'),
      at('a', UNO),
      at('b', DUE),
      at('c', TRE),
    ]);
  });
});

describe('a page that becomes another one', () => {
  test('is opened as such: nothing is carried over', async () => {
    await kit.translateAll();
    kit.said();
    history.pushState(null, '', '/sale');
    await draw(UNO, 'Il sale di queste saline è grigio, e chi lo raccoglie lo vende al mercato del sabato.');
    await pass(1000);
    const [open, want] = kit.said();
    expect(open).toMatchObject({ type: 'open', page: { url: 'http://localhost:3000/sale' } });
    expect(want?.type === 'want' && want.blocks).toHaveLength(2);
    expect(shown()).toEqual([]);
    begun('he');
    if (want?.type === 'want') kit.answer(want.blocks);
    await pass(50);
    expect(shown()).toHaveLength(2);
  });

  test('is told of by going back as well', async () => {
    await kit.translateAll();
    kit.said();
    history.replaceState(null, '', '/altro');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await pass(450);
    expect(kit.said()[0]).toMatchObject({ type: 'open', page: { url: 'http://localhost:3000/altro' } });
  });

  test('is asked about nothing while it is still open as the one before', async () => {
    await kit.translateAll();
    kit.said();
    history.pushState(null, '', '/sale');
    await draw(`${TRE} Anche oggi.`, `${DUE} Anche oggi.`);
    expect(kit.said()).toEqual([]);
    history.replaceState(null, '', '/faro');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await pass(0);
    expect(kit.said().map(({ type }) => type)).toEqual(['want']);
  });

  test('is the same one at another place of it', async () => {
    await kit.translateAll();
    kit.said();
    history.pushState(null, '', '/faro#fine');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await pass(1000);
    expect(kit.said()).toEqual([]);
    expect(shown()).toHaveLength(3);
  });

  test('without an article keeps what is there of the last one', async () => {
    await kit.translateAll();
    history.pushState(null, '', '/indice');
    find('#b').remove();
    find('#c').remove();
    (find('#a').firstChild as Text).data = 'Poche parole.';
    await pass(1000);
    kit.said();
    setPage('<body><p>Niente</p>');
    await pass(1000);
    expect(kit.said()).toEqual([]);
  });

  test('while it is not connected, is opened when it is again', async () => {
    await kit.translateAll();
    kit.port.disconnected();
    history.pushState(null, '', '/sale');
    await draw(UNO, DUE);
    await pass(1000);
    expect(kit.ports).toHaveLength(2);
    const said = kit.said();
    expect(said.map(({ type }) => type)).toEqual(['open', 'want']);
    expect(said[0]).toMatchObject({ page: { url: 'http://localhost:3000/sale' } });
  });
});
