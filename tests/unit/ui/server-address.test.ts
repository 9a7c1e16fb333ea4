import { expect, it } from 'vitest';
import { addressProblem, isExposed, serverPlace } from '../../../src/ui/server-address';
import { english } from './english';

const EXAMPLE = 'http://localhost:5000';

it.each([
  ['', /^Enter the address .* http:\/\/localhost:5000/],
  ['translate', /not an address/],
  ['localhost:5000', /has to begin with https/],
  ['ftp://a.example', /has to begin with https/],
  ['https://me:secret@a.example', /name or a password/],
  ['https://a.example/?key=1', /must end before/],
])('says what is wrong with "%s"', (address, message) => {
  expect(addressProblem(address, EXAMPLE, english)).toMatch(message);
});

it.each(['http://localhost:5000', ' https://a.example/translate/ ', 'http://192.168.1.4:2737'])(
  'takes "%s"',
  (address) => {
    expect(addressProblem(address, EXAMPLE, english)).toBeUndefined();
  },
);

it.each([
  ['http://localhost:5000', false, 'This computer'],
  ['http://127.0.0.1:2737', false, 'This computer'],
  ['http://[::1]:2737', false, 'This computer'],
  ['http://192.168.1.4:2737', true, '192.168.1.4:2737'],
  ['https://a.example/x', false, 'a.example'],
  ['http://localhost.evil.example', true, 'localhost.evil.example'],
  ['nothing', false, 'nothing'],
])('%s', (address, exposed, place) => {
  expect(isExposed(address)).toBe(exposed);
  expect(serverPlace(address, english)).toBe(place);
});
