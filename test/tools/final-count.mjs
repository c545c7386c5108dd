// @ts-check
/**
 * Ends a test run with one line: `N passed, N failed`.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function finalCount() {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      for (const session of sessions) {
        const tests = session.testResults ? testsIn(session.testResults) : [];
        const wrong = tests.filter((test) => !test.passed && !test.skipped).length;
        passed += tests.filter((test) => test.passed).length;
        // A file that could not be loaded has no tests that failed, and has failed nevertheless.
        failed += wrong === 0 && !session.passed ? 1 : wrong;
      }
      // The other reporters still have something to say.
      setTimeout(() => {
        console.log(`${passed} passed, ${failed} failed`);
      });
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function testsIn(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsIn)];
}
