import type { RoundsFlow } from './flow-lanes.js';

/** Lengths are in sixteenths of an em throughout, so that a drawing grows with its text. */
export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  /** Where the rounds begin, from the side where reading begins. */
  readonly columns: readonly { readonly round: number; readonly x: number }[];
  /** Where a lane begins with its name, and the band beneath it in which its votes are drawn. */
  readonly lanes: readonly { readonly top: number; readonly band: number; readonly height: number }[];
  readonly nodes: readonly FlowNode[];
  readonly ribbons: readonly Ribbon[];
  /** Across the lanes in which somebody reaches it. */
  readonly quotas: readonly { readonly lane: number; readonly y: number; readonly from: number; readonly to: number }[];
}

/** What a lane holds in a round. */
export interface FlowNode {
  readonly lane: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** In units of `Rounds.unit`. */
  readonly votes: number;
}

/** Votes on their way from a round to the next, or staying. It is as wide at one end as at the other. */
export interface Ribbon {
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly x: readonly [start: number, end: number];
  /** Upper edges. */
  readonly y: readonly [start: number, end: number];
  readonly width: number;
}

/** The widest text beside a node. */
export interface FlowRoom {
  readonly text: number;
}

/** All votes together, at the most. */
const all = 208;
const heading = 28;
const nameLine = 24;
const narrowest = 20;
const between = 12;
const nodeWidth = 8;
const beside = 6;
/** Room in which ribbons bend, at the least; and as far as rounds are apart where there is room for them, in a column of text. */
const bend = 28;
const widest = 176;
const column = 560;

/**
 * Where everything goes when a count by rounds is drawn. Each option keeps its lane through all rounds, so that a line that
 * goes on straight is an option that stays; a lane is as high as the most it ever holds, so nothing reaches into the next.
 *
 * @param quota - in units of `Rounds.unit`
 */
export function flowLayout(flow: RoundsFlow, { text }: FlowRoom, quota?: number): FlowLayout {
  const whole = Math.max(...flow.columns.map(({ votes }) => sum(votes)), 1);
  const scale = all / whole;
  const closest = nodeWidth + beside + text + bend;
  const roomy = (column - nodeWidth - beside - text) / Math.max(1, flow.columns.length - 1);
  const pitch = Math.max(closest, Math.min(roomy, widest));
  const columns = flow.columns.map(({ round }, at) => ({ round, x: at * pitch }));

  let y = heading;
  const lanes = flow.lanes.map((_, lane) => {
    const most = Math.max(0, ...flow.columns.map(({ votes }) => votes[lane] ?? 0));
    const height = Math.max(most * scale, narrowest);
    const top = y;
    y += nameLine + height + between;
    return { top, band: top + nameLine, height };
  });
  const nodes = flow.columns.flatMap(({ votes }, column) =>
    votes.flatMap((own, lane): FlowNode[] => {
      if (own === undefined) return [];
      const x = columns[column]?.x ?? 0;
      return [{ lane, column, x, y: lanes[lane]?.band ?? 0, width: nodeWidth, height: own * scale, votes: own }];
    }),
  );
  const width = (columns.at(-1)?.x ?? 0) + nodeWidth + beside + text;
  return {
    width,
    height: y,
    columns,
    lanes,
    nodes,
    ribbons: ribbonsOf(flow, columns, lanes, scale),
    quotas: quotasOf(flow, lanes, (quota ?? Infinity) * scale, width),
  };
}

/** At both ends ribbons lie in the order of the lanes they come from or go to, so that they cross as little as they can. */
function ribbonsOf(
  { flows }: RoundsFlow,
  columns: FlowLayout['columns'],
  lanes: FlowLayout['lanes'],
  scale: number,
): readonly Ribbon[] {
  return flows.flatMap((moved, column) => {
    const x = [(columns[column]?.x ?? 0) + nodeWidth, columns[column + 1]?.x ?? 0] as const;
    const left = lanes.map(({ band }) => band);
    const right = [...left];
    // Sorted by where they come from, then by where they go: in this order each end fills up from above.
    return moved.map(({ from, to, votes }): Ribbon => {
      const width = votes * scale;
      const y = [left[from] ?? 0, right[to] ?? 0] as const;
      left[from] = y[0] + width;
      right[to] = y[1] + width;
      return { from, to, column, x, y, width };
    });
  });
}

function quotasOf({ lanes }: RoundsFlow, places: FlowLayout['lanes'], quota: number, to: number): FlowLayout['quotas'] {
  return places.flatMap(({ band, height }, lane) =>
    // What a computer adds up to the quota may be off by its last digit.
    lanes[lane]?.elected !== undefined && quota <= height + 0.001 ? [{ lane, y: band + quota, from: 0, to }] : [],
  );
}

function sum(votes: readonly (number | undefined)[]): number {
  return votes.reduce<number>((whole, own = 0) => whole + own, 0);
}
