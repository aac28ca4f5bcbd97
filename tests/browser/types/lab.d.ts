interface Window {
  /** What the lab's script gives to the drawers', and the drawers once that is there. */
  SwitchboardLab: Record<string, unknown> & { drawers?: Record<string, (host: any, body: HTMLElement) => () => void> };
}
