// A cache is opened only where it is: opening would make it. Seeing that and opening is one act, and so is removing all (doors.js),
// for pages and the worker alike; else what a reader has just removed would be made anew.
export const alone = act => navigator.locks?.request("jarida", act) || act();
export const opened = name => alone(async () => await caches.has(name) ? caches.open(name) : undefined);
