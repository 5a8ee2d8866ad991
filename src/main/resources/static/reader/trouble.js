// Why a document can't be shown.
import { ApiError, readDocument } from '../api.js';
import { explain } from '../failures.js';

/**
 * 'broken': the file itself; 'lost': its bytes are gone; 'gone': the document is; 'refused': a key is needed; 'offline': the
 * server did not answer. The server is asked where the error doesn't say.
 */
export async function diagnose(error, id) {
  if (error.name === 'InvalidPDFException') {
    return 'broken';
  }
  const refusal = error instanceof ApiError ? error : await readDocument(id).then(() => null, failure => failure);
  switch (refusal?.status) {
    case undefined: return error.name === 'ResponseException' ? error.status === 404 ? 'lost' : 'offline' : 'broken';
    case 401: case 403: explain(refusal); return 'refused';
    case 404: return 'gone';
    default: return 'offline';
  }
}
