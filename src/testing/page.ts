/** Long enough for what an element does of its own accord: updates, observers, a task or two. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 30);
  });
}

/** Runs something and fails when an error was thrown, rejected or written to the console meanwhile, wherever it came from. */
export async function quietly(run: () => void | Promise<void>): Promise<void> {
  const complaints: unknown[] = [];
  const onError = (event: ErrorEvent): void => {
    event.preventDefault();
    complaints.push(event.error ?? event.message);
  };
  const onRejection = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    complaints.push(event.reason);
  };
  const { console: page, onerror } = globalThis;
  const write = page.error;
  page.error = (...words: unknown[]) => complaints.push(words.map(String).join(' '));
  // The test runner's own handler, which would blame whichever test runs at that moment.
  globalThis.onerror = null;
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  try {
    await run();
    await settled();
  } finally {
    page.error = write;
    globalThis.onerror = onerror;
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  }
  if (complaints.length > 0) throw new Error(complaints.map(String).join('\n'), { cause: complaints[0] });
}
