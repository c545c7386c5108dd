import { executeServerCommand } from '@web/test-runner-commands';

type Feature = 'forced-colors' | 'prefers-color-scheme' | 'prefers-contrast' | 'prefers-reduced-motion';

let changed = false;

/**
 * Shows the page as to a visitor with these settings, until the end of the test.
 *
 * @returns whether this browser can
 */
export async function emulate(features: Partial<Record<Feature, string>>): Promise<boolean> {
  changed = true;
  const { supported } = await executeServerCommand<{ supported: boolean }, typeof features>(
    'emulate-features',
    features,
  );
  return supported;
}

afterEach(async () => {
  if (!changed) return;
  await emulate({});
  changed = false;
});
