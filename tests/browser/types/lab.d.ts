interface Window {
  /** What the lab's script gives to the drawers', and the drawers once that is there. */
  SwitchboardLab: Record<string, unknown> & { arrive?: (host: any, arriving: boolean) => void; pull?: (host: any) => void; drawers?: Record<string, (host: any, body: HTMLElement) => () => void> };
}
