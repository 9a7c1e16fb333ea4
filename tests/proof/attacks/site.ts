import { afterAll, beforeAll } from 'vitest';
import { type LittleSite, serveLittleSite } from '../../servers/little-site';

/** Pages that the tests of one file make, with the same ones at another origin. */
export interface AttackSite extends Pick<LittleSite, 'put'> {
  readonly origin: string;
  /** The number in the place of the name: another site. */
  readonly elsewhere: string;
}

export function serveSite(): AttackSite {
  const served = {} as { site: LittleSite };
  beforeAll(async () => {
    served.site = await serveLittleSite();
  });
  afterAll(() => served.site.close());
  return {
    get origin() {
      return served.site.origin;
    },
    get elsewhere() {
      return served.site.origin.replace('localhost', '127.0.0.1');
    },
    put: (path, page) => served.site.put(path, page),
  };
}
