/** How each test of a suite ended: well, left out, or with the sentence it failed with. */
export type Outcome = 'passed' | 'skipped' | (string & {});

type Step = (this: unknown) => unknown;

interface Suite {
  readonly before: Step[];
  readonly beforeEach: Step[];
  readonly afterEach: Step[];
  readonly tests: { readonly name: string; readonly run: Step }[];
  readonly suites: Suite[];
}

class Skipped extends Error {}

const context = {
  skip() {
    throw new Skipped();
  },
};

/**
 * Runs a conformance suite apart from the tests around it, so that a test can see it fail.
 *
 * @param declare - calls the suite, which declares its tests with the globals of the test runner
 */
export async function outcomesOf(declare: () => void): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  await runSuite(collect(declare), [], [], outcomes);
  return outcomes;
}

function collect(declare: () => void): Suite {
  const suite: Suite = { before: [], beforeEach: [], afterEach: [], tests: [], suites: [] };
  const replaced = {
    describe: (_name: string, declareInner: () => void) => suite.suites.push(collect(declareInner)),
    it: (name: string, run: Step) => suite.tests.push({ name, run }),
    before: (run: Step) => suite.before.push(run),
    beforeEach: (run: Step) => suite.beforeEach.push(run),
    afterEach: (run: Step) => suite.afterEach.push(run),
  };
  const names = Object.keys(replaced);
  const globals = names.map((name) => [name, Reflect.get(globalThis, name) as unknown] as const);
  Object.assign(globalThis, replaced);
  try {
    declare();
  } finally {
    Object.assign(globalThis, Object.fromEntries(globals));
  }
  return suite;
}

async function runSuite(
  suite: Suite,
  outerBefore: readonly Step[],
  outerAfter: readonly Step[],
  outcomes: Map<string, Outcome>,
): Promise<void> {
  for (const run of suite.before) await run.call(context);
  const before = [...outerBefore, ...suite.beforeEach];
  const after = [...suite.afterEach, ...outerAfter];
  for (const { name, run } of suite.tests) outcomes.set(name, await outcomeOf(before, run, after));
  for (const inner of suite.suites) await runSuite(inner, before, after, outcomes);
}

async function outcomeOf(before: readonly Step[], test: Step, after: readonly Step[]): Promise<Outcome> {
  try {
    for (const run of [...before, test]) await run.call(context);
    return 'passed';
  } catch (error) {
    return error instanceof Skipped ? 'skipped' : String(error);
  } finally {
    for (const run of after) await run.call(context);
  }
}

/** The names of the tests that failed. */
export function failed(outcomes: ReadonlyMap<string, Outcome>): string[] {
  return [...outcomes].filter(([, outcome]) => outcome !== 'passed' && outcome !== 'skipped').map(([name]) => name);
}
