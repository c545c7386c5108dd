/** A few words kept on this device for this site. Every call may fail silently: storage is never a condition. */
export interface DeviceStore {
  /** Empty where nothing is kept. */
  get(key: string): string;
  /** Nothing, once kept, leaves nothing behind. */
  set(key: string, value: string): void;
}
