/** A point in time as RFC 3339, e.g. `2026-11-26T18:00:00Z`. */
export type Instant = string;
