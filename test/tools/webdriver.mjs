// @ts-check
// As much of the WebDriver protocol as the tests need: one window, its address, its size, keys and the mouse.

const keyCodes = /** @type {Record<string, string>} */ ({
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Space: ' ',
});
const buttons = { left: 0, middle: 1, right: 2 };

/** @typedef {keyof typeof buttons} Button */

/** @param {string} key */
const keyCode = (key) => keyCodes[key] ?? key;

/** @param {string} key */
const down = (key) => ({ type: 'keyDown', value: keyCode(key) });

/** @param {string} key */
const up = (key) => ({ type: 'keyUp', value: keyCode(key) });

/**
 * @param {string} base - the driver's address
 * @returns {(method: string, path: string, body?: object) => Promise<any>}
 */
export function webDriver(base) {
  return async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  };
}

/**
 * The part of puppeteer's `Page` that the test runner's commands use, over WebDriver.
 *
 * @param {(method: string, path: string, body?: object) => Promise<any>} call - within the session
 */
export function webDriverPage(call) {
  /** @param {object[]} actions */
  const keys = (...actions) => call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  /** @param {object[]} actions */
  const mouse = (...actions) => {
    const parameters = { pointerType: 'mouse' };
    return call('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters, actions }] });
  };
  /** @param {number} x @param {number} y */
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
  /** @param {{ button?: Button }} options */
  const button = ({ button: name = 'left' } = {}) => buttons[name];

  return {
    keyboard: {
      /** @param {string} text */
      type: (text) => keys(...[...text].flatMap((letter) => [down(letter), up(letter)])),
      /** @param {string} keyOrChord - e.g. `Shift+Tab` */
      press: (keyOrChord) => {
        const chord = keyOrChord.length > 1 ? keyOrChord.split('+') : [keyOrChord];
        return keys(...chord.map(down), ...chord.toReversed().map(up));
      },
      /** @param {string} key */
      down: (key) => keys(down(key)),
      /** @param {string} key */
      up: (key) => keys(up(key)),
    },
    mouse: {
      /** @param {number} x @param {number} y */
      move: (x, y) => mouse(move(x, y)),
      /** @param {number} x @param {number} y @param {{ button?: Button }} [options] */
      click: (x, y, options) =>
        mouse(
          move(x, y),
          { type: 'pointerDown', button: button(options) },
          { type: 'pointerUp', button: button(options) },
        ),
      /** @param {{ button?: Button }} [options] */
      down: (options) => mouse({ type: 'pointerDown', button: button(options) }),
      /** @param {{ button?: Button }} [options] */
      up: (options) => mouse({ type: 'pointerUp', button: button(options) }),
      reset: () => call('DELETE', '/actions'),
    },
    /** @param {{ width: number, height: number }} size */
    async setViewport({ width, height }) {
      const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
      const [frameWidth, frameHeight] = await call('POST', '/execute/sync', { script, args: [] });
      await call('POST', '/window/rect', { width: width + frameWidth, height: height + frameHeight });
    },
    emulateMediaType() {
      throw new Error('WebKitGTK cannot emulate media');
    },
    emulateMediaFeatures() {
      throw new Error('WebKitGTK cannot emulate media');
    },
  };
}
