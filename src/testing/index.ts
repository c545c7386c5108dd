export { describeBackend } from './backend.js';
export type { BackendCase } from './backend.js';
export { describeElement } from './element.js';
export type { ElementCase } from './element.js';
export { describeMethod } from './method.js';
