// @ts-check
// The tables of README.md that list what each element has, made from the manifest.
// `npm run build:manifest && node test/tools/reference.mjs` brings them up to date; a test tells when that is due.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/**
 * @typedef {object} Item
 * @property {string} name
 * @property {string} [description]
 * @property {string} [default]
 * @property {string} [fieldName]
 * @property {{ text: string }} [type]
 * @property {unknown} [inheritedFrom]
 *
 * @typedef {Item & { kind: string, attribute?: string, static?: boolean }} Member
 *
 * @typedef {object} Element
 * @property {string} name
 * @property {string} [tagName]
 * @property {string} [summary]
 * @property {{ name: string }} [superclass]
 * @property {Member[]} [members]
 * @property {Item[]} [slots]
 * @property {Item[]} [events]
 * @property {Item[]} [cssParts]
 * @property {Item[]} [cssProperties]
 * @property {Item[]} [cssStates]
 */

export const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
const manifest = new URL('../../dist/custom-elements.json', import.meta.url);
const place = /(<!-- reference, [^>]*-->)[^]*(<!-- end of reference -->)/;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(readme, await withReference(readFileSync(readme, 'utf8')));
}

/**
 * A text with the tables in their place as the built manifest has them.
 *
 * @param {string} text - of README.md
 */
export async function withReference(text) {
  if (!place.test(text)) throw new Error('README.md has no place for the reference.');
  const tables = documentedElements().map(section).join('\n\n');
  const whole = text.replace(place, (_, begin, end) => `${begin}\n\n${tables}\n\n${end}`);
  return format(whole, { ...(await resolveConfig(readme)), parser: 'markdown' });
}

export function documentedElements() {
  /** @type {{ modules: { declarations?: Element[] }[] }} */
  const { modules } = JSON.parse(readFileSync(manifest, 'utf8'));
  const declarations = modules.flatMap((module) => module.declarations ?? []);
  // The manifest lists them as the file system does.
  return declarations
    .filter(({ tagName }) => tagName !== undefined)
    .sort((a, b) => String(a.tagName).localeCompare(String(b.tagName)));
}

/** @param {Element} element @param {number} _index @param {Element[]} all */
function section(element, _index, all) {
  const { tagName = '', summary = '', superclass, events, slots, cssParts, cssProperties, cssStates } = element;
  const parent = all.find(({ name }) => name === superclass?.name)?.tagName;
  const fields = (element.members ?? []).filter((member) => member.kind === 'field' && !member.static);
  return [
    `### \`<${tagName}>\``,
    `${summary}${parent ? ` It has all that \`<${parent}>\` has.` : ''}`,
    table(['Attribute', 'Value', 'What it says'], fields.filter(hasAttribute), valuesOf),
    table(
      ['Property', 'Type', 'What it is'],
      fields.filter((member) => !hasAttribute(member)),
      typeOf,
    ),
    table(['Event', 'Class', 'When'], events, ({ type }) => code(type?.text)),
    table(['Slot', 'What it is for'], slots),
    table(['Part', 'What it is'], cssParts),
    table(['Custom property', 'Default', 'What it is for'], cssProperties, (item) => code(item.default)),
    table(['State', 'When'], cssStates),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** @param {Member} member */
function hasAttribute({ attribute }) {
  return attribute !== undefined;
}

/** What an author can type, the default first. What hides behind the name of a type stands in the description. @param {Item} item */
function valuesOf({ type, default: usual = "''" }) {
  const values = [usual, ...(type?.text ?? '').split(' | ')].filter((value) => /^'.+'$/.test(value));
  const words = [...new Set(values)].map((value) => code(value.slice(1, -1)));
  return words.length > 0 ? words.join(', ') : 'text';
}

/** @param {Item} item */
function typeOf({ type }) {
  return code(type?.text.replace(' | undefined', ''));
}

/**
 * @param {string[]} head
 * @param {readonly Item[]} [items]
 * @param {(item: Item) => string} [middle] - what stands between the name and the description
 */
function table(head, items = [], middle) {
  const own = items.filter(({ inheritedFrom }) => !inheritedFrom);
  if (own.length === 0) return '';
  const rows = own.map((item) => [
    item.name === '' ? '(default)' : code(item.name),
    ...(middle ? [middle(item)] : []),
    item.description?.replace(/\s+/g, ' ') ?? '',
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

/** @param {string} [text] */
function code(text) {
  return text ? `\`${text}\`` : '';
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|');
}
