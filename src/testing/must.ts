/** Ends the test with a sentence when something is not so. */
export function must(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}

/** The same as plain data. The order of keys says nothing, and neither does a key without a value. */
export function mustEqual(actual: unknown, expected: unknown, sentence: string): void {
  const [got, wanted] = [asText(actual), asText(expected)];
  must(got === wanted, `${sentence}\n  got    ${got}\n  wanted ${wanted}`);
}

function asText(data: unknown): string | undefined {
  return JSON.stringify(data, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
