/** Univer 0.25.1 适配器。 */
export { UniverEngine } from './engine';
export type { UniverEngineOptions } from './engineParts';
export { createHeadlessEngine } from './headless';
