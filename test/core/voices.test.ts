import { expect } from '@open-wc/testing';
import type { Electorate, Member } from '../../src/core/electorate.js';
import { mayCast, voicesOf } from '../../src/core/voices.js';
import type { Vote } from '../../src/core/vote.js';

const now = Date.parse('2026-11-20T12:00:00Z');

const ana: Member = { id: 'ana', name: 'Ana', type: 'person', status: 'active' };
const coop: Member = {
  id: 'coop',
  name: 'The co-op',
  type: 'organisation',
  status: 'active',
  representatives: ['ben', 'eve'],
};
const paused: Member = { id: 'joe', name: 'Joe', type: 'person', status: 'paused' };

const closed: Electorate = {
  kind: 'listed',
  members: ['ana', 'coop', 'joe'],
  frozen: { at: '2026-11-19T00:00:00Z', members: [ana, coop, paused] },
};

function vote(more: Partial<Vote> = {}): Vote {
  return {
    question: '',
    method: 'single',
    options: [],
    opens: '2026-11-19T00:00:00Z',
    closes: '2026-11-26T00:00:00Z',
    results: 'always',
    secrecy: 'public',
    changeable: false,
    reason: 'off',
    ...more,
  };
}

describe('voicesOf', () => {
  it('knows no bounds of an open electorate', () => {
    expect(voicesOf(undefined)).to.equal(undefined);
    expect(voicesOf({ kind: 'open' })).to.equal(undefined);
  });

  it('gives nobody a voice before a closed electorate is frozen', () => {
    expect(voicesOf({ kind: 'circle', circle: 'tech' })?.size).to.equal(0);
  });

  it('leaves out who was paused or gone', () => {
    expect([...(voicesOf(closed)?.keys() ?? [])]).to.deep.equal(['ana', 'coop']);
  });
});

describe('mayCast', () => {
  it('says that a vote is not open before anything else', () => {
    const nobody = { voted: false };
    expect(mayCast(vote({ ended: 'cancelled' }), nobody, now)).to.equal('cancelled');
    expect(mayCast(vote(), nobody, Date.parse('2026-11-18T00:00:00Z'))).to.equal('scheduled');
    expect(mayCast(vote(), nobody, Date.parse('2026-11-26T00:00:00Z'))).to.equal('closed');
    expect(mayCast(vote(), nobody, now)).to.equal('sign-in');
  });

  it('lets everybody vote in an open electorate, for themselves', () => {
    expect(mayCast(vote(), { by: 'zoe', voted: false }, now)).to.be.true;
    expect(mayCast(vote(), { by: 'zoe', onBehalfOf: 'ana', voted: false }, now)).to.equal('not-eligible');
  });

  it('lets the members of a frozen electorate vote, and those who represent them', () => {
    const inside = vote({ electorate: closed });
    expect(mayCast(inside, { by: 'ana', voted: false }, now)).to.be.true;
    expect(mayCast(inside, { by: 'joe', voted: false }, now)).to.equal('not-eligible');
    expect(mayCast(inside, { by: 'zoe', voted: false }, now)).to.equal('not-eligible');
    expect(mayCast(inside, { by: 'ben', onBehalfOf: 'coop', voted: false }, now)).to.be.true;
    expect(mayCast(inside, { by: 'ana', onBehalfOf: 'coop', voted: false }, now)).to.equal('not-eligible');
    expect(mayCast(inside, { by: 'ben', voted: false }, now)).to.equal('not-eligible');
  });

  it('lets a voice be heard once, or changed where that is allowed', () => {
    expect(mayCast(vote(), { by: 'ana', voted: true }, now)).to.equal('voted');
    expect(mayCast(vote({ changeable: true }), { by: 'ana', voted: true }, now)).to.be.true;
  });
});
