/** What the lab's scripts share: each adds its part. */
interface Window {
  // Its parts check themselves; between files it is open.
  SwitchboardLab?: any;
}
