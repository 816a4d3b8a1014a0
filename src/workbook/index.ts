export { WorkbookError, type WorkbookErrorDetail } from './errors';
export { createSession, type SessionOptions, type WorkbookSession } from './session';
