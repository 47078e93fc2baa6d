import { spawnSync } from 'node:child_process';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { draft } from '../../support/conducting.ts';
import { phoneComputer, type PhoneComputer } from '../../support/phoneComputer.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function running(): PhoneComputer {
  const it = phoneComputer(new Map());
  ends.push(it.end);
  const opening = it.conductor.open(draft);
  if (!opening.ok) throw new Error(opening.refusal.code);
  return it;
}
const loads = (it: PhoneComputer): Promise<number | undefined> =>
  new Promise((resolve, reject) =>
    get(`http://${it.host()}/`, (response) => resolve(response.resume().statusCode)).on('error', reject),
  );

describe('a door that cannot be opened', () => {
  it('says that another program has the place, and can be opened at another one', async () => {
    const [one, other] = [running(), running()];
    expect(await one.phones.open({ address: '127.0.0.1', names: true })).toBeNull();
    const port = one.phones.state()?.open?.port ?? 0;
    expect(await other.phones.open({ address: '127.0.0.1', names: true, port })).toBe('portTaken');
    expect(other.phones.state()).toBeNull();
    expect(await other.phones.open({ address: '127.0.0.1', names: true })).toBeNull();
    expect([await loads(one), await loads(other)]).toEqual([200, 200]);
  });

  it('says that the address is gone, and what was open before is closed', async () => {
    const it = running();
    expect(await it.phones.open({ address: '127.0.0.1', names: true })).toBeNull();
    // An address of no computer (RFC 5737).
    expect(await it.phones.open({ address: '192.0.2.1', names: true })).toBe('addressGone');
    expect(it.phones.state()).toBeNull();
  });

  it('and one that is asked for twice at once opens once', async () => {
    const it = running();
    const asked = await Promise.all(
      ['127.0.0.1', '127.0.0.1'].map((address) => it.phones.open({ address, names: true })),
    );
    expect(asked).toEqual([null, 'noSession']);
    expect(await loads(it)).toBe(200);
  });
});

describe('a door whose computer has no files left', () => {
  it('takes nobody, ends nothing, and opens again by itself once there are some', { timeout: 60_000 }, () => {
    const { stdout, stderr, status } = spawnSync(
      'sh',
      [
        ...['-c', 'ulimit -n 256 && exec "$0" "$1"', process.execPath],
        join(import.meta.dirname, 'support', 'fewFiles.ts'),
      ],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ whileFew: false, afterwards: 200 });
  });
});
