import { headway } from '../../../core/count/count.js';
import type { Because, Result } from '../../../core/result.js';
import type { Option, Vote } from '../../../core/vote.js';
import type { Measures } from './measures.js';

/** A number that has to be reached, or must not be passed. */
export type Threshold = {
  /** In the unit of the bars. */
  readonly at: number;
  /** The one option that it is for; absent where it is for all. */
  readonly option?: string;
} & ({ readonly kind: 'clause'; readonly because: Because } | { readonly kind: 'quota' | 'target' });

/**
 * What the rule, the method or the group has set for the bars.
 *
 * A clause is drawn only on a bar that shows the very number that it counts: not where several options have its stance, nor
 * where it counts one class, one channel, other voices, or silence.
 */
export function thresholdsOf(
  { options, settings, method }: Pick<Vote, 'options' | 'settings' | 'method'>,
  result: Pick<Result, 'becauses' | 'rounds' | 'options'>,
  measures: Measures,
): readonly Threshold[] {
  const found: Threshold[] = [];
  const { quota, unit = 1 } = result.rounds ?? {};
  if (measures.unit === 'rounds' && quota !== undefined) found.push({ kind: 'quota', at: quota / unit });

  const target = method === 'count' && settings ? headway(result, options, settings) : undefined;
  const joining = only(options, ({ stance }) => stance === 'agree');
  if (target && joining) found.push({ kind: 'target', at: target.target, option: joining });

  for (const because of (result.becauses ?? []).flatMap(withUnless)) {
    const option = optionOf(because, options);
    const { needed, got } = because;
    if (option === undefined || needed === undefined || needed < 0) continue;
    if (measures.of.get(option)?.amount === got) found.push({ kind: 'clause', at: needed, option, because });
  }
  return found;
}

/** A clause and what could lift it, which matters as long as it is not met. */
function withUnless(because: Because): readonly Because[] {
  return because.unless && !because.met ? [because, ...withUnless(because.unless)] : [because];
}

function optionOf({ clause }: Because, options: readonly Option[]): string | undefined {
  const { count, class: group, channel } = clause;
  if (group !== undefined || channel !== undefined) return undefined;
  if ('option' in count) return count.option;
  return 'stance' in count ? only(options, ({ stance }) => stance === count.stance) : undefined;
}

function only(options: readonly Option[], which: (option: Option) => boolean): string | undefined {
  const [first, ...more] = options.filter(which);
  return more.length === 0 ? first?.id : undefined;
}
