// A new element, with what is said of it, at the end of another where there is one.
export const make = (name, given, within) => {
  const made = Object.assign(document.createElement(name), given);
  within?.append(made);
  return made;
};
