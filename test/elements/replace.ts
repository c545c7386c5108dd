const undo: (() => void)[] = [];

afterEach(() => {
  for (const run of undo.splice(0).reverse()) run();
});

/** Puts something in place of what an object of the browser has, until the end of the test. */
export function replace<T extends object>(object: T, changes: Partial<T>): void {
  for (const [name, value] of Object.entries(changes)) {
    const before = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { configurable: true, writable: true, value });
    undo.push(() => {
      if (before) Object.defineProperty(object, name, before);
      else Reflect.deleteProperty(object, name);
    });
  }
}

/** As in a browser whose visitor forbids sites to keep anything: whoever touches the storage gets an error. */
export function forbidStorage(): void {
  replace(window, { localStorage: undefined });
}

/** Lets every request be written down before it is sent, or answered. */
export function onRequest(answer: (url: string, init?: RequestInit) => Promise<Response>): void {
  replace(window, {
    fetch: (input, init) => answer(input instanceof Request ? input.url : String(input), init),
  });
}

/** The requests that the page makes, from here to the end of the test. */
export function recordRequests(): string[] {
  const requests: string[] = [];
  const send = window.fetch.bind(window);
  onRequest((url, init) => {
    requests.push(`${init?.method ?? 'GET'} ${url}`);
    return send(url, init);
  });
  return requests;
}
