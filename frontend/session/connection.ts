/** Of Flow's line to the server: `connected`, `loading`, `reconnecting` or `connection-lost`. */
export type StateListener = (before: string, now: string) => void;

interface ConnectionState {
  addStateChangeListener(listener: StateListener): void;
  removeStateChangeListener(listener: StateListener): void;
}

/** Flow's own; a page without Flow has none. */
export function connection(): ConnectionState | undefined {
  return (window as { Vaadin?: { connectionState?: ConnectionState } }).Vaadin?.connectionState;
}
