/** 读加载项清单。 */
export { readManifest } from './readManifest';
export type { AddIn, RibbonAction, RibbonButton, RibbonGroup, RibbonTab } from './ribbon';
export { functionNamespaces, withoutAddIn } from './ribbon';
