/** Univer 0.25.1 适配器。 */
export { UniverEngine, type UniverEngineOptions } from './engine';
export { createHeadlessEngine } from './headless';
