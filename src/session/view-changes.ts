import type { View } from '../core/view.js';
import type { SessionState } from './state.js';

/** Whether both offer the same options. */
export function sameOptions(a: View, b: View): boolean {
  const inWriting = ({ vote }: View): string => JSON.stringify(vote.options.map(({ id, label }) => [id, label]));
  return inWriting(a) === inWriting(b);
}

/** Whether anything was counted between the two. */
export function sameNumbers(a: View, b: View): boolean {
  const inWriting = ({ result }: View): string => JSON.stringify([result?.counts, result?.options]);
  return inWriting(a) === inWriting(b);
}

/** A server that counts later does not know yet of a ballot that it took in. We do. */
export function withOwn(view: View, recorded: NonNullable<SessionState['recorded']>): View {
  if (view.own) return view;
  const own = { choice: recorded.choice, castAt: recorded.at };
  const again = view.may['ballot/cast'] === true && !view.vote.changeable;
  return { ...view, own, may: again ? { ...view.may, 'ballot/cast': 'voted' } : view.may };
}
