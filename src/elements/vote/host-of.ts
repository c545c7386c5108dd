/** `social.example`, or undefined for what is no web address. */
export function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, protocol } = new URL(address);
  return /^https?:$/.test(protocol) ? host : undefined;
}
