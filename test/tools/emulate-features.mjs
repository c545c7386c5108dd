// @ts-check
/**
 * The command `emulate-features`: any media feature of CSS, forced colours included, through the DevTools protocol.
 * Only Chromium can do it; elsewhere the answer is `{ supported: false }`.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function emulateFeatures() {
  /** A feature holds as long as the connection that set it, so there is one for each page. */
  const connections = new WeakMap();
  return {
    name: 'emulate-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-features') return undefined;
      const { browser } = session;
      if (browser.name !== 'Chrome' || !('getPage' in browser) || typeof browser.getPage !== 'function') {
        return { supported: false };
      }
      const page = browser.getPage(session.id);
      const connection = connections.get(page) ?? (await page.createCDPSession());
      connections.set(page, connection);
      const features = Object.entries(payload ?? {}).map(([name, value]) => ({ name, value }));
      await connection.send('Emulation.setEmulatedMedia', { media: '', features });
      return { supported: true };
    },
  };
}
