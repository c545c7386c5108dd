/** What a session needs to know of the page it lives in. */
export interface Page {
  /** Whether anybody can see it. */
  visible(): boolean;
  /** Whether the device believes it has a network. */
  online(): boolean;
  /** Calls back whenever one of the two may have changed, or the visitor came back. Returns how to stop it. */
  onReturn(run: () => void): () => void;
}
