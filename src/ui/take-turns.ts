/**
 * Waits until whatever the page has to do has been done. A timer would wait longer than that, above all in the background,
 * and `scheduler.yield` comes before what others wait for: their timers would stand still.
 */
export function takeTurns(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
