import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { decide } from '../../src/core/decide/decide.js';
import type { Grounds } from '../../src/core/decide/decision.js';
import { voicesOf } from '../../src/core/voices.js';
import { decisionText } from '../../src/locales/decision-text.js';
import { becauseText, dissentText, missingText } from '../../src/locales/reason-text.js';
import { situations } from '../core/decide/stage.js';
import { languageTags, seen, tongueOf } from './tongues.js';
import type { LanguageTag } from './tongues.js';

/** Everything there is to say about what came of a vote: the decision, and what is beneath it. */
function sayAll(grounds: Grounds, tag: LanguageTag): readonly [decision: string, ...rest: string[]] {
  const { vote, tally, now } = grounds;
  const tongue = tongueOf(tag);
  const decision = decide(grounds);
  const { valid, abstain, invalid, options, winners } = tally;
  const counts = { valid, abstain, invalid: invalid.length };
  const rest = [
    ...decision.becauses.map((because) => becauseText(because, tongue)),
    ...decision.missing.map((missing) => missingText(missing, tongue)),
    ...dissentText(decision.dissent, tongue),
  ];
  return [decisionText({ ...decision, counts, options, winners }, vote, now, tongue), ...rest].map(seen) as [
    string,
    ...string[],
  ];
}

describe('what came of a vote', () => {
  for (const tag of languageTags) {
    it(`can be said in ${tag}, whatever came of it`, () => {
      fc.assert(
        fc.property(situations, (grounds) => {
          for (const text of sayAll(grounds, tag)) {
            expect(text)
              .to.match(/^\S.*\S$/)
              .and.not.to.match(/undefined|null|NaN|\[object|\s{2}|\(\)/);
          }
        }),
      );
    });

    it(`is not said to be unanimous in ${tag} where one voice is not for it`, () => {
      const ofOneMind = /unanim|einstimmig|unánim|إجماع/i;
      fc.assert(
        fc.property(situations, (grounds) => {
          const said = sayAll(grounds, tag).join(' ');
          const { vote, ballots, objections = [] } = grounds;
          // Whoever was paused or gone has no voice, neither for it nor against it.
          const voices = voicesOf(vote.electorate);
          const all = ballots.every(({ choice }) => choice.kind === 'one' && choice.option === 'agree');
          const objected = objections.some(({ by }) => voices?.has(by) ?? true);
          if (!all || objected || ballots.length === 0) expect(said).not.to.match(ofOneMind);
        }),
      );
    });
  }
});
