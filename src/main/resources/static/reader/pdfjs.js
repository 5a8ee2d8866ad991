// PDF.js with its viewer, fetched when the first PDF is opened.

// Browsers before 2025 lack what the small build relies on.
const build = 'escape' in RegExp && 'try' in Promise && 'toBase64' in Uint8Array.prototype ? '' : 'legacy/';
const at = path => import.meta.resolve(`pdfjs/${path}`);
let library = null;
let viewer = null;

/** The library's exports. */
export const loadPdfjs = () => library ??= load().catch(error => {
  library = null;
  throw error;
});

async function load() {
  const exports = await import(`pdfjs/${build}build/pdf.min.mjs`);
  exports.GlobalWorkerOptions.workerSrc = at(`${build}build/pdf.worker.min.mjs`);
  return exports;
}

/** The viewer's components; they take the library from the global that loading it has set. */
export const loadViewer = () => viewer ??= loadPdfjs().then(() => import(`pdfjs/${build}web/pdf_viewer.mjs`)).catch(error => {
  viewer = null;
  throw error;
});

/**
 * Starts reading a PDF part by part: only what is looked at is fetched.
 *
 * @param address of the file, which answers range requests
 * @param headers sent with each of them
 */
export const readPdf = ({ getDocument, VerbosityLevel }, address, headers) => getDocument({
  url: new URL(address, document.baseURI).href,
  httpHeaders: headers,
  disableAutoFetch: true,
  disableStream: true,
  // What Chinese, Japanese and Korean files without embedded fonts need, and images in newer formats.
  cMapUrl: at('cmaps/'),
  standardFontDataUrl: at('standard_fonts/'),
  wasmUrl: at('wasm/'),
  iccUrl: at('iccs/'),
  verbosity: VerbosityLevel.ERRORS,
});
