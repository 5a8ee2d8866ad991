/**
 * PDF.js gives the head of a tagged table the role of a cell, so that its rows belong to nothing; a table without rows is
 * none to whoever listens.
 *
 * @param layer the structure of one page, or null
 */
export async function mendTables(layer) {
  const tree = await layer?.render();
  for (const table of tree?.querySelectorAll('[role=table]') ?? []) {
    table.querySelectorAll('[role=columnheader]:has(> [role=row])').forEach(head => head.role = 'rowgroup');
    if (!table.querySelector('[role=row]')) {
      table.removeAttribute('role');
    }
  }
}
