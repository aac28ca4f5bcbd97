// @ts-check
// What each drawer holds, by its name: it fills its body, and gives back how to bring itself up to date.
window.SwitchboardLab.drawers = { settings: settingsDrawer, compare: compareDrawer, why: whyDrawer, twin: twinDrawer, keep: keepDrawer };
