import { expect } from '@open-wc/testing';
import type { Member } from '../../../src/core/electorate.js';
import { groupOf, hostIn } from '../../../src/core/measure/grouping.js';

const member = (changes: Partial<Member> = {}): Member => ({
  id: 'm',
  name: 'M',
  type: 'person',
  status: 'active',
  ...changes,
});

describe('hostIn', () => {
  const hosts: readonly (readonly [id: string, host: string | undefined])[] = [
    ['https://social.example/users/ana', 'social.example'],
    ['https://Social.Example', 'social.example'],
    ['http://social.example:8080/@ana', 'social.example:8080'],
    ['https://social.example:443/@ana', 'social.example'],
    ['http://social.example:80/@ana', 'social.example'],
    ['https://social.example:80/@ana', 'social.example:80'],
    ['https://ana:secret@social.example/x', 'social.example'],
    ['https://social.example?u=@ana@other.example', 'social.example'],
    ['@ana@social.example', 'social.example'],
    ['ana@social.example', 'social.example'],
    ['acct:ana@Social.Example.', 'social.example'],
    ['@ana@127.0.0.1:8410', '127.0.0.1:8410'],
    ['ana', undefined],
    ['social.example', undefined],
    ['', undefined],
    ['@ana', undefined],
    ['mailto:ana@social.example', undefined],
    ['javascript:alert(1)//@x@y', undefined],
    ['https://', undefined],
    ['ana@b@c', undefined],
  ];
  for (const [id, host] of hosts) {
    it(`finds ${host ?? 'nothing'} in "${id}"`, () => {
      expect(hostIn(id)).to.equal(host);
    });
  }
});

describe('groupOf', () => {
  it('takes an instance for itself where its id names no host', () => {
    const instance = member({ id: 'i1', name: 'social.example', type: 'instance' });
    expect(groupOf('i1', instance, 'instance')).to.deep.equal({ id: 'i1', name: 'social.example' });
    expect(groupOf('i1', member(), 'instance')).to.equal(undefined);
    expect(groupOf('i1', undefined, 'instance')).to.equal(undefined);
  });

  it('makes a group of each organisation, and of nobody else', () => {
    const coop = member({ id: 'o', name: 'Bakery', type: 'organisation' });
    expect(groupOf('o', coop, 'organisation')).to.deep.equal({ id: 'o', name: 'Bakery' });
    expect(groupOf('m', member(), 'organisation')).to.equal(undefined);
  });

  it('puts those together who are in the same classes, in whatever order they are named', () => {
    const one = groupOf('m', member({ classes: ['users', 'workers'] }), 'class');
    const other = groupOf('n', member({ classes: ['workers', 'users', 'users'] }), 'class');
    expect(one).to.deep.equal(other);
    expect(one?.name).to.equal('users + workers');
    expect(groupOf('n', member({ classes: ['users + workers'] }), 'class')?.id).not.to.equal(one?.id);
    expect(groupOf('m', member({ classes: [] }), 'class')).to.equal(undefined);
  });
});
