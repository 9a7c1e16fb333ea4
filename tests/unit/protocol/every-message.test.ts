import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  contentRequests,
  frameRequests,
  type RequestName,
  requestSchemas,
} from '../../../src/protocol/messages';
import { everyRequest } from '../../proof/attacks/every-message';

const surroundings = { tabId: 1, canary: 'http://canary.example/' };
const table = everyRequest(surroundings);
const names = Object.keys(requestSchemas) as RequestName[];

describe('the table of every request', () => {
  it('has all of the protocol, each once', () => {
    expect(Object.keys(table).sort()).toEqual([...names].sort());
  });

  it.each(names)('has %s as it should be, so that a refusal is not one of its form', (name) => {
    expect(v.safeParse(requestSchemas[name], table[name].input).success).toBe(true);
  });

  it.each(names)('says of %s what is true: whether scripts of pages and of frames are heard', (name) => {
    expect([table[name].page !== 'nothing', table[name].frame !== 'nothing']).toEqual([
      contentRequests.has(name),
      frameRequests.has(name),
    ]);
  });
});
