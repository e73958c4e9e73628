// Menus under a button: arrow keys walk, a letter jumps, Escape closes.
import {element, icon} from "../dom.js";

let open = null;

/**
 * @param items [{label, icon, keys, checked, disabled, act}] or null for a line between groups
 */
export function openMenu(anchor, label, items, {focus = true} = {}) {
  closeMenu();
  const menu = element("div", {class: "editor-menu", role: "menu", "aria-label": label, tabindex: "-1"}, items.map(item =>
    item === null ? element("div", {role: "separator"}) : element("button", {
      type: "button",
      role: item.checked === undefined ? "menuitem" : item.radio ? "menuitemradio" : "menuitemcheckbox",
      "aria-checked": item.checked === undefined ? null : String(item.checked),
      "aria-disabled": item.disabled ? "true" : null,
      tabindex: "-1",
      onclick: () => {
        if (item.disabled) return;
        closeMenu();
        item.act();
      },
    }, item.icon ? icon(item.icon) : element("span", {class: "icon"}), element("span", {}, item.label),
    item.keys ? element("kbd", {dir: "ltr"}, item.keys) : null)));
  menu.addEventListener("keydown", event => walk(event, menu));
  menu.addEventListener("mousedown", event => event.preventDefault());
  document.getElementById("editor").append(menu);
  place(menu, anchor);
  anchor.setAttribute?.("aria-expanded", "true");
  const outside = event => {
    if (!menu.contains(event.target) && event.target !== anchor && !anchor.contains?.(event.target)) closeMenu(false);
  };
  addEventListener("pointerdown", outside, true);
  open = {menu, anchor, outside};
  if (focus) menu.querySelector("button")?.focus();
  return menu;
}

export function closeMenu(back = true) {
  if (!open) return;
  const {menu, anchor, outside} = open;
  open = null;
  removeEventListener("pointerdown", outside, true);
  const held = menu.contains(document.activeElement);
  menu.remove();
  anchor.setAttribute?.("aria-expanded", "false");
  if (back && held) anchor.focus?.();
}

export const menuIsOpen = () => open !== null;

/** Below its anchor, within the window. */
export function place(box, anchor) {
  const at = anchor.getBoundingClientRect();
  const {width, height} = box.getBoundingClientRect();
  const from = document.documentElement.dir === "rtl" ? at.right - width : at.left;
  const room = document.documentElement.clientWidth - width - 8;
  const below = at.bottom + 4;
  const top = below + height > innerHeight - 8 && at.top - height - 4 > 8 ? at.top - height - 4 : below;
  box.style.left = Math.max(8, Math.min(room, from)) + scrollX + "px";
  box.style.top = Math.max(8, top) + scrollY + "px";
}

function walk(event, menu) {
  const items = [...menu.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement);
  const to = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items[to].focus();
  } else if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    event.stopPropagation();
    closeMenu();
  } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const next = [...items.slice(at + 1), ...items.slice(0, at + 1)]
      .find(item => item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()));
    next?.focus();
  }
}
