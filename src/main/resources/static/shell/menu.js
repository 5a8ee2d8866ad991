// Menus that open below a button.
const WIDEST = 260;
const GAP = 4;

/** Places a menu that is about to open: its right edge below that of its button, as far as there is room. */
export function placeMenu(menu, button) {
  const { right, bottom } = button.getBoundingClientRect();
  menu.style.right = `${Math.max(8, Math.min(innerWidth - right, innerWidth - WIDEST))}px`;
  menu.style.top = `${bottom + GAP}px`;
}
