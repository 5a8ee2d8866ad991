/**
 * PDF.js gives the head of a tagged table the role of a cell, so that its rows belong to nothing; and a table without rows
 * is none to whoever listens.
 *
 * @param layer the structure of one page, or null
 */
export async function mendTables(layer) {
  const tree = await layer?.render();
  for (const table of tree?.querySelectorAll('[role=table]') ?? []) {
    for (const part of table.querySelectorAll('[role]:not([role=row], [role=row] *)')) {
      setRole(part, part.querySelector('[role=row]') ? 'rowgroup' : null);
    }
    // A caption is no row either; its words are heard where they stand on the page.
    table.querySelectorAll('[aria-owns]:not([role=row] *)').forEach(part => part.removeAttribute('aria-owns'));
    setRole(table, table.querySelector('[role=row]') ? 'table' : null);
  }
}

function setRole(element, role) {
  if (role) {
    element.setAttribute('role', role);
  } else {
    element.removeAttribute('role');
  }
}
