// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addTo, find } from '../../overlay/page';
import { begin, blocks, entered, found, layOut, lost, news } from './page-blocks-kit';

beforeEach(layOut);
afterEach(() => {
  blocks.stop();
  vi.unstubAllGlobals();
});

describe('what is not shown yet', () => {
  class Observer {
    static observed = new Map<Element, Observer>();
    constructor(private readonly callback: (entries: object[]) => void) {}
    observe = (element: Element) => void Observer.observed.set(element, this);
    unobserve = (element: Element) => void Observer.observed.delete(element);
    disconnect = () => Observer.observed.clear();
    static appear(element: Element): void {
      Observer.observed.get(element)?.callback([{ target: element, isIntersecting: true }]);
    }
  }

  beforeEach(() => {
    vi.stubGlobal('IntersectionObserver', Observer);
    Element.prototype.checkVisibility = function (this: Element) {
      return !this.closest('[hidden]');
    };
  });
  afterEach(() => {
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
  });

  test('is read when it comes to be shown', () => {
    begin('<p>Uno</p><div y=none hidden><p>Due</p></div>');
    expect(news()).toEqual(['Uno']);
    Observer.appear(find('p'));
    expect(news()).toEqual([]);
    find('div').removeAttribute('hidden');
    Observer.appear(find('div'));
    expect(news()).toEqual(['Due']);
    expect(Observer.observed.size).toBe(0);
  });

  test('boxes without a rectangle of their own are entered', () => {
    begin('<x-list y=none style="display:contents"><p>Uno</p></x-list>');
    expect(news()).toEqual(['Uno']);
  });

  test('nor needs a box a height to be entered, where it is shown', () => {
    begin('<div y=flat><p>Uno</p></div><p y=5000>Lontano</p>');
    expect(news()).toEqual(['Uno']);
    blocks.survey({ top: 0, bottom: 9000 });
    expect(news()).toEqual(['Lontano']);
    expect(blocks.hasMore).toBe(false);
  });

  test('is watched for no longer when all ends', () => {
    begin('<div y=none hidden><p>Due</p></div>');
    expect(Observer.observed.size).toBe(1);
    blocks.stop();
    expect(Observer.observed.size).toBe(0);
  });
});

describe('trees inside the page', () => {
  const frameOf = () => find('iframe') as HTMLIFrameElement;
  const bodyOf = () => frameOf().contentDocument?.body as HTMLElement;

  test('open shadow trees are entered and said', () => {
    begin('<p><x-card></x-card></p>');
    const shadow = find('x-card').attachShadow({ mode: 'open' });
    addTo(shadow, '<p>Nell’ombra</p>');
    blocks.recheck(new Set([find('p')]));
    expect(news()).toEqual(['Nell’ombra']);
    expect(entered).toEqual([document, shadow]);
    addTo(shadow, '<p>Anche questo</p>');
    blocks.recheck(new Set([shadow]));
    expect(news()).toEqual(['Anche questo']);
  });

  test('frames of the same origin are entered, and again when they have loaded', () => {
    begin('<iframe></iframe>');
    expect(entered).toContain(frameOf().contentDocument);
    addTo(bodyOf(), '<p>Nel riquadro</p>');
    blocks.recheck(new Set([bodyOf()]));
    expect(news()).toEqual(['Nel riquadro']);
  });

  test('a frame that is written in is not', () => {
    begin('');
    addTo(document.body, '<iframe></iframe>');
    const prototype = Object.getPrototypeOf(frameOf().contentDocument);
    Object.defineProperty(prototype, 'designMode', { configurable: true, value: 'on' });
    addTo(bodyOf(), '<p>Nota mia</p>');
    blocks.recheck(new Set([document.body]));
    expect(news()).toEqual([]);
  });

  test.each(['', 'true', 'plaintext-only'])('nor is an editor, as a frame or as the page: %j', (editable) => {
    begin('<iframe></iframe>');
    bodyOf().setAttribute('contenteditable', editable);
    addTo(bodyOf(), '<p>Nota mia</p>');
    frameOf().dispatchEvent(new Event('load'));
    expect(news()).toEqual([]);
    begin('<main><p>Nota mia</p></main>', () => {
      document.body.setAttribute('contenteditable', editable);
      return [find('main')];
    });
    expect(news()).toEqual([]);
  });

  test('what was in a frame is gone with its document', () => {
    begin('<iframe></iframe>');
    addTo(bodyOf(), '<p>Nel riquadro</p>');
    blocks.recheck(new Set([bodyOf()]));
    expect(lost).toEqual([]);
    find('iframe').remove();
    blocks.recheck(new Set([document.body]));
    expect(lost).toEqual([found[0]?.id]);
  });

  test('once all has ended, a frame that loads is nobody’s business', () => {
    begin('<iframe></iframe>');
    blocks.stop();
    entered.splice(0);
    addTo(bodyOf(), '<p>Nel riquadro</p>');
    frameOf().dispatchEvent(new Event('load'));
    expect(news()).toEqual([]);
    expect(entered).toEqual([]);
  });
});
