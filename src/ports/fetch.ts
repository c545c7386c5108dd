/** The page's `fetch`, or one that a host page puts in its place. Always injected. */
export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;
