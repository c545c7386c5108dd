import type { Backend } from '../../ports/backend.js';
import { openAuto } from '../backend/open-auto.js';
import { AssentVote } from '../vote/vote.js';

let opened: Promise<Backend> | undefined;

/**
 * The blog tag: an `assent-vote` that finds out by itself what kind of server its `src` is on.
 *
 * @tag assent-poll
 * @summary A live fediverse poll, with one tag and one address.
 * @status experimental
 * @since 0.1.0
 */
export class AssentPoll extends AssentVote {
  protected override ownBackend(): Promise<Backend> {
    return (opened ??= openAuto());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-poll': AssentPoll;
  }
}
