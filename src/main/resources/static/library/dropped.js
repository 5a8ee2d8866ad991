// Files as the browser hands them over: chosen, or dropped with their folders.

/** What was chosen in a file or folder chooser, as {file, name}. */
export const chosenFiles = input => [...input.files]
  .map(file => ({ file, name: file.webkitRelativePath || file.name }))
  .filter(isVisible);

/** What was dropped, folders with all that is in them; names keep their path. */
export async function droppedFiles(transfer) {
  // The entries are gone as soon as the event is over.
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
  const files = entries.length ? (await Promise.all(entries.map(filesIn))).flat()
    : [...transfer.files].map(file => ({ file, name: file.name }));
  return files.filter(isVisible);
}

async function filesIn(entry) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject)).catch(() => null);
    return file ? [{ file, name: entry.fullPath.slice(1) || file.name }] : [];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    // A folder is read in parts of a hundred or so.
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject)).catch(() => []);
    if (some.length === 0) {
      return (await Promise.all(found.map(filesIn))).flat();
    }
    found.push(...some);
  }
}

/** Not what systems keep for themselves. */
const isVisible = ({ name }) => !name.split('/').some(each => each.startsWith('.') || each === 'Thumbs.db' || each === 'desktop.ini');
