/**
 * An amount as a language writes it.
 *
 * @param minor - in the smallest unit of the currency: 12345 is 123.45 in most
 * @param currency - ISO 4217; of one that is none, and without one, the bare number is written
 */
export function money(minor: number, currency: string | undefined, locales: readonly string[]): string {
  try {
    const format = new Intl.NumberFormat(locales, {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    });
    const parts = format.formatToParts(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
    // Else a sign of letters and others falls apart in text from right to left: `£UK` for `UK£`.
    return parts.map(({ type, value }) => (type === 'currency' ? `\u2068${value}\u2069` : value)).join('');
  } catch {
    return new Intl.NumberFormat(locales).format(minor / 100);
  }
}
