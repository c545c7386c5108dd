/** A few words kept on this device for this site. Every call may fail silently: storage is never a condition. */
export interface DeviceStore {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  delete(key: string): void;
}
