// PDF.js with its viewer, fetched when the first PDF is opened.

// Browsers before 2025 lack what the small build relies on.
const build = 'escape' in RegExp && 'try' in Promise && 'toBase64' in Uint8Array.prototype ? '' : 'legacy/';
const at = path => import.meta.resolve(`pdfjs/${path}`);
let loading = null;

/** The library's exports, the viewer's components among them. */
export const loadPdfjs = () => loading ??= load().catch(error => {
  loading = null;
  throw error;
});

async function load() {
  const library = await import(`pdfjs/${build}build/pdf.min.mjs`);
  library.GlobalWorkerOptions.workerSrc = at(`${build}build/pdf.worker.min.mjs`);
  // The viewer takes the library from the global that loading it has set.
  return { ...library, ...await import(`pdfjs/${build}web/pdf_viewer.mjs`) };
}

/**
 * Starts reading a PDF part by part: only what is looked at is fetched.
 *
 * @param address of the file, which answers range requests
 * @param headers sent with each of them
 */
export const readPdf = (library, address, headers) => library.getDocument({
  url: new URL(address, document.baseURI).href,
  httpHeaders: headers,
  disableAutoFetch: true,
  disableStream: true,
  // What Chinese, Japanese and Korean files without embedded fonts need, and images in newer formats.
  cMapUrl: at('cmaps/'),
  standardFontDataUrl: at('standard_fonts/'),
  wasmUrl: at('wasm/'),
  iccUrl: at('iccs/'),
  verbosity: library.VerbosityLevel.ERRORS,
});
