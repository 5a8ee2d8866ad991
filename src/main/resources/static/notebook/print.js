// On paper: what is to be printed, by the attribute that style/notebook.css goes by. Without it, it is the conversation.
const PAPER = 640;

/** Prints 'talk', 'notes' or 'page', and nothing else of what is shown. */
export function printOut(what) {
  document.body.dataset.print = what;
  print();
}

/** Prints a page of the document that is open, with what is marked on it, as wide as the paper. */
export function printPage(number) {
  const page = document.querySelector(`lectern-reader .page[data-page-number="${number}"], lectern-reader .sheet[data-page="${number}"]`);
  if (!page) {
    return;
  }
  page.classList.add('on-paper');
  page.style.zoom = Math.min(1, PAPER / page.clientWidth);
  printOut('page');
}

addEventListener('afterprint', () => {
  delete document.body.dataset.print;
  document.querySelectorAll('.on-paper').forEach(page => {
    page.classList.remove('on-paper');
    page.style.zoom = '';
  });
});
