import { article } from './open-library';

export const LIGHT = article(1, ['Il faro torna', 'The lighthouse returns'], {
  site: 'Il Porto',
  published: '2024-05-01',
  keptAt: '2026-03-01T10:00:00.000Z',
  changedAt: '2026-06-01T10:00:00.000Z',
  tags: ['mare', 'porto'],
  note: 'da citare',
});
export const SALT = article(2, ['Il sale', 'Salt'], {
  site: 'La Salina',
  published: '2025-01-02',
  keptAt: '2026-03-02T10:00:00.000Z',
  changedAt: '2026-05-01T10:00:00.000Z',
  tags: ['mare'],
});
export const BRIDGE = article(3, ['Die Brücke', 'The bridge'], {
  site: 'Hafenblatt',
  published: '2023-01-02',
  keptAt: '2026-03-03T10:00:00.000Z',
  changedAt: '2026-04-01T10:00:00.000Z',
  language: 'de',
});
export const ALL = [LIGHT, SALT, BRIDGE];
/** What they are called in the list. */
export const [lighthouse, salt, bridge] = ['The lighthouse returns', 'Salt', 'The bridge'] as const;
