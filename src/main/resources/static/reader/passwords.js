// Passwords that opened a document on this page; they are gone with it.
const opened = new Map();

export const passwordOf = id => opened.get(id) ?? null;
export const keepPassword = (id, password) => opened.set(id, password);
