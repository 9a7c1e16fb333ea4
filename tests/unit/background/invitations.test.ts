import { beforeEach, expect, it, vi } from 'vitest';

const api = await vi.hoisted(async () => new (await import('./fake-browser')).FakeBrowser());
vi.mock('webextension-polyfill', () => ({ default: api }));

const { forgetInvitations, invite, isInvited, overlayTabs, withdraw } = await import(
  '../../../src/background/invitations'
);

const { set } = api.storage.session;

beforeEach(() => {
  api.reset();
  // A browser takes its time.
  vi.spyOn(api.storage.session, 'set').mockImplementation(async (items) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await set(items);
  });
});

it('an invitation is known from the moment it is given, in its tab alone', async () => {
  const given = invite(1);
  expect(await Promise.all([isInvited(1, given), isInvited(2, given)])).toEqual([true, false]);
  expect(await overlayTabs()).toEqual([1]);
});

it('one is withdrawn, and no other of the tab', async () => {
  const [first, second] = [invite(3), invite(3)];
  await withdraw(3, [second, 'unknown']);
  expect(await Promise.all([isInvited(3, first), isInvited(3, second)])).toEqual([true, false]);
  await withdraw(3, [first]);
  expect(await overlayTabs()).toEqual([]);
});

it('one that is given while others are withdrawn is kept', async () => {
  const first = invite(4);
  const withdrawn = withdraw(4, [first]);
  const second = invite(4);
  await withdrawn;
  expect(await Promise.all([isInvited(4, first), isInvited(4, second)])).toEqual([false, true]);
});

it('the last few are kept, and none of a tab that is closed', async () => {
  const all = Array.from({ length: 11 }, () => invite(5));
  const known = async () => (await Promise.all(all.map((one) => isInvited(5, one)))).filter(Boolean).length;
  expect(await known()).toBe(10);
  await forgetInvitations(5);
  expect(await known()).toBe(0);
  expect(await overlayTabs()).toEqual([]);
});

it('a worker that was ended knows what it has given from what was kept', async () => {
  const given = invite(6);
  await overlayTabs();
  vi.resetModules();
  const later = await import('../../../src/background/invitations');
  expect(await Promise.all([later.isInvited(6, given), later.isInvited(7, given)])).toEqual([true, false]);
});
