import type { Act } from '../../core/act.js';
import { chosenOptions } from '../../core/ballot.js';
import type { VoteView } from '../../core/view.js';
import { BallotCastEvent } from '../../events/ballot-cast.js';
import { BallotCountedEvent } from '../../events/ballot-counted.js';
import { ballot } from '../../locales/en/ballot.js';
import { Failure } from '../../ports/failure.js';
import type { SessionController } from '../../ui/session-controller.js';
import type { InWords, WordsController } from '../../ui/words.js';
import type { Follower, Following } from './following.js';
import { optionName } from './option-name.js';
import type { Paper } from './paper.js';
import { openForm, type OpenForm } from './papers/papers.js';
import { paperOf, type PaperName, type Shown } from './shown.js';

type Words = WordsController<'ballot'>;

/** What is offered and said to one person in particular. Loaded for those to whom that applies. */
export class Voter {
  readonly #words: Words;
  #paper?: Paper;
  /** The form that is open or being loaded. */
  #name?: PaperName;
  #open?: OpenForm;

  constructor(
    private readonly host: Follower,
    private readonly session: SessionController,
    private readonly following: Following,
    private readonly inWords: InWords,
  ) {
    this.#words = inWords({ ballot });
  }

  /** Whether all that is needed to show it is there; loads what is not. */
  ready(shown: Shown): boolean {
    const name = paperNeeded(shown);
    if (name !== this.#name) void this.#load(name);
    return this.#words.ready && (!name || this.paper(shown)?.ready === true);
  }

  /** The ballot, where there is one to fill in: always the same, so that what was filled in stays. */
  paper(shown: Shown): Paper | undefined {
    if (!this.#open || paperNeeded(shown) !== this.#name) return undefined;
    this.#paper ??= this.#open(this.host, this.#send, this.#words, this.inWords);
    this.#paper.look(shown);
    return this.#paper;
  }

  async #load(name?: PaperName): Promise<void> {
    this.#name = name;
    this.#open = undefined;
    this.#paper = undefined;
    if (!name) return;
    try {
      const open = await openForm(name);
      if (name === this.#name) this.#open = open;
      this.host.requestUpdate();
    } catch (error) {
      this.following.miss(error);
    }
  }

  /** What their ballot says, as far as the server tells. */
  chosen({ own }: VoteView): ReadonlySet<string> {
    return new Set(own?.choice && chosenOptions(own.choice));
  }

  /** The same in a sentence, and who has it. */
  recorded(shown: Shown): string {
    const { ballot: say } = this.#words.words;
    const { view, numbers, formats } = shown;
    const options = numbers.rows.filter(({ own }) => own).map((row) => optionName(row, shown));
    return options.length ? say.recorded({ options, host: view.source.name }, formats) : say.recordedUnknown;
  }

  /** Why there is no ballot for them. */
  refusal({ view: { may, source, vote } }: Shown): string | undefined {
    const { ballot: say } = this.#words.words;
    switch (may['ballot/cast']) {
      case true:
        return paperOf(vote) ? undefined : say.unknownMethod;
      case 'own-poll':
        return say.ownPoll;
      case 'not-eligible':
        return say.notEligible;
      case 'sign-in':
        // Nobody signs in here to a server of the network that is not this site's own.
        return vote.secrecy === 'counts-only' && source.origin !== location.origin
          ? say.addressNeeded
          : say.signInFirst;
      default:
        return undefined;
    }
  }

  readonly #send = async (act: Act): Promise<boolean> => {
    const { host, session, following } = this;
    // Another element on the page may be sending one for the same vote.
    if (session.state.busy === 'casting' || !host.dispatchEvent(new BallotCastEvent(act))) return false;
    if (host.vote) following.break(new Failure('unsupported'));
    const { failure, view } = await session.cast(act);
    if (failure || !view) return false;
    host.dispatchEvent(new BallotCountedEvent(act, view));
    return true;
  };
}

/** The form that this person is to fill in, if any. */
function paperNeeded({ view, phase }: Shown): PaperName | undefined {
  return phase === 'open' && view.may['ballot/cast'] === true ? paperOf(view.vote) : undefined;
}
