// The form beside the text: what it says, watched and set like the text itself. Its controls are ordinary; a name that
// several of them bear has a list. Only what was changed here is sent: where a story is filed is said in every edition's
// form, and a colleague may have said it anew in another one.

// What is one statement in two controls.
const TOGETHER = [["section", "sections"]];

export class Particulars {
  constructor(form, changed) {
    this.form = form;
    // What was typed on an earlier visit and has no control to stand in any more.
    this.homeless = {};
    this.filed = this.values();
    form?.addEventListener("input", () => changed());
    form?.addEventListener("change", () => changed());
    form?.addEventListener("submit", event => event.preventDefault());
  }

  controls(name) {
    return this.form ? [...this.form.elements].filter(control => control.name === name && control.type !== "submit"
      && control.type !== "button" && control.tagName !== "FIELDSET") : [];
  }

  control(name) {
    return this.controls(name)[0];
  }

  values() {
    const values = {...this.homeless};
    const names = new Set(this.form ? [...this.form.elements].map(control => control.name).filter(Boolean) : []);
    for (const name of names) {
      const controls = this.controls(name);
      if (controls.length > 0) values[name] = valueOf(controls);
    }
    return values;
  }

  /** What says something else than when the page was opened, or last sent. */
  changes() {
    const values = this.values();
    const other = name => JSON.stringify(values[name]) !== JSON.stringify(this.filed[name]);
    const names = new Set(Object.keys(values).filter(other));
    for (const pair of TOGETHER) {
      if (pair.some(name => names.has(name))) pair.filter(name => name in values).forEach(name => names.add(name));
    }
    return Object.fromEntries([...names].map(name => [name, values[name]]));
  }

  /** The server has these now. */
  sent(changes) {
    Object.assign(this.filed, changes);
  }

  /** Sets what differs; lists whose controls are not there are held as they are. */
  apply(values) {
    for (const [name, value] of Object.entries(values || {})) {
      const controls = this.controls(name);
      if (controls.length === 0) continue;
      const before = JSON.stringify(valueOf(controls));
      if (before === JSON.stringify(value)) continue;
      set(controls, value);
      if (JSON.stringify(valueOf(controls)) !== JSON.stringify(value) && Array.isArray(value)) this.homeless[name] = value;
    }
  }

  /** What an option with this value is called. */
  nameOf(name, value) {
    for (const control of this.controls(name)) {
      if (control.tagName === "SELECT") {
        const option = [...control.options].find(each => each.value === String(value));
        if (option) return option.textContent.trim();
      } else if (control.value === String(value)) {
        const label = control.labels?.[0] || control.closest("li, label");
        if (label) return label.textContent.trim();
      }
    }
    return String(value);
  }
}

const isSwitch = control => control.type === "checkbox" || control.type === "radio";

function valueOf(controls) {
  const [first] = controls;
  if (first.type === "radio") return controls.find(control => control.checked)?.value ?? "";
  if (first.type === "checkbox") return controls.filter(control => control.checked).map(control => control.value);
  if (first.multiple && first.options) return [...first.selectedOptions].map(option => option.value);
  return controls.length > 1 || first.dataset.list !== undefined ? controls.map(control => control.value) : first.value;
}

function set(controls, value) {
  const values = Array.isArray(value) ? value : [value];
  if (isSwitch(controls[0])) {
    controls.forEach(control => {
      control.checked = values.includes(control.value);
    });
  } else if (controls[0].options && controls[0].multiple) {
    [...controls[0].options].forEach(option => {
      option.selected = values.includes(option.value);
    });
  } else {
    controls.forEach((control, at) => {
      if (at < values.length) control.value = values[at];
    });
  }
}
